from __future__ import annotations

from comity.coding.claims.numbers import tokenize
from comity.coding.claims.sources import source

from ..making import entity


def test_source_before_a_verb_of_saying() -> None:
    text = "Norway said on Monday that 30 men were held"
    mention = entity(text, "Norway", "NOR")
    assert source(tokenize(text, 0, len(text)), [mention], text) is mention


def test_source_without_an_entity_is_given_in_words() -> None:
    text = "according to local doctors, 30 men were held"
    assert source(tokenize(text, 0, len(text)), [], text) == "local doctors"


def test_sentence_without_a_source() -> None:
    text = "30 men were held"
    assert source(tokenize(text, 0, len(text)), [], text) == ""
