from __future__ import annotations

from comity.coding.quotes.layout import Layout
from comity.coding.quotes.reference import Reference
from comity.coding.quotes.speakers import Speakers
from comity.coding.quotes.tokens import words

from ..making import document, entity


def meant(text: str, words_: str, *, title: str = "", code: str = "") -> str:
    layout = Layout(document(text))
    entities = [entity(text, code, "NOR", kind="organ")] if code else []
    reference = Reference(layout, Speakers(layout, entities, []), [], title=title)
    start = text.rindex(words_)
    found = reference.named(words(text, start, start + len(words_)))
    return found.entity.name if found is not None else ""


def test_she_is_the_woman_and_he_the_man() -> None:
    text = "Anna Berg received Ivan Petrov in Oslo. {} left early."
    assert meant(text.format("She"), "She") == "Anna Berg"
    assert meant(text.format("He"), "He") == "Ivan Petrov"


def test_it_is_the_body_named_before() -> None:
    assert meant("The Storting voted late on Friday. It was tired.", "It", code="Storting") == "Storting"


def test_the_minister_is_the_one_described_so() -> None:
    assert meant("Trade minister Ivan Petrov came. He ate. Later the minister", "the minister") == "Ivan Petrov"


def test_statement_speaks_for_its_author() -> None:
    assert meant("A statement from Anna Berg", "A statement from Anna Berg") == "Anna Berg"
    assert meant("Ivan Petrov sent a letter. The letter", "The letter") == "Ivan Petrov"


def test_headline_names_the_author_when_the_text_does_not() -> None:
    assert meant("The message", "The message", title="Ivan Petrov thanks the crew") == "Ivan Petrov"


def test_banner_speaks_for_nobody() -> None:
    assert meant("A banner", "A banner") == ""
