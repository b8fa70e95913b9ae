"""Written days: the strict reader of a date that somebody gives on purpose (an option, a column, a page's date)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from ..errors import DateError

_MONTH_NAMES = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
MONTHS: dict[str, int] = {name: number for number, name in enumerate(_MONTH_NAMES, start=1)}
MONTH_ABBREVIATIONS: dict[str, int] = {name[:3]: number for name, number in MONTHS.items() if name != "may"} | {"sept": 9}
WEEKDAYS: dict[str, int] = {name: number for number, name in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))}

_CURE = "write the day as YEAR-MONTH-DAY, such as 2019-06-05"
_LONGEST = 80

_MONTH = r"(?P<month>[A-Za-z]{3,9})\.?"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>[0-9]{4})"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_CLOCK = r"(?:(?:T|\s*[-–—|,]?\s*(?:at\s+)?)[0-9]{1,2}(?:[:.][0-9]{2}|\s*[ap]\.?m)[-+:.,A-Za-z0-9 ()/]*)?Z?"
_FORMS = tuple(
    re.compile(_WEEKDAY + form + _CLOCK, re.IGNORECASE)
    for form in (
        _YEAR + r"(?P<mark>[-/.])(?P<month>[0-9]{1,2})(?P=mark)(?P<day>[0-9]{1,2})",
        _YEAR + r"(?P<month>[0-9]{2})(?P<day>[0-9]{2})",
        _MONTH + r"\s*" + _DAY + r",?\s*" + _YEAR,
        r"(?:the\s+)?" + _DAY + r"[\s-]*(?:of\s+)?" + _MONTH + r",?[\s-]*" + _YEAR,
        _YEAR + r",?[\s-]+" + _MONTH + r"[\s-]+" + _DAY,
    )
)
_NUMBERS = re.compile(r"(?P<one>[0-9]{1,2})(?P<mark>[-/.])(?P<two>[0-9]{1,2})(?P=mark)(?P<year>[0-9]{4})" + _CLOCK)


def month_number(word: str) -> int | None:
    """The number 1..12 of a month's name or abbreviation in any case, with no full stop; None for another word.

    >>> month_number("Sept"), month_number("June"), month_number("Junk")
    (9, 6, None)
    """
    low = word.lower()
    return MONTHS.get(low) or MONTH_ABBREVIATIONS.get(low)


def parse_day(words: str) -> datetime.date:
    """Read one whole day: ISO or a usual written form, a clock time after it is let pass.

    Figures alone with the year last are read when only one order of day and month is possible.
    Raises DateError, naming the words, for what is no day of the calendar or no whole day.

    >>> parse_day("June 5, 2019") == parse_day("Wed, 05 Jun 2019 09:30:00 GMT") == parse_day("2019-06-05")
    True
    >>> parse_day("2019-02-30")
    Traceback (most recent call last):
    comity.errors.DateError: '2019-02-30' is not a day of the calendar (write the day as YEAR-MONTH-DAY, such as 2019-06-05)
    """
    shown = words if len(words) <= _LONGEST else words[:_LONGEST] + "..."
    plain = words.strip()
    if not plain:
        raise DateError("an empty date", hint=_CURE)
    if len(plain) > _LONGEST:
        raise DateError(f"{shown!r} is not a date", hint=_CURE)
    parts = next(_parts(plain), None)
    if parts is None:
        numbers = _NUMBERS.fullmatch(plain)
        if numbers is None:
            raise DateError(f"{shown!r} is not a date with day, month and year", hint=_CURE)
        parts = _in_order(shown, numbers)
    try:
        return datetime.date(*parts)
    except ValueError:
        raise DateError(f"{shown!r} is not a day of the calendar", hint=_CURE) from None


def _parts(plain: str) -> Iterator[tuple[int, int, int]]:
    for form in _FORMS:
        found = form.fullmatch(plain)
        if found is None:
            continue
        month = found["month"]
        number = int(month) if month.isdigit() else month_number(month)
        if number is not None:
            yield int(found["year"]), number, int(found["day"])


def _in_order(shown: str, numbers: re.Match[str]) -> tuple[int, int, int]:
    one, two, year = int(numbers["one"]), int(numbers["two"]), int(numbers["year"])
    if one != two and max(one, two) <= 12:
        raise DateError(f"{shown!r} can be read in two ways", hint=_CURE)
    return (year, two, one) if one > 12 or one == two else (year, one, two)
