"""Mentions that describe: states and their organs, forces, peoples, organisations, groups, firms, and offices without a name."""

from __future__ import annotations

import re
from dataclasses import replace

from ..language.records import Mention
from .coreference import one_of_pair, other_party, possessor, same_kind, same_office
from .knowledge import Entry
from .memory import Mark, Memory
from .offices import counterpart, holder, member
from .owners import Owner, find_owner
from .phrases import Phrase
from .pointing import point
from .records import Entity
from .report import Report
from .vocabulary import RoleWord

_NAMED_OFFICES = frozenset(("hos", "hog", "fm", "dm", "fin", "top", "leader", "igo"))
_GROUP_WORDS = frozenset(
    "group groups organisation organization movement militants rebels fighters insurgents guerrillas separatists militia network faction militiamen extremists "
    "jihadists terrorists gunmen".split()
)
_FIRM_WORDS = frozenset("company firm bank airline corporation giant newspaper daily paper conglomerate manufacturer operator carmaker".split())
_IGO_WORDS = frozenset("alliance bloc organisation organization body grouping agency union council commission court tribunal forum watchdog".split())
_NO_ACTORS = frozenset(("team", "art", "building"))
_TAIL_SECTORS = {"media": "JRN", "company": "BUS", "school": "EDU"}
_SECTORS = {
    "state": "GOV", "organ": "GOV", "office": "GOV", "igo": "IGO", "armed group": "REB", "party": "PTY", "company": "BUS", "group": "CVL", "person": "CVL",
}  # fmt: skip
_PLAYS = re.compile(
    r" (?:beat|beats|defeated|equali[sz]ed|scored|won|drew|lost to|thrashed|edged|thumped|eliminated|knocked out|advanced|host|will (?:play|face|meet))\b"
)
_LANDS = {
    "kingdom": frozenset("SAU JOR MAR BHR GBR ESP NLD BEL DNK SWE NOR THA KHM NPL TON LSO SWZ BTN".split()),
    "island": frozenset("CUB TWN LKA CYP MLT ISL IRL JPN MDG TLS BHR SGP FJI JAM GRL PRI DOM HTI NRU MUS GRD BRB LCA DMA TTO MDV".split()),
    "emirate": frozenset("ARE KWT QAT BHR".split()),
    "sultanate": frozenset("OMN BRN".split()),
    "archipelago": frozenset("IDN PHL MDV JPN FJI BHS SYC COM CPV SLB VUT".split()),
    "enclave": frozenset("PSE NAGORNOKARABAKH".split()),
}


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
    owner = find_owner(report, memory, mention, phrase)
    if owner.code and phrase.office in _NAMED_OFFICES and not phrase.plural and not phrase.former and _is_definite(phrase):
        mark = holder(report, memory, mention, phrase, owner)
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
    members: list[Entity] = []
    for part in own:
        code = report.state_of(part.name)
        if any(m.code == code for m in members):
            continue
        entry = report.entry(part.name)
        members.append(member(report, memory, part, phrase, code, entry))
    entity = Entity(
        text=mention.text, start=mention.start, end=mention.end, name=" and ".join(m.name for m in members), kind=mention.kind, members=tuple(members),
        sector=phrase.sector or "GOV", reasons=("names of several states",), chain=memory.chain("together", *sorted(codes), mention.kind),
    )  # fmt: skip
    return Mark(entity=entity, sentence=report.sentence(mention.start), plural=True, office=phrase.office)


def _pointed(report: Report, memory: Memory, mention: Mention, phrase: Phrase) -> Mark | None:
    """Definite words for somebody or something named before: "the minister", "the group", "the company", "his counterpart"."""
    head = phrase.head
    sentence = report.sentence(mention.start)
    if head is None:
        return None
    if head.word.startswith("counterpart"):
        self_ = same_kind(memory, frozenset(("person", "office")), sentence)
        other = other_party(memory, self_.entity.code if self_ else "", sentence)
        if self_ is None or other is None:
            return None
        return counterpart(report, memory, mention, phrase, Owner(code=other.code, reason="the other party", confidence=0.5), self_)
    if phrase.determiner not in ("the", "this", "that", "these", "those", "its", "his", "her", "their"):
        return None
    if head.kind == "office" and head.office and not head.plural and head.sector != "CVL":
        back = _officer(report, memory, phrase, head, sentence)
    else:
        back = _body(report, memory, mention, phrase, head, sentence)
    if back is None or (phrase.former and back.entity.sector != "ELI"):
        return None
    return point(mention, back, f"{mention.text} points back to {back.entity.name}", 0.85)


def _officer(report: Report, memory: Memory, phrase: Phrase, head: RoleWord, sentence: int) -> Mark | None:
    """ "The president", "its minister": the person of that office named before."""
    code = ""
    if phrase.determiner in ("its", "his", "her", "their"):
        whose = possessor(memory, report, phrase, sentence)
        if whose is None or not whose.entity.code:
            return None
        code = whose.entity.code
    back = same_office(memory, phrase.office or head.office, sentence, code=code, word=head.word, home=report.home)
    if back is None and head.office == "top" and not code:
        back = same_kind(memory, frozenset(("person",)), sentence)
    return back


