"""Times found in a text and resolved against the day of its article."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from .periods import Period, Prefer
from .phrases import STARTERS, read_time
from .points import Expression
from .words import Words

# A text is read in pieces of this many characters, so that memory stays bounded whatever its length.
_PIECE = 20_000
_LONGEST_WORDS = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """Words that tell a time, ``[start, end)`` of the text.

    ``kind`` is ``point``, ``since``, ``duration`` or ``span``. ``first`` and ``last`` are ISO days, both included, each empty where it is not known;
    ``precision`` is the finest unit that the words fix: ``day``, ``month``, ``year``, ``decade``, or empty when nothing is known.
    """

    start: int
    end: int
    text: str
    kind: str
    first: str = ""
    last: str = ""
    precision: str = ""


def find_times(text: str, *, anchor: datetime.date | None, prefer: Prefer = "past", start: int = 0, end: int | None = None) -> list[Time]:
    """All times in ``text[start:end]``, in order and not overlapping; offsets count characters of ``text``.

    ``anchor`` is the day of the article. Without it absolute times resolve and relative ones stay without days.
    What comes round (a weekday, a day without its year) takes the nearest one in the direction ``prefer``.

    >>> [(time.text, time.kind, time.first, time.last) for time in find_times("sanctions since 2014", anchor=datetime.date(2019, 6, 5))]
    [('since 2014', 'since', '2014-01-01', '2019-06-05')]
    """
    stop = len(text) if end is None else min(end, len(text))
    return [time for first, last in _pieces(text, start, stop) for time in _find(Words(text, first, last), anchor, prefer)]


def resolve_time(words: str, *, anchor: datetime.date | None, prefer: Prefer = "past") -> Time | None:
    """Read words that are known to tell a time, such as ``2014`` or ``on Wednesday``; None when no time is in them. Offsets count from the words.

    >>> resolve_time("2014", anchor=None).first
    '2014-01-01'
    """
    found = list(_find(Words(words[:_LONGEST_WORDS], 0, min(len(words), _LONGEST_WORDS)), anchor, prefer, cued=True))
    return max(found, key=lambda time: (bool(time.first or time.last), time.end - time.start), default=None)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _PIECE:
        cut = max(text.rfind("\n", start, start + _PIECE), text.rfind(". ", start, start + _PIECE))
        if cut <= start:
            cut = text.rfind(" ", start, start + _PIECE)
        cut = start + _PIECE if cut <= start else cut + 1
        yield start, cut
        start = cut
    yield start, end


def _find(words: Words, anchor: datetime.date | None, prefer: Prefer, *, cued: bool = False) -> Iterator[Time]:
    index = 0
    after_year = -1
    low = words.low
    count = len(low)
    while index < count:
        word = low[index]
        if not (word in STARTERS or word[0].isdigit() or word[0] in "'’"):
            index += 1
            continue
        listed = after_year >= 0 and index == after_year + 1 and word.isdigit() and low[after_year] in ("and", "or", ",")
        expression = read_time(words, index, cued=cued or listed)
        if expression is None:
            index += 1
            continue
        yield _time(words, index, expression, anchor, prefer)
        after_year = expression.stop if words.year_number(expression.stop - 1) is not None else -1
        index = expression.stop


def _time(words: Words, index: int, expression: Expression, anchor: datetime.date | None, prefer: Prefer) -> Time:
    try:
        period = expression.resolve(anchor, prefer)
    except (ValueError, OverflowError):
        # Beyond the calendar: "9,000 years ago".
        period = None
    start, end = words.starts[index], words.ends[expression.stop - 1]
    bare = Time(start=start, end=end, text=words.text[start:end], kind=expression.kind)
    return bare if period is None else _filled(bare, period)


def _filled(bare: Time, period: Period) -> Time:
    first = "" if period.first is None else period.first.isoformat()
    last = "" if period.last is None else period.last.isoformat()
    return Time(start=bare.start, end=bare.end, text=bare.text, kind=bare.kind, first=first, last=last, precision=period.precision)
