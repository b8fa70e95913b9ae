"""The knowledge base: states, organisations, groups, places, and persons with their offices and terms.

It is read once from the package's table (no server, no index on disk) and kept as lines; an entry or a person is built when it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from ..errors import DataError
from .spelling import key
from .table import read_table

SOURCES = {
    "h": "compiled by hand",
    "w": "Wikidata",
    "f": "CIA World Factbook",
    "c": "CIA World Leaders, October 2019",
    "p": "Office of the Historian, US State Department",
    "v": "Office of the Historian, US State Department (visits)",
}
# Which office stands for a person who holds several at a time; heads of state and government are weighed by the state.
WEIGHT = dict(hos=0, hog=0, leader=1, igo=1, fm=2, dm=2, fin=3, vice=3, mil=3, spy=3, leg=4, jud=4, cop=4, opp=4, amb=4, ngo=4, min=5, other=6, dep=6, local=7, eli=7)  # fmt: skip
SECTOR = dict(mil="MIL", jud="JUD", leg="LEG", spy="SPY", cop="COP", opp="OPP", igo="IGO", ngo="NGO", eli="ELI", leader="")
_HEADS = (
    "Secretary-General",
    "Secretary General",
    "Director-General",
    "Director General",
    "Managing Director",
    "Chairperson",
    "President of the European Commission",
    "President of the World Bank",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A state, organisation, group, organ, company or place. ``leader`` says whose word counts in a state: ``hos`` or ``hog``."""

    id: int
    kind: str
    code: str
    name: str
    sector: str = ""
    country: str = ""
    latitude: float | None = None
    longitude: float | None = None
    start: str = ""
    end: str = ""
    leader: str = ""
    later: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A term of office. Dates are ISO days, months or years; ``seen`` is a month, or two with a slash, at which the holder is attested."""

    office: str
    kind: str
    start: str = ""
    end: str = ""
    seen: str = ""
    source: str = ""

    def covers(self, day: str) -> bool:
        """Whether the term holds on an ISO day; partial dates count as a whole, attested holders for a year around.

        >>> Term(office="President", kind="hos", start="2012-05-07").covers("2019-06-05")
        True
        >>> Term(office="Minister", kind="min", seen="2019-10").covers("2016-01-01")
        False
        """
        if self.start and day[: len(self.start)] < self.start:
            return False
        if self.end:
            return day[: len(self.end)] <= self.end and (bool(self.start) or int(self.end[:4]) - int(day[:4]) < 4)
        if self.seen:
            first, last = self.seen[:4], self.seen[-7:-3] if len(self.seen) > 7 else self.seen[:4]
            # An open term is known up to the day the table was made; two years more are likely.
            return (bool(self.start) or int(first) - 1 <= int(day[:4])) and int(day[:4]) <= int(last) + (2 if self.start else 1)
        return True

    @property
    def last(self) -> str:
        """The last date at which the term is known, for ordering."""
        return self.end or (self.seen[-7:] if self.seen else "9999")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person of the knowledge base; ``rank`` 0 is a head of state or government, 7 a local office."""

    id: int
    name: str
    code: str
    wikidata: str
    sex: str
    rank: int
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """One row of an explanation: who held which office when, and where that is known from. ``current`` is false outside the term."""

    who: str
    office: str
    code: str
    start: str
    end: str
    source: str
    wikidata: str
    current: bool


def iso(day: date | str | None) -> str:
    """A day as ISO text; empty without one."""
    return day.isoformat() if isinstance(day, date) else day or ""


