"""Mentions that describe: states and their organs, forces, peoples, organisations, groups, firms, and offices without a name."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ..language.records import Mention
from .coreference import one_of_pair, other_party, possessor, same_kind, same_office
from .knowledge import Entry, Person, Term
from .memory import Mark, Memory
from .names import Name
from .naming import owner_code
from .persons import Clues, find_person, fitting, role_text
from .phrases import Part, Phrase
from .pointing import point
from .records import Entity
from .report import Report
from .spelling import WORD
from .vocabulary import ARTICLES, EXPERT

_KNOWN_KINDS = {"g": "igo", "r": "", "b": "company", "o": "organ"}
_NAMED_OFFICES = frozenset(("hos", "hog", "fm", "dm", "fin", "top", "leader", "igo"))
_GROUP_WORDS = frozenset("group groups organisation organization movement militants rebels fighters insurgents guerrillas separatists militia network faction militiamen extremists jihadists terrorists gunmen".split())
_FIRM_WORDS = frozenset("company firm bank airline corporation giant newspaper daily paper conglomerate manufacturer operator carmaker".split())
_PLAYS = re.compile(r" (?:beat|beats|defeated|equali[sz]ed|scored|won|drew|lost to|thrashed|edged|thumped|eliminated|knocked out|advanced|host|will (?:play|face|meet))\b")
_LANDS = {
    "kingdom": frozenset("SAU JOR MAR BHR GBR ESP NLD BEL DNK SWE NOR THA KHM NPL TON LSO SWZ BTN".split()),
    "island": frozenset("CUB TWN LKA CYP MLT ISL IRL JPN MDG TLS BHR SGP FJI JAM GRL PRI DOM HTI NRU MUS GRD BRB LCA DMA TTO MDV".split()),
    "emirate": frozenset("ARE KWT QAT BHR".split()),
    "sultanate": frozenset("OMN BRN".split()),
    "archipelago": frozenset("IDN PHL MDV JPN FJI BHS SYC COM CPV SLB VUT".split()),
    "enclave": frozenset("PSE NAGORNOKARABAKH".split()),
}
_TITLES_OF = {"secretary of state": "USA", "taoiseach": "IRL", "chancellor of the exchequer": "GBR", "pope": "VAT", "pontiff": "VAT"}
_PEACEKEEPERS = frozenset(("peacekeepers", "blue helmets", "peacekeeping force", "peacekeeping forces", "peacekeeping troops", "peacekeeping mission"))
_SHIPS = {"hms": "GBR", "uss": "USA", "hmas": "AUS", "hmcs": "CAN", "ins": "IND"}
_PASSING = frozenset("tourists migrants passengers travellers travelers foreigners holidaymakers refugees".split())
_DOMESTIC = frozenset("COP JUD LEG CVL REB OPP LAB MED EDU AGR CRM MIL PRM".split())
_EUROPE = frozenset(("europe", "european", "europeans"))
_IGO_WORDS = frozenset("alliance bloc organisation organization body grouping agency union council commission court tribunal forum watchdog world body".split())
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


def resolve_description(report: Report, memory: Memory, mention: Mention, phrase: Phrase) -> Mark:
    """Any mention that is no person by name, no place, no pronoun."""
    if len(phrase.words) == 2 and phrase.words[0] == "the" and phrase.words[1] in ("former", "latter"):
        one = one_of_pair(memory, report, phrase, report.sentence(mention.start))
        if one is not None:
            return point(mention, one, f"{mention.text} of two named together", 0.7)
    several = _several(report, memory, mention, phrase)
    if several is not None:
        return several
    if not phrase.own() and (mark := _pointed(report, memory, mention, phrase)):
        return mark
    owner = _owner(report, memory, mention, phrase)
    if owner.code and phrase.office in _NAMED_OFFICES and not phrase.plural and not phrase.former and _is_definite(phrase):
        mark = _holder(report, memory, mention, phrase, owner)
        if mark is not None:
            return mark
    return _described(report, memory, mention, phrase, owner)


def _is_definite(phrase: Phrase) -> bool:
    return phrase.determiner not in ("a", "an", "some", "any", "another", "no") and phrase.number == 0


def _several(report: Report, memory: Memory, mention: Mention, phrase: Phrase) -> Mark | None:
    """Names of several states side by side: "Russian and Chinese officials", "Greece and Turkey"."""
    own = [p for p in phrase.own() if report.state_of(p.name) and p.relation in ("", ",", "of") and not p.owner]
    codes = list(dict.fromkeys(report.state_of(p.name) for p in own))
    if len(codes) < 2:
        return None
    first, last = own[0].name, own[-1].name
    between = report.folded[first.end : last.start].lower()
    hyphen = between == "-"
    if not (hyphen or " and " in between or " & " in between or "/" in between or " or " in between):
        return None
    head = phrase.head
    if hyphen and head is not None and not head.plural and head.kind == "office":
        return None
    members = []
    for part in own:
        code = report.state_of(part.name)
        if any(m.code == code for m in members):
            continue
        entry = report.entry(part.name)
        members.append(_member(report, memory, part, phrase, code, entry))
    entity = Entity(
        text=mention.text, start=mention.start, end=mention.end, name=" and ".join(m.name for m in members), kind=mention.kind, members=tuple(members),
        sector=phrase.sector or "GOV", reasons=("names of several states",), chain=memory.chain("together", *sorted(codes), mention.kind),
    )  # fmt: skip
    return Mark(entity=entity, sentence=report.sentence(mention.start), plural=True, office=phrase.office)


def _member(report: Report, memory: Memory, part: Part, phrase: Phrase, code: str, entry: Entry | None) -> Entity:
    office = phrase.roles[-1].role.office if phrase.roles else ""
    held = report.kb.holders(code, office, report.day) if office in ("hos", "hog", "fm", "dm") else ()
    name = part.name
    base = Entity(text=name.text, start=name.start, end=name.end, name=entry.name if entry else code, kind="state" if not phrase.roles else phrase.roles[-1].role.kind, code=code,
                  sector=phrase.sector or "GOV", country=code if report.kb.state(code) else "", chain=memory.chain("state", code))  # fmt: skip
    if not held:
        return base
    person, term = held[0]
    return _with_holder(report, memory, base, person, term)


def _with_holder(report: Report, memory: Memory, base: Entity, person: Person, term: Term) -> Entity:
    return replace(
        base, name=person.name, kind="office" if base.kind in ("office", "group", "state") else base.kind, role=role_text(report.kb, term, person.code), role_start=term.start,
        role_end=term.end, wikidata=person.wikidata, chain=memory.chain("base", person.name, person.wikidata or person.code),
    )  # fmt: skip


def _pointed(report: Report, memory: Memory, mention: Mention, phrase: Phrase) -> Mark | None:
    """Definite words for somebody or something named before: "the minister", "the group", "the company", "his counterpart"."""
    head = phrase.head
    sentence = report.sentence(mention.start)
    if head is None:
        return None
    if head.word.startswith("counterpart"):
        back = same_kind(memory, frozenset(("person", "office")), sentence)
        other = other_party(memory, back.entity.code if back else "", sentence)
        if back is None or other is None:
            return None
        return _counterpart(report, memory, mention, phrase, Owner(code=other.code, reason="the other party", confidence=0.5), back)
    if phrase.determiner not in ("the", "this", "that", "these", "those", "its", "his", "her", "their"):
        return None
    back: Mark | None = None
    last = head.word.split(" ")[-1]
    if head.kind == "office" and head.office and not head.plural and head.sector not in ("CVL",):
        back = same_office(memory, phrase.office or head.office, sentence, word=head.word, home=report.home)
        if back is None and head.office == "top":
            back = same_kind(memory, frozenset(("person",)), sentence)
    elif last in _GROUP_WORDS and head.sector != "NGO":
        back = same_kind(memory, frozenset(("armed group", "party")), sentence)
    elif last in _FIRM_WORDS and mention.kind in ("company", "organ", "group"):
        back = same_kind(memory, frozenset(("company",)), sentence)
    elif last in _LANDS and phrase.determiner in ("the", "this", "that") and not head.plural and (land := _land(report, memory, last, sentence)):
        back = land
    elif last in ("country", "nation", "republic", "state", "territory") and phrase.determiner in ("the", "this", "that") and not head.plural and mention.kind in ("state", "place", "organ"):
        back = same_kind(memory, frozenset(("state",)), sentence)
    elif last in _IGO_WORDS and phrase.determiner in ("the", "this", "that"):
        back = same_kind(memory, frozenset(("igo",)), sentence, word=last) or (same_kind(memory, frozenset(("igo",)), sentence) if last in ("alliance", "bloc", "organisation", "organization", "grouping") else None)
    if back is None or (phrase.former and back.entity.sector != "ELI"):
        return None
    return point(mention, back, f"{mention.text} points back to {back.entity.name}", 0.85)


def _land(report: Report, memory: Memory, word: str, sentence: int) -> Mark | None:
    """ "The kingdom", "the island": the nearest state named before that is one."""
    for marks in memory.sentences_back(sentence, 12):
        for mark in reversed(marks):
            if mark.entity.code in _LANDS[word] and not mark.entity.members:
                if mark.entity.kind == "state":
                    return mark
                state = report.kb.state(mark.entity.code)
                if state is not None:
                    return replace(mark, entity=replace(mark.entity, name=state.name, kind="state", sector="GOV", role="", role_start="", role_end="", wikidata="", chain=memory.chain("state", state.code)), office="", sex="")
    return None


def _owner(report: Report, memory: Memory, mention: Mention, phrase: Phrase) -> Owner:
    """Whose a description is: by a name in it, by a person in it, by the place in it, else by the part of the report."""
    own = [p for p in phrase.own() if p.name.type not in "xs"]
    if phrase.head is not None and phrase.head.sector == "NGO" and phrase.head.kind == "company":
        return Owner(code="NGO", sector="NGO", reason="a rights group or relief agency", confidence=0.8)
    if phrase.roles and any(w in EXPERT for w in phrase.words):
        own = [p for p in own if p.name.type in "apgr" or p.owner]
    code, sector, part = owner_code(report, own)
    if part is not None:
        return _by_name(report, phrase, code, sector, part)
    for part in phrase.own():
        type, number = report.sense(part.name)
        if type == "b" and part.name.tail == "":
            entry = report.kb.entry(number)
            return Owner(code=entry.code, sector=entry.sector, entry=entry if not phrase.roles or phrase.roles[-1].role.kind in ("company",) else None, reason=f"{entry.name} is in the base")
    for part in phrase.parts:
        if part.name.type in "xs" and part.relation in ("", "of", "'s", "to", "for", ",") and (part.owner or part.relation == "of" or _may_own(phrase)):
            found = find_person(report.kb, part.name.text, Clues(states=frozenset(report.frequency)), report.day, hit=part.name)
            known = memory.called(part.name.key.split(" ")[-1], mention.start)
            if known is not None and known.code:
                return Owner(code=known.code, reason=f"{known.name} in the words", confidence=0.85)
            if found is not None:
                return Owner(code=found.person.code, reason=f"{found.person.name} in the words", confidence=0.8)
    head = phrase.head
    if mention.kind in ("armed group", "igo", "party") and (code := _coined(report, phrase, mention.kind)):
        return Owner(code=code, reason="not in the base; its own name as code", confidence=0.5)
    if mention.kind in ("armed group", "igo", "party") and (owner := _body_of_report(report, memory, mention)):
        return owner
    if head is not None and head.sector == "UAF" and phrase.sector == "UAF" and len(phrase.roles) == 1:
        return Owner(code="UNK", reason="unnamed attackers", confidence=0.7)
    back = possessor(memory, report, phrase, report.sentence(mention.start))
    if back is not None and back.entity.code:
        return Owner(code=back.entity.code, reason=f"{phrase.determiner} points to {back.entity.name}", confidence=0.65)
    if head is not None and head.sector == "JUD" and (court := _court(report)) is not None:
        return court
    if head is not None and head.word in _TITLES_OF and phrase.sector != "REB":
        return Owner(code=_TITLES_OF[head.word], reason=f"only one state has a {head.word}", confidence=0.8)
    if head is not None and head.word in _PEACEKEEPERS:
        back = same_kind(memory, frozenset(("igo",)), report.sentence(mention.start))
        return Owner(code=back.entity.code if back is not None else "UN", reason=f"{back.entity.name} is named before" if back else "peacekeepers without a name", confidence=0.6)
    if ship := next((w for w in phrase.words if w in _SHIPS), ""):
        return Owner(code=_SHIPS[ship], sector="MIL", reason=f"{ship.upper()} before the name of a ship", confidence=0.9)
    for part in phrase.parts:
        if part.relation in ("in", "at", "near", "inside", "across", "based", "outside") and (code := report.state_of(part.name) or _country(report, part)):
            return Owner(code=code, reason=f"{part.name.text} in the words", confidence=0.8)
    if mention.kind in ("state", "igo", "organ", "group", "office", "person") and any(p.name.key in _EUROPE for p in phrase.own()):
        return Owner(code="EU", sector="IGO", reason="Europe as an actor", confidence=0.6)
    linked = next((report.state_of(p.name) for p in phrase.parts if p.linked and report.folded.startswith(("-led", "-dominated"), p.name.end)), "")
    if linked:
        return Owner(code=linked, reason="who leads it", confidence=0.7)
    return _by_report(report, memory, mention, phrase)


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
    at_start = phrase.start in {s.start for s in report.document.sentences} and phrase.determiner == ""
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
    entries = {e.code: e for n in report.names if n.type in "gr" and (e := report.entry(n)) is not None and e.kind in kinds}
    if len(entries) == 1:
        entry = next(iter(entries.values()))
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
    return Owner(code=code, sector=sector, entry=entry if covers or type in "gro" else None, reason=f"{part.name.text} is in the base" if covers else f"{part.name.text} in the words", confidence=0.95)


def _by_report(report: Report, memory: Memory, mention: Mention, phrase: Phrase) -> Owner:
    """Words without any name: the state that this part of the report is about, if they describe a state's organ, force, official or people."""
    head = phrase.head
    if {"north", "south", "northerners", "southerners"} & set(phrase.words[-1:]) and report.frequency["KOR"] + report.frequency["PRK"]:
        north = phrase.words[-1].startswith("north")
        return Owner(code="PRK" if north else "KOR", entry=report.kb.state("PRK" if north else "KOR"), reason="the report is on Korea", confidence=0.85)
    if "foreign" in phrase.words and phrase.determiner not in ("the", "this", "its", "their") and (head is None or not head.word.startswith("foreign")):
        return Owner(code="UNK", reason="foreign and unnamed", confidence=0.5)
    if (head is not None and head.sector == "REF") or (phrase.words and phrase.words[-1] in _PASSING):
        return Owner(code="", reason="nobody says whose they are", confidence=0.4)
    if "Commission" in phrase.text and "EU" in report.bodies | set(report.frequency):
        return Owner(code="EU", sector="IGO", reason="the Commission in a report on the European Union", confidence=0.8)
    after = report.after(mention.end)
    if after is not None:
        code = report.state_of(after) or report.state_of_person(after) or _entry_code(report, after)
        if code:
            return Owner(code=code, reason=f"{after.text} stands after it", confidence=0.75)
    kind = head.kind if head is not None else mention.kind
    host = frozenset(report.state_of(p.name) for p in phrase.parts if p.relation in ("to", "with", "against"))
    if kind in ("organ", "office", "armed group", "group", "party", "state") and mention.kind != "igo" or (head is not None and head.sector in ("JRN", "BUS")):
        domestic = head is not None and head.sector in _DOMESTIC
        code, why = report.main_state(mention.start, exclude=host, domestic=domestic)
        strong = head is not None and kind in ("organ", "office") and head.sector not in ("CVL", "BUS", "JRN")
        return Owner(code=code, reason=why, confidence=0.6 if strong else 0.45) if code else Owner(code="", reason="no state near", confidence=0.2)
    return Owner(code="", reason="not in the base", confidence=0.3)


