"""Offices without a name: who holds them on the report's day, and the holder of the same office in another state."""

from __future__ import annotations

from dataclasses import replace

from ..language.records import Mention
from .coreference import same_office
from .knowledge import Entry, Person, Term
from .memory import Mark, Memory
from .owners import Owner
from .persons import fitting, role_text
from .phrases import Part, Phrase
from .pointing import point
from .records import Entity
from .report import Report


def with_holder(report: Report, memory: Memory, base: Entity, person: Person, term: Term) -> Entity:
    return replace(
        base, name=person.name, kind="office" if base.kind in ("office", "group", "state") else base.kind, role=role_text(report.kb, term, person.code), role_start=term.start,
        role_end=term.end, wikidata=person.wikidata, chain=memory.chain("base", person.name, person.wikidata or person.code),
    )  # fmt: skip


def holder(report: Report, memory: Memory, mention: Mention, phrase: Phrase, owner: Owner) -> Mark | None:
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
    return Mark(entity=with_holder(report, memory, base, person, term), sentence=sentence, office=term.kind, sex=person.sex)


def counterpart(report: Report, memory: Memory, mention: Mention, phrase: Phrase, owner: Owner, back: Mark | None) -> Mark:
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
        base, sex = with_holder(report, memory, base, *held[0]), held[0][0].sex
    return Mark(entity=base, sentence=report.sentence(mention.start), office=office, sex=sex)


def member(report: Report, memory: Memory, part: Part, phrase: Phrase, code: str, entry: Entry | None) -> Entity:
    office = phrase.roles[-1].role.office if phrase.roles else ""
    held = report.kb.holders(code, office, report.day) if office in ("hos", "hog", "fm", "dm") else ()
    name = part.name
    base = Entity(text=name.text, start=name.start, end=name.end, name=entry.name if entry else code, kind="state" if not phrase.roles else phrase.roles[-1].role.kind, code=code,
                  sector=phrase.sector or "GOV", country=code if report.kb.state(code) else "", chain=memory.chain("state", code))  # fmt: skip
    if not held:
        return base
    person, term = held[0]
    return with_holder(report, memory, base, person, term)
