"""Whole phrases of time: points, ``since`` and ``until``, spans from one point to another, durations that end or begin with the article."""

from __future__ import annotations

import datetime
from dataclasses import replace

from .days import MONTH_ABBREVIATIONS, MONTHS, WEEKDAYS
from .periods import UNKNOWN, Period, Prefer, shift
from .points import PARTS, SEASONS, Expression, Resolve, read_day, read_month, read_season, read_weekday, read_year
from .relative import UNIT_PRECISION, UNITS, read_ahead, read_distance, read_named_day, read_neighbour, read_part
from .words import NUMBER_WORDS, Words, read_count

_NEIGHBOURS = frozenset({"this", "last", "next", "past", "coming", "earlier", "later"})
_DURATION_WORDS = frozenset({"past", "last", "previous", "next", "coming", "recent"})
_COUNTS = frozenset(NUMBER_WORDS) | {"a", "an", "few", "couple", "several", "many", "half", "dozen"}
_UNIT_PLURALS = frozenset(unit for unit in UNITS if unit.endswith("s"))
_DASHES = frozenset({"-", "–", "—"})
_TO = {"from": frozenset({"to", "until", "till", "through"}) | _DASHES, "between": frozenset({"and"}) | _DASHES}
STARTERS = (
    frozenset(MONTHS)
    | frozenset(MONTH_ABBREVIATIONS)
    | frozenset(WEEKDAYS)
    | SEASONS
    | frozenset(PARTS)
    | _NEIGHBOURS
    | _DURATION_WORDS
    | _COUNTS
    | _UNIT_PLURALS
    | {
        "the",
        "since",
        "from",
        "between",
        "until",
        "till",
        "through",
        "in",
        "for",
        "today",
        "yesterday",
        "tomorrow",
        "tonight",
        "first",
        "second",
        "third",
        "fourth",
    }
)


def read_time(words: Words, index: int, *, cued: bool = False) -> Expression | None:
    """The longest time that begins at this word; ``cued`` lets a bare year or month count."""
    low = words.at(index)
    if low == "since":
        return _since(words, index)
    if low in ("from", "between"):
        return _span(words, index)
    if low in ("until", "till", "through"):
        return _until(words, index)
    if low == "for":
        return _length(words, index)
    duration = _duration(words, index)
    if duration is not None:
        return duration
    years = _years(words, index)
    if years is not None:
        return years
    point = _point(words, index, cued=cued)
    if point is None:
        return None
    return _joined_span(words, point) or point


def _point(words: Words, index: int, *, cued: bool) -> Expression | None:
    low = words.at(index)
    if low[:1].isdigit() or low[:1] in ("'", "’"):
        return read_day(words, index) or read_year(words, index, cued=cued) or read_distance(words, index)
    if low in WEEKDAYS:
        return read_day(words, index) or read_weekday(words, index)
    if low in MONTHS or low in MONTH_ABBREVIATIONS:
        found = read_day(words, index) or read_month(words, index, cued=cued)
        if found is not None or low not in ("march", "may"):
            return found
    if low in _NEIGHBOURS:
        return read_named_day(words, index) or read_neighbour(words, index)
    if low == "the":
        return read_day(words, index) or read_named_day(words, index) or read_neighbour(words, index) or _after_article(words, index)
    if low in ("today", "yesterday", "tomorrow", "tonight"):
        return read_named_day(words, index)
    if low == "in":
        return read_ahead(words, index)
    if low in PARTS or low in ("first", "second", "third", "fourth"):
        return read_part(words, index)
    return read_season(words, index) or read_distance(words, index)


def _after_article(words: Words, index: int) -> Expression | None:
    return read_part(words, index + 1) if words.at(index + 1) in PARTS else None


def _within(words: Words, index: int) -> Expression | None:
    """A point whose cue stands before it: after since, from, to and the like a bare year or month counts."""
    if words.at(index) == "the" and words.at(index + 1)[:1] in ("1", "2", "'", "’", *SEASONS):
        index += 1
    return _point(words, index, cued=True)


def _since(words: Words, index: int) -> Expression | None:
    inner = _within(words, index + 1)
    if inner is None or inner.kind != "point":
        return None

    def resolve(anchor: datetime.date | None, prefer: Prefer) -> Period | None:
        # What began lies behind, whatever the sentence plans.
        period = inner.resolve(anchor, "past")
        if period is None or period.first is None:
            return period
        return replace(period, last=anchor if anchor is not None and anchor >= period.first else None)

    return inner._replace(resolve=resolve, kind="since")


def _until(words: Words, index: int) -> Expression | None:
    inner = _within(words, index + 1)
    if inner is None or inner.kind != "point":
        return None

    def resolve(anchor: datetime.date | None, prefer: Prefer) -> Period | None:
        period = inner.resolve(anchor, prefer)
        if period is None or period.last is None:
            return period
        return replace(period, first=anchor if anchor is not None and anchor <= period.last else None)

    return inner._replace(resolve=resolve, kind="span")


def _span(words: Words, index: int) -> Expression | None:
    first = _within(words, index + 1)
    if first is None or first.kind != "point":
        return None
    if words.at(first.stop) not in _TO[words.at(index)]:
        return None
    second = _within(words, first.stop + 1)
    if second is None or second.kind != "point":
        return None
    return Expression(second.stop, _from_to(first, second), first.absolute or second.absolute, "span")


