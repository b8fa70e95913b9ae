from __future__ import annotations

import pytest

from comity.coding.claims.numbers import find_numbers, tokenize
from comity.coding.claims.phrases import after_bound, bound, counted, near


@pytest.mark.parametrize(
    ("text", "sign", "words"),
    [
        ("more than 300", ">", "more than"),
        ("no fewer than 300", ">", "no fewer than"),
        ("nearly 300", "~", "nearly"),
        ("up to 300", "<", "up to"),
        ("at least another 300", ">", "at least another"),
        ("the 300", "=", ""),
        ("talks spread over 3", "=", ""),
    ],
)
def test_words_before_a_number_bound_it(text: str, sign: str, words: str) -> None:
    tokens = tokenize(text, 0, len(text))
    number = find_numbers(tokens)[0]
    found, first = bound(tokens, number.first)
    assert (found, " ".join(t.text for t in tokens[first : number.first])) == (sign, words)


def test_words_after_a_number_bound_it() -> None:
    text = "300 or more"
    assert after_bound(tokenize(text, 0, len(text)), 1) == ">"


@pytest.mark.parametrize(
    ("text", "unit", "word"),
    [
        ("suspected Russian intelligence operatives in May", "operatives", "operatives"),
        ("of its soldiers", "troops", "soldiers"),
        ("police officers were hurt", "officers", "officers"),
        ("ballistic missiles", "missiles", "missiles"),
        ("anti-tank weapons", "weapons", "weapons"),
    ],
)
def test_noun_that_is_counted(text: str, unit: str, word: str) -> None:
    found = counted(tokenize(text, 0, len(text)), 0)
    assert found.noun is not None
    assert (found.noun.unit, found.word) == (unit, word)


def test_unknown_noun_is_given_as_written() -> None:
    text = "bridges over the river"
    found = counted(tokenize(text, 0, len(text)), 0)
    assert (found.noun, found.word, found.after) == (None, "bridges", 1)


def test_neighbourhood_ends_at_the_clause() -> None:
    text = "they fled after soldiers killed 30 people while others"
    tokens = tokenize(text, 0, len(text))
    assert near(tokens, 5, 7) == (["killed", "soldiers"], [])
