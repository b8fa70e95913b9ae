"""What can be coded: PLOVER types, modes, contexts, sectors and scores, and the way to CAMEO.

The tables in ``data/`` are the only place that lists them; all else asks here.

>>> types()[:3]
('AGREE', 'CONSULT', 'SUPPORT')
>>> quad("SANCTION")
'material conflict'
>>> modes("SANCTION")
('convict', 'expel', 'withdraw', 'discontinue')
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ..errors import UsageError

AUXILIARIES = ("", "historical", "future", "hypothetical", "negation")


@dataclass(frozen=True, slots=True, kw_only=True)
class EventType:
    """One PLOVER type: its quad, conflict-cooperation score (-10..10), nearest CAMEO code and 15-root label.

    ``future`` is what it becomes while it is still to come; ``holder_acts`` tells that whoever holds the place acts when no actor is named.
    """

    type: str
    quad: str
    score: float
    recipient_required: bool
    root: str
    root_quad: int
    cameo: str
    future: str
    holder_acts: bool
    definition: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mode:
    """One mode of a type, with its own score and nearest CAMEO code."""

    type: str
    mode: str
    score: float
    cameo: str
    root: str
    definition: str


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(files(__package__).joinpath("data", name).read_text(encoding="utf-8").splitlines()))


@cache
def _types() -> dict[str, EventType]:
    return {
        r["type"]: EventType(
            type=r["type"], quad=r["quad"], score=float(r["score"]), recipient_required=r["recipient_required"] == "1",
            root=r["root"], root_quad=int(r["root_quad"]), cameo=r["cameo"], future=r["future"], holder_acts=r["holder_acts"] == "1", definition=r["definition"],
        )
        for r in _rows("types.csv")
    }  # fmt: skip


@cache
def _modes() -> dict[tuple[str, str], Mode]:
    return {
        (r["type"], r["mode"]): Mode(type=r["type"], mode=r["mode"], score=float(r["score"]), cameo=r["cameo"], root=r["root"], definition=r["definition"])
        for r in _rows("modes.csv")
    }


@cache
def _goldstein() -> dict[str, float]:
    return {r["cameo"]: float(r["goldstein"]) for r in _rows("goldstein.csv") if r["goldstein"]}


def event_type(name: str) -> EventType:
    """The type called ``name``; a ``UsageError`` names the known ones."""
    found = _types().get(name)
    if found is None:
        raise UsageError(f"{name!r} is no event type", hint="known: " + " ".join(_types()))
    return found


def types() -> tuple[str, ...]:
    """The 16 types, cooperation first."""
    return tuple(_types())


def modes(type: str | None = None) -> tuple[str, ...]:
    """The modes of a type; all ``TYPE/mode`` labels without one."""
    if type is None:
        return tuple(f"{t}/{m}" for t, m in _modes())
    return tuple(m for t, m in _modes() if t == type)


@cache
def contexts() -> tuple[str, ...]:
    """The 37 contexts."""
    return tuple(r["context"] for r in _rows("contexts.csv"))


@cache
def sectors() -> tuple[str, ...]:
    """The sector codes."""
    return tuple(r["sector"] for r in _rows("sectors.csv"))


def quad(type: str) -> str:
    """The quad of a type, such as ``verbal cooperation``."""
    return event_type(type).quad


def future_of(type: str) -> tuple[str, str]:
    """Type and auxiliary of an event of this type that is still to come: future cooperation is AGREE, a future RETREAT a CONCEDE to be kept.

    >>> future_of("CONSULT"), future_of("ASSAULT")
    (('AGREE', ''), ('ASSAULT', 'future'))
    """
    later, _, auxiliary = event_type(type).future.partition(" ")
    return (later, auxiliary) if later else (type, "future")


@cache
def promises() -> frozenset[str]:
    """Types that speak of what is to come.

    >>> sorted(promises())
    ['AGREE', 'CONCEDE']
    """
    return frozenset(t.future.partition(" ")[0] for t in _types().values() if t.future)


@cache
def answers() -> frozenset[str]:
    """Types of verbal conflict: what one side says to the other, often without naming it again.

    >>> "REJECT" in answers(), "ASSAULT" in answers()
    (True, False)
    """
    return frozenset(t.type for t in _types().values() if t.quad == "verbal conflict")


def score(type: str, mode: str = "") -> float:
    """PLOVER conflict-cooperation score, -10..10: that of the mode, else of the type."""
    found = _modes().get((type, mode))
    return found.score if found else event_type(type).score


def cameo(type: str, mode: str = "") -> str:
    """The nearest CAMEO code (numbering 1.1b3).

    >>> cameo("CONSULT", "visit")
    '042'
    """
    found = _modes().get((type, mode))
    return found.cameo if found else event_type(type).cameo


def goldstein(cameo_code: str) -> float:
    """Goldstein score of a CAMEO code, on GDELT's scale."""
    table = _goldstein()
    return table[cameo_code] if cameo_code in table else table[cameo_code[:2]]


def root(type: str, mode: str = "") -> str:
    """The label among the 15 roots of the older task (CONCEDE and RETREAT are YIELD, a conviction is ACCUSE)."""
    found = _modes().get((type, mode))
    return found.root if found and found.root else event_type(type).root


@cache
def roots() -> tuple[str, ...]:
    """The 15 roots, in the order of the types."""
    return tuple(dict.fromkeys(t.root for t in _types().values()))


def root_quad(name: str) -> int:
    """Quad (1-4) of one of the 15 roots."""
    for t in _types().values():
        if t.root == name:
            return t.root_quad
    raise UsageError(f"{name!r} is no root", hint="known: " + " ".join(roots()))
