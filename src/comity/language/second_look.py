"""Second looks: what the pair head says of marked parties, weighed with what the triggers of the plain sentence say."""

from __future__ import annotations

from dataclasses import replace

from . import labels
from .records import Analysis, Relation, Role, Trigger

SIDES = ("actor", "recipient")
Place = tuple[int, int]
# Kinds of mentions that can take part in an event, and how many of them a second look asks about.
ACTOR_KINDS = frozenset(labels.KINDS) - {"time", "num"}
CANDIDATES = 2
# How much a trigger counts for a pair that has no part in it, and a type that no trigger says.
STRANGER, UNHEARD = 0.05, 1e-3


def _best(trigger: Trigger, side: str) -> int | None:
    """The mention that most likely stands on a side."""
    found = [r for r in trigger.roles if r.role == side]
    return max(found, key=lambda r: r.score).mention if found else None


def _place(analysis: Analysis, mention: int) -> Place:
    m = analysis.mentions[mention]
    return m.start - analysis.start, m.end - analysis.start


def parties(analysis: Analysis, trigger: Trigger) -> tuple[Place, Place] | None:
    """The likeliest actor and recipient of a trigger, as places in the sentence; None when a side is empty."""
    actor, recipient = (_best(trigger, side) for side in SIDES)
    return None if actor is None or recipient is None else (_place(analysis, actor), _place(analysis, recipient))


def completions(analysis: Analysis, trigger: Trigger) -> list[tuple[Role, tuple[Place, Place]]]:
    """How a trigger with one empty side could be completed: the role that a near mention would take, and both places."""
    actor, recipient = (_best(trigger, side) for side in SIDES)
    if (actor is None) == (recipient is None):
        return []
    taken = {r.mention for r in trigger.roles}
    near = [k for k, m in enumerate(analysis.mentions) if k not in taken and m.kind in ACTOR_KINDS]
    near.sort(key=lambda k: abs(analysis.mentions[k].start - trigger.start))
    out = []
    for k in near[:CANDIDATES]:
        a, r = (actor, k) if actor is not None else (k, recipient)
        if a is not None and r is not None:
            out.append((Role(mention=k, role=SIDES[recipient is None], score=0.0), (_place(analysis, a), _place(analysis, r))))
    return out


def agree(relation: Relation, analysis: Analysis, actor: Place | None, recipient: Place | None) -> Relation:
    """The relation of a marked pair with its scores blended with those of the sentence's triggers."""
    heard = dict.fromkeys((t for t, _ in relation.scores), UNHEARD)
    for trigger in analysis.triggers:
        weight = STRANGER
        for role in trigger.roles:
            m = analysis.mentions[role.mention]
            for side, party in zip(SIDES, (actor, recipient), strict=True):
                if role.role == side and party is not None and m.start < party[1] and party[0] < m.end:
                    weight += role.score
        for type, chance in trigger.types:
            heard[type] += trigger.score * weight * chance
    total = sum(heard.values())
    raw = {t: ((p + 1e-6) * (heard[t] / total)) ** 0.5 for t, p in relation.scores}
    whole = sum(raw.values())
    scores = tuple(sorted(((t, round(v / whole, 6)) for t, v in raw.items()), key=lambda x: -x[1]))
    if scores[0][0] == relation.type:
        return replace(relation, scores=scores)
    said = next((t for t in analysis.triggers if t.types[0][0] == scores[0][0]), None)
    return Relation(type=scores[0][0], mode=said.mode if said else "", auxiliary=said.auxiliary if said else relation.auxiliary, scores=scores)


def blend(trigger: Trigger, relation: Relation, weight: float) -> Trigger:
    """The trigger with its types weighed anew: a geometric mean of what both heads say. The mode stays when the type does."""
    pair = dict(relation.scores)
    raw = {t: (p + 1e-6) ** (1 - weight) * (pair.get(t, 0.0) + 1e-6) ** weight for t, p in trigger.types}
    total = sum(raw.values())
    types = tuple(sorted(((t, round(v / total, 4)) for t, v in raw.items()), key=lambda x: -x[1]))
    mode = trigger.mode if types[0][0] == trigger.types[0][0] else relation.mode if types[0][0] == relation.type else ""
    return replace(trigger, types=types, mode=mode)
