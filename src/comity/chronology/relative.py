"""Points of time told from the day of the article: yesterday, last week, two years ago, earlier this month, the end of the year."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace

from .days import MONTHS, WEEKDAYS
from .periods import (
    UNKNOWN,
    Period,
    Prefer,
    day_of,
    months_of,
    nearest,
    roughly,
    season_of,
    shift,
    unit_around,
    weekend_of,
    year_of,
)
from .points import PARTS, SEASONS, Expression, narrowed, nearest_weekday, read_month, read_season, read_year
from .words import Words, read_count

UNITS: dict[str, str] = {
    name + plural: name for name in ("minute", "hour", "day", "week", "weekend", "month", "quarter", "year", "decade") for plural in ("", "s")
} | {"century": "century", "centuries": "century"}
UNIT_PRECISION = {"hour": "day", "day": "day", "week": "month", "month": "month", "quarter": "month", "decade": "decade"}
_CALENDAR_UNITS = frozenset({"week", "weekend", "month", "quarter", "year", "decade"})
_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}
_TIMES_OF_DAY = frozenset({"morning", "afternoon", "evening", "night"})
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
# "In three days" after one of these is a plan, after one of those looks back.
_AHEAD_WORDS = "will would shall to due scheduled expected plan plans planned going set about ll can could may might must should starts begins opens ends"
_AHEAD = frozenset(_AHEAD_WORDS.split())
_BACK_WORDS = "first second third fourth fifth worst best largest biggest highest lowest deadliest greatest most least only time once"
_BACK = frozenset(_BACK_WORDS.split())
_SENTENCE_WORDS = 14
_WORDS_TO_VERB = 5


def _from_anchor(stop: int, make: Callable[[datetime.date, Prefer], Period | None]) -> Expression:
    return Expression(stop, lambda anchor, prefer: None if anchor is None else make(anchor, prefer), False)


def _moved(anchor: datetime.date, days: int) -> Period:
    return day_of(anchor + datetime.timedelta(days=days))


def read_named_day(words: Words, index: int) -> Expression | None:
    """``today``, ``yesterday evening``, ``the day before yesterday``, ``this morning``, ``last night``."""
    low = words.at(index)
    if low in _DAYS:
        offset = _DAYS[low]
        stop = index + (2 if words.at(index + 1) in _TIMES_OF_DAY else 1)
        return _from_anchor(stop, lambda anchor, prefer: _moved(anchor, offset))
    if low == "the" and words.at(index + 1) == "day":
        pair = (words.at(index + 2), words.at(index + 3))
        if pair in (("before", "yesterday"), ("after", "tomorrow")):
            offset = -2 if pair[0] == "before" else 2
            return _from_anchor(index + 4, lambda anchor, prefer: _moved(anchor, offset))
    if low == "this" and words.at(index + 1) in _TIMES_OF_DAY:
        return _from_anchor(index + 2, lambda anchor, prefer: day_of(anchor))
    if low == "last" and words.at(index + 1) in ("night", "evening"):
        return _from_anchor(index + 2, lambda anchor, prefer: _moved(anchor, -1))
    return None


def read_neighbour(words: Words, index: int) -> Expression | None:
    """``this``, ``last`` or ``next`` with a weekday, unit, month or season; ``the weekend``; ``earlier this year``."""
    low = words.at(index)
    if low in ("earlier", "later"):
        return _part_so_far(words, index)
    noun = words.at(index + 1)
    if low == "the":
        return _from_anchor(index + 2, _the_weekend) if noun == "weekend" else None
    if low in ("past", "coming"):
        low = "last" if low == "past" else "next"
        if noun not in WEEKDAYS and not (noun in MONTHS and words.capital(index + 1)):
            return None
    if words.at(index - 1) == "the" and noun in UNITS:
        return None
    offset = {"last": -1, "this": 0, "next": 1}[low]
    if noun in WEEKDAYS and words.capital(index + 1):
        stop = index + (3 if words.at(index + 2) in _TIMES_OF_DAY else 2)
        return _from_anchor(stop, lambda anchor, prefer: _neighbour_weekday(anchor, WEEKDAYS[noun], offset))
    if noun in _CALENDAR_UNITS:
        return _from_anchor(index + 2, lambda anchor, prefer: neighbour_unit(anchor, noun, offset))
    if noun in MONTHS and words.capital(index + 1):
        return _from_anchor(index + 2, lambda anchor, prefer: _neighbour_yearly(lambda year: months_of(year, MONTHS[noun]), anchor, offset, prefer))
    if noun in SEASONS:
        return _from_anchor(index + 2, lambda anchor, prefer: _neighbour_yearly(lambda year: season_of(noun, year), anchor, offset, prefer))
    return None


def _the_weekend(anchor: datetime.date, prefer: Prefer) -> Period:
    weekend = weekend_of(anchor)
    begun = anchor.weekday() >= 5
    return weekend if begun or prefer == "future" else weekend_of(anchor - datetime.timedelta(days=7))


def _neighbour_weekday(anchor: datetime.date, weekday: int, offset: int) -> Period:
    if offset == 0:
        return day_of(anchor - datetime.timedelta(days=anchor.weekday() - weekday))
    beside = anchor + datetime.timedelta(days=offset)
    return day_of(nearest_weekday(beside, weekday, prefer="past" if offset < 0 else "future"))


def neighbour_unit(anchor: datetime.date, unit: str, offset: int) -> Period:
    """The calendar week, month, ... before (-1), of (0) or after (1) the anchor's."""
    return unit_around(shift(anchor.replace(day=1) if unit not in ("week", "weekend") else anchor, offset, "week" if unit == "weekend" else unit), unit)