class KnowledgeBase:
    """All that is known of actors. Get it with ``KnowledgeBase.load()``; it is never changed after that."""

    def __init__(self, version: str, sections: dict[str, list[str]]) -> None:
        self.version = version
        self._entries = sections["entries"]
        self._persons = sections["persons"]
        try:
            self._names = dict(line.split("\t") for line in sections["names"])
            self._shorts = dict(line.split("\t") for line in sections["shorts"])
            self._fulls = dict(line.split("\t") for line in sections["fulls"])
            self._holders = dict(line.split("\t") for line in sections["holders"])
            self._given = dict(line.split("\t") for line in sections["given"])
            self._ambiguous = {line.split("\t", 1)[0]: line.split("\t")[1:] for line in sections["ambiguous"]}
        except ValueError as error:
            raise DataError(
                "the table of actors has a line with too few or too many cells", hint="make it anew with training/recipes/make_actors.py"
            ) from error
        # How many words the longest name that begins with this word has; most words of a text begin none.
        self.longest: dict[str, int] = {}
        for names in (self._names, self._fulls):
            for name in names:
                first, count = name.partition(" ")[0], name.count(" ") + 1
                if count > self.longest.get(first, 0):
                    self.longest[first] = count
        self._town_lines = sections["towns"]
        self._towns: dict[str, str] | None = None
        self._entry: dict[int, Entry] = {}
        self._person: dict[int, Person] = {}
        self._states: dict[str, int] = {}
        self._bodies: dict[str, int] = {}
        for n, line in enumerate(self._entries):
            code = line[6:].partition("\t")[0]
            if line.startswith("state\t"):
                self._states.setdefault(code, n)
        # Persons come weightiest first, so one number bounds heads of state and government, foreign ministers and leaders of groups.
        self.famous = next((n for n, line in enumerate(self._persons) if line.split("\t")[4] not in "01"), len(self._persons))

    @classmethod
    def load(cls, path: Path | None = None) -> KnowledgeBase:
        """The knowledge base of the package (read once), or that of a file; a ``DataError`` if it is missing or broken.

        >>> kb = KnowledgeBase.load()
        >>> kb.office_at("Vladimir Putin", "2010-06-01").office
        'Prime Minister'
        """
        return _load(path)

    def entry(self, number: int) -> Entry:
        """The entry with a number of ``senses``."""
        found = self._entry.get(number)
        if found is None:
            kind, code, name, sector, country, lat, lon, start, end, extra = self._entries[number].split("\t")
            leader, _, later = extra.partition(";")
            found = self._entry[number] = Entry(
                id=number, kind=kind, code=code, name=name, sector=sector, country=country, start=start, end=end, leader=leader, later=later,
                latitude=float(lat) if lat else None, longitude=float(lon) if lon else None,
            )  # fmt: skip
        return found

    def person(self, number: int) -> Person:
        """The person with a number of ``people`` or ``people_short``."""
        found = self._person.get(number)
        if found is None:
            name, code, wikidata, sex, rank, terms = self._persons[number].split("\t")
            found = self._person[number] = Person(
                id=number, name=name, code=code, wikidata=wikidata, sex=sex, rank=int(rank), terms=tuple(self._term(t) for t in terms.split(";"))
            )
        return found

    def _term(self, text: str) -> Term:
        office, kind, start, end, seen, source = text.split("|")
        if "{" in office:
            before, _, code = office.partition("{")
            office = before + self.label(code.rstrip("}"))
        return Term(office=office, kind=kind, start=start, end=end, seen=seen, source=source)

    def senses(self, name: str) -> tuple[tuple[str, int], ...]:
        """What a name can mean: pairs of a type and the number of an entry, the likeliest first.

        Types: ``n`` state, ``a`` adjective, ``p`` people, ``c`` seat of government, ``o`` organ, ``g`` organisation, ``r`` group or party,
        ``b`` company or medium, ``l`` place, ``m`` place with a name of little weight. The name is in the form of ``spelling.key``.
        """
        found = self._names.get(name)
        return tuple((part[0], int(part[1:])) for part in found.split(",")) if found else ()

    def people(self, full: str) -> tuple[int, ...]:
        """Numbers of the persons with a full name (in the form of ``spelling.key``), weightiest first."""
        found = self._fulls.get(full)
        return tuple(map(int, found.split(","))) if found else ()

    def people_short(self, word: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Numbers of the persons that the press calls by this word, and of those that have it as another part of the name."""
        found = self._shorts.get(word)
        if not found:
            return (), ()
        parts = found.split(",")
        return tuple(int(p) for p in parts if p[0] != "-"), tuple(int(p[1:]) for p in parts if p[0] == "-")

    def is_famous(self, word: str) -> bool:
        """Whether a bare word is the surname of a head of state or government, a foreign minister, or the head of an organisation or group."""
        found = self._shorts.get(word)
        return found is not None and found[0] != "-" and int(found.partition(",")[0]) < self.famous

    def given(self, word: str) -> str | None:
        """The sex (``m``, ``f`` or empty) that goes with a first name; ``None`` if it is none."""
        return self._given.get(word)

    def towns(self, name: str) -> tuple[Entry, ...]:
        """Smaller towns with a name (in the form of ``spelling.key``), the largest first; not among ``senses``, since many are ordinary words."""
        if self._towns is None:
            self._towns = dict(line.split("\t") for line in self._town_lines)
        cells = self._towns.get(name.lower())
        found = []
        for cell in cells.split(";") if cells else ():
            code, lat, lon, title = cell.split("|")
            found.append(Entry(id=-1, kind="place", code=code, name=title, country=code, latitude=float(lat), longitude=float(lon)))
        return tuple(found)

    def ambiguous(self, name: str) -> tuple[tuple[int, tuple[str, ...]], ...]:
        """For a name that states share: their entries and the words that speak for each; empty for other names."""
        return tuple((int(n), tuple(cues.split(","))) for n, _, cues in (cell.partition("=") for cell in self._ambiguous.get(name, ())))

    def state(self, code: str) -> Entry | None:
        """The state with a code."""
        number = self._states.get(code)
        return None if number is None else self.entry(number)

    def body(self, code: str) -> Entry | None:
        """The first organisation, group or party with a code."""
        if not self._bodies:
            for n, line in enumerate(self._entries):
                kind, code_, _ = line.split("\t", 2)
                if kind in ("igo", "armed group", "party", "group", "company"):
                    self._bodies.setdefault(code_, n)
        number = self._bodies.get(code)
        return None if number is None else self.entry(number)

    def label(self, code: str) -> str:
        """How offices name a state or body: ``the United States``, ``Russia``, ``NATO``."""
        entry = self.state(code)
        if entry is None:
            return code
        plural = entry.name.endswith(
            ("Islands", "States", "Emirates", "Kingdom", "Republic", "Netherlands", "Philippines", "Maldives", "Bahamas", "Comoros", "Seychelles")
        )
        return ("the " if plural or entry.name.startswith(("Republic of", "Democratic Republic")) else "") + entry.name

    def office_at(self, person: Person | str, day: date | str | None = None) -> Term | None:
        """The weightiest office that a person held on a day; without a day the best known office. ``None`` if none is known.

        A name that several persons have means the weightiest who held an office then.
        """
        if isinstance(person, str):
            candidates = [self.person(n) for n in self.people(key(person).lower()) or self.people_short(key(person).lower())[0]]
            held = [(p, t) for p in candidates if (t := self.office_at(p, day)) is not None]
            return min(held, key=lambda h: (WEIGHT[h[1].kind], h[0].rank))[1] if held else None
        when = iso(day)
        if not when:
            return min(person.terms, key=self._known(person), default=None)
        terms = [t for t in person.terms if t.covers(when)]
        return min(terms, key=lambda t: (self.weight(person, t), t.office.lower().startswith("acting"), t.seen != "", t.start > "9"), default=None)

    def weight(self, person: Person, term: Term) -> float:
        """How well an office names a person; less is weightier."""
        # Of president and party leader at once, the presidency names the person; a supreme leader outranks.
        if term.kind == "igo":
            return 1 if term.office.startswith(_HEADS) and not term.office.endswith(("UNESCO", "UNICEF")) else 3
        light = term.kind == "hos" and term.office.startswith(("General Secretary", "Chairman of the", "President of the Presid"))
        state = self.state(person.code) if term.kind in ("hos", "hog") else None
        other = state is not None and state.leader != term.kind
        return WEIGHT[term.kind] + (0.5 if light else 0) + (0.2 if other else 0)

    def _known(self, person: Person) -> Callable[[Term], tuple[float, float]]:
        """Orders terms by how well known they are: the weight of the office, then how long and how lately it was held."""

        def order(term: Term) -> tuple[float, float]:
            first, last = int((term.start or term.seen or "2000")[:4]), min(int(term.last[:4]), 2026)
            return self.weight(person, term), -(last - first + 0.1 * (last > 2020))

        return order

    def last_office(self, person: Person, day: str) -> Term | None:
        """The weightiest of the offices that were over by a day, the latest of equals."""
        over = [t for t in person.terms if t.last[:10] < day[: len(t.last)]]
        return max(over, key=lambda t: (-WEIGHT[t.kind], t.last), default=None)

    def holders(self, code: str, kind: str, day: str) -> tuple[tuple[Person, Term], ...]:
        """Who held an office of a class (``hos``, ``hog``, ``fm``, ``dm`` ...) in a state or body on an ISO day."""
        found = self._holders.get(f"{code} {kind}")
        if not found or not day:
            return ()
        held = [(p, t) for p in map(self.person, map(int, found.split(","))) for t in p.terms if t.kind == kind and t.covers(day)]
        # On the day of a change the new holder counts; presidents before secretaries of a party.
        held.sort(key=lambda h: h[1].start, reverse=True)
        held.sort(key=lambda h: (self.weight(*h), h[1].office.lower().startswith("acting"), h[1].seen != ""))
        return tuple(held)

    def leader(self, code: str, day: str) -> tuple[Person, Term] | None:
        """Who spoke for a state or body on a day: by the state's order its head of state or of government, else the head of the body."""
        state = self.state(code)
        kinds = (state.leader or "hos", "hog", "hos", "leader") if state else ("leader", "igo")
        for kind in kinds:
            held = self.holders(code, kind, day)
            if held:
                return held[0]
        return None

    def explain(self, name: str, day: date | str | None = None) -> tuple[Holding, ...]:
        """All offices of all persons of a name, those held on the day first, each with its source.

        >>> rows = KnowledgeBase.load().explain("Putin", "2010-06-01")
        >>> rows[0].who, rows[0].office, rows[0].current
        ('Vladimir Putin', 'Prime Minister', True)
        """
        k, when = key(name).lower(), iso(day)
        numbers = self.people(k) or sum(self.people_short(k), ())
        found = [
            Holding(who=p.name, office=t.office, code=p.code, start=t.start or t.seen, end=t.end, source=SOURCES.get(t.source, t.source), wikidata=p.wikidata,
                    current=bool(when) and t.covers(when))
            for p in map(self.person, numbers) for t in p.terms
        ]  # fmt: skip
        weights = {(p.name, t.office, t.start): WEIGHT[t.kind] for p in map(self.person, numbers) for t in p.terms}
        return tuple(sorted(found, key=lambda h: (not h.current, weights.get((h.who, h.office, h.start), 9), h.who, h.start)))

    def suggest(self, name: str, count: int = 5) -> tuple[str, ...]:
        """Names of the base that are spelt like one that it lacks."""
        k = key(name).lower()
        pool = [full for full in self._fulls if full[:1] == k[:1]] if " " in k else [short for short in self._shorts if short[:1] == k[:1]]
        close = get_close_matches(k, pool, n=count, cutoff=0.75)
        numbers = [(self.people(c) or self.people_short(c)[0] or self.people_short(c)[1])[0] for c in close]
        return tuple(dict.fromkeys(self.person(n).name for n in numbers))


@cache
def _load(path: Path | None) -> KnowledgeBase:
    return KnowledgeBase(*read_table(path))
