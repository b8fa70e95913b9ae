"""Reads persons and their terms of office for `make_actors.py`: hand-written lists first, then the class A tables."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from comity.actors.spelling import fold, key

HAND = Path(__file__).resolve().parents[1] / "actors"
# Order of weight: who is meant by a bare surname, and which office stands for a person at a date.
RANK = dict(hos=0, hog=0, leader=1, igo=1, fm=1, dm=2, fin=3, mil=3, vice=3, opp=3, leg=4, spy=4, jud=4, cop=4, ngo=4, min=5, other=4, amb=5, dep=6, local=7, eli=7)
SINGLE = {"hos", "hog", "fm", "dm", "fin"}
TERRITORIES = set("PRI GUM MNP ASM VIR PYF NCL WLF SPM MAF BLM REU MTQ GLP GUF MYT FRO GRL ABW CUW SXM AIA BMU CYM FLK GIB MSR PCN SHN TCA VGB IMN JEY GGY SJM NFK CXR CCK TKL NIU COK HKG MAC ATF".split())
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
    if code in ("CHN", "TWN", "KOR", "PRK", "HKG", "MAC") and len(t) in (2, 3) and t[0] in CHINESE and t[-1] not in CHINESE - {"lee", "he", "oh", "so", "won", "min", "im", "do"}:
        return t[0]
    if code in ("CHN", "KOR", "PRK") and len(t) == 3 or (code in ("CHN", "PRK") and len(t) == 2 and t[0] in CHINESE):
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
            if first or likeness > 0.86 or sorted(mine) == sorted(theirs):
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
            start = exact(old.start, term.start) if old.source != term.source else min(x for x in (old.start, term.start) if x) if (old.start or term.start) else ""
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
    name = re.sub(r"^(?:(?:Dr|Gen|Maj|Brig|Brigadier|Col|Lt|Cdre|Adm|Amb|Sir|Dame|Grand Chief|Chief|Prof|Ret|Sr|Capt|Marshal|Field|General|Sheikh|Dato|Ratu|Pehin)\.? )+(?=\S+ \S)", "", name)
    return re.sub(r",? (?:Jr|Sr)\.?$", " Jr.", re.sub(r"\s+", " ", name).strip(" ,.;-"))


def capitals(name: str) -> tuple[str, str]:
    """A name of the CIA's lists ("Abdullah al-THINI") in usual letters, and its surname, which they print in capitals."""
    strong = []
    out = []
    for word in name.split():
        letters = re.sub(r"[^A-Za-z]", "", re.sub(r"^(?:al|el|an|as)-", "", word))
        if len(letters) > 1 and letters.isupper():
            strong.append(word)
            lead = re.match(r"^(?:al|el|an|as)-", word)
            rest = word[lead.end() :] if lead else word
            rest = re.sub(r"[A-Z]+", lambda m: m.group().capitalize(), rest)
            rest = re.sub(r"^Mc([a-z])", lambda m: "Mc" + m.group(1).upper(), rest)
            word = (lead.group() if lead else "") + {"Bin": "bin", "Al": "al", "De": "de", "Di": "di", "Da": "da", "Von": "von", "Van": "Van"}.get(rest, rest)
        out.append(word)
    return " ".join(out), " ".join(w for w in strong if w.lower() not in ("bin", "al", "de", "di", "da", "von", "van", "ii", "iii"))


def hand(out: People) -> None:
    for path in sorted(HAND.glob("leaders-*.txt")):
        for n, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            code, kind, office, holders = (c.strip() for c in line.split("|"))
            if kind not in RANK:
                raise SystemExit(f"{path.name}:{n}: {kind} is no class of office")
            for holder in holders.split(";"):
                m = re.fullmatch(r"(.+?) (\(f\) )?(\d{4}(?:-\d\d){0,2})?\.\.(\d{4}(?:-\d\d){0,2})?", holder.strip())
                if m is None or (m[4] and m[3] and m[4] < m[3][: len(m[4])]):
                    raise SystemExit(f"{path.name}:{n}: {holder.strip()!r} is no holder with start..end")
                out.add(m[1], code, Term(office, kind, m[3] or "", m[4] or "", source="h"), sex="f" if m[2] else "m")


