from __future__ import annotations

import pytest

from comity.coding.claims.numbers import find_numbers, tokenize
from comity.coding.claims.ranks import rank, superlatives


def ranked(text: str) -> tuple[str, str, float | None] | None:
    tokens = tokenize(text, 0, len(text))
    found = rank(tokens, find_numbers(tokens)[0])
    return None if found is None else (text[tokens[found.first].start : tokens[found.after - 1].end], found.kind, found.value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the third round of talks", ("the third round of talks", "rank", 3)),
        ("the first such strike since May", ("the first such strike since May", "rank", 1)),
        ("the first state to recognise it", ("the first state to recognise it", "rank", 1)),
        ("her first visit in 12 years", ("her first visit in 12 years", "duration", 12)),
        ("for the first time since 2007", ("for the first time since 2007", "since", 2007)),
        ("the ninth consecutive year", ("the ninth consecutive year", "rank", 9)),
        ("world's second-largest exporter", ("world's second-largest exporter", "rank", 2)),
        ("Peru is only 12th on Norway's list of suppliers", ("Peru is only 12th on Norway's list", "rank", 12)),
        ("she came 4th in the race", None),
        ("the first half of the year", None),
        ("the second day", None),
        ("first they left", None),
        ("the 20th century", None),
    ],
)
def test_ordinals_that_rank(text: str, expected: tuple[str, str, float] | None) -> None:
    assert ranked(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the largest supplier of gas", ["the largest supplier of gas"]),
        ("its deadliest attack in years", ["its deadliest attack in years"]),
        ("the lowest level since the war", ["the lowest level since the war"]),
        ("one of the largest suppliers", []),
        ("the largest room", []),
        ("the most recent talks", []),
        ("the country she has visited most", ["the country she has visited most"]),
    ],
)
def test_extremes_need_a_scope_or_a_list(text: str, expected: list[str]) -> None:
    tokens = tokenize(text, 0, len(text))
    assert [text[tokens[f.first].start : tokens[f.after - 1].end] for f in superlatives(tokens)] == expected


def test_extremes_say_which_end() -> None:
    text = "the largest supplier and the smallest supplier"
    assert [f.comparator for f in superlatives(tokenize(text, 0, len(text)))] == ["max", "min"]
