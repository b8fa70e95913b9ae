"""Stretches of the calendar and the sums done with them. Weeks begin on Monday; seasons are those of the north, by whole months."""

from __future__ import annotations

import datetime
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

Prefer = Literal["past", "future"]
_ONE_DAY = datetime.timedelta(days=1)
_SEASON_STARTS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
# Leap days come back after at most eight years.
_YEARS_TO_TRY = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From ``first`` to ``last``, both days included; either may be unknown.

    ``precision`` is the finest unit of the calendar that the words fix (``day``, ``month``, ``year``, ``decade``): a week fixes its month, a season its year.
    """

    first: datetime.date | None
    last: datetime.date | None
    precision: str


UNKNOWN = Period(first=None, last=None, precision="")


def day_of(day: datetime.date) -> Period:
    return Period(first=day, last=day, precision="day")


def week_of(day: datetime.date) -> Period:
    first = day - datetime.timedelta(days=day.weekday())
    return Period(first=first, last=first + datetime.timedelta(days=6), precision="month")


def weekend_of(day: datetime.date) -> Period:
    """Saturday and Sunday of the week of ``day``."""
    saturday = day + datetime.timedelta(days=5 - day.weekday())
    return Period(first=saturday, last=saturday + _ONE_DAY, precision="month")


def months_of(year: int, month: int, *, count: int = 1, precision: str = "month") -> Period:
    """``count`` whole months from that month on; months over 12 run into the next years."""
    first = datetime.date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)
    end = add_months(first, count - 1)
    return Period(first=first, last=end.replace(day=monthrange(end.year, end.month)[1]), precision=precision)


def year_of(year: int) -> Period:
    return Period(first=datetime.date(year, 1, 1), last=datetime.date(year, 12, 31), precision="year")


def decade_of(year: int) -> Period:
    start = year - year % 10
    return Period(first=datetime.date(start, 1, 1), last=datetime.date(start + 9, 12, 31), precision="decade")


def season_of(name: str, year: int) -> Period:
    """A season by the year it begins in: the winter of 2018 ends in February 2019."""
    return months_of(year, _SEASON_STARTS[name], count=3, precision="year")


def add_months(day: datetime.date, count: int) -> datetime.date:
    """The same day ``count`` months on (or back), or the month's last day where there is no such day."""
    index = day.year * 12 + day.month - 1 + count
    year, month = divmod(index, 12)
    return datetime.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def shift(day: datetime.date, count: int, unit: str) -> datetime.date:
    """``count`` units on, or back when negative. Raises ValueError or OverflowError beyond the calendar."""
    if unit in ("day", "week"):
        return day + datetime.timedelta(days=count * (7 if unit == "week" else 1))
    return add_months(day, count * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit])


def unit_around(day: datetime.date, unit: str) -> Period:
    """The day, week, weekend, month, quarter, year or decade in which ``day`` lies.

    >>> unit_around(datetime.date(2019, 6, 5), "quarter").first
    datetime.date(2019, 4, 1)
    """
    if unit == "day":
        return day_of(day)
    if unit == "week":
        return week_of(day)
    if unit == "weekend":
        return weekend_of(day)
    if unit == "month":
        return months_of(day.year, day.month)
    if unit == "quarter":
        return months_of(day.year, (day.month - 1) // 3 * 3 + 1, count=3, precision="year")
    return decade_of(day.year) if unit == "decade" else year_of(day.year)


def roughly(day: datetime.date, unit: str) -> Period:
    """What "two weeks ago" or "in two weeks" fix: the day for days, some days around it for weeks, else the whole unit (a year for a decade)."""
    if unit == "week":
        return Period(first=day - 3 * _ONE_DAY, last=day + 3 * _ONE_DAY, precision="month")
    return unit_around(day, {"day": "day", "month": "month", "quarter": "month"}.get(unit, "year"))


def nearest(make: Callable[[int], Period], anchor: datetime.date, *, prefer: Prefer) -> Period | None:
    """What comes round each year, in the nearest year backward (begun by the anchor) or forward (not over by then)."""
    step = -1 if prefer == "past" else 1
    for year in range(anchor.year + (0 if prefer == "past" else -1), anchor.year + step * _YEARS_TO_TRY, step):
        try:
            period = make(year)
        except ValueError:
            continue
        if period.first is not None and period.last is not None and (period.first <= anchor if prefer == "past" else period.last >= anchor):
            return period
    return None


def narrow(period: Period, part: str) -> Period:
    """The early, middle or late third of a period, its start or its end; the precision stays.

    >>> narrow(year_of(2015), "early").last
    datetime.date(2015, 4, 30)
    """
    if period.first is None or period.last is None:
        return period
    if period.precision in ("year", "decade") and period.last.year - period.first.year in (0, 9):
        return _narrow_months(period, period.first, part)
    days = (period.last - period.first).days + 1
    if days < 3:
        return period
    third = max(1, days // 3)
    begin, end = {"early": (0, third), "mid": (third, 2 * third), "late": (2 * third, days), "start": (0, min(5, days)), "end": (max(0, days - 5), days)}[part]
    return replace(period, first=period.first + begin * _ONE_DAY, last=period.first + (end - 1) * _ONE_DAY)


def _narrow_months(period: Period, first: datetime.date, part: str) -> Period:
    months = _month_count(period)
    third = max(1, months // 3)
    tip = max(1, months // 12)
    begin, end = {"early": (0, third), "mid": (third, 2 * third), "late": (2 * third, months), "start": (0, tip), "end": (months - tip, months)}[part]
    inner = months_of(first.year, first.month + begin, count=end - begin)
    return replace(inner, precision=period.precision)


def _month_count(period: Period) -> int:
    assert period.first is not None and period.last is not None
    return (period.last.year - period.first.year) * 12 + period.last.month - period.first.month + 1
