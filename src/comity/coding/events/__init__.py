"""Who did what to whom: triggers and roles of the model become events, one for each happening."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from ... import ontology
from ...actors.records import Entity
from ...language.records import Analysis
from ...text.records import Document
from ..records import Event, Span
from .build import Candidate, candidates
from .merge import merge

__all__ = ["find_events"]


def find_events(document: Document, analyses: Sequence[Analysis], entities: Sequence[Entity]) -> tuple[Event, ...]:
    """The events of a report, in the order of the text. ``analyses`` are those of its sentences, ``entities`` its resolved mentions."""
    places = {(e.start, e.end): e for e in entities}
    found = merge(candidates(document, analyses, places))
    return tuple(_event(document, candidate, mentions) for candidate, mentions in sorted(found, key=lambda f: f[0].trigger.start))


def _event(document: Document, c: Candidate, mentions: tuple[Span, ...]) -> Event:
    code = ontology.cameo(c.type, c.mode)
    identity = f"{document.article.version}:{c.trigger.start}:{c.trigger.end}:{c.type}"
    return Event(
        id=hashlib.sha256(identity.encode()).hexdigest()[:16],
        type=c.type,
        mode=c.mode,
        auxiliary=c.auxiliary,
        quad=ontology.quad(c.type),
        score=ontology.score(c.type, c.mode),
        cameo=code,
        goldstein=ontology.goldstein(code),
        actors=c.actors,
        recipients=c.recipients,
        evidence=c.evidence,
        trigger=c.trigger,
        contexts=c.contexts,
        date=c.date,
        place=c.place,
        magnitudes=c.magnitudes,
        reported_by=c.reported_by,
        mentions=mentions,
        confidence=c.confidence,
    )
