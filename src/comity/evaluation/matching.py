"""When a predicted event, quote or claim is the gold one. The contract, section "Measuring", is the rule."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from .. import ontology

Pair = tuple[str, ...]
MUTUAL = "="
LEVELS = ("type", "quad", "dyad")
MARKS = re.compile(r"[“”\"‘’'`«»]")
BETWEEN = re.compile(r"[^\w%$.]+")


@dataclass(slots=True)
class Tally:
    """Right, wrong and missed ones, and optional gold that was found."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    optional: int = 0

    def add(self, other: Tally) -> None:
        """Adds another tally to this one."""
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed
        self.optional += other.optional

    def scores(self) -> dict[str, float]:
        """Precision, recall and F1; found optional gold counts for precision alone.

        >>> Tally(right=3, wrong=1, missed=1).scores()["f1"]
        0.75
        """
        found, due = self.right + self.optional, self.right + self.missed
        p = found / (found + self.wrong) if found + self.wrong else 1.0
        r = self.right / due if due else 1.0
        f1 = 2 * p * r / (p + r) if p + r else 0.0
        return {"p": round(p, 3), "r": round(r, 3), "f1": round(f1, 3), "tp": self.right, "fp": self.wrong, "fn": self.missed}


@dataclass(slots=True)
class Row:
    """One pair of one event: what is counted."""

    pair: Pair
    types: frozenset[str]
    optional: bool
    event: dict[str, Any]


@dataclass(slots=True)
class Matched:
    """The outcome for one report: counts, matched rows (gold, predicted), and what was missed or too much."""

    tally: Tally
    together: list[tuple[Row, Row]] = field(default_factory=list)
    missed: list[Row] = field(default_factory=list)
    extra: list[Row] = field(default_factory=list)


def codes(entities: Iterable[Any] | None) -> list[str]:
    """Codes of a side, in order, each once."""
    out = [(e if isinstance(e, str) else e.get("code") or "").upper() for e in entities or ()]
    return list(dict.fromkeys(c for c in out if c))


def pairs(event: dict[str, Any]) -> set[Pair]:
    """Actor-recipient pairs, or unordered pairs of the actors when there is no recipient; never a code with itself."""
    actors, recipients = codes(event.get("actor", event.get("actors"))), codes(event.get("recipient", event.get("recipients")))
    if recipients:
        return {(a, r) for a in actors for r in recipients if a != r}
    return {(MUTUAL, *sorted((a, b))) for i, a in enumerate(actors) for b in actors[i + 1 :] if a != b}


def _rows(events: Iterable[dict[str, Any]], level: str) -> list[Row]:
    seen: dict[tuple[Pair, frozenset[str]], Row] = {}
    for event in events:
        types = frozenset([event["type"], *(a[0] for a in event.get("also", []))])
        for pair in sorted(pairs(event)):
            key = (pair, _keys(types, level))
            if key in seen:
                seen[key].optional &= bool(event.get("optional"))
            else:
                seen[key] = Row(pair, types, bool(event.get("optional")), event)
    return list(seen.values())


def _keys(types: frozenset[str], level: str) -> frozenset[str]:
    if level == "type":
        return types
    return frozenset(ontology.quad(t) for t in types) if level == "quad" else frozenset("*")


def _same_pair(a: Pair, b: Pair) -> bool:
    if a == b:
        return True
    return (a[0] == MUTUAL or b[0] == MUTUAL) and sorted(set(a) - {MUTUAL}) == sorted(set(b) - {MUTUAL})


def match_events(gold: Sequence[dict[str, Any]], predicted: Sequence[dict[str, Any]], level: str = "type") -> Matched:
    """Matches the events of one report at the level of type, quad or dyad; required gold first."""
    truth, guess = _rows(gold, level), _rows(predicted, level)
    used: set[int] = set()
    out = Matched(Tally())
    for optional in (False, True):
        for row in (g for g in truth if g.optional is optional):
            hit = next(
                (i for i, p in enumerate(guess) if i not in used and _same_pair(row.pair, p.pair) and _keys(row.types, level) & _keys(p.types, level)), None
            )
            if hit is not None:
                used.add(hit)
                out.together.append((row, guess[hit]))
                out.tally.optional += optional
                out.tally.right += not optional
            elif not optional:
                out.missed.append(row)
    out.extra = [p for i, p in enumerate(guess) if i not in used]
    out.tally.wrong, out.tally.missed = len(out.extra), len(out.missed)
    return out


def normal(words: str | None) -> str:
    """Words without marks and case, for comparing.

    >>> normal("“Xi,” said Putin.")
    'xi said putin'
    """
    plain = MARKS.sub("", unicodedata.normalize("NFKC", words or "").lower())
    return BETWEEN.sub(" ", plain).strip(" .,")


def overlap(a: str, b: str) -> float:
    """F1 of the words of two strings, 0..1.

    >>> overlap("nearly 30 times", "met nearly 30 times")
    0.8571428571428571
    """
    x, y = Counter(normal(a).split()), Counter(normal(b).split())
    shared = (x & y).total()
    return 2 * shared / (x.total() + y.total()) if shared else 0.0


def _speaker(quote: dict[str, Any]) -> str:
    speaker = quote.get("speaker")
    return normal(speaker.get("name") or speaker.get("text")) if isinstance(speaker, dict) else normal(speaker)


def match_quotes(gold: Sequence[dict[str, Any]], predicted: Sequence[dict[str, Any]], *, least: float = 0.7) -> tuple[Tally, int]:
    """Counts of direct quotations found, and how many of the found ones have the right speaker; gold marked indirect is left out."""
    guess = [q for q in predicted if q.get("direct", True)]
    used: set[int] = set()
    tally, attributed = Tally(), 0
    for quote in (q for q in gold if q.get("direct", True)):
        best, i = max(((overlap(quote["text"], q["text"]), i) for i, q in enumerate(guess) if i not in used), default=(0.0, -1))
        if best < least:
            tally.missed += 1
            continue
        used.add(i)
        tally.right += 1
        want, got = _speaker(quote), _speaker(guess[i])
        last = want.split()[-1] if want else ""
        attributed += bool((last and last in got) or (want and got and overlap(want, got) >= 0.5) or (not want and not got))
    tally.wrong = len(guess) - len(used)
    return tally, attributed


def match_claims(gold: Sequence[dict[str, Any]], predicted: Sequence[dict[str, Any]]) -> Tally:
    """Counts of claims found: the value agrees, and the words overlap by .35 (.6 when the kinds differ)."""
    used: set[int] = set()
    tally = Tally()
    for claim in gold:
        hit = next((i for i, c in enumerate(predicted) if i not in used and _same_claim(claim, c)), None)
        if hit is None:
            tally.missed += 1
        else:
            used.add(hit)
            tally.right += 1
    tally.wrong = len(predicted) - len(used)
    return tally


def _same_claim(gold: dict[str, Any], guess: dict[str, Any]) -> bool:
    v, w = gold.get("value"), guess.get("value")
    if (v is None) != (w is None) or (v is not None and w is not None and abs(float(v) - float(w)) > 1e-6 * max(1.0, abs(float(v)))):
        return False
    return overlap(gold["text"], guess["text"]) >= (0.35 if gold["kind"] == guess.get("kind") else 0.6)
