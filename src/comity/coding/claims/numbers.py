"""Numbers in a sentence: figures, words, money, percentages, fractions, ordinals, and those without a value."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .lexicon import lexicon

# Every repetition is bounded: the cost of a line is no more than its length.
TOKEN = re.compile(
    r"\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,6})?(?!\d)"
    r"|\d{1,15}(?:\.\d{1,6})?"
    r"|(?:[A-Za-z]\.){2,6}"
    r"|[^\W\d_](?:[^\W\d_]|['’.](?=[^\W\d_])){0,60}"
    r"|[^\w\s]|_"
)
LONGEST = 6000
MARKS = "$€£¥₹₽"
HYPHENS = "-–‑"


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a figure or a mark at ``[start, end)``."""

    text: str
    lower: str
    start: int
    end: int

    @property
    def digits(self) -> bool:
        """Whether it is a number in figures."""
        return self.text[0].isdigit()

    @property
    def plain(self) -> bool:
        """Whether it is a word."""
        return self.text[0].isalpha()


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number of tokens ``[first, after)``.

    ``form`` is ``cardinal``, ``ordinal``, ``percent``, ``fraction``, ``vague`` (no value) or ``money``; ``currency`` is its code.
    """

    first: int
    after: int
    value: float | None
    form: str
    currency: str = ""


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """The tokens between two offsets.

    >>> [t.text for t in tokenize("$2.5bn for 3,200 U.S. troops", 0, 28)]
    ['$', '2.5', 'bn', 'for', '3,200', 'U.S.', 'troops']
    """
    found = []
    for m in TOKEN.finditer(text, start, min(end, start + LONGEST)):
        lower = m[0].lower()
        found.append(Token(m[0], lower[:-2] if lower.endswith(("'s", "’s")) else lower, m.start(), m.end()))
    return found


def find_numbers(tokens: Sequence[Token]) -> list[Number]:
    """All numbers, in order.

    >>> [(n.value, n.form, n.currency) for n in find_numbers(tokenize("two dozen, 1.5 million, a third of it, 5 percent, $3bn, the 21st", 0, 64))]
    [(24.0, 'cardinal', ''), (1500000.0, 'cardinal', ''), (0.33, 'fraction', ''), (5.0, 'percent', ''), (3000000000.0, 'money', 'USD'), (21.0, 'ordinal', '')]
    """
    found: list[Number] = []
    at = 0
    while at < len(tokens):
        number = _money(tokens, at) or _vague(tokens, at) or _fraction(tokens, at) or _plain(tokens, at)
        if number is None:
            at += 1
        else:
            found.append(number)
            at = number.after
    return found


def _adjacent(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token stands right after the one before, without a space."""
    return 0 < at < len(tokens) and tokens[at].start == tokens[at - 1].end


def _word(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].lower if 0 <= at < len(tokens) else ""


def _money(tokens: Sequence[Token], at: int) -> Number | None:
    words = lexicon()
    mark = at
    prefix = ""
    if tokens[at].text in ("US", "A", "AU", "C", "CA", "NZ", "HK", "R", "S", "NT") and _adjacent(tokens, at + 1) and tokens[at + 1].text == "$":
        prefix = {"A": "A$", "AU": "A$", "C": "C$", "CA": "C$", "NZ": "NZ$", "HK": "HK$"}.get(tokens[at].text, "$")
        mark = at + 1
    token = tokens[mark]
    if token.text not in MARKS and token.text not in ("USD", "EUR", "GBP"):
        return None
    amount = _plain(tokens, mark + 1) if mark + 1 < len(tokens) else None
    if amount is None or amount.form != "cardinal":
        return None
    currency = words.currencies.get(prefix or token.lower, "USD")
    return Number(first=at, after=amount.after, value=amount.value, form="money", currency=currency)


def _vague(tokens: Sequence[Token], at: int) -> Number | None:
    words = lexicon()
    here = tokens[at].lower
    scales = words.numbers["scale"]
    if here in ("several", "few", "many") and _word(tokens, at + 1) in scales:
        return Number(first=at, after=at + 2, value=None, form="vague")
    tens = here == "tens" and _word(tokens, at + 1) == "of"
    if not tens and here not in words.numbers["vague"]:
        return None
    after = at + 1
    while _word(tokens, after) == "of" and _word(tokens, after + 1) in words.numbers["vague"]:
        after += 2
    if _word(tokens, after) == "or" and _word(tokens, after + 1) in words.numbers["vague"]:
        after += 2
    return Number(first=at, after=after, value=None, form="vague") if after > at + 1 or not tens else None


def _fraction(tokens: Sequence[Token], at: int) -> Number | None:
    """A third, two-thirds, half (of): with what it is a part of."""
    numbers = lexicon().numbers
    here = tokens[at].lower
    if here == "half" and _word(tokens, at + 1) in ("of", "the", "its", "their", "all", "his", "her", "our"):
        return Number(first=at, after=at + 1, value=0.5, form="fraction")
    top = 1.0 if here in ("a", "one") else numbers["unit"].get(here)
    if top is None:
        return None
    next_ = at + 2 if _word(tokens, at + 1) in HYPHENS and at + 1 < len(tokens) else at + 1
    part = _word(tokens, next_)
    bottom = numbers["fraction"].get(part)
    if bottom is not None and (part.endswith("s") if top > 1 else not part.endswith("s")) and (top > 1 or _word(tokens, next_ + 1) == "of"):
        return Number(first=at, after=next_ + 1, value=round(top / bottom, 2), form="fraction")
    return None


