from __future__ import annotations

import pytest

from comity.coding.quotes.indirect import statement
from comity.coding.quotes.layout import Layout
from comity.coding.quotes.reference import Reference
from comity.coding.quotes.speakers import Speakers

from ..making import document


def reported(text: str) -> tuple[str, str] | None:
    layout = Layout(document(text))
    found = statement(Reference(layout, Speakers(layout, [], []), []), layout.sentences[0])
    return None if found is None else (text[found.start : found.end], found.speaker.entity.name)


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("Ivan Petrov said that the dam would hold for years.", "the dam would hold for years", "Ivan Petrov"),
        ("Ivan Petrov told reporters on Monday that the dam would hold.", "the dam would hold", "Ivan Petrov"),
        ("Ivan Petrov says the dam has been closed since May.", "the dam has been closed since May", "Ivan Petrov"),
        ("The dam has been closed since May, Ivan Petrov told parliament.", "The dam has been closed since May", "Ivan Petrov"),
        ("According to Anna Berg, the dam was closed in May.", "the dam was closed in May", "Anna Berg"),
        ("The dam was closed in May, according to Anna Berg.", "The dam was closed in May", "Anna Berg"),
        ("Anna Berg said the dam was safe, while farmers blocked the road.", "the dam was safe", "Anna Berg"),
    ],
)
def test_content_and_speaker(text: str, content: str, speaker: str) -> None:
    assert reported(text) == (content, speaker)


@pytest.mark.parametrize(
    "text",
    [
        "Ivan Petrov said nothing about the dam.",
        "Ivan Petrov vowed to close the dam by May.",
        "Ivan Petrov demanded that the dam be closed by May.",
        "The farmers did not say that the dam was closed.",
        "The dam was closed in May by the army.",
    ],
)
def test_wishes_denials_and_plain_facts_are_no_statements(text: str) -> None:
    assert reported(text) is None
