"""The time that a figure covers: a year, "last year", "since 2002"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from .figures import YEARS, Found
from .numbers import Token

REACH = 9


def period(tokens: Sequence[Token], found: Found, anchor: date | None) -> str:
    """The period of a claim as a year or in words, empty where the sentence gives none.

    >>> from .numbers import tokenize
    >>> words = "trade reached $3 billion last year"
    >>> claim = Found(first=2, after=5, kind="money", value=3e9, unit="USD", comparator="=")
    >>> period(tokenize(words, 0, len(words)), claim, date(2014, 5, 1))
    '2013'
    """
    if found.kind in ("since", "anniversary"):
        return ""
    near = [*range(found.after, min(len(tokens), found.after + REACH)), *range(found.first - 1, max(-1, found.first - REACH), -1)]
    for at in near:
        word = tokens[at].lower
        before = tokens[at - 1].lower if at > 0 else ""
        if tokens[at].text.isdigit() and len(word) == 4 and int(word) in YEARS and before in ("in", "since", "during", "for", "by"):
            return f"since {word}" if before == "since" else word
        if word == "year" and before in ("last", "this", "previous") and anchor is not None:
            return str(anchor.year - (before != "this"))
    return ""
