"""Mentions that name a person: known to the base, known to the report, or new; and whose he or she is if only the words tell."""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..language.records import Mention
from .coreference import possessor
from .knowledge import SECTOR, KnowledgeBase
from .memory import Mark, Memory
from .names import ALSO_PEOPLE, Name
from .persons import Clues, Found, Known, find_person, name_tokens, role_text
from .phrases import Part, Phrase, parse
from .records import Entity
from .report import Report
from .vocabulary import TITLES_SHORT

# Who held one of these is a former official afterwards.
_ENDED = frozenset(("hos", "hog", "fm", "dm", "vice", "igo", "min", "fin"))
_STATE_LIKE = "napcolgr"
_AFTER = re.compile(r",\s+([^,.;:()\n]{3,140})(?=[,.;)\n]|$)")
_OF = re.compile(r"\s(?:of|from|with|at)\s(?:the\s)?")
_FIRST_APPOSITION = re.compile(r"(?:a|an|the|its|their|his|her|one|former)\s|[a-z]|[A-Z][\w.-]*(?:'s)?\s", re.ASCII)


def survey(report: Report, memory: Memory, mentions: Sequence[tuple[Mention, Phrase]]) -> None:
    """Learns the persons that the report names in full, so that surnames point to them, also before the full name comes."""
    covered: set[int] = set()
    for mention, phrase in mentions:
        if mention.kind != "person" and not any(p.name.type == "x" for p in phrase.parts):
            continue
        name = phrase.personal_text(report.text)
        covered.update(p.name.start for p in phrase.parts)
        if len(name_tokens(name)) < 2:
            continue
        hit = next((p.name for p in phrase.parts if p.name.type == "x" and not p.owner), None)
        if hit is not None and (hit.start, hit.end) != (phrase.personal[0][0], phrase.personal[-1][1]) and hit.text not in name:
            continue
        known = _known(report, phrase, name, hit)
        _note(memory, known, mention.start)
    for name_ in report.names:
        if name_.type == "x" and name_.start not in covered:
            found = find_person(report.kb, name_.text, _context(report), report.day, hit=name_)
            if found is not None:
                _note(memory, Known(name=name_.text, code=found.person.code, found=found, sex=found.person.sex), name_.start)


def _note(memory: Memory, known: Known, offset: int) -> None:
    kept = memory.learn(known)
    insort(kept.offsets, offset)


def _context(report: Report) -> Clues:
    return Clues(states=report.codes)


def clues_of(report: Report, phrase: Phrase, *, code: str = "") -> Clues:
    """What the words of a mention say of a person beside the name."""
    host = next((report.state_of(p.name) for p in phrase.parts if p.relation == "to"), "")
    label = report.kb.label(host).removeprefix("the ") if host else ""
    return Clues(code=code, office=phrase.office, former=phrase.former, host=label, states=report.codes)


def owner_code(report: Report, parts: Sequence[Part]) -> tuple[str, str, Part | None]:
    """The state or body that a phrase belongs to, its sector if it has one of its own, and the name that says so."""
    code, sector = "", ""
    chosen: Part | None = None
    for part in parts:
        type, number = report.sense(part.name)
        if type not in _STATE_LIKE or part.name.tail in ("team", "art"):
            continue
        entry = report.kb.entry(number)
        own = report.state_code(entry) or entry.country
        if not own:
            continue
        if chosen is None:
            code, sector, chosen = own, entry.sector if type in "ogr" else "", part
        elif type == "a" and part.name.key == "american" and report.folded[chosen.name.end : part.name.start] == "-":
            code, sector, chosen = own, "", part  # "an Iraqi-American": a citizen of the second state
        elif part.relation == chosen.relation and ((type == "g" and entry.sector == "NGO") or (type == "r" and report.sense(chosen.name)[0] in "napcl")):
            code, sector, chosen = own, entry.sector, part  # "Lebanese Hezbollah", "the Philippine Red Cross": the group, not its home
        elif type == "o" and report.sense(chosen.name)[0] in "nap" and code == own:
            sector = entry.sector  # "the U.S. Congress"
    return code, sector, chosen