def _neighbour_yearly(make: Callable[[int], Period], anchor: datetime.date, offset: int, prefer: Prefer) -> Period | None:
    if offset == 0:
        here = [period for period in (make(anchor.year - 1), make(anchor.year)) if period.first and period.last and period.first <= anchor <= period.last]
        return here[0] if here else make(anchor.year)
    current = nearest(make, anchor, prefer="past" if offset < 0 else "future")
    if current is None or current.first is None or current.last is None:
        return None
    # Inside June, "last June" is that of the year before.
    return make(current.first.year + offset) if current.first <= anchor <= current.last else current


def _part_so_far(words: Words, index: int) -> Expression | None:
    """``earlier this year``: from its start to the anchor; ``later this year``: from the anchor to its end."""
    earlier = words.at(index) == "earlier"
    if words.at(index + 1) in _DAYS:
        return read_named_day(words, index + 1)
    if words.at(index + 1) != "this":
        return None
    noun = words.at(index + 2)
    if noun not in _CALENDAR_UNITS:
        return None

    def make(anchor: datetime.date, prefer: Prefer) -> Period:
        whole = neighbour_unit(anchor, noun, 0)
        return replace(whole, last=anchor) if earlier else replace(whole, first=anchor)

    return _from_anchor(index + 3, make)


def read_distance(words: Words, index: int) -> Expression | None:
    """``two weeks ago``, ``a year ago``, ``several months ago`` (which fixes nothing)."""
    count = read_count(words, index)
    if count is not None:
        number, after = count
    elif words.at(index) in UNITS and words.at(index).endswith("s"):
        number, after = None, index
    else:
        return None
    unit = UNITS.get(words.at(after))
    if unit is None or words.at(after + 1) != "ago":
        return None
    return Expression(after + 2, _at_distance(number, unit, -1), False)


