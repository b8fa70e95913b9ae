"""One candidate event from one trigger: its parties, when, where, how much, and who reports it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ... import chronology, ontology
from ...actors.records import Entity
from ...language.records import Analysis, Mention, Trigger
from ...text.records import Document
from ..records import EventDate, Magnitude, Place, Span

# The guide: background more than about a month before the report.
Parties = tuple[Entity, ...]
BACKGROUND = timedelta(days=31)
# How sure an event must be: found on development reports. One without two different parties tells less of relations, and near misses are mostly such.
LEAST, LEAST_ALONE = 0.3, 0.6
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
SMALL = {w: float(i) for i, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())}
COUNTED = re.compile(
    r"\s+((?:[A-Za-z-]+\s+){0,2}?)(troops|soldiers|people|men|women|civilians|police|officers|diplomats|tons|tonnes|tanks|aircraft|warships|dollars|euros|years|months|days|percent)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """What one trigger says, before mentions of one happening are merged."""

    type: str
    mode: str
    auxiliary: str
    actors: tuple[Entity, ...]
    recipients: tuple[Entity, ...]
    trigger: Span
    evidence: Span
    date: EventDate
    place: Place | None
    magnitudes: tuple[Magnitude, ...]
    reported_by: Entity | str
    contexts: tuple[str, ...]
    confidence: float
    sentence: int


def candidates(document: Document, analyses: Sequence[Analysis], entities: Mapping[tuple[int, int], Entity]) -> list[Candidate]:
    """All candidates of a report, in the order of their triggers; those without a political actor are left out."""
    out: list[Candidate] = []
    for number, analysis in enumerate(analyses):
        for trigger in analysis.triggers:
            found = _candidate(document, analysis, trigger, entities, number)
            if found is not None:
                out.append(_answering(found, out))
    return out


def _answering(found: Candidate, before: Sequence[Candidate]) -> Candidate:
    """An event that names one side alone takes the other from the pair that was just told of: "Oslo accused Lima. Lima rejected the charge."

    Only what is said can answer so, and only to the nearest pair with that party, in this sentence or the one before.
    """
    if found.type not in ontology.answers() or bool(found.actors) == bool(found.recipients):
        return found
    codes = {e.code for e in (*found.actors, *found.recipients)} - {""}
    for earlier in reversed(before):
        if found.sentence - earlier.sentence > 1:
            break
        sides = earlier.actors, earlier.recipients
        for one, other in (sides, sides[::-1]):
            if codes and codes <= {e.code for e in one} and (new := tuple(e for e in other if e.code and e.code not in codes)):
                return replace(found, recipients=new) if found.actors else replace(found, actors=new)
    return found


def _candidate(document: Document, analysis: Analysis, trigger: Trigger, entities: Mapping[tuple[int, int], Entity], number: int) -> Candidate | None:
    by_role: dict[str, list[Mention]] = {}
    for role in trigger.roles:
        by_role.setdefault(role.role, []).append(analysis.mentions[role.mention])
    actors = _parties(by_role.get("actor", ()), entities)
    taken = {(e.start, e.end) for e in actors}
    recipients = tuple(e for e in _parties(by_role.get("recipient", ()), entities) if (e.start, e.end) not in taken)
    actors, recipients = _from_place(trigger.types[0][0], actors, recipients, _parties(by_role.get("place", ()), entities))
    confidence = trigger.score * trigger.types[0][1]
    codes = {e.code for e in (*actors, *recipients)} - {""}
    if not codes or confidence < (LEAST if len(codes) > 1 else LEAST_ALONE):
        return None
    type, auxiliary = trigger.types[0][0], trigger.auxiliary
    if auxiliary == "future":
        type, auxiliary = ontology.future_of(type)
    mode = trigger.mode if trigger.mode in ontology.modes(type) else ""
    when = event_date(by_role.get("time", ()), anchor=document.anchor, ahead=trigger.auxiliary == "future" or (type in ontology.promises() and not auxiliary))
    if not auxiliary and _is_background(when, document.anchor):
        auxiliary = "historical"
    parts = [(trigger.start, trigger.end), *((m.start, m.end) for r in ("actor", "recipient") for m in by_role.get(r, ()))]
    first, last = min(a for a, _ in parts), max(b for _, b in parts)
    return Candidate(
        type=type,
        mode=mode,
        auxiliary=auxiliary,
        actors=actors,
        recipients=recipients,
        trigger=Span(start=trigger.start, end=trigger.end, text=trigger.text),
        evidence=Span(start=first, end=last, text=document.text[first:last]),
        date=when,
        place=_place(by_role.get("place", ()), entities),
        magnitudes=tuple(_magnitude(document.text, m, analysis, entities) for m in by_role.get("magnitude", ())),
        reported_by=_reporter(by_role.get("reporter", ()), entities),
        contexts=trigger.contexts,
        confidence=round(confidence, 4),
        sentence=number,
    )


def _parties(mentions: Sequence[Mention], entities: Mapping[tuple[int, int], Entity]) -> tuple[Entity, ...]:
    """The entities of the mentions, plurals taken apart; each chain once."""
    out: list[Entity] = []
    for mention in mentions:
        entity = entities.get((mention.start, mention.end))
        if entity is None:
            continue
        for one in entity.members or (entity,):
            if not any(one.code == o.code and one.name == o.name for o in out):
                out.append(one)
    # "The two leaders", "Norway": a state says no more beside its own leader on the same side.
    return tuple(e for e in out if e.kind != "state" or not any(o.code == e.code and o.kind != "state" for o in out))


def _from_place(type: str, actors: Parties, recipients: Parties, places: Parties) -> tuple[Parties, Parties]:
    """Parties that only the place tells: land is taken, and force used, against whoever holds it; who holds a place arrests there."""
    told = ontology.event_type(type)
    acting, hit, where = ({e.code for e in side} - {""} for side in (actors, recipients, places))
    if told.quad != "material conflict" or not where:
        return actors, recipients
    if len(acting) == 1 and not hit - acting and where - acting:
        return actors, (*recipients, *places)
    if told.holder_acts and not actors and hit and not where & hit:
        return places, recipients
    return actors, recipients


def event_date(mentions: Sequence[Mention], *, anchor: date | None, ahead: bool) -> EventDate:
    """The first time expression that can be resolved; without one, the words alone.

    ``ahead`` reads "Friday" as the coming one.
    """
    words = ""
    for mention in mentions:
        words = words or mention.text
        time = chronology.resolve_time(mention.text, anchor=anchor, prefer="future" if ahead else "past")
        if time is not None and time.first:
            return EventDate(start=time.first, end=time.last, precision=time.precision, text=mention.text)
    return EventDate(text=words)


def _is_background(when: EventDate, anchor: date | None) -> bool:
    if anchor is None or not when.end:
        return False
    return anchor - date.fromisoformat(when.end) > BACKGROUND and not when.text.lower().startswith("since")


def _place(mentions: Sequence[Mention], entities: Mapping[tuple[int, int], Entity]) -> Place | None:
    for mention in mentions:
        entity = entities.get((mention.start, mention.end))
        if entity is not None:
            return Place(name=entity.name, country=entity.country or entity.code, latitude=entity.latitude, longitude=entity.longitude, text=mention.text)
    return Place(name=mentions[0].text, text=mentions[0].text) if mentions else None


def _magnitude(text: str, mention: Mention, analysis: Analysis, entities: Mapping[tuple[int, int], Entity]) -> Magnitude:
    """A quantity with the noun it counts and whose it is ("3,200 Chinese troops")."""
    after = next((m for m in analysis.mentions if 0 <= m.start - mention.end <= 2), None)
    owner = entities.get((after.start, after.end)) if after else None
    counted = COUNTED.match(text, mention.end, min(len(text), analysis.end)) or COUNTED.search(f" {mention.text}")
    unit = "USD" if "$" in mention.text else counted.group(2) if counted else mention.text.split()[-1] if " " in mention.text else ""
    return Magnitude(value=number_in(mention.text), unit=unit, text=mention.text, of=owner.code if owner else "")


def number_in(words: str) -> float | None:
    """The number that words say, or None.

    >>> number_in("$2.5 billion"), number_in("two"), number_in("dozens")
    (2500000000.0, 2.0, None)
    """
    found = NUMBER.search(words)
    lower = words.lower().split()
    value = float(found.group().replace(",", "")) if found else next((SMALL[w] for w in lower if w in SMALL), None)
    if value is None:
        return None
    for word, factor in SCALES.items():
        if word in lower:
            value *= factor
    return value


def _reporter(mentions: Sequence[Mention], entities: Mapping[tuple[int, int], Entity]) -> Entity | str:
    for mention in mentions:
        return entities.get((mention.start, mention.end)) or mention.text
    return ""
