"""Datelines: where and when a report was filed, as in ``MOSCOW, June 5 (Agency) -``. They are no part of the first sentence."""

from __future__ import annotations

import datetime
import re

from ..chronology import find_times
from .abbreviations import OPENERS
from .records import Dateline

_LONGEST = 160
_UPPER = "A-Z\u00c0-\u00d6\u00d8-\u00de"
# MOSCOW, ST. PETERSBURG, PORT-AU-PRINCE, WASHINGTON/LONDON
_PLACE = rf"[{_UPPER}][{_UPPER}'\u2019.-]+(?:(?: |/| and | AND )[{_UPPER}'\u2019.-]{{2,}}){{0,4}}"
_TITLED = rf"[{_UPPER}][\w'\u2019.-]+(?:[ /][{_UPPER}][\w'\u2019.-]+){{0,3}}"
_NO_TIME = r"(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)"
_REGION = rf"(?:,\s?{_NO_TIME}[{_UPPER}][\w.'\u2019]*(?:[ -][{_UPPER}][\w.'\u2019]*){{0,3}}){{0,2}}"
_MONTH = r"(?:(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))[A-Za-z]{0,6}\.?"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?"
_DATE = (
    rf"{_WEEKDAY}(?:{_MONTH}\s{{0,2}}[0-9]{{1,2}}(?:st|nd|rd|th)?|[0-9]{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}|[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})"
    r"(?:,?\s?(?:19|20)[0-9]{2})?"
)
_AGENCY = r"\s?[(\[](?P<agency>[A-Z][^()\[\]\n]{1,60})[)\]]"
_SLASHED = r"[\s.,]{1,2}/(?P<slashed>[A-Z][^/\n]{1,40})/"
# A hyphen without spaces is part of a word.
_DASH = r"(?:[ ,.]{0,3}(?:-{2,3}|\u2013|\u2014|\u2015)(?:\s+|(?=[\w\"'\u201c\u2018(\[]))|(?:[ ,.]{0,2}[ ]|(?<=[)\]]))[-_]\s+)"
_END = rf"(?:{_DASH}|(?P<colon> ?:\s+))"
_FULL = re.compile(
    rf"(?P<place>{_PLACE}{_REGION}|{_TITLED}{_REGION})(?P<date>[\s,.(]{{1,3}}{_DATE}\)?)?"
    rf"(?:(?:{_AGENCY})?(?P<later>[\s,.:/-]{{1,3}}{_DATE})?{_END}|{_SLASHED}[.\s-]{{1,4}})"
)
_ALONE = re.compile(rf"(?P<place>{_PLACE}{_REGION})(?P<date>[\s,.(]{{1,3}}{_DATE}\)?)(?:{_AGENCY})?[ .:]*")
_NO_PLACE = re.compile(rf"(?P<place>){_AGENCY}{_DASH}")
_WIRE = re.compile(
    r"[A-Z]{2,6}|.*\b(?:Reuters|Xinhua|Interfax|Tass|Wire|Agency|News|Press|Bloomberg|Kyodo|Yonhap|Post|Times|Service|Media|Radio|Herald|Journal)\b.*"
)
_SHORT_NAME_LIST = "NATO OPEC ASEAN UNESCO UNICEF UNHCR UNRWA OSCE OPCW IAEA BRICS CSTO INTERPOL NOTE UPDATE CORRECTION URGENT BREAKING"
_SHORT_NAMES = frozenset(_SHORT_NAME_LIST.split())
_SHORTEST_BARE_PLACE = 4
_NO_TOWNS = OPENERS - {"The"}
_LOOK = 60
_MARKS = " \n,.()[]:/-"
_SLACK = datetime.timedelta(days=3)


def find_dateline(text: str, start: int, end: int, *, published: datetime.date | None = None) -> Dateline | None:
    """The dateline that opens the paragraph ``[start, end)``, or None. Its ``end`` is where the report's own words begin.

    The date is ISO; a day without its year takes the last one up to ``published``, and stays empty when that is not known.

    >>> find_dateline("KYIV, June 5, 2019 (Wire) - Talks began.", 0, 40).date
    '2019-06-05'
    """
    stop = min(end, start + _LONGEST)
    found = _FULL.match(text, start, stop)
    if found is not None and _is_dateline(text, found, end):
        return _made(text, found, found.end(), published)
    bare = _NO_PLACE.match(text, start, stop)
    if bare is not None and bare.end() < end and _WIRE.fullmatch(bare["agency"]):
        return _made(text, bare, bare.end(), published)
    alone = _ALONE.fullmatch(text, start, end) if end - start <= _LONGEST else None
    return None if alone is None else _made(text, alone, end, published)


def _is_dateline(text: str, found: re.Match[str], end: int) -> bool:
    """Agency or date make it one; a place in capitals alone needs a sentence after its dash, and must not be an organisation."""
    dated = found["date"] is not None or found["later"] is not None
    town = found["place"].split(",", 1)[0]
    upper = town.isupper()
    if found.end() >= end:
        return dated and upper
    opens = text[found.end()]
    begins = opens.isupper() or not opens.isalpha()
    if not upper and (not begins or town.split(" ", 1)[0] in _NO_TOWNS):
        return False
    if found["slashed"] is not None:
        return True
    if found["colon"] is not None:
        return dated and found["agency"] is not None
    if dated or found["agency"] is not None:
        return dated or upper or _WIRE.fullmatch(found["agency"] or "") is not None
    told = text[found.end() : min(end, found.end() + _LOOK)]
    return upper and begins and sum(map(str.isalpha, town)) >= _SHORTEST_BARE_PLACE and town not in _SHORT_NAMES and not told.isupper()


def _made(text: str, found: re.Match[str], end: int, published: datetime.date | None) -> Dateline:
    groups = found.groupdict()
    words = (groups.get("date") or groups.get("later") or "").strip(_MARKS)
    place = " ".join(groups["place"].split())
    return Dateline(
        start=found.start(),
        end=end,
        place=place.rstrip(".") if place.count(".") == 1 and "," not in place else place,
        date=_day(words, published),
        agency=" ".join((groups["agency"] or groups.get("slashed") or "").split()),
    )


def _day(words: str, published: datetime.date | None) -> str:
    if not words:
        return ""
    # A report is filed before it is published, or a little after where the zones of time differ.
    found = find_times(words, anchor=None if published is None else published + _SLACK)
    return found[0].first if found and found[0].precision == "day" else ""