def position_kind(position: str, kind: str, iso: str) -> str:
    p = position.lower()
    if kind == "ambassador":
        return "amb"
    if re.search(r"^(?:deputy|under|assistant|vice|state secretary|parliamentary|undersecretary|minister of state)|deputy minister", p):
        return "vice" if p in ("vice president", "vice-president") else "dep"
    if kind == "foreign_minister":
        good = r"foreign|external|exterior|secretary of state$|europe and foreign"
        return "fm" if re.search(good, p) and not re.search(r"trade$|state for|cooperation and foreign trade|commerce", p) else "min"
    if kind == "defence_minister":
        return "dm" if re.match(r"(?:federal )?(?:minister|secretary)(?: of state)?(?: of| for)?(?: the)? (?:national |people's )?defen[cs]e|minister of people's armed", p) or "armed forces logistics" in p else "min"
    if kind == "military":
        return "other" if re.search(r"white house|downing|president|minister|kremlin|cabinet|administration", p) else "mil"
    if kind == "top" and re.fullmatch(r"(?:interim |acting |federal )?president|king|queen|emperor|emir|amir|sultan|supreme leader|pope|grand duke|general secretary of the chinese communist party", p):
        return "hos"
    if kind == "top" and re.fullmatch(r"prime minister|premier|premier of the state council|chancellor|federal chancellor|taoiseach|chairman of the cabinet of ministers \(prime minister\)|state counsellor", p):
        return "hog"
    if re.search(r"president of the (?:province|region|community|junta|generalitat|government of|xunta)|^president of [A-Z]|^premier of|governor of (?!the central|the national|the bank)|mayor", p):
        return "local"
    if re.search(r"supreme court|chief justice|judge|justice of|constitutional court|prosecutor|attorney|solicitor", p):
        return "jud"
    if re.search(r"speaker|senate|chamber of|national assembly|house of|parliament|legislative|knesset|federal council|council of states|congress of", p):
        return "leg"
    if re.search(r"intelligence|security service|mi5|mi6", p):
        return "spy"
    if "first lady" in p:
        return "eli"
    if re.match(r"(?:federal )?(?:minister (?:of|for) (?:the )?(?:economy and )?finance|treasurer|chancellor of the exchequer|secretary of the treasury|finance minister)", p):
        return "fin"
    return "min" if re.search(r"minister|secretary of|treasury", p) else "other"


def office_holders(out: People, table: list[dict[str, Any]], states: dict[str, str]) -> None:
    """`states` gives the code of a state by the key of its name, for hosts of ambassadors."""
    igo = {"Secretary-General of the United Nations": "UN", "Deputy Secretary-General of the United Nations": "UN", "Under-Secretary-General of the United Nations": "UN",
           "Director-General of the World Trade Organization": "WTO", "OSCE High Commissioner on National Minorities": "OSCE"}  # fmt: skip
    for row in table:
        position, code, start, end = row["position"], row["iso3"], row["start"] or "", row["end"] or ""
        if not row["person"] or re.fullmatch(r"Q\d+", row["person"]) or not start and not end:
            continue
        if code == "UNO":
            if position not in igo:
                continue  # judges and permanent representatives there carry no state
            code, kind = igo[position], "igo"
        else:
            kind = position_kind(position, row["kind"], code)
        if kind == "amb" and position == "Permanent Representative to the United Nations":
            position = "Ambassador to the United Nations"
        elif kind == "amb":
            host = states.get(key(re.sub(r"^ambassador to (?:the )?", "", position)), "")
            position = f"ambassador to {{{host}}}" if host else position
        if end and end < start[: len(end)]:
            end = ""  # twelve rows end before they start: the end is dropped, the start agrees with other sources more often
        if re.fullmatch(r"Prime Minister of .*|President of (?:Azad|Iraqi|Southern).*", position):
            kind = "local"
        if kind == "hog" and code in ("CAN", "AUS", "ZAF", "MYS") and position == "Premier":
            kind = "local"
        if code == "IRN" and position == "President":
            kind = "hog"
        if kind == "local" and row["kind"] != "top":
            continue
        term = Term(position, kind, start, end, seen="" if end else "2022-10", source="w")
        out.add(row["person"], code, term, wikidata=row["personID"] or "", sex=(row["gender"] or "")[:1])


def leaders_factbook(out: People, table: list[dict[str, Any]]) -> None:
    """Chiefs of state, heads of government and ambassadors; the parsed text has titles before the name and sometimes several names."""
    tops = r"(?:(?:interim|acting|transitional|caretaker|transition) )?(president|king|queen|amir|sultan|emperor|grand duke|prince|pope|supreme leader|prime minister|premier|chancellor|chief executive|taoiseach)"
    ends = sorted({r["first_seen"] for r in table})
    for row in table:
        text, code, role = row["text"], row["iso3"], row["role"]
        if code in TERRITORIES or "," in text.replace(", Jr.", "") or " and " in text:
            continue
        if role in ("US_ambassador", "ambassador_to_US"):
            m = re.match(r"Ambassador (?:designate )?(.+)", text)
            if m is None:
                continue
            name, strong = capitals(m[1])
            mine = role == "ambassador_to_US"
            term = Term("ambassador to {USA}" if mine else f"ambassador to {{{code}}}", "amb", row["since"] or "", source="f")
            owner = code if mine else "USA"
        else:
            m = re.match(tops + r"(?: of [A-Z]\w+(?: [A-Z]\w+)*?)? ((?:Crown Prince )?(?:[A-Z(]|al-|bin ).+)", text, re.IGNORECASE)
            if m is None or (re.search(r"ELIZABETH II|CHARLES III|FREDERIK X|MARGRETHE", text) and code not in ("GBR", "DNK")):
                continue
            title = m[1].lower()
            kind = "hog" if title in ("prime minister", "premier", "chancellor", "chief executive", "taoiseach") or (code == "IRN" and title == "president") else "hos"
            name, strong = capitals(m[2])
            term = Term({"amir": "Emir"}.get(title, m[1].title()), kind, row["since"] or "", source="f")
            owner = code
        if row["last_seen"] < max(r["last_seen"] for r in table):
            term.end = row["last_seen"][:7]  # at least until then; mended below where a successor is known
        name = re.split(r",|;| \(", name.replace(", Jr.", " Jr."))[0]
        if len(name) > 2 and re.match(r"[A-Za-z]", fold(name)):
            out.add(name, owner, term, strong=strong)


