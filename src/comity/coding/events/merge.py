"""Several mentions of one happening become one event."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import replace

from ...actors.records import Entity
from ..records import Span
from .build import Candidate


def merge(found: Sequence[Candidate]) -> list[tuple[Candidate, tuple[Span, ...]]]:
    """Groups candidates that tell of the same happening; each group as its fullest candidate and the other places that mention it.

    Two are the same when type and auxiliary agree, modes and dates do not differ, and the parties of one are among the parties of the other.
    """
    groups: list[list[Candidate]] = []
    # What tells two mentions apart; a long text says the same thing thousands of times.
    kinds: list[dict[Hashable, Candidate]] = []
    for candidate in found:
        kind = (candidate.type, candidate.mode, candidate.auxiliary, candidate.date, _codes(candidate.actors), _codes(candidate.recipients))
        home = next((i for i, known in enumerate(kinds) if kind in known or all(same(candidate, other) for other in known.values())), None)
        if home is None:
            groups.append([candidate])
            kinds.append({kind: candidate})
        else:
            groups[home].append(candidate)
            kinds[home].setdefault(kind, candidate)
    return [_join(group) for group in groups]


def same(a: Candidate, b: Candidate) -> bool:
    """Whether two candidates can be one happening."""
    if (
        a.type != b.type
        or (a.mode and b.mode and a.mode != b.mode)
        or ({a.auxiliary, b.auxiliary} & {"negation", "hypothetical"} and a.auxiliary != b.auxiliary)
    ):
        return False
    if a.date.start and b.date.start and (a.date.start > b.date.end or b.date.start > a.date.end):
        return False
    return _within(a, b) or _within(b, a)


def _codes(entities: Sequence[Entity]) -> frozenset[str]:
    return frozenset(e.code for e in entities if e.code)


def _within(a: Candidate, b: Candidate) -> bool:
    """Whether a's parties are among b's. Without a recipient on both sides direction is unknown, and a meeting is not the visit that it falls in: modes must agree."""
    actors, recipients = _codes(a.actors), _codes(a.recipients)
    if recipients and b.recipients:
        return actors <= _codes(b.actors) and recipients <= _codes(b.recipients)
    if bool(recipients) != bool(b.recipients) and actors | recipients != _codes(b.actors) | _codes(b.recipients):
        return False
    return a.mode == b.mode and len(actors | recipients) > 0 and actors | recipients <= _codes(b.actors) | _codes(b.recipients)


def _fullness(c: Candidate) -> tuple[int, int, float]:
    return (bool(c.actors) + bool(c.recipients), len(_codes(c.actors) | _codes(c.recipients)), c.confidence)


def _join(group: list[Candidate]) -> tuple[Candidate, tuple[Span, ...]]:
    best = max(group, key=lambda c: (_fullness(c), -c.sentence))
    dated = next((c for c in [best, *group] if c.date.start), best)
    magnitudes = tuple({m.text: m for c in group for m in c.magnitudes}.values())
    whole = replace(
        best,
        mode=best.mode or next((c.mode for c in group if c.mode), ""),
        date=dated.date,
        place=best.place or next((c.place for c in group if c.place), None),
        magnitudes=magnitudes,
        reported_by=best.reported_by or next((c.reported_by for c in group if c.reported_by), ""),
        contexts=tuple(dict.fromkeys(x for c in [best, *group] for x in c.contexts)),
        confidence=max(c.confidence for c in group),
    )
    return whole, tuple(c.trigger for c in group if c is not best)
