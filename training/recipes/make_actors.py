"""Makes the knowledge base of actors that the package ships.

    python training/recipes/make_actors.py REFERENCE_FOLDER

REFERENCE_FOLDER holds the Parquet tables. Used are only those that may be passed on with attribution: country_aliases (rows of
CLDR and HDX), factbook_countries, cities15000, cities15000_aliases_latin, office_holders_wikidata, factbook_leaders,
cia_world_leaders_2019_10, us_diplomats_pocom, visits_us. All else is written by hand in training/actors/. What the tables are known
to have wrong is mended where they are read (actor_tables.py), with the reason beside it.

The result is one gzipped text of tab-separated sections, read by comity.actors.knowledge; beside it sources.tsv says where rows come from.
"""

from __future__ import annotations

import gzip
import hashlib
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

import actor_names as names_of
import actor_people as people_of
import actor_tables as tables_of

from comity.actors.spelling import fold, key

OUT = Path(__file__).resolve().parents[2] / "src/comity/actors/data"
EDITION = "2026.1"
LICENCES = {
    "states.txt": ("by hand", "part of this project"),
    "organisations.txt": ("by hand", "part of this project"),
    "groups.txt": ("by hand", "part of this project"),
    "organs.txt": ("by hand", "part of this project"),
    "companies.txt": ("by hand", "part of this project"),
    "places.txt": ("by hand", "part of this project"),
    "country_aliases (cldr, hdx)": ("Unicode CLDR; HDX country list", "Unicode-3.0; CC BY 4.0"),
    "factbook_countries": ("CIA World Factbook", "CC0 / US public domain"),
    "cities15000": ("GeoNames (geonames.org)", "CC BY 4.0"),
    "cities15000_aliases_latin": ("GeoNames (geonames.org)", "CC BY 4.0"),
    "h": ("persons and offices by hand from general knowledge", "part of this project"),
    "w": ("Wikidata through every-politician", "CC0"),
    "f": ("CIA World Factbook, snapshots 2015-2026", "CC0 / US public domain"),
    "c": ("CIA World Leaders, October 2019", "US public domain"),
    "p": ("Principal Officers and Chiefs of Mission, Office of the Historian, US State Department", "CC0"),
    "v": ("Visits by Foreign Leaders, Office of the Historian, US State Department", "CC0"),
}


def table(folder: Path, name: str) -> list[dict[str, Any]]:
    from pyarrow import parquet

    rows: list[dict[str, Any]] = parquet.read_table(folder / f"{name}.parquet").to_pylist()
    return rows


def people(folder: Path, states: dict[str, str]) -> people_of.People:
    out = people_of.People()
    tables_of.hand(out)
    tables_of.office_holders(out, table(folder, "office_holders_wikidata"), states)
    tables_of.diplomats_us(out, table(folder, "us_diplomats_pocom"))
    tables_of.leaders_factbook(out, table(folder, "factbook_leaders"))
    tables_of.cabinets_cia(out, table(folder, "cia_world_leaders_2019_10"))
    tables_of.visitors(out, table(folder, "visits_us"))
    people_of.mend(out)
    by_key = defaultdict(list)
    for person in out.persons:
        by_key[key(person.name).lower()].append(person)
    for name, other in names_of.rows("spellings.txt", 2):
        for person in by_key.get(key(name).lower(), ()):
            person.aliases.update(names_of.listed(other))
            person.strong.update(key(o).lower() for o in names_of.listed(other) if " " not in key(o))
    return out


def person_lines(out: people_of.People) -> tuple[list[str], dict[str, set[str]], dict[str, list[int]]]:
    """Lines of the persons (weightiest first), short names with their persons ("-" before a weak one), full names."""
    out.persons.sort(key=lambda p: (p.rank(), p.code, p.name))
    lines, shorts, fulls = [], defaultdict(set), defaultdict(list)
    for n, person in enumerate(out.persons):
        person.terms.sort(key=lambda t: (t.start or t.seen, t.office))
        terms = ";".join("|".join((t.office.replace(";", ",").replace("|", "/"), t.kind, t.start, t.end, t.seen, t.source)) for t in person.terms)
        lines.append("\t".join((person.name, person.code, person.wikidata, person.sex, str(person.rank()), terms)))
        for short in person.strong:
            shorts[short].add(str(n))
        for name in {person.name, *person.aliases}:
            parts = people_of.tokens(name)
            if len(parts) > 1:
                for full in {" ".join(parts), f"{parts[0]} {parts[-1]}"}:
                    if n not in fulls[full]:
                        fulls[full].append(n)
            elif not fold(name).isascii():
                shorts[key(name)].add(str(n))
            for part in parts if person.rank() < 3 else ():
                if len(part) > 2 and part not in person.strong and str(n) not in shorts[part]:
                    shorts[part].add(f"-{n}")
    return lines, shorts, fulls


def given_names(out: people_of.People) -> list[str]:
    """First names of at least two persons, with the sex that nearly all of them have (empty where it is not known or mixed)."""
    seen: dict[str, list[str]] = defaultdict(list)
    for person in out.persons:
        parts = people_of.tokens(person.name)
        family_first = people_of.surname(person.name, person.code) == (parts or [""])[0]
        if len(parts) > 1 and len(parts[0]) > 2 and not family_first:
            seen[parts[0]].append(person.sex)
    lines = []
    for name, sexes in sorted(seen.items()):
        known = [s for s in sexes if s]
        if len(sexes) > 1:
            lines.append(f"{name}\t{next((s for s in 'mf' if known.count(s) > 0.9 * len(known)), '') if known else ''}")
    return lines


