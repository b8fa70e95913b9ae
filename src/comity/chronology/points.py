"""Points of the calendar as texts write them: days, months, years, decades, seasons and parts of them."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import NamedTuple

from .days import MONTHS, WEEKDAYS, month_number
from .periods import Period, Prefer, day_of, decade_of, months_of, narrow, nearest, season_of, year_of
from .words import Words

Resolve = Callable[[datetime.date | None, Prefer], Period | None]


class Expression(NamedTuple):
    """Words read as a time: ``stop`` is the index of the next word. ``absolute`` means that it needs no anchor; ``kind`` is the kind of its ``Time``."""

    stop: int
    resolve: Resolve
    absolute: bool
    kind: str = "point"


SEASONS = frozenset({"spring", "summer", "autumn", "fall", "winter"})
PARTS = {
    "early": "early",
    "mid": "mid",
    "late": "late",
    "middle": "mid",
    "beginning": "start",
    "start": "start",
    "end": "end",
    "close": "end",
    "outset": "start",
}
_STRONG = frozenset({"in", "since", "during", "until", "till", "fiscal", "year", "calendar", "throughout", "circa", "summer", "spring", "autumn", "winter"})
_WEAK = frozenset({"by", "of", "the", "a", "an", "his", "her", "its", "their", "our", "my", "before", "after", "from", "through", "to", "for", "(", "["})
_CLOCKS = frozenset({"gmt", "utc", "hours", "hrs", "local", "est", "edt", "cet", "bst", "ist", "msk"})
_COUNTED_WORDS = (
    "people persons troops soldiers men women children civilians refugees migrants workers employees members officers fighters militants prisoners "
    "tons tonnes ton tonne miles mile kilometers kilometres km kms meters metres m feet foot acres hectares barrels bushels gallons pounds kilograms kg "
    "dollars dollar dlrs dlr cents cts euros euro rubles roubles yuan yen francs marks pesos rupees lira crowns percent pct percentage points point basis mw "
    "megawatts gigawatts million mln billion bln trillion thousand hundred shares votes seats cases deaths casualties tanks missiles warheads aircraft "
    "vehicles ships houses homes villages pages copies copy tickets degrees"
)
_COUNTED = frozenset(_COUNTED_WORDS.split())
# Months that are also names or words need one of these before them; "by" and "of" would take the names in.
_MONTH_CUES = frozenset({"in", "since", "until", "till", "during", "early", "late", "mid", "last", "next", "this", "throughout"})
_MORE_MONTH_CUES = _MONTH_CUES | {"by", "of", "from", "before", "after", "through", "between", "for", "to"}
_PLAIN_MONTHS = frozenset({"january", "february", "july", "september", "october", "november", "december"})
_NAMED_DAYS = frozenset({"black", "bloody", "good", "ash", "palm", "easter", "holy", "super", "cyber", "maundy"})
_TIMES_OF_DAY = frozenset({"morning", "afternoon", "evening", "night"})


def read_day(words: Words, index: int) -> Expression | None:
    """A day of a month with or without its year: ``2019-06-05``, ``June 5, 2019``, ``the 5th of June``, ``5-7 June``, ``Wednesday, June 5``."""
    low = words.at(index)
    if low in WEEKDAYS:
        return _weekday_and_day(words, index)
    if low[:1].isdigit() and len(low) == 10 and low[4] in "-/":
        return _iso(words, index)
    if low == "the":
        index += 1
    first = words.day_number(index)
    if first is not None:
        return _day_then_month(words, index, first)
    month = _month_at(words, index)
    return None if month is None or low == "the" else _month_then_day(words, index, month)


def _iso(words: Words, index: int) -> Expression | None:
    low = words.at(index)
    try:
        day = datetime.date(int(low[:4]), int(low[5:7]), int(low[8:]))
    except ValueError:
        return None
    return Expression(index + 1, lambda anchor, prefer: day_of(day), True)


def _month_at(words: Words, index: int) -> tuple[int, int] | None:
    """Month and next index, past an abbreviation's full stop."""
    if not words.capital(index):
        return None
    number = month_number(words.at(index))
    if number is None:
        return None
    dotted = words.at(index) not in MONTHS and words.at(index + 1) == "." and words.joined(index)
    return number, index + (2 if dotted else 1)


def _month_then_day(words: Words, index: int, month: tuple[int, int]) -> Expression | None:
    number, after = month
    first = words.day_number(after)
    if first is None:
        return None
    last, after = _second_day(words, after + 1, first)
    year, stop = _year_after(words, after)
    if (number, first, year) == (9, 11, None) and words.at(stop).startswith(("attack", "terror")):
        # The name of what happened in 2001, not a day of this year.
        return None
    return _dated(stop, year, number, (first, last))