def _body(report: Report, memory: Memory, mention: Mention, phrase: Phrase, head: RoleWord, sentence: int) -> Mark | None:
    """ "The group", "the company", "the kingdom", "the alliance": the nearest one named before."""
    last = head.word.split(" ")[-1]
    this = phrase.determiner in ("the", "this", "that") and not head.plural
    if last in _GROUP_WORDS and head.sector != "NGO":
        return same_kind(memory, frozenset(("armed group", "party")), sentence)
    if last in _FIRM_WORDS and mention.kind in ("company", "organ", "group"):
        return same_kind(memory, frozenset(("company",)), sentence)
    if last in _LANDS and this and (land := _land(report, memory, last, sentence)):
        return land
    if last in ("country", "nation", "republic", "state", "territory") and this and mention.kind in ("state", "place", "organ"):
        return same_kind(memory, frozenset(("state",)), sentence)
    if last in _IGO_WORDS and this:
        igo = frozenset(("igo",))
        loose = last in ("alliance", "bloc", "organisation", "organization", "grouping")
        return same_kind(memory, igo, sentence, word=last) or (same_kind(memory, igo, sentence) if loose else None)
    return None


def _land(report: Report, memory: Memory, word: str, sentence: int) -> Mark | None:
    """ "The kingdom", "the island": the nearest state named before that is one."""
    for marks in memory.sentences_back(sentence, 12):
        for mark in reversed(marks):
            if mark.entity.code in _LANDS[word] and not mark.entity.members:
                if mark.entity.kind == "state":
                    return mark
                state = report.kb.state(mark.entity.code)
                if state is not None:
                    return replace(
                        mark,
                        entity=replace(
                            mark.entity,
                            name=state.name,
                            kind="state",
                            sector="GOV",
                            role="",
                            role_start="",
                            role_end="",
                            wikidata="",
                            chain=memory.chain("state", state.code),
                        ),
                        office="",
                        sex="",
                    )
    return None


def _described(report: Report, memory: Memory, mention: Mention, phrase: Phrase, owner: Owner) -> Mark:
    head, sentence = phrase.head, report.sentence(mention.start)
    if head is not None and head.word == "counterpart" and owner.code:
        return counterpart(report, memory, mention, phrase, owner, _opposite(memory, owner.code, sentence))
    entry, code, kind, name = owner.entry, owner.code, mention.kind, mention.text
    tail = _tail(report, mention, phrase, owner)
    reasons = [owner.reason] if owner.reason else []
    if tail in _NO_ACTORS or (report.sports and not phrase.roles and (kind == "company" or _PLAYS.match(report.folded, phrase.end))):
        reasons.append("a team, a building or a show" if tail else "a report on sports")
        code = code if tail == "building" and kind == "place" else ""
    if entry is not None and not phrase.roles and not tail:
        name, kind = entry.name, _kind(report, phrase, entry, kind)
    sector = "ELI" if phrase.former and (head is None or head.kind == "office") else phrase.sector or owner.sector or _TAIL_SECTORS.get(tail, "")
    if not sector and code:
        sector = _SECTORS.get(kind, "")
    entity = Entity(
        text=mention.text, start=mention.start, end=mention.end, name=name, kind=kind, code=code, sector=sector, role=_role(phrase) if kind == "office" else "",
        country=code if report.kb.state(code) else "", reasons=tuple(reasons), confidence=owner.confidence, chain=_chain(memory, kind, code, sector, name, phrase),
    )  # fmt: skip
    plural = phrase.plural or (head is not None and head.kind == "group")
    return Mark(entity=entity, sentence=sentence, office=phrase.office if kind == "office" else "", plural=plural)


def _opposite(memory: Memory, code: str, sentence: int) -> Mark | None:
    """Whose counterpart somebody is: the nearest office holder of another state."""
    for marks in memory.sentences_back(sentence):
        for mark in reversed(marks):
            if mark.entity.kind in ("person", "office") and mark.entity.code != code and mark.office:
                return mark
    return None


def _tail(report: Report, mention: Mention, phrase: Phrase, owner: Owner) -> str:
    """What a name of a state or town belongs to that is none: a building, a team; a firm or club called by the name of a town alone is a team."""
    tail = phrase.parts[-1].name.tail if phrase.parts else ""
    if not tail and mention.kind == "company" and owner.entry is not None and owner.entry.kind in ("state", "place"):
        whole = phrase.parts[-1].name.end - phrase.parts[0].name.start >= len(phrase.text) - len("the ")
        return "team" if whole else ""
    return tail


def _kind(report: Report, phrase: Phrase, entry: Entry, kind: str) -> str:
    """The kind that the base knows better than the model: organisations, groups, organs, firms."""
    type = report.sense(phrase.parts[0].name)[0] if phrase.parts else "n"
    if kind == "place":
        return kind
    if type in "gr":
        return entry.kind
    return {"o": "organ", "b": "company"}.get(type, kind)


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