def _joined_span(words: Words, first: Expression) -> Expression | None:
    """``2014-2018``, ``2014-18``, ``Monday to Friday``, ``June 28 - July 2``."""
    if first.kind != "point":
        return None
    mark = words.at(first.stop)
    if mark not in _DASHES and mark not in ("to", "through"):
        return None
    if mark in _DASHES and words.year_number(first.stop - 1) is not None:
        short = _short_year(words, first)
        if short is not None:
            return short
    second = _within(words, first.stop + 1)
    if second is None or second.kind != "point" or words.at(first.stop + 1) in ("in", "the"):
        return None
    return Expression(second.stop, _from_to(first, second), first.absolute or second.absolute, "span")


def _years(words: Words, index: int) -> Expression | None:
    """``2014-2018`` needs no other word to be a span of years."""
    begin, end = words.year_number(index), words.year_number(index + 2)
    if begin is None or end is None or begin >= end or words.at(index + 1) not in _DASHES or words.at(index - 1) in _DASHES or words.at(index + 3) in _DASHES:
        return None
    second = read_year(words, index + 2, cued=True)
    if second is None:
        return None
    period = Period(first=datetime.date(begin, 1, 1), last=datetime.date(end, 12, 31), precision="year")
    return Expression(index + 3, lambda anchor, prefer: period, True, "span")


def _short_year(words: Words, first: Expression) -> Expression | None:
    after = words.at(first.stop + 1)
    start = words.year_number(first.stop - 1)
    if start is None or len(after) != 2 or not after.isascii() or not after.isdigit() or not words.joined(first.stop):
        return None
    year = start - start % 100 + int(after)
    if year <= start:
        return None

    def resolve(anchor: datetime.date | None, prefer: Prefer) -> Period | None:
        period = first.resolve(anchor, prefer)
        return None if period is None else replace(period, last=datetime.date(year, 12, 31))

    return first._replace(stop=first.stop + 2, resolve=resolve, kind="span")


def _from_to(first: Expression, second: Expression) -> Resolve:
    """From the start of one to the end of the other: what lacks a year takes it from the other."""

    def resolve(anchor: datetime.date | None, prefer: Prefer) -> Period | None:
        if second.absolute and not first.absolute:
            end = second.resolve(anchor, prefer)
            begin = first.resolve(end.last, "past") if end is not None else None
        else:
            begin = first.resolve(anchor, prefer)
            end = (
                second.resolve(begin.first, "future")
                if begin is not None and begin.first is not None and not second.absolute
                else second.resolve(anchor, prefer)
            )
        if begin is None or end is None or begin.first is None or end.last is None or begin.first > end.last:
            return None
        return Period(first=begin.first, last=end.last, precision=end.precision)

    return resolve


def _duration(words: Words, index: int) -> Expression | None:
    """``the past six years``, ``the next 15 years``, ``recent weeks``; ``the past year`` as well, but ``last year`` is a year of the calendar."""
    at = index + 1 if words.at(index) == "the" else index
    way = words.at(at)
    if way not in _DURATION_WORDS or (at == index and words.at(index - 1) == "the"):
        return None
    after = at + 1
    if way == "recent":
        unit = UNITS.get(words.at(after))
        return None if unit is None or words.at(after) not in _UNIT_PLURALS else _open(after + 1)
    count = read_count(words, after)
    if count is not None and words.at(after) not in ("a", "an"):
        number, after = count
    elif words.at(after) in _UNIT_PLURALS:
        number = None
    elif at > index and _whole_unit(words, index, way):
        number = 1
    else:
        return None
    unit = UNITS.get(words.at(after))
    if unit is None or unit in ("minute", "weekend"):
        return None
    return Expression(after + 1, _around_anchor(number, unit, ahead=way in ("next", "coming")), False, "duration")


def _whole_unit(words: Words, index: int, way: str) -> bool:
    """Is ``the past year`` meant as a stretch? "The next day" and "the last week of May" are not told from the article."""
    if words.at(index + 3) == "of" or way == "previous":
        return False
    return way in ("past", "coming") or words.at(index - 1) in ("over", "in", "within", "during", "for", "throughout")


def _open(stop: int) -> Expression:
    return Expression(stop, lambda anchor, prefer: UNKNOWN, False, "duration")


def _around_anchor(number: int | None, unit: str, *, ahead: bool) -> Resolve:
    def resolve(anchor: datetime.date | None, prefer: Prefer) -> Period | None:
        if anchor is None:
            return None
        if number is None:
            return Period(first=anchor, last=None, precision="day") if ahead else UNKNOWN
        days = max(1, number // 24) if unit == "hour" else None
        other = shift(anchor, (1 if ahead else -1) * (days or number), "day" if days else unit)
        precision = UNIT_PRECISION.get(unit, "year")
        return Period(first=anchor, last=other, precision=precision) if ahead else Period(first=other, last=anchor, precision=precision)

    return resolve


def _length(words: Words, index: int) -> Expression | None:
    """``for two weeks``: how long, not when; ``for the next 15 years``: from the article on."""
    inner = _duration(words, index + 1)
    if inner is not None:
        return inner
    count = read_count(words, index + 1)
    after = count[1] if count is not None else index + 1
    low = words.at(after)
    if low not in UNITS or (count is None and low not in _UNIT_PLURALS) or low in ("weekend", "weekends") or words.at(after + 1) in ("ago", "from"):
        return None
    return _open(after + 1)