def _day_then_month(words: Words, index: int, first: int) -> Expression | None:
    last, after = _second_day(words, index + 1, first)
    if words.at(after) == "of":
        after += 1
    month = _month_at(words, after)
    if month is None:
        return None
    number, after = month
    year, stop = _year_after(words, after)
    return _dated(stop, year, number, (first, last))


def _second_day(words: Words, index: int, first: int) -> tuple[int, int]:
    """The last day of ``5-7`` and the next index; the first again where no such thing stands."""
    mark = words.at(index)
    if mark in ("-", "–", "to", "and", "through"):
        last = words.day_number(index + 1)
        after = words.at(index + 2)
        # "June 5 and 12 ships": what follows is counted.
        counted = after in _COUNTED or (mark == "and" and (after.endswith("s") or after in ("more", "killed")))
        if last is not None and last > first and not counted:
            return last, index + 2
    return first, index


def _year_after(words: Words, index: int) -> tuple[int | None, int]:
    at = index + 1 if words.at(index) in (",", "of") else index
    year = words.year_number(at)
    if year is None or _is_measure(words, at):
        return None, index
    return year, at + 1


def _dated(stop: int, year: int | None, month: int, days: tuple[int, int], *, weekday: int | None = None) -> Expression | None:
    first, last = days
    kind = "span" if last > first else "point"

    def make(of_year: int) -> Period:
        return Period(first=datetime.date(of_year, month, first), last=datetime.date(of_year, month, last), precision="day")

    try:
        # A leap year shows whether the day exists at all; a given year decides.
        make(2000 if year is None else year)
    except ValueError:
        return None
    if year is not None:
        given = year
        return Expression(stop, lambda anchor, prefer: make(given), True, kind)

    def resolve(anchor: datetime.date | None, prefer: Prefer) -> Period | None:
        if anchor is None:
            return None
        if weekday is not None:
            fitting = [at for at in (anchor.year - 1, anchor.year, anchor.year + 1) if _falls_on(at, month, first, weekday)]
            if len(fitting) == 1:
                return make(fitting[0])
        return nearest(make, anchor, prefer=prefer)

    return Expression(stop, resolve, False, kind)


def _falls_on(year: int, month: int, day: int, weekday: int) -> bool:
    try:
        return datetime.date(year, month, day).weekday() == weekday
    except ValueError:
        return False


def _weekday_and_day(words: Words, index: int) -> Expression | None:
    after = index + 1
    bracket = words.at(after) == "("
    if bracket or words.at(after) == ",":
        after += 1
    month = _month_at(words, after)
    number = words.day_number(after) if month is None else words.day_number(month[1])
    inner = None if number is None else read_day(words, after)
    if inner is None or number is None:
        return None
    stop = inner.stop + (1 if bracket and words.at(inner.stop) == ")" else 0)
    if inner.absolute:
        return inner._replace(stop=stop)
    month = month or _month_at(words, after + (2 if words.at(after + 1) == "of" else 1))
    return inner._replace(stop=stop) if month is None else _dated(stop, None, month[0], (number, number), weekday=WEEKDAYS[words.at(index)])


def read_weekday(words: Words, index: int) -> Expression | None:
    """``Wednesday``, ``Wednesday night``: the nearest one, the anchor's own day counts."""
    weekday = WEEKDAYS.get(words.at(index))
    if weekday is None or not words.capital(index) or words.at(index - 1) in _NAMED_DAYS:
        return None
    stop = index + (2 if words.at(index + 1) in _TIMES_OF_DAY else 1)

    def resolve(anchor: datetime.date | None, prefer: Prefer) -> Period | None:
        return None if anchor is None else day_of(nearest_weekday(anchor, weekday, prefer=prefer))

    return Expression(stop, resolve, False)


def nearest_weekday(anchor: datetime.date, weekday: int, *, prefer: Prefer) -> datetime.date:
    distance = (anchor.weekday() - weekday) % 7 if prefer == "past" else -((weekday - anchor.weekday()) % 7)
    return anchor - datetime.timedelta(days=distance)


