"""Who a personal name means: a person of the knowledge base in office at the date, or one whom only the report knows."""

from __future__ import annotations

from dataclasses import dataclass, field

from .knowledge import WEIGHT, KnowledgeBase, Person, Term
from .names import Name
from .spelling import fold, words
from .vocabulary import TITLES_SHORT

# Titles of the text that fit each class of office: a "leader" may be a president, a "minister" any minister.
_FITS = {
    "top": frozenset(("hos", "hog", "leader", "igo")),
    "min": frozenset(("min", "fm", "dm", "fin", "dep")),
    "other": frozenset(("other", "igo", "local", "vice", "dep", "min", "leader", "ngo", "hog")),
    "leader": frozenset(("leader", "opp")),
    "hos": frozenset(("hos", "leader", "igo", "leg", "local")),
    "hog": frozenset(("hog", "hos", "local")),
    "mil": frozenset(("mil", "leader", "dm")),
    "amb": frozenset(("amb", "igo", "dep", "other")),
}
_HIGH = frozenset(("hos", "hog", "fm", "dm", "leader", "igo", "vice"))
# A surname alone still names who held a high office a while ago.
_YEARS_AFTER = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Clues:
    """What a report says beside a name: the state or body, the class of office, the place of an envoy, whether "former" stands there."""

    code: str = ""
    office: str = ""
    former: bool = False
    host: str = ""
    states: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A person of the base, the office that counts, and how sure that is."""

    person: Person
    term: Term | None
    past: bool
    confidence: float
    reasons: tuple[str, ...]


@dataclass(slots=True, kw_only=True)
class Known:
    """A person of the report: what later mentions of the surname point to."""

    name: str
    code: str = ""
    found: Found | None = None
    sex: str = ""
    offsets: list[int] = field(default_factory=list)


def fits(office: str, kind: str) -> bool:
    """Whether a title of the text can mean a class of office."""
    return office == kind or kind in fitting(office)


def fitting(office: str) -> frozenset[str]:
    """The classes of office that a title of the text can mean."""
    return _FITS.get(office, frozenset((office,)))


def name_tokens(name: str) -> list[str]:
    """The words of a person's name in small letters, titles and suffixes left out.

    >>> name_tokens("Mr. John Huntsman Jr.")
    ['john', 'huntsman']
    """
    found = [w.replace(".", "").lower() for w in words(fold(name))]
    while len(found) > 1 and found[0] in TITLES_SHORT:
        found.pop(0)
    return [w for w in found if w not in ("jr", "sr", "ii", "iii", "iv")] or found


def find_person(kb: KnowledgeBase, name: str, clues: Clues, day: str, *, hit: Name | None = None) -> Found | None:
    """The person of the base that a name means under these clues; ``None`` if it fits nobody well enough."""
    tokens = name_tokens(name)
    if not tokens:
        return None
    full = len(tokens) > 1
    numbers: tuple[int, ...] = ()
    if hit is not None and hit.type == "x":
        numbers = tuple(n for _, n in hit.senses)
    elif full:
        numbers = kb.people(" ".join(tokens)) or kb.people(f"{tokens[0]} {tokens[-1]}")
    loose = bool(numbers) and len(name_tokens(kb.person(numbers[0]).name)) > len(tokens) + 1
    if numbers and (best := _best(kb, numbers, clues, day, least=-2.6, full=True, loose=loose)):
        return best
    if full:
        near = tuple(n for n in dict.fromkeys((*kb.people_short(tokens[-1])[0], *kb.people_short(tokens[0])[0])) if _like(kb.person(n), tokens))
        return _best(kb, near, clues, day, least=4.0, full=True, spelling=True)
    strong, weak = kb.people_short(tokens[0])
    if len(strong) == 1 and (only := _best(kb, strong, clues, day, least=1.7, full=False)):
        return only
    return _best(kb, strong, clues, day, least=2.4, full=False) or _best(kb, weak, clues, day, least=4.5, full=False)


def _like(person: Person, tokens: list[str]) -> bool:
    """Whether a full name of the text may be a spelling of a person's: a common family name, and first names that begin alike."""
    theirs = name_tokens(person.name)
    return len(theirs) > 1 and bool(set(tokens) & set(theirs)) and (tokens[0][0] == theirs[0][0] or tokens[-1][0] == theirs[-1][0])