def _known(report: Report, phrase: Phrase, name: str, hit: Name | None) -> Known:
    code, _, _ = owner_code(report, [p for p in phrase.own() if p.name.type not in "xs"])
    found = _find(report, name, clues_of(report, phrase, code=code), hit)
    if found is not None:
        return Known(name=found.person.name, code=found.person.code, found=found, sex=found.person.sex or _sex(report.kb, phrase, name))
    if not code:
        code, _, words = apposition(report, phrase)
        if words is not None and (found := _find(report, name, clues_of(report, words, code=code), None)):
            return Known(name=found.person.name, code=found.person.code, found=found, sex=found.person.sex)
    return Known(name=_plain(name), code=code, sex=_sex(report.kb, phrase, name))


def _find(report: Report, name: str, clues: Clues, hit: Name | None) -> Found | None:
    found = find_person(report.kb, name, clues, report.day, hit=hit)
    if found is None and clues.code:
        # Whoever leads a group or an organisation is named with the state he comes from too.
        loose = find_person(report.kb, name, replace(clues, code=""), report.day, hit=hit)
        state = report.kb.state(loose.person.code) if loose is not None else None
        if loose is not None and state is None and loose.term is not None and loose.term.kind in ("leader", "igo", "mil", "ngo"):
            return loose
    return found


def _sex(kb: KnowledgeBase, phrase: Phrase, name: str) -> str:
    if phrase.title:
        return TITLES_SHORT.get(phrase.title, "")
    tokens = name_tokens(name)
    return (kb.given(tokens[0]) or "") if len(tokens) > 1 else ""


def _plain(name: str) -> str:
    words = name.split()
    while len(words) > 1 and words[0].lower().rstrip(".") in TITLES_SHORT:
        words.pop(0)
    return " ".join(words)


def resolve_person(report: Report, memory: Memory, mention: Mention, phrase: Phrase) -> Mark:
    """A mention with a person's name."""
    name = phrase.personal_text(report.text)
    own = [p for p in phrase.own() if p.name.type not in "xs"]
    if own and _is_first_name(report, phrase, own[0]):
        name, own = report.text[own[0].name.start : phrase.personal[-1][1]], []
    tokens = name_tokens(name)
    code, _, part = owner_code(report, own)
    clues = clues_of(report, phrase, code=code)
    hit = next((p.name for p in phrase.parts if p.name.type == "x" and not p.owner), None)
    reasons = [f"{part.name.text} before the name" if part and part.relation == "" else f"{part.name.text} in the words"] if part else []
    sex = _sex(report.kb, phrase, name)
    known = memory.called(tokens[0], mention.start, sex=sex, code=code) if len(tokens) == 1 else None
    if known is not None:
        reasons.append(f"{known.name} is named in the report")
        # The same person under a title of his own: the office is looked up again.
        found = known.found
        if found is not None and (clues.office or clues.former):
            found = _find(report, known.found.person.name if known.found else name, replace(clues, code=known.code), None) or found
        if found is None and not code:
            code = known.code
        return _mark(report, memory, mention, phrase, _Said(name=known.name, code=code, found=found, reasons=reasons, sex=sex or known.sex))
    found = _find(report, name, clues, hit)
    if found is None and not code and len(tokens) > 1:
        # "The U.S. ambassador to Russia, John Huntsman": the words beside the name may tell who it is.
        beside, why, words = apposition(report, phrase)
        found = _find(report, name, clues_of(report, words, code=beside), None) if words is not None else None
        if found is not None:
            reasons.append(why)
    if found is None and not code:
        code, why = _unknown_state(report, memory, phrase, mention)
        if why:
            reasons.append(why)
    if found is None and len(tokens) > 1:
        learnt = next((k for k in memory.people.get(tokens[-1], ()) if name_tokens(k.name) == tokens), None)
        code = code or (learnt.code if learnt else "")
    return _mark(report, memory, mention, phrase, _Said(name=_plain(name), code=code, found=found, reasons=reasons, sex=sex))


def _is_first_name(report: Report, phrase: Phrase, part: Part) -> bool:
    """Whether the name of a state or town is a first name here: "Chad Brindle", without a title or possessive between."""
    name = part.name
    return name.key in ALSO_PEOPLE and name.type in "ncl" and not phrase.roles and report.folded[name.end : phrase.personal[0][0]] == " "


