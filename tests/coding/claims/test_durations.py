from __future__ import annotations

import pytest

from comity.coding.claims.durations import anniversary, duration, since
from comity.coding.claims.numbers import find_numbers, tokenize


def lasting(text: str) -> tuple[str, float | None, str] | None:
    tokens = tokenize(text, 0, len(text))
    found = duration(tokens, find_numbers(tokens)[0])
    return None if found is None else (text[tokens[found.first].start : tokens[found.after - 1].end], found.value, found.unit)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sentenced to 12 years of hard labour", ("12 years", 12, "years")),
        ("two years and eight months in prison", ("two years and eight months", 2.67, "years")),
        ("a four-decade insurgency", ("four-decade insurgency", 40, "years")),
        ("the ceasefire lasted for six hours", ("for six hours", 6, "hours")),
        ("withdraw within 90 days", ("90 days", 90, "days")),
        ("the pact was signed 50 years ago", ("50 years ago", 50, "years")),
        ("in the next 10 days", None),
        ("two weeks ago", None),
        ("a 12 year old boy", None),
        ("he taught there for three years", None),
    ],
)
def test_what_lasts_and_what_only_places_in_time(text: str, expected: tuple[str, float, str] | None) -> None:
    assert lasting(text) == expected


def test_anniversary_takes_its_occasion_along() -> None:
    text = "mark the 45th anniversary of the joint flight on Monday"
    tokens = tokenize(text, 0, len(text))
    found = anniversary(tokens, find_numbers(tokens)[0])
    assert found is not None
    assert text[tokens[found.first].start : tokens[found.after - 1].end] == "the 45th anniversary of the joint flight"


def test_since_needs_a_relation_and_a_year() -> None:
    for text, years in (("allies since 1949", [1949.0]), ("it has rained since 1949", []), ("allies since the 1980s", [])):
        assert [f.value for f in since(tokenize(text, 0, len(text)))] == years