def _plain(tokens: Sequence[Token], at: int) -> Number | None:
    number = _figures(tokens, at) if tokens[at].digits else _words(tokens, at)
    if number is None or number.form != "cardinal":
        return number
    after = number.after
    if _word(tokens, after) in ("%", "percent"):
        return Number(first=at, after=after + 1, value=number.value, form="percent")
    if _word(tokens, after) == "per" and _word(tokens, after + 1) == "cent":
        return Number(first=at, after=after + 2, value=number.value, form="percent")
    if _word(tokens, after) in HYPHENS and _word(tokens, after + 1) == "percent" and after < len(tokens):
        return Number(first=at, after=after + 2, value=number.value, form="percent")
    return _with_currency(tokens, number)


def _with_currency(tokens: Sequence[Token], number: Number) -> Number:
    """A number before "euros" or "U.S. dollars" is money."""
    currencies = lexicon().currencies
    hyphen = number.after
    if _word(tokens, hyphen) in HYPHENS and _adjacent(tokens, hyphen + 1) and _word(tokens, hyphen + 1) in ("dollar", "euro", "pound", "yen", "yuan"):
        return Number(first=number.first, after=hyphen + 2, value=number.value, form="money", currency=currencies[_word(tokens, hyphen + 1)])
    for at in (number.after, number.after + 1):
        token = tokens[at] if at < len(tokens) else None
        if token is None or (at > number.after and not tokens[number.after].text[0].isupper()):
            break
        if token.lower in currencies and token.plain and token.lower not in ("won", "real", "pound"):
            return Number(first=number.first, after=at + 1, value=number.value, form="money", currency=currencies[token.lower])
    return number


def _figures(tokens: Sequence[Token], at: int) -> Number | None:
    numbers = lexicon().numbers
    if _adjacent(tokens, at) and (tokens[at - 1].digits or tokens[at - 1].plain or tokens[at - 1].text in ".:/"):
        return None
    value = float(tokens[at].text.replace(",", ""))
    after = at + 1
    if _adjacent(tokens, after):
        ending = tokens[after].lower
        if ending in ("st", "nd", "rd", "th"):
            return Number(first=at, after=after + 1, value=value, form="ordinal")
        if ending in numbers["suffix"]:
            return Number(first=at, after=after + 1, value=value * numbers["suffix"][ending], form="cardinal")
        if tokens[after].digits or ending in ":/" or (tokens[after].plain and ending not in numbers["scale"]):
            return None
    if _word(tokens, after) in HYPHENS and _word(tokens, after + 1) in numbers["scale"] and _adjacent(tokens, after):
        after += 1
    scale = _word(tokens, after)
    scale = scale if scale in numbers["scale"] else scale.removesuffix("s")  # some write "9.3 millions"
    if scale in numbers["scale"]:
        value *= numbers["scale"][scale]
        after += 1
    return Number(first=at, after=after, value=round(value, 6), form="cardinal")


def _words(tokens: Sequence[Token], at: int) -> Number | None:
    """Numbers in words: "thirty-two", "half a million", "a dozen", "two hundred and ten", "twenty-first"."""
    numbers = lexicon().numbers
    scales = numbers["scale"]
    here = tokens[at].lower
    if here == "half" and _word(tokens, at + 1) == "a" and _word(tokens, at + 2) in scales:
        return Number(first=at, after=at + 3, value=scales[_word(tokens, at + 2)] / 2, form="cardinal")
    if here in ("a", "an") and _word(tokens, at + 1) in scales:
        value, after = scales[_word(tokens, at + 1)], at + 2
        return Number(first=at, after=after, value=value * scales.get(_word(tokens, after), 1.0), form="cardinal")
    if here in numbers["ordinal"]:
        return Number(first=at, after=at + 1, value=numbers["ordinal"][here], form="ordinal")
    total, current, after = 0.0, 0.0, at
    while after < len(tokens):
        word = tokens[after].lower
        joined = word in HYPHENS and after > at and _adjacent(tokens, after)
        if (
            joined
            and (_word(tokens, after + 1) in numbers["unit"] or _word(tokens, after + 1) in numbers["ordinal"])
            and tokens[after - 1].lower in numbers["ten"]
        ) or (
            word == "and"
            and after > at
            and _word(tokens, after - 1) in scales
            and (_word(tokens, after + 1) in numbers["unit"] or _word(tokens, after + 1) in numbers["ten"])
        ):
            after += 1
        elif word in numbers["ordinal"] and after > at and tokens[after - 1].text in HYPHENS:
            return Number(first=at, after=after + 1, value=total + current + numbers["ordinal"][word], form="ordinal")
        elif word in numbers["unit"] and (current % 100 == 0 or (current % 10 == 0 and current % 100 >= 20 and numbers["unit"][word] < 10)):
            current += numbers["unit"][word]
            after += 1
        elif word in numbers["ten"] and current % 100 == 0:
            current += numbers["ten"][word]
            after += 1
        elif word in scales and after > at and current > 0:
            if scales[word] in (100.0, 12.0):
                current *= scales[word]
            else:
                total, current = total + current * scales[word], 0.0
            after += 1
        else:
            break
    return Number(first=at, after=after, value=total + current, form="cardinal") if after > at else None
