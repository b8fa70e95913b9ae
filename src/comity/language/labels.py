"""The labels that the model's heads give, in a fixed order made from the ontology."""

from __future__ import annotations

from functools import cache

from .. import ontology

KINDS = ("state", "person", "office", "organ", "igo", "armed group", "party", "company", "group", "place", "time", "num")
ROLES = ("", "actor", "recipient", "place", "time", "magnitude", "reporter")
AUXILIARIES = ontology.AUXILIARIES


@cache
def begin_inside(names: tuple[str, ...]) -> tuple[str, ...]:
    """``O`` and, for each name, its first and its further tokens.

    >>> begin_inside(("state",))
    ('O', 'B-state', 'I-state')
    """
    return ("O", *(f"{p}-{n}" for n in names for p in "BI"))


def mention_tags() -> tuple[str, ...]:
    """Tags of the mention head."""
    return begin_inside(KINDS)


def trigger_tags() -> tuple[str, ...]:
    """Tags of the trigger head: one pair for each event type."""
    return begin_inside(ontology.types())


@cache
def modes() -> tuple[str, ...]:
    """``TYPE/`` (no mode) for every type, then ``TYPE/mode``."""
    return (*(f"{t}/" for t in ontology.types()), *ontology.modes())


@cache
def pair_labels() -> tuple[str, ...]:
    """What a marked pair can be: every type, and ``""`` for nothing between the two."""
    return ("", *ontology.types())