def ambiguous(out: names_of.Names, index: dict[str, int]) -> list[str]:
    lines = []
    seats = {row[0]: names_of.listed(row[6]) for row in names_of.rows("states.txt", 10)}
    for line in (names_of.HAND / "ambiguous.txt").read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        forms, *choices = (c.strip() for c in line.split("|"))
        for form in names_of.listed(forms):
            type = "p" if form.endswith("ns") else "a" if form.endswith(("an", "ese", "ish")) else "n"
            cells = []
            for choice in choices:
                code, cues = (c.strip() for c in choice.split(":", 1))
                if code == "USA":
                    known = [i for i, e in enumerate(out.entries) if e.kind == "place" and e.code == "USA" and e.name == "Georgia"]
                    entry = known[0] if known else out.add(names_of.Entry("place", "USA", "Georgia", "", "USA", "32.90", "-83.40", extra="us"), "places.txt")
                    pair = ("l", entry)
                elif code in index:
                    seat = form in seats.get(code, ())
                    pair = ("c" if seat else type, index[code])
                else:
                    pair = ("g", next(i for i, e in enumerate(out.entries) if e.kind == "igo" and e.code == code))
                out.names[key(form)] = [p for p in out.names[key(form)] if p[1] != pair[1]] + [pair]
                cells.append(f"{pair[1]}={','.join(fold(c).lower() for c in names_of.listed(cues))}")
            lines.append(f"{key(form)}\t" + "\t".join(cells))
    return lines


def main(folder: Path) -> None:
    out = names_of.Names()
    countries = table(folder, "factbook_countries")
    index = names_of.states(out, table(folder, "country_aliases"))
    states = {k: out.entries[i].code for k, pairs in out.names.items() for t, i in pairs if t == "n"}
    persons = people(folder, states)
    lines, shorts, fulls = person_lines(persons)
    surnames: dict[str, int] = defaultdict(int)
    for person in persons.persons:
        for token in set(people_of.tokens(person.name)):
            surnames[token] += 1
    names_of.bodies(out)
    iso = {r["iso2"]: r["iso3"] for r in iso_codes()}
    names_of.places(out, table(folder, "cities15000"), table(folder, "cities15000_aliases_latin"), iso, surnames)
    towns = names_of.towns(out, table(folder, "cities15000"), iso)
    unclear = ambiguous(out, index)
    names_of.demonyms(out, index, countries)
    names_of.check(out)
    holders: dict[str, list[int]] = defaultdict(list)
    for n, person in enumerate(persons.persons):
        for kind in dict.fromkeys(t.kind for t in person.terms if people_of.RANK[t.kind] < 5 and t.kind != "other"):
            holders[f"{person.code} {kind}"].append(n)
    sections = {
        "entries": ["\t".join((e.kind, e.code, e.name, e.sector, e.country, e.lat, e.lon, e.start, e.end, e.extra)) for e in out.entries],
        "names": [f"{k}\t{','.join(f'{t}{i}' for t, i in pairs)}" for k, pairs in sorted(out.names.items()) if pairs],
        "persons": lines,
        "shorts": [f"{k}\t{','.join(sorted(ids, key=lambda i: (i.startswith('-'), int(i.strip('-')))))}" for k, ids in sorted(shorts.items())],
        "fulls": [f"{k}\t{','.join(map(str, ids))}" for k, ids in sorted(fulls.items())],
        "holders": [f"{k}\t{','.join(map(str, ids))}" for k, ids in sorted(holders.items())],
        "ambiguous": sorted(unclear),
        "given": given_names(persons),
        "towns": towns,
    }
    body = "".join(f"@{name} {len(rows)}\n" + "".join(r + "\n" for r in rows) for name, rows in sections.items()) + "@end\n"
    version = f"{EDITION}+{hashlib.sha256(body.encode()).hexdigest()[:8]}"
    OUT.mkdir(parents=True, exist_ok=True)
    # No time and no file name in the gzip header, so the same sources give the same bytes.
    with open(OUT / "actors.tsv.gz", "wb") as raw, gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0, compresslevel=9) as f:
        f.write(f"comity-actors\t1\t{version}\n{body}".encode())
    counts = {**out.counts, **persons.counts}
    with open(OUT / "sources.tsv", "w", encoding="utf-8") as f:
        f.write("table\tmark\tsource\tlicence\trows\n")
        for mark, (source, licence) in LICENCES.items():
            f.write(f"{mark if len(mark) > 1 else 'persons'}\t{mark if len(mark) == 1 else ''}\t{source}\t{licence}\t{counts.get(mark, 0)}\n")
    print(version, {k: len(v) for k, v in sections.items()}, (OUT / "actors.tsv.gz").stat().st_size, "bytes")


def iso_codes() -> list[dict[str, str]]:
    """ISO 3166 alpha-2 and alpha-3 of states and territories."""
    return [
        dict(zip(("iso2", "iso3"), pair.split(":"), strict=True)) for pair in (names_of.HAND / "iso.txt").read_text(encoding="utf-8").split() if ":" in pair
    ]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
