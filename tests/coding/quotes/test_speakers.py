from __future__ import annotations

import pytest

from comity.actors.records import Entity
from comity.coding.quotes.layout import Layout
from comity.coding.quotes.speakers import Speakers
from comity.coding.quotes.tokens import words
from comity.language.records import Analysis, Mention

from ..making import document, entity


def name_of(text: str, entities: list[Entity]) -> tuple[str, str]:
    found = Speakers(Layout(document(text)), entities, []).phrase(words(text, 0, len(text)))
    return (found.entity.name, found.entity.code) if found is not None else ("", "")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Foreign Minister Ivan Petrov", "Ivan Petrov"),
        ("a spokesman for the ministry", "spokesman for the ministry"),
        ("Anna Berg of the Nordic Institute", "Anna Berg"),
        ("State University of Oslo researcher Anna Berg", "Anna Berg"),
        ("the Interior Department", "Interior Department"),
        ("three officials", "officials"),
        ("there", ""),
        ("up", ""),
        ("the old road to the sea in the far north of the long cold island", "old road"),
    ],
)
def test_phrases_without_entities(text: str, name: str) -> None:
    assert name_of(text, []) == (name, "")


def test_spokesman_for_a_person_is_not_that_person() -> None:
    text = "a spokesman for President Petrov"
    assert name_of(text, [entity(text, "President Petrov", "BGR", kind="person", name="Ivan Petrov")]) == ("spokesman for President Petrov", "BGR")


def test_title_with_of_leads_to_the_person() -> None:
    text = "President of Bulgaria Ivan Petrov"
    entities = [entity(text, "Bulgaria", "BGR"), entity(text, "Ivan Petrov", "BGR", kind="person")]
    assert name_of(text, entities) == ("Ivan Petrov", "BGR")


def test_possessor_is_not_the_speaker() -> None:
    text = "Petrov's adviser Anna Berg"
    entities = [entity(text, "Petrov", "BGR", kind="person", name="Ivan Petrov"), entity(text, "Anna Berg", "BGR", kind="person")]
    assert name_of(text, entities)[0] == "Anna Berg"


def test_fullest_name_of_a_chain_is_taken() -> None:
    text = "Petrov met Ivan Todor Petrov"
    entities = [
        entity(text, "Petrov", "BGR", kind="person", name="Petrov", chain=3),
        entity(text, "Ivan Todor Petrov", "BGR", kind="person", name="Ivan Todor Petrov", chain=3),
    ]
    assert Speakers(Layout(document(text)), entities, []).canonical(entities[0]).name == "Ivan Todor Petrov"


def test_people_that_only_the_model_saw_can_speak() -> None:
    text = "Qwxyz met reporters"
    mention = Mention(start=0, end=5, text="Qwxyz", kind="person", score=0.9)
    speakers = Speakers(Layout(document(text)), [], [Analysis(start=0, end=len(text), mentions=(mention,))])
    assert [p.name for p in speakers.people] == ["Qwxyz"]