def resolve_persons(report: Report, memory: Memory, mention: Mention, phrase: Phrase) -> Mark | None:
    """ "Presidents Putin and Zelenskiy": several persons in one mention; ``None`` if there are not two known ones."""
    parts = [p for p in phrase.parts if p.name.type in "xs" and p.relation in ("", ",") and not p.owner]
    if len(parts) < 2 or any(r.start > parts[-1].name.end and r.relation == "" for r in phrase.roles):
        return None
    members = []
    for part in parts:
        name = part.name
        one = Phrase(
            start=name.start,
            end=name.end,
            text=name.text,
            parts=[part],
            personal=[(name.start, name.end)],
            roles=[r for r in phrase.roles if r.end <= name.start],
        )
        own = Mention(start=name.start, end=name.end, text=name.text, kind="person", score=mention.score)
        members.append(resolve_person(report, memory, own, one).entity)
    entity = Entity(
        text=mention.text, start=mention.start, end=mention.end, name=" and ".join(m.name for m in members), kind="person", members=tuple(members), sector=members[0].sector,
        reasons=("several persons by name",), chain=memory.chain("together", *sorted(m.name for m in members)),
    )  # fmt: skip
    return Mark(entity=entity, sentence=report.sentence(mention.start), plural=True)


def _unknown_state(report: Report, memory: Memory, phrase: Phrase, mention: Mention) -> tuple[str, str]:
    """The state of a person who is not in the base and whose mention names none."""
    owner = next((p for p in phrase.parts if p.name.type in "xs" and p.owner), None)
    if owner is not None:
        found = find_person(report.kb, owner.name.text, _context(report), report.day, hit=owner.name)
        if found is not None:
            return found.person.code, f"{owner.name.text} owns the phrase"
    code, why, _ = apposition(report, phrase)
    if code:
        return code, why
    if any(r.role.kind in ("office", "organ") and (r.role.sector not in ("CVL", "BUS", "JRN", "") or r.role.office) for r in phrase.roles):
        back = possessor(memory, report, phrase, report.sentence(mention.start))
        if back is not None and back.entity.code:
            return back.entity.code, f"{phrase.determiner} points to {back.entity.name}"
        code, why = report.main_state(mention.start)
        return code, f"an office without a state: {why}" if code else ""
    only = report.only_state(phrase.start, phrase.end)
    return only, "the only state in the report" if only else ""


def apposition(report: Report, phrase: Phrase) -> tuple[str, str, Phrase | None]:
    """The state or body that an apposition beside a name tells, why, and its words: ", Canada's envoy to Chad,", ", an observer for the Izvestia daily,"."""
    start, end = report.sentence_span(report.sentence(phrase.start))
    of = _OF.match(report.folded, phrase.end)
    if of:
        for name in report.names_in(of.end(), of.end() + 2):
            organ = name.type == "a" and report.folded[name.end : name.end + 2].strip().isupper()  # "of the Canadian Space Agency"
            if name.start == of.end() and (name.type in "ngrbo" or organ) and (code := _of_any(report, name)):
                return code, f"{name.text} stands after the name", None
    after = _AFTER.match(report.folded, phrase.end, min(end, phrase.end + 200))
    if after and _FIRST_APPOSITION.match(after[1]):
        code, text, words = _told(report, after.start(1), after.end(1))
        if code:
            return code, f"the apposition names {text}", words
    # "Canada's envoy to Chad, Jane Doe, said"
    lead = report.folded[max(start, phrase.start - 160) : phrase.start]
    if lead.endswith(", "):
        begin = phrase.start - len(lead) + max(lead.rfind(mark, 0, len(lead) - 2) + 1 for mark in (",", ";", ":", '"'))
        code, text, words = _told(report, begin, phrase.start - 2, office=True)
        if code:
            return code, f"the words before name {text}", words
    return "", "", None


