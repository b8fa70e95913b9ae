"""Records as plain dictionaries in the form of the contract, for JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from ..actors.records import Entity
from .records import Claim, Event, Quote, Record

ENTITY_FIELDS = ("text", "start", "end", "name", "kind", "code", "sector", "role", "role_start", "role_end", "wikidata")


def record_dict(record: Record) -> dict[str, Any]:
    """The record of an article as ``comity read --json`` prints it."""
    return {
        "article": asdict(record.article),
        "events": [event_dict(e) for e in record.events],
        "quotes": [quote_dict(q) for q in record.quotes],
        "claims": [claim_dict(c) for c in record.claims],
        "dropped": [asdict(d) for d in record.dropped],
        "coder": asdict(record.coder) if record.coder else None,
    }


def entity_dict(entity: Entity) -> dict[str, Any]:
    """The fields of an entity that the contract names."""
    return {name: getattr(entity, name) for name in ENTITY_FIELDS}


def _who(entity: Entity | str) -> dict[str, Any] | str:
    return entity if isinstance(entity, str) else entity_dict(entity)


def event_dict(event: Event) -> dict[str, Any]:
    """An event."""
    return {
        **{name: getattr(event, name) for name in ("id", "type", "mode", "auxiliary", "quad", "score", "cameo", "goldstein")},
        "contexts": list(event.contexts),
        "actors": [entity_dict(e) for e in event.actors],
        "recipients": [entity_dict(e) for e in event.recipients],
        "date": asdict(event.date),
        "place": asdict(event.place) if event.place else None,
        "magnitudes": [asdict(m) for m in event.magnitudes],
        "reported_by": _who(event.reported_by),
        "evidence": asdict(event.evidence),
        "trigger": asdict(event.trigger),
        "mentions": [asdict(m) for m in event.mentions],
        "confidence": event.confidence,
    }


def quote_dict(quote: Quote) -> dict[str, Any]:
    """A quotation."""
    return {
        "text": quote.text,
        "spans": [asdict(s) for s in quote.spans],
        "speaker": entity_dict(quote.speaker) if quote.speaker else None,
        "cue": quote.cue,
        "addressee": quote.addressee,
        "about": list(quote.about),
        "direct": quote.direct,
        "confidence": quote.confidence,
    }


def claim_dict(claim: Claim) -> dict[str, Any]:
    """A claim."""
    fields = ("text", "start", "end", "kind", "value", "unit", "comparator", "period", "verdict")
    return {
        **{name: getattr(claim, name) for name in fields},
        "about": list(claim.about),
        "by": _who(claim.by),
        "checks": [{**asdict(c), "rows": list(c.rows)} for c in claim.checks],
    }
