"""What the model says of one sentence. Offsets count characters of the article's text; probabilities lie in 0..1."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name or phrase for an actor, a place, a time or a quantity.

    ``kind`` is one of ``state person office organ igo``, ``armed group``, ``party company group place time num``.
    """

    start: int
    end: int
    text: str
    kind: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A mention's part in an event: actor, recipient, place, time, magnitude or reporter; ``mention`` counts in ``Analysis.mentions``."""

    mention: int
    role: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A word that says an event: how likely each type is (best first), its mode, auxiliary and roles."""

    start: int
    end: int
    text: str
    score: float
    types: tuple[tuple[str, float], ...]
    mode: str
    auxiliary: str
    roles: tuple[Role, ...]
    contexts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """All that the model found in one sentence ``[start, end)``."""

    start: int
    end: int
    mentions: tuple[Mention, ...] = ()
    triggers: tuple[Trigger, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """What one marked party does to the other: type, mode, auxiliary, and a score for every type (best first)."""

    type: str
    mode: str
    auxiliary: str
    scores: tuple[tuple[str, float], ...]