def read_month(words: Words, index: int, *, cued: bool) -> Expression | None:
    """``March 2014``, ``March of 2014``, and a month alone; names such as May only after a word like "in" (or ``cued``)."""
    month = _month_at(words, index)
    if month is None:
        return None
    number, after = month
    year, stop = _year_after(words, after)
    if year is not None:
        given = year
        return Expression(stop, lambda anchor, prefer: months_of(given, number), True)
    low = words.at(index)
    relative = _year_of_neighbour(words, after)
    if relative is not None:
        offset = relative
        return Expression(after + 3, lambda anchor, prefer: None if anchor is None else months_of(anchor.year + offset, number), False)
    if low not in MONTHS or not (cued or low in _PLAIN_MONTHS or _month_cue(words, index, low)):
        return None
    return Expression(after, lambda anchor, prefer: None if anchor is None else nearest(lambda year: months_of(year, number), anchor, prefer=prefer), False)


def _year_of_neighbour(words: Words, index: int) -> int | None:
    """-1, 0 or 1 for ``of last year``, ``of this year``, ``of next year``."""
    if words.at(index) != "of" or words.at(index + 2) != "year":
        return None
    return {"last": -1, "this": 0, "next": 1}.get(words.at(index + 1))


def _month_cue(words: Words, index: int, low: str) -> bool:
    before = words.at(index - 1)
    if (before == "-" and words.at(index - 2) == "mid") or (before == "of" and words.at(index - 2) in ("week", "weeks", "day", "days", "half", "month")):
        return True
    return before in (_MONTH_CUES if low in ("may", "march", "april", "june", "august") else _MORE_MONTH_CUES)


def read_year(words: Words, index: int, *, cued: bool) -> Expression | None:
    """A year in figures with a word before it that makes it one (or ``cued``), and a decade such as ``the 1990s`` or ``the '90s``."""
    low = words.at(index)
    if low.endswith("s"):
        return _decade(words, index, low)
    year = words.year_number(index)
    if year is None or _is_measure(words, index) or not (cued or _year_cue(words, index, year)):
        return None
    stop = index + 1
    if words.at(stop) == ")" and words.at(index - 1) == "(" and words.at(index - 2) == "year":
        stop += 1
    return Expression(stop, lambda anchor, prefer: year_of(year), True)


def _decade(words: Words, index: int, low: str) -> Expression | None:
    digits = low.strip("'’s")
    if not digits.isascii() or not digits.isdigit() or digits[-1] != "0":
        return None
    if len(digits) == 4 and 1000 <= int(digits) <= 2090:
        year = int(digits)
    elif len(digits) == 2 and low[0] in "'’":
        year = 1900 + int(digits)
    else:
        return None
    return Expression(index + 1, lambda anchor, prefer: decade_of(year), True)


def _year_cue(words: Words, index: int, year: int) -> bool:
    before = words.at(index - 1)
    if before == "-":
        return words.at(index - 2) == "mid"
    if before in _STRONG or (before == "of" and words.at(index - 2) in ("as", "year")):
        return True
    weak = before in _WEAK or (before == "s" and words.at(index - 2) in ("'", "’")) or (before == "with" and words.at(index - 2) == "compared")
    if not weak or year < 1700:
        return False
    # "the 1800 prisoners" counts, "the 1800 election" does not.
    return year % 100 != 0 or not words.at(index + 1).endswith("s") or words.at(index + 1) == "'s"


def _is_measure(words: Words, index: int) -> bool:
    """Is the figure followed by what it counts, or by a word hung on with a hyphen?"""
    after = words.at(index + 1)
    if after in _COUNTED:
        return after not in ("people", "men", "women", "children") or words.at(index - 1) not in ("in", "since", "during")
    if after == "-" and words.joined(index) and words.joined(index + 1):
        return words.at(index + 2).isalpha()
    return after in _CLOCKS or (after == "%") or words.at(index - 1) in ("$", "€", "£", "#")


def read_season(words: Words, index: int) -> Expression | None:
    """``summer 2014``, ``the summer of 2014``."""
    at = index + 1 if words.at(index) == "the" else index
    name = words.at(at)
    if name not in SEASONS:
        return None
    after = at + 2 if words.at(at + 1) == "of" else at + 1
    year = words.year_number(after)
    if year is None or _is_measure(words, after):
        return None
    return Expression(after + 1, lambda anchor, prefer: season_of(name, year), True)


def narrowed(expression: Expression, part: str) -> Expression:
    """The same time, cut down to its early, middle or late part."""

    def resolve(anchor: datetime.date | None, prefer: Prefer) -> Period | None:
        period = expression.resolve(anchor, prefer)
        return None if period is None else narrow(period, part)

    return expression._replace(resolve=resolve)
