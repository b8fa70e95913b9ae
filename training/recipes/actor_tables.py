"""Reads persons and their terms out of the hand-written lists and the class A tables, into one `People`; mends the faults known of the tables."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from typing import Any

from actor_people import HAND, RANK, People, Term

from comity.actors.spelling import fold, key

TERRITORIES = set(
    "PRI GUM MNP ASM VIR PYF NCL WLF SPM MAF BLM REU MTQ GLP GUF MYT FRO GRL ABW CUW SXM AIA BMU CYM FLK GIB MSR PCN SHN TCA VGB IMN JEY GGY SJM NFK CXR CCK TKL NIU COK HKG MAC ATF".split()
)


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
        return (
            "dm"
            if re.match(
                r"(?:federal )?(?:minister|secretary)(?: of state)?(?: of| for)?(?: the)? (?:national |people's )?defen[cs]e|minister of people's armed", p
            )
            or "armed forces logistics" in p
            else "min"
        )
    if kind == "military":
        return "other" if re.search(r"white house|downing|president|minister|kremlin|cabinet|administration", p) else "mil"
    if kind == "top" and re.fullmatch(
        r"(?:interim |acting |federal )?president|king|queen|emperor|emir|amir|sultan|supreme leader|pope|grand duke|general secretary of the chinese communist party",
        p,
    ):
        return "hos"
    if kind == "top" and re.fullmatch(
        r"prime minister|premier|premier of the state council|chancellor|federal chancellor|taoiseach|chairman of the cabinet of ministers \(prime minister\)|state counsellor",
        p,
    ):
        return "hog"
    if re.search(
        r"president of the (?:province|region|community|junta|generalitat|government of|xunta)|^president of [A-Z]|^premier of|governor of (?!the central|the national|the bank)|mayor",
        p,
    ):
        return "local"
    if re.search(r"supreme court|chief justice|judge|justice of|constitutional court|prosecutor|attorney|solicitor", p):
        return "jud"
    if re.search(r"speaker|senate|chamber of|national assembly|house of|parliament|legislative|knesset|federal council|council of states|congress of", p):
        return "leg"
    if re.search(r"intelligence|security service|mi5|mi6", p):
        return "spy"
    if "first lady" in p:
        return "eli"
    if re.match(
        r"(?:federal )?(?:minister (?:of|for) (?:the )?(?:economy and )?finance|treasurer|chancellor of the exchequer|secretary of the treasury|finance minister)",
        p,
    ):
        return "fin"
    return "min" if re.search(r"minister|secretary of|treasury", p) else "other"


def office_holders(out: People, table: list[dict[str, Any]], states: dict[str, str]) -> None:
    """`states` gives the code of a state by the key of its name, for hosts of ambassadors."""
    igo = {"Secretary-General of the United Nations": "UN", "Deputy Secretary-General of the United Nations": "UN", "Under-Secretary-General of the United Nations": "UN",
           "Director-General of the World Trade Organization": "WTO", "OSCE High Commissioner on National Minorities": "OSCE"}  # fmt: skip
    for row in table:
        position, code, start, end = row["position"], row["iso3"], row["start"] or "", row["end"] or ""
        if not row["person"] or re.fullmatch(r"Q\d+", row["person"]) or (not start and not end):
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
            kind = (
                "hog"
                if title in ("prime minister", "premier", "chancellor", "chief executive", "taoiseach") or (code == "IRN" and title == "president")
                else "hos"
            )
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
            raw = (
                "top"
                if re.fullmatch(r"President|Prime Minister|King|Queen|Emir|Amir|Sultan|Emperor|Chancellor|Taoiseach|Premier", position)
                else "foreign_minister"
                if is_foreign
                else "defence_minister"
                if is_defence
                else "other"
            )
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
    titles = {
        "President": "hos",
        "Prime Minister": "hog",
        "King": "hos",
        "Chancellor": "hog",
        "Emir": "hos",
        "Amir": "hos",
        "Sultan": "hos",
        "Taoiseach": "hog",
        "Premier": "hog",
    }
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
