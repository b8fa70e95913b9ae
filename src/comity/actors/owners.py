"""Whose a description is: by a name in it, by whom it points to, by the words that follow it, else by what the report is about."""

from __future__ import annotations

from dataclasses import dataclass

from ..language.records import Mention
from .coreference import possessor, same_kind
from .knowledge import Entry
from .memory import Memory
from .names import Name
from .naming import owner_code
from .persons import Clues, find_person
from .phrases import Part, Phrase
from .report import Report
from .spelling import WORD
from .vocabulary import ARTICLES, EXPERT

_TITLES_OF = {"secretary of state": "USA", "taoiseach": "IRL", "chancellor of the exchequer": "GBR", "pope": "VAT", "pontiff": "VAT"}
_PEACEKEEPERS = frozenset(("peacekeepers", "blue helmets", "peacekeeping force", "peacekeeping forces", "peacekeeping troops", "peacekeeping mission"))
_SHIPS = {"hms": "GBR", "uss": "USA", "hmas": "AUS", "hmcs": "CAN", "ins": "IND"}
_PASSING = frozenset("tourists migrants passengers travellers travelers foreigners holidaymakers refugees".split())
_DOMESTIC = frozenset("COP JUD LEG CVL REB OPP LAB MED EDU AGR CRM MIL PRM".split())
_EUROPE = frozenset(("europe", "european", "europeans"))
# Organs that several states have under one name: another state in the report makes them its own.
_SHARED = frozenset(("congress", "treasury", "house of representatives", "national guard", "justice department", "commons", "politburo", "foreign office", "home office", "marines", "diet", "capitol", "house of commons",
                     "cortes", "supreme soviet", "state council", "national security council", "border patrol", "secret service", "revolutionary guards", "republican guard", "communist party"))  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Whose a description is: code, the sector of a named organ or group, the entry and the words that say so, how sure that is."""

    code: str
    sector: str = ""
    entry: Entry | None = None
    reason: str = ""
    confidence: float = 0.9


def find_owner(report: Report, memory: Memory, mention: Mention, phrase: Phrase) -> Owner:
    """Whose a description is: by a name in it, by a person in it, by the place in it, else by the part of the report."""
    return (
        _by_words(report, phrase)
        or _by_person(report, memory, mention, phrase)
        or _as_body(report, memory, mention, phrase)
        or _by_pointing(report, memory, mention, phrase)
        or _by_place(report, mention, phrase)
        or _by_report(report, mention, phrase)
    )


def _by_words(report: Report, phrase: Phrase) -> Owner | None:
    """By the name of a state, body or firm in the words."""
    head = phrase.head
    if head is not None and head.sector == "NGO" and head.kind == "company":
        return Owner(code="NGO", sector="NGO", reason="a rights group or relief agency", confidence=0.8)
    own = [p for p in phrase.own() if p.name.type not in "xs"]
    if phrase.roles and any(w in EXPERT for w in phrase.words):
        own = [p for p in own if p.name.type in "apgr" or p.owner]
    code, sector, part = owner_code(report, own)
    if part is not None:
        return _by_name(report, phrase, code, sector, part)
    for part in phrase.own():
        type, number = report.sense(part.name)
        if type == "b" and part.name.tail == "":
            entry = report.kb.entry(number)
            whole = not phrase.roles or phrase.roles[-1].role.kind == "company"
            return Owner(code=entry.code, sector=entry.sector, entry=entry if whole else None, reason=f"{entry.name} is in the base")
    return None


def _by_person(report: Report, memory: Memory, mention: Mention, phrase: Phrase) -> Owner | None:
    """By a person in the words: "Bush aides", "supporters of Robert Mugabe"."""
    for part in phrase.parts:
        owns = part.owner or part.relation == "of" or _may_own(phrase)
        if part.name.type not in "xs" or part.relation not in ("", "of", "'s", "to", "for", ",") or not owns:
            continue
        known = memory.called(part.name.key.split(" ")[-1], mention.start)
        if known is not None and known.code:
            return Owner(code=known.code, reason=f"{known.name} in the words", confidence=0.85)
        found = find_person(report.kb, part.name.text, Clues(states=report.codes), report.day, hit=part.name)
        if found is not None:
            return Owner(code=found.person.code, reason=f"{found.person.name} in the words", confidence=0.8)
    return None


def _as_body(report: Report, memory: Memory, mention: Mention, phrase: Phrase) -> Owner | None:
    """Groups and organisations: by a name that the base lacks, else the one named before; attackers nobody names."""
    if mention.kind in ("armed group", "igo", "party"):
        if not any(report.state_of(p.name) for p in phrase.parts) and (code := _coined(report, phrase, mention.kind)):
            return Owner(code=code, reason="not in the base; its own name as code", confidence=0.5)
        if owner := _body_of_report(report, memory, mention):
            return owner
    head = phrase.head
    if head is not None and head.sector == "UAF" and phrase.sector == "UAF" and len(phrase.roles) == 1:
        return Owner(code="UNK", reason="unnamed attackers", confidence=0.7)
    return None


def _by_pointing(report: Report, memory: Memory, mention: Mention, phrase: Phrase) -> Owner | None:
    """By whom "its", "his" points to, and by nouns that only one state or body has."""
    head = phrase.head
    back = possessor(memory, report, phrase, report.sentence(mention.start))
    if back is not None and back.entity.code:
        return Owner(code=back.entity.code, reason=f"{phrase.determiner} points to {back.entity.name}", confidence=0.65)
    if head is not None and head.sector == "JUD" and (court := _court(report)) is not None:
        return court
    if head is not None and head.word in _TITLES_OF and phrase.sector != "REB":
        return Owner(code=_TITLES_OF[head.word], reason=f"only one state has a {head.word}", confidence=0.8)
    if head is not None and head.word in _PEACEKEEPERS:
        body = same_kind(memory, frozenset(("igo",)), report.sentence(mention.start))
        reason = f"{body.entity.name} is named before" if body is not None else "peacekeepers without a name"
        return Owner(code=body.entity.code if body is not None else "UN", reason=reason, confidence=0.6)
    if ship := next((w for w in phrase.words if w in _SHIPS), ""):
        return Owner(code=_SHIPS[ship], sector="MIL", reason=f"{ship.upper()} before the name of a ship", confidence=0.9)
    return None


def _by_place(report: Report, mention: Mention, phrase: Phrase) -> Owner | None:
    """By where it is ("the army in Myanmar"), and by who leads it ("the Saudi-led coalition")."""
    for part in phrase.parts:
        if part.relation in ("in", "at", "near", "inside", "across", "based", "outside") and (code := report.state_of(part.name) or _country(report, part)):
            return Owner(code=code, reason=f"{part.name.text} in the words", confidence=0.8)
    if mention.kind in ("state", "igo", "organ", "group", "office", "person") and any(p.name.key in _EUROPE for p in phrase.own()):
        return Owner(code="EU", sector="IGO", reason="Europe as an actor", confidence=0.6)
    linked = next((report.state_of(p.name) for p in phrase.parts if p.linked and report.folded.startswith(("-led", "-dominated"), p.name.end)), "")
    return Owner(code=linked, reason="who leads it", confidence=0.7) if linked else None


def _coined(report: Report, phrase: Phrase, phrase_kind: str) -> str:
    """A code for a named group or party that the base lacks: its short name, else its own words, in capitals."""
    roles = {w for r in phrase.roles for w in r.role.word.split()}
    words = [w for w in WORD.findall(report.folded[phrase.start : phrase.end]) if w.lower() not in ARTICLES]
    while words and not words[0][0].isupper():
        words.pop(0)
    while words and words[-1].islower():
        words.pop()
    named = [w for w in words if w[0].isupper() and w.lower() not in roles]
    short = next((w for w in named if w.isupper() and len(w) > 2), "")
    at_start = report.sentence_span(report.sentence(phrase.start))[0] == phrase.start and phrase.determiner == ""
    if not named or (phrase_kind == "igo" and not short) or (len(words) == 1 and at_start and not short):
        return ""
    return short or "".join(words).upper().replace("'", "").replace(".", "")


def _may_own(phrase: Phrase) -> bool:
    """Whether a surname before the head can own it: "Bush aides", "the Obama administration", not "Han men"."""
    head = phrase.head
    return head is not None and (head.sector != "CVL" or head.neutral)


def _body_of_report(report: Report, memory: Memory, mention: Mention) -> Owner | None:
    """A group or organisation without a name: the nearest one of its kind named before, else the only one that the report names."""
    kinds = frozenset(("igo",)) if mention.kind == "igo" else frozenset(("armed group", "party"))
    back = same_kind(memory, kinds, report.sentence(mention.start))
    if back is not None:
        return Owner(code=back.entity.code, sector=back.entity.sector, reason=f"{back.entity.name} is named before", confidence=0.6)
    entries = [e for e in report.named_bodies.values() if e.kind in kinds]
    if len(entries) == 1:
        entry = entries[0]
        return Owner(code=entry.code, sector=entry.sector, reason=f"the report names only {entry.name}", confidence=0.5)
    return None


def _country(report: Report, part: Part) -> str:
    entry = report.entry(part.name)
    return entry.country if entry is not None else ""


def _by_name(report: Report, phrase: Phrase, code: str, sector: str, part: Part) -> Owner:
    entry = report.entry(part.name)
    type = report.sense(part.name)[0]
    if type == "o" and part.name.key in _SHARED and report.plain and code not in report.plain:
        other, why = report.main_state(phrase.start, exclude=frozenset((code,)))
        if other:
            return Owner(code=other, sector=sector, reason=f"several states have a {part.name.text}: {why}", confidence=0.6)
    if entry is not None and entry.kind == "group" and entry.country and phrase.head is not None and phrase.head.sector in ("CVL", "REF"):
        return Owner(code=entry.country, reason=f"{part.name.text} as citizens of a state", confidence=0.7)
    covers = entry is not None and (not phrase.roles or part.name.end >= phrase.end)
    return Owner(
        code=code,
        sector=sector,
        entry=entry if covers or type in "gro" else None,
        reason=f"{part.name.text} is in the base" if covers else f"{part.name.text} in the words",
        confidence=0.95,
    )


def _by_report(report: Report, mention: Mention, phrase: Phrase) -> Owner:
    """Words without any name: the state that this part of the report is about, if they describe a state's organ, force, official or people."""
    head = phrase.head
    if {"north", "south", "northerners", "southerners"} & set(phrase.words[-1:]) and report.frequency["KOR"] + report.frequency["PRK"]:
        north = phrase.words[-1].startswith("north")
        return Owner(code="PRK" if north else "KOR", entry=report.kb.state("PRK" if north else "KOR"), reason="the report is on Korea", confidence=0.85)
    if "foreign" in phrase.words and phrase.determiner not in ("the", "this", "its", "their") and (head is None or not head.word.startswith("foreign")):
        return Owner(code="UNK", reason="foreign and unnamed", confidence=0.5)
    if (head is not None and head.sector == "REF") or (phrase.words and phrase.words[-1] in _PASSING):
        return Owner(code="", reason="nobody says whose they are", confidence=0.4)
    if "Commission" in phrase.text and "EU" in report.codes:
        return Owner(code="EU", sector="IGO", reason="the Commission in a report on the European Union", confidence=0.8)
    after = report.after(mention.end)
    if after is not None:
        code = report.state_of(after) or report.state_of_person(after) or _entry_code(report, after)
        if code:
            return Owner(code=code, reason=f"{after.text} stands after it", confidence=0.75)
    kind = head.kind if head is not None else mention.kind
    host = frozenset(report.state_of(p.name) for p in phrase.parts if p.relation in ("to", "with", "against"))
    if (kind in ("organ", "office", "armed group", "group", "party", "state") and mention.kind != "igo") or (
        head is not None and head.sector in ("JRN", "BUS")
    ):
        domestic = head is not None and head.sector in _DOMESTIC
        code, why = report.main_state(mention.start, exclude=host, domestic=domestic)
        strong = head is not None and kind in ("organ", "office") and head.sector not in ("CVL", "BUS", "JRN")
        return Owner(code=code, reason=why, confidence=0.6 if strong else 0.45) if code else Owner(code="", reason="no state near", confidence=0.2)
    return Owner(code="", reason="not in the base", confidence=0.3)


def _court(report: Report) -> Owner | None:
    """An international court that the report names: "the judges", "the court" are its own."""
    if len(report.courts) != 1:
        return None
    entry = next(iter(report.courts.values()))
    return Owner(code=entry.code, sector="JUD", reason=f"the report names {entry.name}", confidence=0.7)


def _entry_code(report: Report, name: Name) -> str:
    entry = report.entry(name)
    return (entry.code or entry.country) if entry is not None else ""