def _at_distance(number: int | None, unit: str, sign: int) -> Callable[[datetime.date | None, Prefer], Period | None]:
    def resolve(anchor: datetime.date | None, prefer: Prefer) -> Period | None:
        if anchor is None or number is None:
            return UNKNOWN
        if unit in ("minute", "hour"):
            return day_of(anchor) if number < 24 else _moved(anchor, sign * (number // (24 if unit == "hour" else 1440)))
        if unit in ("century", "weekend"):
            return UNKNOWN
        return roughly(shift(anchor, sign * number, unit), unit)

    return resolve


def read_ahead(words: Words, index: int) -> Expression | None:
    """``in three days``: the day to come for plans; else the stretch of three days that ends with the anchor."""
    if words.at(index) != "in":
        return None
    count = read_count(words, index + 1)
    unit = UNITS.get(words.at(count[1])) if count is not None else None
    if count is None or unit is None or unit == "weekend":
        return None
    number = count[0]
    cue = _direction(words, index, count[1] + 1)
    toward = _at_distance(number, unit, 1)

    def resolve(anchor: datetime.date | None, prefer: Prefer) -> Period | None:
        if cue > 0 or (cue == 0 and prefer == "future"):
            return toward(anchor, prefer)
        if anchor is None or number is None or unit in ("minute", "hour"):
            return UNKNOWN
        return Period(first=shift(anchor, -number, unit), last=anchor, precision=UNIT_PRECISION.get(unit, "year"))

    return Expression(count[1] + 1, resolve, False, "point" if cue > 0 else "duration")


def _direction(words: Words, index: int, stop: int) -> int:
    """1 when the words around speak of what is to come, -1 when those before look back ("the first in six years"), 0 when they do not say."""
    for at in range(index - 1, max(-1, index - _SENTENCE_WORDS), -1):
        low = words.at(at)
        if low in (".", "!", "?", ";"):
            break
        if low in _BACK:
            return -1
        if low in _AHEAD:
            return 1
    return 1 if any(words.at(at) in ("will", "shall") for at in range(stop, stop + _WORDS_TO_VERB)) else 0


def read_part(words: Words, index: int) -> Expression | None:
    """``early 2015``, ``mid-March``, ``late last year``, ``the end of the year``, ``the second half of 2014``."""
    low = words.at(index)
    part = PARTS.get(low)
    if part is None:
        return _half_or_quarter(words, index)
    after = index + 1
    if low == "mid" and words.at(after) == "-":
        after += 1
    if low in ("early", "late", "mid"):
        inner = _inner(words, after)
    elif words.at(after) == "of":
        inner = _inner(words, after + 1)
    else:
        return None
    return None if inner is None else narrowed(inner, part)


def _inner(words: Words, index: int) -> Expression | None:
    """What can have parts: a year, decade, month, season, a neighbouring unit, or ``the year`` that is running."""
    low = words.at(index)
    if low in ("this", "last", "next"):
        return read_neighbour(words, index)
    if low == "the" and words.at(index + 1) in _CALENDAR_UNITS:
        unit = words.at(index + 1)
        return _from_anchor(index + 2, lambda anchor, prefer: neighbour_unit(anchor, unit, 0))
    at = index + 1 if low == "the" else index
    if low in _CALENDAR_UNITS and words.at(index - 1) == "of":
        return _from_anchor(index + 1, lambda anchor, prefer: neighbour_unit(anchor, low, 0))
    return read_year(words, at, cued=True) or read_month(words, at, cued=True) or read_season(words, at)


def _half_or_quarter(words: Words, index: int) -> Expression | None:
    number = _ORDINALS.get(words.at(index))
    noun = words.at(index + 1)
    if number is None or noun not in ("half", "quarter") or (noun == "half" and number > 2):
        return None
    months = 6 if noun == "half" else 3
    after = index + 2
    if words.at(after) == "of":
        after += 1
    elif noun == "half" or words.year_number(after) is None:
        return None
    inner = _inner(words, after)
    if inner is None:
        return None

    def resolve(anchor: datetime.date | None, prefer: Prefer) -> Period | None:
        whole = inner.resolve(anchor, prefer)
        if whole is None or whole.first is None or whole != year_of(whole.first.year):
            return whole
        return months_of(whole.first.year, 1 + (number - 1) * months, count=months, precision="year")

    return inner._replace(resolve=resolve)