def _told(report: Report, start: int, end: int, *, office: bool = False) -> tuple[str, str, Phrase]:
    """The code that a stretch of words tells of a person, and the name that tells it; only if it describes somebody."""
    phrase = parse(report.text, report.folded, start, end, report.names_in(start, end))
    head = phrase.head
    if head is None or (office and (head.kind != "office" or head.plural)):
        return "", "", phrase
    if head.kind not in ("office",) and not (head.kind in ("group", "state") and not office):
        return "", "", phrase
    code, _, part = owner_code(report, phrase.own())
    if part is not None:
        return code, part.name.text, phrase
    for part in phrase.parts:
        if part.name.type in "bgron" and part.relation in ("", "of", "for", "at", "with", "from", "in") and not part.linked:
            code = _of_any(report, part.name)
            if code:
                return code, part.name.text, phrase
    return "", "", phrase


def _of_any(report: Report, name: Name) -> str:
    type, number = report.sense(name)
    if type in "xs":
        return ""
    entry = report.kb.entry(number)
    return report.state_code(entry) or entry.country


@dataclass(slots=True, kw_only=True)
class _Said:
    """What has been found of a mention with a person's name."""

    name: str
    code: str
    found: Found | None
    reasons: list[str]
    sex: str


def _mark(report: Report, memory: Memory, mention: Mention, phrase: Phrase, said: _Said) -> Mark:
    if said.found is not None:
        return _mark_known(report, memory, mention, phrase, said, said.found)
    code = said.code
    guessed = "the only state in the report" in said.reasons
    entity = Entity(
        text=mention.text, start=mention.start, end=mention.end, name=said.name, kind="person", code=code, role=_title_words(report, phrase),
        sector=("ELI" if phrase.former else phrase.sector) or ("CVL" if code else ""), country=code if report.kb.state(code) else "",
        reasons=(*said.reasons, "not in the base"), confidence=(0.45 if guessed else 0.75) if code else 0.5,
        chain=memory.chain("person", name_tokens(said.name)[-1], said.name.lower() if " " in said.name else ""),
    )  # fmt: skip
    return Mark(entity=entity, sentence=report.sentence(mention.start), office=phrase.office, sex=said.sex)


def _mark_known(report: Report, memory: Memory, mention: Mention, phrase: Phrase, said: _Said, found: Found) -> Mark:
    kb, person, term = report.kb, found.person, found.term
    titled, reasons = _title_words(report, phrase), said.reasons
    own_sector = "ELI" if phrase.former else phrase.sector
    role, start, end, sector, office = "", "", "", own_sector or "GOV", phrase.office
    if term is not None:
        role, office = role_text(kb, term, person.code), term.kind
        start, end = (term.start, term.end) if not term.seen or term.start else ("", "")
        sector = SECTOR.get(term.kind, "GOV") or _group_sector(kb, person.code)
        if found.past:
            title = bool(phrase.office) and not phrase.former
            sector = own_sector if title and own_sector else "ELI" if term.kind in _ENDED else sector
            role = (titled or role) if title else f"former {role}"
            reasons.append("the term was over" if report.day else "called former")
    elif titled:
        role = titled
        reasons.append("the office is the report's word")
    entity = Entity(
        text=mention.text, start=mention.start, end=mention.end, name=person.name, kind="person", code=person.code, sector=sector, role=role,
        role_start=start, role_end=end, wikidata=person.wikidata, country=person.code if kb.state(person.code) else "",
        reasons=tuple(dict.fromkeys((*reasons, *found.reasons))), confidence=found.confidence, chain=memory.chain("base", person.name, person.wikidata or person.code),
    )  # fmt: skip
    return Mark(entity=entity, sentence=report.sentence(mention.start), office=office, sex=person.sex or said.sex)


def _group_sector(kb: KnowledgeBase, code: str) -> str:
    entry = kb.body(code)
    return entry.sector if entry is not None and entry.sector else "GOV"


def _title_words(report: Report, phrase: Phrase) -> str:
    """The title in the words of the report: from the first role noun or state to the last role noun before the name."""
    own = [r for r in phrase.roles if r.relation in ("", ",")]
    if not own:
        return ""
    words = report.text[own[0].start : own[-1].end]
    return f"former {words}" if phrase.former else words
