"""Where a place is: its state and coordinates, from the name, from what follows it, or from the report."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .knowledge import Entry
from .names import Name
from .phrases import Phrase
from .report import Report
from .spelling import key

_ARTICLE = re.compile(r"^(?:the|a|an|its|their|his|her) ", re.IGNORECASE)
_AFTER = re.compile(r",? in (?:the )?|, (?:the )?| of (?:the )?")


_LAST = re.compile(r"([A-Za-z']+)[ -]$")
_GOES_ON = re.compile(r" (?:de|del|da|do|dos|di|la|sur|upon)\b")
_DIRECTIONS = frozenset("northern southern eastern western central north south east west upper lower greater downtown the old inner outer nearby".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """A place: its name, the code of its state (empty for nobody's), coordinates in degrees where known, and how sure it is."""

    name: str
    code: str
    latitude: float | None = None
    longitude: float | None = None
    confidence: float = 0.9
    reason: str = ""


def locate(report: Report, phrase: Phrase) -> Where:
    """The place that a mention names."""
    bare = _ARTICLE.sub("", phrase.text)
    names = report.names_in(phrase.start, phrase.end)
    following = _following(report, phrase.end)
    whole = len(names) == 1 and names[0].end - names[0].start >= len(bare) - 1
    if not whole and (entry := _minor(report, bare, following)):
        return _of(entry, bare, "a place of the base", report)
    names = [n for n in names if not _inner(report, phrase, n)]
    cities = [n for n in names if _place_entry(report, n) is not None and not n.tail]
    states = [n for n in names if report.state_of(n)]
    if cities:
        return _city(report, cities[0], [n for n in states if n is not cities[0]], following)
    if whole and names and names[0].type in "xs" and (entry := _minor(report, bare, following)):
        return _of(entry, bare, "a place of the base", report)
    for name in states or names:
        code = report.state_of(name)
        if code:
            found = report.entry(name)
            exact = found is not None and name.start <= phrase.start + len(phrase.text) - len(bare) and name.end >= phrase.end and not name.tail
            return Where(name=found.name if exact and found else bare, code=code, confidence=0.9, reason=f"{name.text} is in the base")
    if following and (code := report.state_of(following)):
        return Where(name=bare, code=code, confidence=0.75, reason=f"{following.text} stands after it")
    code, why = report.main_state(phrase.start, domestic=True)
    return Where(name=bare, code=code, confidence=0.4, reason=f"not in the base; {why}" if code else "not in the base")


def _inner(report: Report, phrase: Phrase, name: Name) -> bool:
    """Whether a one-word name is only part of a longer unknown one: "San Pedro de Lovago", "New Aleppo"."""
    if " " in name.key or name.type not in "lmc":
        return False
    before = _LAST.search(report.folded, phrase.start, name.start)
    if (
        before
        and before[1][0].isupper()
        and before[1].lower() not in _DIRECTIONS
        and before.start(1) >= phrase.start
        and not report.names_in(before.start(1), before.end(1))
    ):
        return True
    return bool(_GOES_ON.match(report.folded, name.end, phrase.end))


def _city(report: Report, name: Name, states: list[Name], following: Name | None) -> Where:
    """A city: of several of its name the one in the state that stands beside it."""
    beside = [report.state_of(s) for s in states] + ([report.state_of(following)] if following else [])
    entries = [report.kb.entry(n) for t, n in name.senses if t in "lm"]
    for code in beside:
        for entry in entries:
            if entry.country == code and code:
                return _of(entry, "", f"in the base, in {code}", report)
    chosen = _place_entry(report, name) or entries[0]
    # "Paris, Texas": the state that follows decides, even if the base has no such city there.
    if following is not None and beside and beside[-1] and beside[-1] != chosen.country and report.folded[name.end : following.start] == ", ":
        return Where(name=name.text, code=beside[-1], confidence=0.8, reason=f"{following.text} stands after it")
    if chosen.country not in report.plain:
        named = next((e for e in report.kb.towns(name.key) if e.country in report.plain), None)
        if named is not None:
            return _of(named, "", f"in the base, in {named.country}, which the report names", report)
    return _of(chosen, "", "a place of the base", report)


def _of(entry: Entry, name: str, reason: str, report: Report) -> Where:
    code = entry.country if entry.kind == "place" else report.state_code(entry)
    return Where(name=name or entry.name, code=code, latitude=entry.latitude, longitude=entry.longitude, reason=reason)


def _place_entry(report: Report, name: Name) -> Entry | None:
    """The entry with coordinates behind a name, also where the name first means a government ("Moscow")."""
    type, number = report.sense(name)
    if type in "lm":
        return report.kb.entry(number)
    if type in "cg":
        # "Brussels" may speak for the European Union; as a place it is the city.
        # A regional government's seat lies in its state; a partly recognised state's own seat keeps that code.
        loose = type == "g" or (report.kb.entry(number).country == "" and len(report.kb.entry(number).code) == 3)
        return next((e for t, n in name.senses if t in "lm" for e in [report.kb.entry(n)] if loose or e.country == report.kb.entry(number).code), None)
    return None


def _minor(report: Report, bare: str, following: Name | None) -> Entry | None:
    """A place whose name is a common word or a person's: taken where the mention is known to be a place."""
    name = key(bare)
    entries = [report.kb.entry(n) for t, n in report.kb.senses(name) if t in "lm"]
    towns = report.kb.towns(name)
    if following and (code := report.state_of(following)):
        return next((e for e in (*entries, *towns) if e.country == code), None)
    named = [e for e in (*entries, *towns) if report.frequency[e.country]]
    if named:
        return max(named, key=lambda e: report.frequency[e.country])
    entries = [e for e in entries if key(e.name) == name]  # other spellings of big cities are too noisy to stand alone
    return entries[0] if entries else towns[0] if len(towns) == 1 and not report.frequency else None


def _following(report: Report, end: int) -> Name | None:
    """The name right after a place: "Aleppo, Syria", "a village in Syria"."""
    found = _AFTER.match(report.folded, end)
    if found is None or found.end() == end:
        return None
    for name in report.names_in(found.end(), found.end() + 2):
        if name.start == found.end() and name.type in "nl":
            return name
    return None
