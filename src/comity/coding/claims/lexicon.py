"""The word lists that the rules on claims read, from the files in ``data``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ..wordlists import read_sections


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """What a number counts: its section in ``nouns.txt`` and its unit."""

    section: str
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """All lists. ``numbers`` by section: word -> value; ``comparators``: words (of a phrase) -> sign; ``nouns``: word -> what it counts."""

    numbers: dict[str, dict[str, float]]
    currencies: dict[str, str]
    comparators: dict[tuple[str, ...], str]
    nouns: dict[str, Noun]
    lists: dict[str, frozenset[str]]

    def has(self, section: str, word: str) -> bool:
        """Whether a lower-case word stands in a list."""
        return word in self.lists[section]


LISTED = ("participants", "never")


@cache
def lexicon() -> Lexicon:
    """Reads the files once.

    >>> lexicon().numbers["scale"]["dozen"], lexicon().currencies["euros"], lexicon().comparators[("more", "than")]
    (12.0, 'EUR', '>')
    """
    numbers = {section: dict(_pair(line) for line in lines) for section, lines in read_sections(__package__, "numbers.txt").items()}
    codes = {int(at): code for code, at in numbers.pop("code").items()}
    currencies = {word: codes[int(at)] for word, at in numbers.pop("currency").items()}
    comparators = {tuple(line.split()): sign for sign, lines in read_sections(__package__, "comparators.txt").items() for line in lines}
    nouns: dict[str, Noun] = {}
    lists: dict[str, frozenset[str]] = {}
    for section, lines in read_sections(__package__, "nouns.txt").items():
        if section in LISTED:
            lists[section] = frozenset(" ".join(lines).split())
            continue
        for line in lines:
            plural, unit = line.split(" ", 1)
            nouns.setdefault(plural, Noun(section=section, unit=unit))
            if plural.islower():  # "Russians" are counted, "Russian" is an adjective
                nouns.setdefault(_singular(plural), Noun(section=section, unit=unit))
    for name in ("verbs.txt", "superlatives.txt"):
        lists |= {section: frozenset(" ".join(lines).split()) for section, lines in read_sections(__package__, name).items()}
    return Lexicon(numbers=numbers, currencies=currencies, comparators=comparators, nouns=nouns, lists=lists)


def _pair(line: str) -> tuple[str, float]:
    word, value = line.rsplit(" ", 1)
    return word, float(value)


def _singular(plural: str) -> str:
    if plural.endswith("men"):
        return plural[:-3] + "man"
    if plural.endswith("ies"):
        return plural[:-3] + "y"
    return plural[:-1] if plural.endswith("s") and not plural.endswith("ss") else plural
