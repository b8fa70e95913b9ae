"""Days, periods and their precision; times in words resolved against the day of an article.

>>> import datetime
>>> [(time.text, time.first) for time in find_times("They met on Wednesday, as in 2014.", anchor=datetime.date(2019, 6, 6))]
[('Wednesday', '2019-06-05'), ('2014', '2014-01-01')]
"""

from __future__ import annotations

from .days import parse_day
from .times import Time, find_times, resolve_time

__all__ = ["Time", "find_times", "parse_day", "resolve_time"]
