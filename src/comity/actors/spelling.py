"""One spelling for looking names up: accents folded, marks unified, words cut the same way everywhere.

Folding keeps the length of a text, so places found in the folded text hold in the text itself.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

# Letters that have no decomposition but a usual plain letter. One for one: the length must not change.
_PLAIN = {
    "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ı": "i", "ħ": "h", "ŧ": "t", "æ": "a", "Æ": "A", "œ": "o",
    "Œ": "O", "ß": "s", "þ": "t", "Þ": "T", "ə": "a", "Ə": "A", "ŋ": "n",
    "‘": "'", "’": "'", "ʼ": "'", "ʻ": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " ",
}  # fmt: skip

# A word: dotted initials ("U.S.", "D.R."), or letters and digits with inner apostrophes; a possessive 's stays outside. No nested repeats: it must not hang.
WORD = re.compile(r"(?:[A-Z]\.){2,}[A-Z]?(?![^\W_])|[A-Z](?:\.[A-Z])+(?![^\W_])|(?!(?<=[^\W_]')s\b)[^\W_]+(?:'(?!s\b)[^\W\d_]+)*")


@cache
def _folding() -> dict[int, str]:
    table = {ord(k): v for k, v in _PLAIN.items()}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        if code in table:
            continue
        first = unicodedata.normalize("NFD", chr(code))[0]
        if first.isascii() and first.isalpha():
            table[code] = first
    return table


def fold(text: str) -> str:
    """The text with accents taken off and quotes, dashes and spaces unified, character for character.

    >>> fold("Élysée’s Erdoğan")
    "Elysee's Erdogan"
    """
    return text if text.isascii() else text.translate(_folding())


def words(text: str) -> list[str]:
    """The words of a folded text.

    >>> words("the U.S. envoy Jean-Marc O'Neil's")
    ['the', 'U.S.', 'envoy', 'Jean', 'Marc', "O'Neil"]
    """
    return WORD.findall(text)


def norm(word: str) -> str:
    """A word in the form of the tables: no dots, small letters; a word all in capitals stays as it is, so ``US`` is not ``us``.

    >>> norm("U.S."), norm("WHO"), norm("Who"), norm("G7")
    ('US', 'WHO', 'who', 'G7')
    """
    plain = word.replace(".", "")
    return plain if len(plain) > 1 and plain.isupper() else plain.lower()


def key(name: str) -> str:
    """A name in the form of the tables. One word all in capitals is a short name and stays so; else all is small.

    >>> key("U.N. Security Council"), key("NATO"), key("al-Qaeda"), key("Côte d'Ivoire")
    ('un security council', 'NATO', 'al qaeda', "cote d'ivoire")
    """
    found = words(fold(name))
    if len(found) == 1:
        return norm(found[0])
    return " ".join(w.replace(".", "").lower() for w in found)
