"""Scores over many reports: events with rows for each type and mode, auxiliary and calibration; quotes; claims."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from .matching import LEVELS, Tally, match_claims, match_events, match_quotes

Report = dict[str, Any]
# Bins of confidence for the calibration error.
BINS = 10


def score_events(pairs: Sequence[tuple[Report, Report]]) -> dict[str, Any]:
    """Scores of (gold, predicted) reports: precision, recall and F1 at each level, then what holds of the pairs found with the right type.

    ``mode`` and ``auxiliary`` are shares of them that are right (those whose gold has a mode); ``per_type`` has a row for each gold type; ``calibration`` is the expected
    calibration error of the confidence of required and wrong events, 0..1; ``false_events`` the mean number of events in reports without any.
    """
    totals = {level: Tally() for level in LEVELS}
    per_type: dict[str, Tally] = defaultdict(Tally)
    modes, auxiliaries, chances = [0, 0], [0, 0], []
    confusion: Counter[tuple[str, str]] = Counter()
    empty, false = 0, 0
    for gold, predicted in pairs:
        for level in LEVELS:
            outcome = match_events(gold.get("events", ()), predicted.get("events", ()), level)
            totals[level].add(outcome.tally)
            if level == "type":
                typed = outcome
            elif level == "dyad":
                for g, p in outcome.together:
                    confusion[g.event["type"] if p.event["type"] not in g.types else p.event["type"], p.event["type"]] += 1
        for g, p in typed.together:
            per_type[p.event["type"]].right += not g.optional
            per_type[p.event["type"]].optional += g.optional
            if g.event.get("mode"):
                accepted = {g.event["mode"], *(a[1] for a in g.event.get("also", []) if len(a) > 1 and a[0] == p.event["type"])}
                modes[0] += p.event.get("mode", "") in accepted
                modes[1] += 1
            auxiliaries[0] += _auxiliary(g.event) == _auxiliary(p.event)
            auxiliaries[1] += 1
            chances.append((p.event.get("confidence"), True))
        for row in typed.missed:
            per_type[row.event["type"]].missed += 1
        for row in typed.extra:
            per_type[row.event["type"]].wrong += 1
            chances.append((row.event.get("confidence"), False))
        if not gold.get("events"):
            empty += 1
            false += len(predicted.get("events", ()))
    return {
        **{level: totals[level].scores() for level in LEVELS},
        "mode": _share(modes),
        "auxiliary": _share(auxiliaries),
        "per_type": {t: per_type[t].scores() for t in sorted(per_type)},
        "confusion": [{"gold": g, "predicted": p, "n": n} for (g, p), n in sorted(confusion.items())],
        "calibration": calibration_error([(c, r) for c, r in chances if c is not None]),
        "false_events": {"reports": empty, "mean": round(false / empty, 3) if empty else None},
    }


def _auxiliary(event: Report) -> str:
    return str(event.get("aux", event.get("auxiliary", "")))


def _share(counts: Sequence[int]) -> dict[str, Any]:
    return {"right": counts[0], "of": counts[1], "accuracy": round(counts[0] / counts[1], 3) if counts[1] else None}


def calibration_error(chances: Iterable[tuple[float, bool]]) -> float | None:
    """Expected calibration error of (confidence, right) rows in ten equal bins.

    >>> calibration_error([(0.9, True), (0.9, True)])
    0.1
    """
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for confidence, right in chances:
        bins[min(BINS - 1, int(confidence * BINS))].append((confidence, right))
    n = sum(map(len, bins.values()))
    if not n:
        return None
    return round(sum(abs(sum(c for c, _ in rows) - sum(r for _, r in rows)) for rows in bins.values()) / n, 3)


def score_quotes(pairs: Sequence[tuple[Report, Report]]) -> dict[str, Any]:
    """Scores of direct quotations, and the share of the found ones with the right speaker."""
    total, attributed = Tally(), 0
    for gold, predicted in pairs:
        tally, right = match_quotes(gold.get("quotes", ()), predicted.get("quotes", ()))
        total.add(tally)
        attributed += right
    return {"quotes": total.scores(), "speaker_accuracy": round(attributed / total.right, 3) if total.right else None}


def score_claims(pairs: Sequence[tuple[Report, Report]]) -> dict[str, Any]:
    """Scores of claims."""
    total = Tally()
    for gold, predicted in pairs:
        total.add(match_claims(gold.get("claims", ()), predicted.get("claims", ())))
    return {"claims": total.scores()}
