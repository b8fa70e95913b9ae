from __future__ import annotations

from comity.coding.quotes.layout import Layout
from comity.coding.quotes.speakers import Speakers
from comity.coding.quotes.transcripts import turns

from ..making import document


def spoken(text: str, *, title: str = "") -> list[tuple[str, int]]:
    layout = Layout(document(text))
    return [(t.speaker.entity.name, len(t.spans)) for t in turns(layout, Speakers(layout, [], []), [], title=title)]


def test_turns_last_until_the_next_label() -> None:
    assert spoken("Ivan Petrov: We met for hours.\n\nIt was good.\n\nAnna Berg: It was very long for all.") == [("Ivan Petrov", 2), ("Anna Berg", 1)]


def test_questions_are_nobodys_words() -> None:
    assert spoken("MS. BERG: Let us begin now with the dam.\n\nQ Why so late?\n\nMS. BERG: The train was late by two hours.") == [("BERG", 1), ("BERG", 1)]


def test_headline_tells_who_the_president_is() -> None:
    text = "THE PRESIDENT: Good morning to you all, friends.\n\nQ Will you stay?\n\nTHE PRESIDENT: I will stay here until the spring."
    assert spoken(text, title="Remarks by President Ivan Petrov on the Dam")[0][0] == "Ivan Petrov"


def test_capitals_with_a_colon_are_no_speakers() -> None:
    assert spoken("PROTECTING OUR RIVERS: The law is old.\n\nSAVING OUR FORESTS: The law is new.") == []


def test_clause_with_a_colon_is_no_label() -> None:
    assert spoken("Ivan Petrov never came to the dam: the road was closed by snow.") == []
