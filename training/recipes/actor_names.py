"""Reads the names of states, organs, organisations, groups, companies and places for `make_actors.py`.

Hand-written lists lie in training/actors/; the tables add long names and demonyms of states, and cities.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from comity.actors.spelling import fold, key

HAND = Path(__file__).resolve().parents[1] / "actors"
# One-word city names that are common words or first names of people; only the kind of a mention may call them a place.
RISKY = set(
    "nice reading bath mobile orange split most police victoria augusta salem jackson lincoln madison hamilton nelson kent union liberty surprise enterprise best "
    "delta corona paradise cary independence van same ica man bar of male florence sydney charlotte carlos francisco santiago george washington wellington columbus "
    "houston austin dallas kingston lancaster worcester santa maria teresa jose valencia cordoba leon merida marilia sora goa vila bari lima bo ho wa ife ila owo "
    "are open temple lake garden grove aurora mission general progreso central guadalupe natal durango barra patos trinidad venice long beach chandler garland "
    "irving henderson gilbert warren sterling allen tyler pearland frisco rialto compton miramar vista fontana progress industrial center centre regina surrey "
    "commerce bell gates grant benin mali china panama mexico cuba jordan georgia chad lebanon peru poland holland".split()
)
FORMER_KEEP = {"Abyssinia", "Khmer Republic", "Kampuchea"}


@dataclass
class Entry:
    kind: str
    code: str
    name: str
    sector: str = ""
    country: str = ""
    lat: str = ""
    lon: str = ""
    start: str = ""
    end: str = ""
    extra: str = ""


@dataclass
class Names:
    """Entries in order, and for each key the (type, entry) pairs that it can mean."""

    entries: list[Entry] = field(default_factory=list)
    names: dict[str, list[tuple[str, int]]] = field(default_factory=lambda: defaultdict(list))
    counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def add(self, entry: Entry, source: str) -> int:
        self.entries.append(entry)
        self.counts[source] += 1
        return len(self.entries) - 1

    def name(self, form: str, type: str, entry: int) -> None:
        k = key(form)
        if k and (type, entry) not in self.names[k]:
            self.names[k].append((type, entry))


def rows(name: str, width: int) -> list[list[str]]:
    found = []
    for n, line in enumerate((HAND / name).read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [c.strip() for c in line.split("|")]
        if len(cells) > width:
            raise SystemExit(f"{name}:{n}: more than {width} columns")
        found.append(cells + [""] * (width - len(cells)))
    return found


def listed(cell: str, mark: str = ",") -> list[str]:
    return [c.strip() for c in cell.split(mark) if c.strip()]


def plural(word: str) -> str:
    return word if word.endswith("s") else word + "s"


def people(adjectives: list[str], cell: str) -> list[str]:
    forms = []
    for part in listed(cell):
        if part == "+":
            forms += [plural(a) for a in adjectives if not a.endswith(("ish", "ese", "ch", "o"))]
        elif part != "=":
            forms.append(part)
    return forms


def states(out: Names, aliases: list[dict[str, Any]]) -> dict[str, int]:
    """The states; returns code -> entry."""
    index: dict[str, int] = {}
    iso = {pair.split(":")[1] for pair in (HAND / "iso.txt").read_text(encoding="utf-8").split() if ":" in pair} | {"CSK", "DDR", "YMD", "YUG", "VDR"}
    for code, name, leader, adjectives, folk, other, seats, start, end, later in rows("states.txt", 10):
        where = index[code] = out.add(
            Entry("state", code, name, "GOV", code if code in iso else "", start=start, end=end, extra=f"{leader};{later}"), "states.txt"
        )
        for form in [name, *listed(other)]:
            out.name(form, "n", where)
        for form in listed(adjectives):
            out.name(form, "a", where)
        for form in people(listed(adjectives), folk):
            out.name(form, "p", where)
        for form in listed(seats):
            out.name(form, "c", where)
    taken = set(out.names)
    for row in aliases:
        alias = re.sub(r"^the ", "", row["alias"])
        if row["iso3"] not in index or row["source"] not in ("cldr", "hdx") or row["lang"] != "en" or re.search(r"[(),\[\]&]|-  ?|Rep\.", alias):
            continue
        if key(alias) not in taken and alias not in ("oPt", "CAR", "Congo", "Pitcairn"):
            out.name(alias, "n", index[row["iso3"]])
            out.counts["country_aliases (cldr, hdx)"] += 1
    return index


def demonyms(out: Names, index: dict[str, int], book: list[dict[str, Any]]) -> None:
    """Demonyms of the Factbook that the hand-written list lacks; shared ones (Congolese, Korean) are left to the list of ambiguous names."""
    shared = {"Congolese", "Korean", "Dominican", "Chinese", "French", "Chinese/Hong Kong", "Channel Islander"}
    for row in book:
        if row["iso3"] not in index:
            continue
        for cell, type in ((row["adjective"], "a"), (row["noun"], "p")):
            for form in re.findall(r"[A-Z][\w'-]+(?: [A-Z][\w'-]+)?", fold(cell.split(";")[0].replace("(s)", ""))):
                if form in shared or form in ("US", "NA", "Congo") or key(form) in out.names:
                    continue
                out.name(form, type, index[row["iso3"]])
                out.counts["factbook_countries"] += 1


def bodies(out: Names) -> None:
    for code, name, sector, other, _ in rows("organisations.txt", 5):
        kind = "company" if sector == "NGO" else "igo"
        where = out.add(Entry(kind, code, name, sector), "organisations.txt")
        for form in [name, *listed(other)]:
            out.name(form, "g", where)
    for code, name, kind, sector, home, other in rows("groups.txt", 6):
        where = out.add(Entry(kind, code, name, sector, home), "groups.txt")
        for form in [name, *listed(other)]:
            out.name(form, "r", where)
    for code, name, kind, sector, other in rows("organs.txt", 5):
        where = out.add(Entry(kind, code, name, sector, code if len(code) == 3 else ""), "organs.txt")
        for form in [name, *listed(other)]:
            out.name(form, "l" if kind == "place" else "o", where)
    for code, sector, names in rows("companies.txt", 3):
        for form in listed(names, ";"):
            where = out.add(Entry("company", code, form, sector, code), "companies.txt")
            out.name(form, "b", where)


def places(out: Names, cities: list[dict[str, Any]], aliases: list[dict[str, Any]], iso: dict[str, str], surnames: dict[str, int]) -> None:
    for name, code, lat, lon, other in rows("places.txt", 5):
        for form in [name, *listed(other)]:
            where = out.add(Entry("place", code, form, "", code, lat, lon, extra="us" if code == "USA" else ""), "places.txt")
            out.name(form, "l", where)
    seats = {key(s): c for c, _, _, _, _, _, cell, *_ in rows("states.txt", 10) for s in listed(cell)}
    big: dict[int, int] = {}
    for city in sorted(cities, key=lambda c: -c["population"]):
        code = iso.get(city["iso2"], "")
        k = key(city["name"])
        capital = seats.get(k) == code or seats.get(k.removesuffix(" city")) == code
        if not code or (city["population"] < 100_000 and not capital) or not k or (not capital and any(t == "l" for t, _ in out.names.get(k, ()))):
            continue
        where = out.add(Entry("place", code, city["name"], "", code, f"{city['lat']:.2f}", f"{city['lon']:.2f}"), "cities15000")
        single = " " not in k
        risky = (
            single
            and not capital
            and (len(k) < 4 or (k in RISKY and city["population"] < 1_500_000) or (city["population"] < 1_000_000 and surnames.get(k, 0) > 1))
        )
        out.name(city["name"], "m" if risky else "l", where)
        if capital:
            out.names[k].sort(key=lambda pair: pair[0] == "l" and out.entries[pair[1]].code != code)
        if city["population"] >= 500_000 or capital:
            big[city["geonameid"]] = where
    # Usual English forms of seats of government that GeoNames lists under another name ("Kiev", "Sanaa").
    taken = set(out.names)
    for row in aliases:
        entry = big.get(row["geonameid"])
        form = fold(row["alias"])
        if entry is None or not re.fullmatch(r"[A-Z][a-z']+(?:[ -][A-Z][a-z']+){0,2}", form) or len(form) < 4:
            continue
        k = key(form)
        seat = seats.get(k) == out.entries[entry].code or len(seats.get(k, "")) > 3
        if k not in taken or (seat and not any(t in "lm" for t, _ in out.names[k])):
            out.name(form, "l" if seat else "m", entry)
            out.counts["cities15000_aliases_latin"] += 1


def towns(out: Names, cities: list[dict[str, Any]], iso: dict[str, str]) -> list[str]:
    """Smaller towns by name, for places that a report names as such: each with its states and coordinates, the largest first."""
    found: dict[str, list[str]] = defaultdict(list)
    for city in sorted(cities, key=lambda c: -c["population"]):
        k, code = key(city["name"]).lower(), iso.get(city["iso2"], "")
        small = city["population"] < 100_000 or any(t in "lm" for t, _ in out.names.get(k, ()))
        if code and len(k) > 2 and small and len(found[k]) < 4 and not any(cell.startswith(code) for cell in found[k]):
            found[k].append(f"{code}|{city['lat']:.2f}|{city['lon']:.2f}|{city['name']}")
            out.counts["cities15000"] += 1
    return [f"{k}\t{';'.join(cells)}" for k, cells in sorted(found.items()) if cells]


def check(out: Names) -> None:
    """Codes of groups must not collide with those of states."""
    iso = {e.code for e in out.entries if e.kind == "state"}
    for e in out.entries:
        if e.kind in ("armed group", "party", "group", "igo") and e.code in iso:
            raise SystemExit(f"{e.name}: code {e.code} is that of a state")