def _court(report: Report) -> Owner | None:
    """An international court that the report names: "the judges", "the court" are its own."""
    named = {e.code: e for n in report.names if n.type == "g" and (e := report.entry(n)) is not None and e.sector == "JUD"}
    if len(named) != 1:
        return None
    entry = next(iter(named.values()))
    return Owner(code=entry.code, sector="JUD", reason=f"the report names {entry.name}", confidence=0.7)


def _entry_code(report: Report, name: Name) -> str:
    entry = report.entry(name)
    return (entry.code or entry.country) if entry is not None else ""


def _holder(report: Report, memory: Memory, mention: Mention, phrase: Phrase, owner: Owner) -> Mark | None:
    """An office without a name: the person of that state named before, else who held it on the report's day."""
    sentence = report.sentence(mention.start)
    head = phrase.head
    if head is not None and head.word.startswith("counterpart"):
        return None
    if head is None or head.kind != "office" or head.plural:
        return None
    back = same_office(memory, phrase.office, sentence, code=owner.code, word=head.word, home=report.home)
    if back is not None:
        return point(mention, back, f"{back.entity.name} is named before", 0.9)
    if not report.day:
        return None
    if phrase.office in ("top", "leader", "igo"):
        held = report.kb.leader(owner.code, report.day)
    else:
        holders = report.kb.holders(owner.code, phrase.office, report.day)
        held = holders[0] if holders else None
        if held is None:
            held = next((h[0] for k in ("hos", "hog") if k in fitting(phrase.office) and (h := report.kb.holders(owner.code, k, report.day))), None)
    if held is None:
        return None
    person, term = held
    base = Entity(
        text=mention.text, start=mention.start, end=mention.end, name=person.name, kind="office", code=person.code, sector=phrase.sector or "GOV",
        country=person.code if report.kb.state(person.code) else "", reasons=(owner.reason, f"holder of the office on {report.day}"), confidence=round(owner.confidence * 0.85, 2),
    )  # fmt: skip
    return Mark(entity=_with_holder(report, memory, base, person, term), sentence=sentence, office=term.kind, sex=person.sex)


