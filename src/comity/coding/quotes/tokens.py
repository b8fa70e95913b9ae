"""Words and marks of a short stretch of text, with their places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

# Every repetition is bounded, so that a line of a hundred megabytes costs no more than its length.
TOKEN = re.compile(r"(?:[A-Z]\.){2,6}|\d[\d.,]{0,30}\d|[^\W_](?:[\w&-]|['’.](?=\w)){0,60}|[^\w\s]")
ABBREVIATED = frozenset("mr mrs ms dr prof gen col lt sgt capt cmdr adm sen rep gov st jr sr rev hon maj".split())
# Longer stretches than this hold no attribution worth finding.
LONGEST = 1500


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a mark at ``[start, end)``; ``lower`` is its lower-case form without a possessive ending."""

    text: str
    lower: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def possessive(self) -> bool:
        """Whether it ends like ``Putin's``."""
        return self.text.endswith(("'s", "’s"))

    @property
    def plain(self) -> bool:
        """Whether it is a word and no mark."""
        return self.text[0].isalnum()


def words(text: str, start: int, end: int) -> list[Word]:
    """The words and marks between two offsets; full stops of abbreviations and initials are left out.

    >>> [w.text for w in words("Mr. Petrov, of the U.S. mission, said", 0, 37)]
    ['Mr', 'Petrov', ',', 'of', 'the', 'U.S.', 'mission', ',', 'said']
    """
    found: list[Word] = []
    for m in TOKEN.finditer(text, start, min(end, start + LONGEST)):
        token = m[0]
        if token == "." and found and (found[-1].lower in ABBREVIATED or len(found[-1].text) == 1):
            continue
        lower = token.lower()
        found.append(Word(token, lower[:-2] if lower.endswith(("'s", "’s")) else lower, m.start(), m.end()))
    return found


def chunks(tokens: Sequence[Word]) -> list[list[Word]]:
    """The tokens cut at commas, dashes and brackets; empty stretches are left out."""
    parts: list[list[Word]] = [[]]
    for number, token in enumerate(tokens):
        if token.text == "," and 0 < number < len(tokens) - 1 and tokens[number - 1].text.isdigit() and tokens[number + 1].text.isdigit():
            continue  # the comma of a date: October 23, 2008
        if token.text in ",;:—–()[]-":
            parts.append([])
        else:
            parts[-1].append(token)
    return [part for part in parts if part]