def _best(
    kb: KnowledgeBase, numbers: tuple[int, ...], clues: Clues, day: str, *, least: float, full: bool, spelling: bool = False, loose: bool = False
) -> Found | None:
    best: tuple[float, Found] | None = None
    for number in numbers[:400]:
        scored = _score(kb, kb.person(number), clues, day, full=full, loose=loose)
        if scored is not None and (best is None or scored[0] > best[0]):
            best = scored
    if best is None or best[0] < least:
        return None
    score, found = best
    reasons = found.reasons + (("another spelling of the name",) if spelling else ())
    confidence = min(0.99, 0.6 + 0.05 * score + (0.15 if full and not spelling else 0.0))
    return Found(person=found.person, term=found.term, past=found.past, confidence=round(confidence, 2), reasons=reasons)


def _score(kb: KnowledgeBase, person: Person, clues: Clues, day: str, *, full: bool, loose: bool = False) -> tuple[float, Found] | None:
    if clues.code and clues.code != person.code:
        return None
    held = [t for t in person.terms if not day or t.covers(day)]
    titled = [t for t in held if clues.office and fits(clues.office, t.kind)]
    if clues.host:
        titled = [t for t in titled if t.kind != "amb" or clues.host in t.office] or titled
    term = min(titled, key=lambda t: (t.kind != clues.office, kb.weight(person, t), t.seen != "")) if titled and not clues.former else None
    reasons: list[str] = []
    score = -0.3 * person.rank
    if term is None and not clues.former:
        term = kb.office_at(person, day)
    if clues.former and (past := _past(person, clues, day)) is not None:
        term = past
        score += 2.0
    current = term is not None and not clues.former
    if current and term is not None:
        score += 2.0 if day else 1.0
        reasons.append(f"in office on {day}" if day else "no date: the best known office")
    elif term is None:
        term = kb.last_office(person, day)
        years = int(day[:4]) - int(term.last[:4]) if term is not None and day else 99
        score += 0.8 if term is not None and term.kind in _HIGH and years <= _YEARS_AFTER else 0.0
        if not full and (term is None or (term.kind not in _HIGH and (years > 3 or person.code not in clues.states))):
            return None
        if not full and years > _YEARS_AFTER:
            score -= 1.0
        if term is None and day:
            score -= 1.0  # before any office that the base knows
    if titled:
        score += 3.0
        reasons.append("the title fits")
    elif clues.office and any(fits(clues.office, t.kind) for t in person.terms):
        score += 1.0
    elif clues.office in ("hos", "hog", "fm", "dm", "top") and not clues.former:
        score -= 2.0
    if clues.code:
        score += 2.5
        reasons.append("the state fits")
    elif person.code in clues.states:
        score += 1.0
        reasons.append("the report names the state")
    if full and not current and not titled and not clues.code and (person.rank > 4 or (loose and person.code not in clues.states)):
        return None  # somebody of the same name as a minor official, or with less of it than the base has
    if not full and person.rank <= 1:
        score += 0.6
    return score, Found(person=person, term=term, past=not current, confidence=0.0, reasons=tuple(reasons))


def _past(person: Person, clues: Clues, day: str) -> Term | None:
    over = [t for t in person.terms if not day or t.last[:10] <= day[: len(t.last)]]
    fitting = [t for t in over if clues.office and fits(clues.office, t.kind)]
    return min(fitting or over, key=lambda t: (WEIGHT[t.kind], t.last), default=None)


def role_text(kb: KnowledgeBase, term: Term, code: str) -> str:
    """An office in words, with the state or body whose it is.

    >>> kb = KnowledgeBase.load()
    >>> role_text(kb, kb.office_at("Jon Huntsman", "2019-06-05"), "USA")
    'ambassador of the United States to Russia'
    """
    office = term.office
    if term.kind == "amb":
        head, to, host = office.partition(" to ")
        return f"{head} of {kb.label(code)}{to}{host}"
    if term.kind in ("igo", "leader", "ngo") or " of the " in office or kb.state(code) is None:
        return office
    label = kb.label(code)
    bare = label.removeprefix("the ")
    return office if bare in office else f"{office} of {label}"
