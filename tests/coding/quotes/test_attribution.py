from __future__ import annotations

import pytest

from comity.coding.quotes.attribution import Attributor, addressee, until
from comity.coding.quotes.grammar import verbs
from comity.coding.quotes.layout import Layout
from comity.coding.quotes.marks import find_quotations
from comity.coding.quotes.reference import Reference
from comity.coding.quotes.speakers import Speakers
from comity.coding.quotes.tokens import words

from ..making import document


def attributor(text: str) -> Attributor:
    layout = Layout(document(text))
    quotations = find_quotations(text, layout.paragraphs)
    return Attributor(layout, Reference(layout, Speakers(layout, [], []), quotations), quotations)


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("he told reporters in Oslo", "reporters"),
        ("he told the Security Council that", "the Security Council"),
        ("he said to the crowd", "the crowd"),
        ("he told a meeting of ministers the plan had failed", "a meeting of ministers"),
        ("he said on Monday", ""),
    ],
)
def test_addressee(text: str, to: str) -> None:
    tokens = words(text, 0, len(text))
    assert addressee(text, tokens, verbs(tokens)[0]) == to


def test_phrase_ends_at_days_marks_and_prepositions() -> None:
    text = "the head of the agency on Monday"
    assert [w.text for w in until(words(text, 0, len(text)))] == ["the", "head", "of", "the", "agency"]


def test_windows_stop_at_the_next_quotation_and_the_sentence() -> None:
    text = '"We go now," he said. She left. "They stay here," she said.'
    found = attributor(text)
    assert text[slice(*found.window_after(0))].strip() == "he said."
    assert text[slice(*found.window_before(1))].strip() == ""


def test_semicolon_keeps_another_speaker_away() -> None:
    text = '"We go home now," said Ivan Petrov; Anna Berg called it "a very great pity for all".'
    found = attributor(text)
    assert [a.speaker.name if (a := found.find(i)) else "" for i in (0, 1)] == ["Ivan Petrov", "Anna Berg"]


def test_sentence_before_lends_its_speaker() -> None:
    found = attributor('Ivan Petrov praised the crew. "They did all that we could ask."').carried(0)
    assert found is not None
    assert (found.speaker.name, found.side) == ("Ivan Petrov", "carried")
