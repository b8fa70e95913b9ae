"""How records are put into words for people, the same in the terminal and on a page."""

from __future__ import annotations

from collections.abc import Sequence

from ..actors.records import Entity
from ..coding.records import Claim, Event, EventDate, Magnitude, Place, Quote, Record
from .plain import one_line

_COMPARED = {">": "more than ", "<": "less than ", "~": "about ", "max": "at most ", "min": "at least "}
_LARGE = ((1e6, "million"), (1e9, "billion"), (1e12, "trillion"))
# These say that something is the largest or best, not that a number bounds it.
_EXTREMES = ("rank", "superlative")


def who(entity: Entity | str) -> str:
    """A party by its name, with the code when the name alone does not say it.

    >>> who(Entity(text="Putin", start=0, end=5, name="Vladimir Putin", kind="person", code="RUS"))
    'Vladimir Putin (RUS)'
    >>> who("official sources")
    'official sources'
    """
    if isinstance(entity, str):
        return one_line(entity)
    if entity.members:
        return ", ".join(who(member) for member in entity.members)
    name = one_line(entity.name or entity.text)
    return name if entity.kind == "state" or entity.code in ("", name) else f"{name} ({one_line(entity.code)})"


def parties(entities: Sequence[Entity]) -> str:
    """Several parties, each once."""
    return ", ".join(dict.fromkeys(who(e) for e in entities))


def is_mutual(event: Event) -> bool:
    """Do all parties stand on one side, as in a meeting without a host?"""
    return not event.recipients and (len(event.actors) > 1 or any(len(a.members) > 1 for a in event.actors))


def direction(event: Event) -> str:
    """Who does it to whom: ``A -> B``, ``A <-> B`` for a mutual event, ``A`` when nobody is on the other side."""
    if is_mutual(event):
        return " <-> ".join(dict.fromkeys(who(m) for a in event.actors for m in (a.members or (a,))))
    return " -> ".join(side for side in (parties(event.actors) or "somebody", parties(event.recipients)) if side)


def label(event: Event) -> str:
    """Type and mode, with the auxiliary as a word.

    ``COERCE/seize (historical)``
    """
    name = f"{event.type}/{event.mode}" if event.mode else event.type
    return f"{name} ({event.auxiliary})" if event.auxiliary else name


def when(date: EventDate) -> str:
    """The day or days; empty when the text does not tell.

    >>> when(EventDate(start="2014-01-01", end="2014-12-31", precision="year", text="in 2014"))
    '2014'
    >>> when(EventDate(start="2018-09-11", end="2018-09-17", precision="day"))
    '2018-09-11 to 2018-09-17'
    """
    length = {"year": 4, "month": 7}.get(date.precision, 10)
    start, end = date.start[:length], date.end[:length]
    if start and end and start != end:
        return one_line(f"{start} to {end}")
    return one_line(start or (f"until {end}" if end else ""))


def where(place: Place | None) -> str:
    """The place and its state.

    >>> where(Place(name="Durban", country="ZAF"))
    'Durban (ZAF)'
    """
    if place is None:
        return ""
    name = one_line(place.name or place.text)
    return f"{name} ({one_line(place.country)})" if place.country and place.country != name else name


def figure(value: float) -> str:
    """A number as people write it.

    >>> figure(400000000000.0), figure(3200.0), figure(2.5)
    ('400 billion', '3,200', '2.5')
    """
    for size, name in _LARGE:
        if size <= abs(value) < size * 1000:
            return f"{value / size:,.10g} {name}"
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.10g}"


def amount(magnitude: Magnitude) -> str:
    """How much, with the unit."""
    return one_line(f"{figure(magnitude.value)} {magnitude.unit}" if magnitude.value is not None else magnitude.text)


def measure(claim: Claim) -> str:
    """What a claim says in numbers: comparator, value and unit; the bare word ``many`` is not put in its mouth."""
    if claim.value is None:
        return one_line(claim.unit)
    if claim.unit == "rank":
        return f"number {figure(claim.value)}"
    compared = "" if claim.kind in _EXTREMES else _COMPARED.get(claim.comparator, "")
    return one_line(f"{compared}{figure(claim.value)} {claim.unit}")


def speaker(quote: Quote) -> str:
    """The speaker with role and code.

    ``Angela Merkel, Chancellor (DEU)``
    """
    entity = quote.speaker
    if entity is None:
        return "somebody not named"
    name = one_line(entity.name or entity.text)
    role = f", {one_line(entity.role)}" if entity.role and entity.role.casefold() not in name.casefold() else ""
    return f"{name}{role} ({one_line(entity.code)})" if entity.code and entity.code != name else f"{name}{role}"


def said(quote: Quote) -> str:
    """The words, in quotation marks where they are the speaker's own."""
    words = one_line(quote.text)
    return f"“{words}”" if quote.direct else words


def headline(record: Record) -> str:
    """The title, or the first words where there is none."""
    article = record.article
    if article.title:
        return one_line(article.title)
    first = one_line(article.text[:300])
    return first if len(first) <= 72 else first[:72].rsplit(" ", 1)[0] + " ..."


def counted(number: int, thing: str) -> str:
    """A number with its thing in the plural where that is due.

    >>> counted(1, "event"), counted(1200, "event")
    ('1 event', '1,200 events')
    """
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"
