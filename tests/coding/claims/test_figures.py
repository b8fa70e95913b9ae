from __future__ import annotations

import pytest

from comity.coding.claims.figures import figure, is_label
from comity.coding.claims.numbers import find_numbers, tokenize


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("in 2014 they", True),
        ("the 2014 elections", True),
        ("2,014 soldiers", False),
        ("2000 people", False),
        ("May 17", True),
        ("resolution 1373", True),
        ("aged 30", True),
        ("a 30-year-old man", True),
        ("at 10 a.m.", True),
        ("30 soldiers", False),
    ],
)
def test_labels_are_told_from_figures(*, text: str, label: bool) -> None:
    tokens = tokenize(text, 0, len(text))
    assert is_label(tokens, find_numbers(tokens)[0]) is label


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("killed 30 villagers", "casualties"),
        ("killing 29", "casualties"),
        ("30 villagers fled", "count"),
        ("deployed 30 soldiers", "troops"),
        ("voted 14 to 1", "vote"),
        ("$30 in aid", "money"),
        ("destroyed 3,000 computers", "count"),
    ],
)
def test_kind_of_a_figure(text: str, kind: str) -> None:
    tokens = tokenize(text, 0, len(text))
    found = figure(tokens, find_numbers(tokens)[0])
    assert found is not None
    assert found.kind == kind


def test_verb_nearest_to_a_number_decides() -> None:
    text = "has killed 180 people and displaced 2,000 others"
    tokens = tokenize(text, 0, len(text))
    assert [f.kind for n in find_numbers(tokens) if (f := figure(tokens, n)) is not None] == ["casualties", "count"]
