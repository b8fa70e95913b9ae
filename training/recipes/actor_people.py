"""Persons and their terms of office, merged over the sources: the same person under several spellings is one."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path

from comity.actors.spelling import key

HAND = Path(__file__).resolve().parents[1] / "actors"
# Order of weight: who is meant by a bare surname, and which office stands for a person at a date.
RANK = dict(
    hos=0, hog=0, leader=1, igo=1, fm=1, dm=2, fin=3, mil=3, vice=3, opp=3, leg=4, spy=4, jud=4, cop=4, ngo=4, min=5, other=4, amb=5, dep=6, local=7, eli=7
)
SINGLE = {"hos", "hog", "fm", "dm", "fin"}
CHINESE = set(
    "xi hu wen li wang zhang yang tang qian wu chen lin liu zhu jiang deng zhao ma su lai tsai lee lien hau kim park pak roh moon yoon ban han hwang chung kang choi choe ri "
    "paek jo jang song yun goh cui qin dai zeng geng hua mao tung leung he ho guo huang xie fu wei liang cao chi tian bo zhou sun gao luo xu yu meng chiang chang chou chu hsu "
    "hung kao kuo shih shen teng tien yen yu cho oh ahn baek bae cha chae cho do eom gong im jeon jeong jin jung kwon ko lim min nam no noh paik ryu ryoo seo shin sim so suh um "
    "won woo yang yeo yi yoo you".split()
)  # fmt: skip


@dataclass
class Term:
    office: str
    kind: str
    start: str = ""
    end: str = ""
    seen: str = ""
    source: str = ""


@dataclass
class Person:
    name: str
    code: str
    wikidata: str = ""
    sex: str = ""
    aliases: set[str] = field(default_factory=set)
    strong: set[str] = field(default_factory=set)
    terms: list[Term] = field(default_factory=list)

    def rank(self) -> int:
        return min(RANK[t.kind] for t in self.terms)


def tokens(name: str) -> list[str]:
    return [t for t in key(name).lower().split() if t not in ("jr", "sr", "ii", "iii", "iv")]


def surname(name: str, code: str) -> str:
    """The token by which the press calls a person: the last, for names in the Chinese and Korean order the first."""
    t = tokens(name)
    if not t:
        return ""
    if (
        code in ("CHN", "TWN", "KOR", "PRK", "HKG", "MAC")
        and len(t) in (2, 3)
        and t[0] in CHINESE
        and t[-1] not in CHINESE - {"lee", "he", "oh", "so", "won", "min", "im", "do"}
    ):
        return t[0]
    if (code in ("CHN", "KOR", "PRK") and len(t) == 3) or (code in ("CHN", "PRK") and len(t) == 2 and t[0] in CHINESE):
        return t[0]
    return t[-1]


class People:
    """Persons merged over the sources: same state and same full name, or same surname and first name, or same surname in the same office at the same time."""

    def __init__(self) -> None:
        self.persons: list[Person] = []
        self.by_name: dict[tuple[str, str], Person] = {}
        self.by_qid: dict[str, Person] = {}
        self.by_short: dict[tuple[str, str], list[Person]] = defaultdict(list)
        self.by_office: dict[tuple[str, str], list[Person]] = defaultdict(list)
        self.counts: dict[str, int] = defaultdict(int)
        self.spellings: dict[str, list[str]] = defaultdict(list)
        for line in (HAND / "spellings.txt").read_text(encoding="utf-8").splitlines():
            if "|" in line and not line.startswith("#"):
                canonical, others = line.split("|")
                for other in others.split(","):
                    if " " in other.strip():
                        self.spellings[key(other).lower()].append(key(canonical).lower())

    def find(self, name: str, code: str, term: Term) -> Person | None:
        """The person meant, if one of that state is known by this name or by a spelling of it."""
        k = key(name).lower()
        if (code, k) in self.by_name or term.source == "h":
            return self.by_name.get((code, k))  # what the lists by hand spell differently are different persons
        for canonical in self.spellings.get(k, ()):
            if (code, canonical) in self.by_name:
                return self.by_name[code, canonical]
        mine = tokens(name)
        if not mine:
            return None
        named = sorted(self.by_short[code, surname(name, code)], key=lambda p: not any(t.kind == term.kind and close(t, term) for t in p.terms))
        for person in named:
            theirs = tokens(person.name)
            if mine[-1] == theirs[-1] and same_sound(mine[0], theirs[0]) and middles_agree(mine[1:-1], theirs[1:-1]):
                return person
        for person in self.by_office[code, term.kind]:
            if not any(t.kind == term.kind and close(t, term) for t in person.terms):
                continue
            theirs = tokens(person.name)
            likeness = SequenceMatcher(None, "".join(mine), "".join(theirs)).ratio()
            first = same_sound(mine[0], theirs[0]) and len(mine[0]) > 4 and likeness > 0.6
            within = min(len(mine), len(theirs)) > 1 and (set(mine) <= set(theirs) or set(theirs) <= set(mine))
            if first or likeness > 0.86 or within:
                return person
        return None

    def add(self, name: str, code: str, term: Term, *, wikidata: str = "", sex: str = "", strong: str = "") -> Person:
        name = clean(name)
        person = self.by_qid.get(wikidata + code) if wikidata else None
        person = person or self.find(name, code, term)
        if person is None:
            person = Person(name, code, wikidata, sex)
            self.persons.append(person)
        if wikidata and not person.wikidata:
            person.wikidata = wikidata
        if person.wikidata:
            self.by_qid[person.wikidata + code] = person
        person.sex = person.sex or sex
        if name != person.name:
            person.aliases.add(name)
        for t in (surname(name, code), *tokens(strong)):
            if t:
                person.strong.add(t)
                if person not in self.by_short[code, t]:
                    self.by_short[code, t].append(person)
        self.by_name.setdefault((code, key(name).lower()), person)
        if term.kind in SINGLE and person not in self.by_office[code, term.kind]:
            self.by_office[code, term.kind].append(person)
        self.counts[term.source] += 1
        join(person, term)
        return person


def middles_agree(a: list[str], b: list[str]) -> bool:
    """Whether middle names leave two names compatible: one has none, or one of them recurs, at least by its initial."""
    mine, theirs = (set(x) - {"al", "el", "bin", "ben", "ibn", "de", "da", "dos", "van", "von", "der", "abu"} for x in (a, b))
    return not mine or not theirs or any(x[0] == y[0] and (len(x) == 1 or len(y) == 1 or x[:3] == y[:3]) for x in mine for y in theirs)


def same_sound(a: str, b: str) -> bool:
    """Whether two first names are spellings of one (Sergey and Sergei, Mohamed and Muhammad)."""

    def bare(s: str) -> str:
        s = s.replace("ks", "x").replace("ph", "f").replace("y", "i").replace("j", "i").replace("ou", "u").replace("w", "v")
        return re.sub(r"(.)\1", r"\1", s[0] + re.sub(r"[aeiou']", "", s[1:]))

    return bare(a) == bare(b)


def close(a: Term, b: Term) -> bool:
    """Whether two terms, or what is known of them, lie at one time."""
    lo, hi = (a, b) if (a.start or a.seen) <= (b.start or b.seen) else (b, a)
    return (hi.start or hi.seen[:7]) <= (lo.end or lo.seen[-7:] or "9999") and (lo.end or "9999") >= (hi.start or "0")


def join(person: Person, term: Term) -> None:
    """Adds a term, or widens the one it repeats (re-elections that the tables split, the same term in two sources)."""
    for n, old in enumerate(person.terms):
        if old.kind != term.kind:
            continue
        alike = old.office == term.office or (old.kind in SINGLE and old.source != term.source)
        if not alike:
            continue
        if term.seen and not term.start and not term.end:
            if covers(old, term.seen[:7]) or not (old.start or old.end):
                if old.seen:
                    person.terms[n] = replace(old, seen=min(old.seen[:7], term.seen[:7]) + "/" + max(old.seen[-7:], term.seen[-7:]))
                return
            continue
        if old.seen and not old.start and not old.end:
            if covers(term, old.seen[:7]):
                person.terms[n] = term
                return
            continue
        if near(old, term):
            # Of two dates of one day the more exact one stays, and the earlier listed source decides between different ones.
            start = (
                exact(old.start, term.start) if old.source != term.source else min(x for x in (old.start, term.start) if x) if (old.start or term.start) else ""
            )
            if old.source == term.source:
                end = max(old.end, term.end) if old.end and term.end else ""
            else:  # an end of the Factbook is only the last day it was seen, so an open term of the lists by hand stays open
                end = old.end if old.source == "h" and not old.end else exact(old.end, term.end)
            person.terms[n] = replace(old, start=start, end=end)
            return
    person.terms.append(term)


def exact(first: str, second: str) -> str:
    return second if second.startswith(first) and len(second) > len(first) else first


def covers(term: Term, day: str) -> bool:
    return (not term.start or term.start[: len(day)] <= day[: len(term.start)]) and (not term.end or day[: len(term.end)] <= term.end[: len(day)])


def near(a: Term, b: Term) -> bool:
    """Whether two terms overlap or lie within four weeks."""
    if not (a.start and b.start):
        return False
    lo, hi = (a, b) if a.start <= b.start else (b, a)
    if not lo.end:
        return True
    return full(hi.start) <= full(lo.end, last=True) + timedelta(days=28)


def full(day: str, *, last: bool = False) -> date:
    parts = [int(p) for p in day.split("-")] + [12 if last else 1, 28 if last else 1][len(day.split("-")) - 1 :]
    return date(parts[0], parts[1], min(parts[2], 28))


def clean(name: str) -> str:
    name = re.sub(r",? (?:Baron|Baroness|Lord|Viscount|Earl|Marquess) .*", "", name)
    name = re.sub(r"\s*\([^)]*\)|\"[^\"]*\"", "", name)
    name = re.sub(r"^(?:Vice President|Crown Prince|Prime Minister|Interim|President) (?=\S+ \S)", "", name)
    name = re.sub(
        r"^(?:(?:Dr|Gen|Maj|Brig|Brigadier|Col|Lt|Cdre|Adm|Amb|Sir|Dame|Grand Chief|Chief|Prof|Ret|Sr|Capt|Marshal|Field|General|Sheikh|Dato|Ratu|Pehin)\.? )+(?=\S+ \S)",
        "",
        name,
    )
    return re.sub(r",? (?:Jr|Sr)\.?$", " Jr.", re.sub(r"\s+", " ", name).strip(" ,.;-"))


def mend(out: People) -> None:
    """Closes what the tables leave open: where a successor in a single office is known, the term before ends when it begins."""
    groups: dict[tuple[str, str, str], list[tuple[str, Person, int]]] = defaultdict(list)
    for person in out.persons:
        for n, term in enumerate(person.terms):
            if term.kind in SINGLE and term.start:
                groups[person.code, term.kind, ""].append((term.start, person, n))
            elif term.kind == "amb" and term.start:
                groups[person.code, "amb", term.office.lower()].append((term.start, person, n))
    for held in groups.values():
        held.sort(key=lambda h: h[0])
        for (_, person, n), (after, other, m) in pairwise(held):
            term, later = person.terms[n], other.terms[m]
            if person is other or after <= term.start or later.office.lower().startswith("acting"):
                continue
            stale = not term.end and (term.source != "h" or term.office == later.office)
            if (stale or (term.source == "f" and term.end and term.end < after)) and (person.code not in ("BIH", "CHE") or term.kind != "hos"):
                if (
                    stale
                    and term.kind == "hos"
                    and later.kind == "hos"
                    and term.office != later.office
                    and person.code in ("CHN", "PRK", "VNM", "KHM", "GBR", "SDN", "LBY", "SRB")
                ):
                    continue
                person.terms[n] = replace(term, end=after)
