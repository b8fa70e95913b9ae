from __future__ import annotations

import pytest

from comity.coding.claims.numbers import LONGEST, find_numbers, tokenize


def numbers(text: str) -> list[tuple[float | None, str, str]]:
    return [(n.value, n.form, n.currency) for n in find_numbers(tokenize(text, 0, len(text)))]


@pytest.mark.parametrize(
    ("text", "value", "form", "currency"),
    [
        ("3,200", 3200, "cardinal", ""),
        ("300,000", 300000, "cardinal", ""),
        ("2.5 million", 2.5e6, "cardinal", ""),
        ("$100 billion", 1e11, "money", "USD"),
        ("US$36m", 3.6e7, "money", "USD"),
        ("A$20 million", 2e7, "money", "AUD"),
        ("€1.1bn", 1.1e9, "money", "EUR"),
        ("500,000 U.S. dollars", 5e5, "money", "USD"),
        ("60-million-dollar", 6e7, "money", "USD"),
        ("two dozen", 24, "cardinal", ""),
        ("a dozen", 12, "cardinal", ""),
        ("half a million", 5e5, "cardinal", ""),
        ("a hundred", 100, "cardinal", ""),
        ("thirty-two", 32, "cardinal", ""),
        ("two hundred and ten", 210, "cardinal", ""),
        ("ninety thousand", 9e4, "cardinal", ""),
        ("dozens", None, "vague", ""),
        ("tens of thousands", None, "vague", ""),
        ("several hundred", None, "vague", ""),
        ("two-thirds", 0.67, "fraction", ""),
        ("half of", 0.5, "fraction", ""),
        ("a quarter of", 0.25, "fraction", ""),
        ("24.5 percent", 24.5, "percent", ""),
        ("8 per cent", 8, "percent", ""),
        ("70%", 70, "percent", ""),
        ("10th", 10, "ordinal", ""),
        ("seventieth", 70, "ordinal", ""),
        ("twenty-first", 21, "ordinal", ""),
    ],
)
def test_numbers_of_all_forms(text: str, value: float | None, form: str, currency: str) -> None:
    assert numbers(text) == [(value, form, currency)]


@pytest.mark.parametrize("text", ["B52", "10:30", "9/11"])
def test_parts_of_names_and_times_are_no_numbers(text: str) -> None:
    assert all(value != 52 and value != 30 and value != 11 for value, _, _ in numbers(text))


def test_neighbouring_numbers_stay_apart() -> None:
    assert [v for v, _, _ in numbers("twenty, thirty and 40")] == [20, 30, 40]


def test_only_a_bounded_stretch_is_read() -> None:
    text = "7 " * LONGEST
    assert tokenize(text, 0, len(text))[-1].end <= LONGEST
