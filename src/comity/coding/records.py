"""What a report says happened, was said and was claimed: the records that users and tests rely on."""

from __future__ import annotations

from dataclasses import dataclass

from ..actors.records import Entity
from ..text.records import Article, Dropped


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch ``[start, end)`` of the article's text, with its words."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDate:
    """When: first and last day (ISO), the precision (``day``, ``month``, ``year``, ``decade`` or ``""``) and the words it came from."""

    start: str = ""
    end: str = ""
    precision: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where: name, state, coordinates in degrees where known, and the words."""

    name: str = ""
    country: str = ""
    latitude: float | None = None
    longitude: float | None = None
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Magnitude:
    """How much: a number, its unit, the words, and the code of whom it counts."""

    value: float | None
    unit: str
    text: str
    of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Who did what to whom. ``score`` is the PLOVER conflict-cooperation score (-10..10); ``confidence`` is the probability that the type is right."""

    id: str
    type: str
    mode: str
    auxiliary: str
    quad: str
    score: float
    cameo: str
    goldstein: float
    actors: tuple[Entity, ...]
    recipients: tuple[Entity, ...]
    evidence: Span
    trigger: Span
    contexts: tuple[str, ...] = ()
    date: EventDate = EventDate()
    place: Place | None = None
    magnitudes: tuple[Magnitude, ...] = ()
    reported_by: Entity | str = ""
    mentions: tuple[Span, ...] = ()
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Offsets:
    """A stretch without its words."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Who said what: the words (parts of a split quotation joined by `` ... ``), where they stand, the speaker, the verb."""

    text: str
    spans: tuple[Offsets, ...]
    speaker: Entity | None
    cue: str = ""
    addressee: str = ""
    about: tuple[str, ...] = ()
    direct: bool = True
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One answer to a claim, under one named definition."""

    verdict: str
    found: str
    definition: str
    source: str
    valid_through: str = ""
    period: str = ""
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A checkable statement on relations between states: its number, unit, comparator (``= > < ~ max min``), whom it is about and who says so."""

    text: str
    start: int
    end: int
    kind: str
    value: float | None
    unit: str
    comparator: str
    about: tuple[str, ...] = ()
    period: str = ""
    by: Entity | str = ""
    checks: tuple[Check, ...] = ()
    verdict: str = "no data"


@dataclass(frozen=True, slots=True, kw_only=True)
class Coder:
    """What made a record: names and versions of program, model and knowledge base."""

    name: str
    version: str
    model: str
    knowledge: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """All that Comity reads in one article."""

    article: Article
    events: tuple[Event, ...] = ()
    quotes: tuple[Quote, ...] = ()
    claims: tuple[Claim, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    coder: Coder | None = None
