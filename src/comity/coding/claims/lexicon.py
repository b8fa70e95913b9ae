"""The word lists that the rules on claims read, from the files in ``data``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ...errors import DataError


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
    numbers = {section: dict(_pair(line) for line in lines) for section, lines in _sections("numbers.txt").items()}
    codes = {int(at): code for code, at in numbers.pop("code").items()}
    currencies = {word: codes[int(at)] for word, at in numbers.pop("currency").items()}
    comparators = {tuple(line.split()): sign for sign, lines in _sections("comparators.txt").items() for line in lines}
    nouns: dict[str, Noun] = {}
    lists: dict[str, frozenset[str]] = {}
    for section, lines in _sections("nouns.txt").items():
        if section in LISTED:
            lists[section] = frozenset(" ".join(lines).split())
            continue
        for line in lines:
            plural, unit = line.split(" ", 1)
            nouns.setdefault(plural, Noun(section=section, unit=unit))
            if plural.islower():  # "Russians" are counted, "Russian" is an adjective
                nouns.setdefault(_singular(plural), Noun(section=section, unit=unit))
    for name in ("verbs.txt", "superlatives.txt"):
        lists |= {section: frozenset(" ".join(lines).split()) for section, lines in _sections(name).items()}
    return Lexicon(numbers=numbers, currencies=currencies, comparators=comparators, nouns=nouns, lists=lists)


def _sections(name: str) -> dict[str, list[str]]:
    from importlib.resources import files  # costs more than all else here, and only reading needs it

    source = files(__package__).joinpath("data", name)
    if not source.is_file():
        raise DataError(f"{name}: a word list of the package is missing", hint="install Comity again")
    sections: dict[str, list[str]] = {}
    current = ""
    for line in source.read_text(encoding="utf-8").splitlines():
        line = line.strip()
        if line.startswith("[") and line.endswith("]"):
            current = line[1:-1]
            sections[current] = []
        elif line and not line.startswith("#"):
            sections[current].append(line)
    return sections


def _pair(line: str) -> tuple[str, float]:
    word, value = line.rsplit(" ", 1)
    return word, float(value)


def _singular(plural: str) -> str:
    if plural.endswith("men"):
        return plural[:-3] + "man"
    if plural.endswith("ies"):
        return plural[:-3] + "y"
    return plural[:-1] if plural.endswith("s") and not plural.endswith("ss") else plural