def _counterpart(report: Report, memory: Memory, mention: Mention, phrase: Phrase, owner: Owner, back: Mark | None) -> Mark:
    """ "His Turkish counterpart": the same office in the other state."""
    office = back.office if back is not None else ""
    held = report.kb.holders(owner.code, office, report.day) if office and report.day else ()
    base = Entity(
        text=mention.text, start=mention.start, end=mention.end, name=mention.text, kind="office", code=owner.code, sector=back.entity.sector if back else "GOV",
        country=owner.code if report.kb.state(owner.code) else "", reasons=(owner.reason, "the same office in the other state"), confidence=owner.confidence,
        chain=memory.chain("office", owner.code, office or "counterpart"),
    )  # fmt: skip
    sex = ""
    if held:
        base, sex = _with_holder(report, memory, base, *held[0]), held[0][0].sex
    return Mark(entity=base, sentence=report.sentence(mention.start), office=office, sex=sex)


def _described(report: Report, memory: Memory, mention: Mention, phrase: Phrase, owner: Owner) -> Mark:
    head = phrase.head
    sentence = report.sentence(mention.start)
    if head is not None and head.word == "counterpart" and owner.code:
        back = next((m for marks in memory.sentences_back(sentence) for m in reversed(marks) if m.entity.kind in ("person", "office") and m.entity.code != owner.code and m.office), None)
        return _counterpart(report, memory, mention, phrase, owner, back)
    entry = owner.entry
    tail = phrase.parts[-1].name.tail if phrase.parts else ""
    sector = "ELI" if phrase.former and (head is None or head.kind == "office") else phrase.sector or owner.sector or _tail_sector(tail)
    code, kind, name = owner.code, mention.kind, mention.text
    reasons = [owner.reason] if owner.reason else []
    if kind == "company" and entry is not None and entry.kind in ("state", "place") and phrase.parts[-1].name.end - phrase.parts[0].name.start >= len(phrase.text) - 4 and not tail:
        tail = "team"  # a firm or club called by the name of a state or town alone
    if tail in ("team", "art", "building") or (report.sports and not phrase.roles and (kind == "company" or _PLAYS.match(report.folded, phrase.end))):
        code, reasons = ("" if tail != "building" or kind != "place" else code), [*reasons, "a team, a building or a show, or sports" if tail else "a report on sports"]
    if entry is not None and not phrase.roles and not tail:
        name = entry.name
        type = report.sense(phrase.parts[0].name)[0] if phrase.parts else "n"
        kind = {"g": "igo", "o": "organ", "b": "company"}.get(type, kind) if kind != "place" else kind
        if type == "r":
            kind = entry.kind
    if not sector and code:
        sector = {"state": "GOV", "organ": "GOV", "office": "GOV", "igo": "IGO", "armed group": "REB", "party": "PTY", "company": "BUS", "group": "CVL", "person": "CVL"}.get(kind, "")
    if kind == "igo" and entry is not None and entry.sector == "NGO":
        kind = "company"
    entity = Entity(
        text=mention.text, start=mention.start, end=mention.end, name=name, kind=kind, code=code, sector=sector, role=_role(phrase) if kind == "office" else "",
        country=code if report.kb.state(code) else "", reasons=tuple(reasons), confidence=owner.confidence, chain=_chain(memory, kind, code, sector, name, phrase),
    )  # fmt: skip
    return Mark(entity=entity, sentence=sentence, office=phrase.office if kind == "office" else "", plural=phrase.plural or (head is not None and head.kind == "group"))


def _tail_sector(tail: str) -> str:
    return {"media": "JRN", "company": "BUS", "school": "EDU"}.get(tail, "")


def _role(phrase: Phrase) -> str:
    return " ".join(r.role.word for r in phrase.roles if r.relation in ("", ","))


def _chain(memory: Memory, kind: str, code: str, sector: str, name: str, phrase: Phrase) -> int:
    """States are one chain by code; organs, forces and peoples one for each state, sector and head noun; the rest by name."""
    if not code:
        return memory.chain("words", name.lower())
    if kind == "state" or (kind == "organ" and not phrase.roles and sector == "GOV"):
        return memory.chain("state", code)
    if kind in ("igo", "armed group", "party"):
        return memory.chain("body", code, "" if kind != "igo" else name.lower())
    head = phrase.head
    return memory.chain(kind, code, sector, head.word if head is not None else name.lower())