def cabinets_cia(out: People, table: list[dict[str, Any]]) -> None:
    """Cabinets of October 2019. Half of the foreign and defence ministers (by a hash of the name) stay out: coverage is measured on them."""
    for row in table:
        position = row["position"].replace("&", "and").replace("Intl.", "International").replace("Govt.", "Government").replace("Defense", "Defence")
        name, strong = capitals(row["person"] or "")
        if not strong or not row["iso3"] or row["iso3"] in TERRITORIES or "acting" in position.lower():
            continue
        is_foreign = re.match(r"(?:minister|secretary).*(?:foreign|external)", position.lower())
        is_defence = re.match(r"(?:minister|secretary).*defence", position.lower())
        if (is_foreign or is_defence) and int(hashlib.sha256(row["person"].encode()).hexdigest()[0], 16) % 2:
            continue
        if position == "Ambassador to the US":
            position, kind = "ambassador to {USA}", "amb"
        elif position.startswith("Permanent Representative to the UN"):
            position, kind = "Ambassador to the United Nations", "amb"
        else:
            raw = "top" if re.fullmatch(r"President|Prime Minister|King|Queen|Emir|Amir|Sultan|Emperor|Chancellor|Taoiseach|Premier", position) else "foreign_minister" if is_foreign else "defence_minister" if is_defence else "other"
            kind = position_kind(position, raw, row["iso3"])
        if row["iso3"] == "IRN" and position == "President":
            kind = "hog"
        if row["iso3"] not in ("GBR",) and "Elizabeth" in name:
            continue
        out.add(name, row["iso3"], Term(position, kind, seen="2019-10", source="c"), strong=strong)


def diplomats_us(out: People, table: list[dict[str, Any]]) -> None:
    for row in table:
        start, end = row["started"] or row["appointed"] or "", row["ended"] or ""
        if not start or (end or start) < "1985":
            continue
        role = row["role"]
        if row["source"] == "US_chief_of_mission":
            if role != "ambassador-e-p" or not row["iso3"]:
                continue
            term = Term(f"ambassador to {{{row['iso3']}}}", "amb", start, end, source="p")
        elif role == "secretary":
            term = Term("Secretary of State", "fm", start, end, source="p")
        elif role.startswith(("assistant-secretary-", "under-secretary-", "deputy-secretary", "ambassador-at-large", "coordinator-", "special-")):
            words = role.replace("-", " ").replace("assistant secretary", "Assistant Secretary of State").replace("under secretary", "Under Secretary of State")
            words = words.replace("deputy secretary", "Deputy Secretary of State").replace("econ business ag", "economic affairs").replace("mgmt", "management")
            term = Term(words, "dep", start, end, source="p")
        else:
            continue
        out.add(row["person"], "USA", term)


def visitors(out: People, table: list[dict[str, Any]]) -> None:
    """Foreign leaders on visits to the United States: what they were called on those days."""
    titles = {"President": "hos", "Prime Minister": "hog", "King": "hos", "Chancellor": "hog", "Emir": "hos", "Amir": "hos", "Sultan": "hos", "Taoiseach": "hog", "Premier": "hog"}
    seen: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for row in table:
        if row["role"] != "foreign_leader" or not row["from_iso3"] or row["start"] < "1985":
            continue
        m = re.match(r"(President|Prime Minister|King|Chancellor|Emir|Amir|Sultan|Taoiseach|Premier) (?!of )(\w\S+ .+)", row["visitor"])
        if m and not re.search(r" and | of |,", m[2]):
            seen[row["from_iso3"], m[1], m[2]].append(row["start"][:7])
    for (code, title, name), days in sorted(seen.items()):
        kind = "hog" if code == "IRN" else titles[title]
        days.sort()
        first = last = days[0]
        for day in [*days[1:], "9999"]:
            if int(day[:4]) - int(last[:4]) > 4:
                out.add(name, code, Term(title, kind, seen=f"{first}/{last}", source="v"))
                first = day
            last = day


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
        for (_, person, n), (after, other, m) in zip(held, held[1:], strict=False):
            term, later = person.terms[n], other.terms[m]
            if person is other or after <= term.start or later.office.lower().startswith("acting"):
                continue
            stale = not term.end and (term.source != "h" or term.office == later.office)
            if (stale or (term.source == "f" and term.end and term.end < after)) and (person.code not in ("BIH", "CHE") or term.kind != "hos"):
                if stale and term.kind == "hos" and later.kind == "hos" and term.office != later.office and person.code in ("CHN", "PRK", "VNM", "KHM", "GBR", "SDN", "LBY", "SRB"):
                    continue
                person.terms[n] = replace(term, end=after)
