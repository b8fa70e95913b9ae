"""A text cut into words, numbers and marks, and the numbers that words say: what the grammar of times reads."""

from __future__ import annotations

import re

# The groups of thousands are limited, so that a line of figures and commas costs no more than its length.
_WORD = re.compile(
    r"[0-9]{4}[-/][0-9]{2}[-/][0-9]{2}(?![0-9])"
    r"|(?:[0-9]{1,3}(?:,[0-9]{3}){1,5}(?![0-9])|[0-9]+\.[0-9]+|[0-9]+)(?:(?:st|nd|rd|th|s)(?![^\W_]))?"
    r"|['’][0-9]{2}s(?![^\W_])"
    r"|[^\W\d_]+"
    r"|[^\w\s]"
)
_ORDINAL = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)?")
_LONGEST_FIGURE = 4

_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMBER_WORDS: dict[str, int] = {name: number for number, name in enumerate(_ONES.split(), start=1)} | {
    name: 10 * tens for tens, name in enumerate(_TENS.split(), start=2)
}
_VAGUE = frozenset({"few", "several", "many", "some"})


class Words:
    """The words of ``text[start:end]`` in four lists of one length: where each starts and ends, as written, and in small letters."""

    __slots__ = ("ends", "low", "raw", "starts", "text")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.raw: list[str] = []
        self.low: list[str] = []
        for found in _WORD.finditer(text, start, end):
            word = found.group()
            self.starts.append(found.start())
            self.ends.append(found.end())
            self.raw.append(word)
            self.low.append(word.lower())

    def __len__(self) -> int:
        return len(self.low)

    def at(self, index: int) -> str:
        """The word in small letters; an empty string outside the text."""
        return self.low[index] if 0 <= index < len(self.low) else ""

    def capital(self, index: int) -> bool:
        return 0 <= index < len(self.raw) and self.raw[index][0].isupper()

    def joined(self, index: int) -> bool:
        """Is there no space between this word and the next?"""
        return 0 <= index < len(self.starts) - 1 and self.ends[index] == self.starts[index + 1]

    def figure(self, index: int) -> int | None:
        """A whole number in figures, of at most four digits."""
        word = self.at(index)
        return int(word) if word.isascii() and word.isdigit() and len(word) <= _LONGEST_FIGURE else None

    def day_number(self, index: int) -> int | None:
        """1..31 in figures, ``5th`` as well."""
        found = _ORDINAL.fullmatch(self.at(index))
        if found is None:
            return None
        number = int(found[1])
        return number if 1 <= number <= 31 else None

    def year_number(self, index: int) -> int | None:
        word = self.at(index)
        if len(word) != 4 or not word.isascii() or not word.isdigit():
            return None
        number = int(word)
        return number if 1000 <= number <= 2100 else None


def read_count(words: Words, index: int) -> tuple[int | None, int] | None:
    """A count of units at ``index``: ``(number, next index)``, with None as the number for "several"; None where there is no count.

    >>> read_count(Words("twenty-five years", 0, 17), 0)
    (25, 3)
    """
    low = words.at(index)
    figure = words.figure(index)
    if figure is not None:
        return figure, index + 1
    if low in ("a", "an") and words.at(index + 1) in ("few", "couple", "dozen", "number"):
        index += 1
        low = words.at(index)
    if low == "couple":
        return 2, index + (2 if words.at(index + 1) == "of" else 1)
    if low in _VAGUE:
        return None, index + 1
    if low == "number":
        return (None, index + 2) if words.at(index + 1) == "of" else None
    if low == "half" and words.at(index + 1) == "a" and words.at(index + 2) == "dozen":
        return 6, index + 3
    if low in ("a", "an"):
        return 1, index + 1
    if low == "dozen":
        return 12, index + 1
    number = NUMBER_WORDS.get(low)
    if number is None:
        return None
    if number >= 20 and words.at(index + 1) == "-":
        ones = NUMBER_WORDS.get(words.at(index + 2), 10)
        if ones < 10:
            return number + ones, index + 3
    return number, index + 1
