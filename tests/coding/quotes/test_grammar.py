from __future__ import annotations

import pytest

from comity.coding.quotes.grammar import subject, verbs
from comity.coding.quotes.layout import Layout
from comity.coding.quotes.reference import Reference
from comity.coding.quotes.speakers import Speakers
from comity.coding.quotes.tokens import words

from ..making import document


def cues(text: str) -> list[str]:
    return [v.text for v in verbs(words(text, 0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the minister has repeatedly warned that", ["warned"]),
        ("she pointed out that", ["pointed out"]),
        ("the report and the claims of the army", []),
        ("he did not say whether", []),
        ("he would say more", []),
        ("they plan to say more", []),
        ("he went on to say that", ["went on", "say"]),
    ],
)
def test_verbs_of_speech_and_what_only_looks_like_them(text: str, expected: list[str]) -> None:
    assert cues(text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("On Friday, Ivan Petrov, the head of the agency, later said", "Ivan Petrov"),
        ("The head of the agency, Ivan Petrov, said", "Ivan Petrov"),
        ("Anna Berg met Ivan Petrov in Oslo and said", "Anna Berg"),
        ("Anna Berg left for Oslo, saying", "Anna Berg"),
        ("The talks failed, and Ivan Petrov said", "Ivan Petrov"),
        ("The talks failed after Ivan Petrov said", "Ivan Petrov"),
        ("Anna Berg thanked Ivan Petrov, who said", "Ivan Petrov"),
        ("The plan was criticised by Ivan Petrov", "Ivan Petrov"),
    ],
)
def test_subject_of_a_verb_of_speech(text: str, name: str) -> None:
    layout = Layout(document(text))
    reference = Reference(layout, Speakers(layout, [], []), [])
    tokens = words(text, 0, len(text))
    found = subject(reference, tokens, verbs(tokens)[-1])
    assert found is not None
    assert found.entity.name == name
