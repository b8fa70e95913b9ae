from __future__ import annotations

from datetime import date

import pytest

from comity.coding.claims.figures import Found
from comity.coding.claims.numbers import tokenize
from comity.coding.claims.period import period


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("$3 billion in 2012", None, "2012"),
        ("$3 billion since 2012", None, "since 2012"),
        ("$3 billion last year", date(2014, 5, 1), "2013"),
        ("$3 billion this year", date(2014, 5, 1), "2014"),
        ("$3 billion last year", None, ""),
        ("$3 billion of 2012 bonds", None, ""),
    ],
)
def test_period_of_a_figure(text: str, day: date | None, expected: str) -> None:
    found = Found(first=0, after=3, kind="money", value=3e9, unit="USD", comparator="=")
    assert period(tokenize(text, 0, len(text)), found, day) == expected
