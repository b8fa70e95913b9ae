"""Makes the ontology's data files from the code tables of the field.

    python training/recipes/make_ontology.py TABLES_FOLDER

TABLES_FOLDER holds plover_types.csv, plover_modes.csv, plover_contexts.csv, plover_sectors.csv and cameo_codes.csv. The nearest CAMEO
code of each type and mode is decided here, by hand; Goldstein scores are those that GDELT uses (CAMEO 1.1b3 numbering).
"""

import csv
import sys
from pathlib import Path

OUT = Path(__file__).resolve().parents[2] / "src/comity/ontology/data"
TYPE_CAMEO = dict(
    AGREE="030",
    CONSULT="040",
    SUPPORT="050",
    CONCEDE="080",
    COOPERATE="060",
    AID="070",
    RETREAT="087",
    REQUEST="100",
    ACCUSE="110",
    REJECT="120",
    THREATEN="130",
    PROTEST="140",
    SANCTION="160",
    MOBILIZE="150",
    COERCE="170",
    ASSAULT="190",
)
MODE_CAMEO = {
    "CONSULT": dict(visit="042", phone="041", multilateral="046") | {"third-party": "045"},
    "RETREAT": dict(withdraw="0874", release="0841", disarm="0873", ceasefire="0871", access="086", resign="0831"),
    "REQUEST": dict(assist="103", change="104", meet="106") | {"yield": "105"},
    "ACCUSE": dict(disapprove="111", investigate="090", allege="112"),
    "REJECT": dict(assist="122", change="123", meet="125") | {"yield": "124"},
    "THREATEN": dict(restrict="132", arrest="137", relations="1313", expel="131", territory="1382", violence="138"),
    "PROTEST": dict(demo="141", riot="145", strike="143", hunger="142", boycott="143", obstruct="144", vandalize="145"),
    "SANCTION": dict(convict="116", expel="166", withdraw="161", discontinue="163"),
    "MOBILIZE": dict(troops="154", weapons="154", police="153", militia="154"),
    "COERCE": dict(
        seize="171", restrict="172", ban="1722", censor="1721", curfew="1723", arrest="173", deport="174", withhold="191", misinformation="170", cyber="170"
    )
    | {"martial-law": "1724"},
    "ASSAULT": dict(
        abduct="181",
        beat="182",
        torture="1822",
        sexual="1821",
        targeted="186",
        destroy="1712",
        primitive="180",
        firearms="193",
        explosives="183",
        aerial="195",
        drone="195",
        unconventional="204",
    )
    | {"suicide-attack": "1831", "heavy-weapons": "194", "crowd-control": "175"},
}
# PLOVER has no future cooperation: an announced visit is an agreement (made now), an announced withdrawal a concession still to be kept.
FUTURE = dict(CONSULT="AGREE", SUPPORT="AGREE", COOPERATE="AGREE", AID="AGREE", RETREAT="CONCEDE future")
# Arrests, seizures and bans are acts of whoever holds the place, when nobody else is named.
HOLDER_ACTS = {"COERCE"}
# The manual has no COERCE ban and prints no score for PROTEST vandalize; the annotation guide needs the first, the second takes its type's.
EXTRA_MODES = [("COERCE", "ban", "-7", "bans an organisation, a party or a person from what it does")]
EXTRA_SECTORS = [("IGO", "international governmental organisation"), ("NGO", "non-governmental organisation")]


def write(name: str, header: list[str], rows: list[list[str]]) -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    with open(OUT / name, "w", newline="", encoding="utf-8") as f:
        out = csv.writer(f, lineterminator="\n")
        out.writerow(header)
        out.writerows(rows)


def main(folder: Path) -> None:
    def read(name: str) -> list[dict[str, str]]:
        with open(folder / name, encoding="utf-8", newline="") as f:
            return list(csv.DictReader(f))

    types = read("plover_types.csv")
    write(
        "types.csv",
        "type quad score recipient_required root root_quad cameo future holder_acts definition".split(),
        [
            [
                t["type"],
                t["quad_name"],
                t["score"],
                t["requires_recipient"],
                t["plv_dataset_label"],
                "2" if t["plv_dataset_label"] == "YIELD" else t["quad"],
                TYPE_CAMEO[t["type"]],
                FUTURE.get(t["type"], ""),
                str(int(t["type"] in HOLDER_ACTS)),
                t["definition_own_words"].replace("States willingness", "Says it is willing"),
            ]
            for t in types
        ],
    )
    order = [t["type"] for t in types]
    scores = {t["type"]: t["score"] for t in types}
    modes = [(m["type"], m["mode"], m["score"] or scores[m["type"]], m["definition_own_words"]) for m in read("plover_modes.csv") if m["in_manual_2.0"] == "1"]
    modes = sorted(modes + EXTRA_MODES, key=lambda m: order.index(m[0]))
    # A court conviction counts as ACCUSE among the fifteen roots of the older task.
    write(
        "modes.csv",
        "type mode score cameo root definition".split(),
        [[t, m, s, MODE_CAMEO[t][m], "ACCUSE" if (t, m) == ("SANCTION", "convict") else "", d] for t, m, s, d in modes],
    )
    write("goldstein.csv", ["cameo", "name", "goldstein"], [[c["code"], c["description"], c["goldstein_gdelt"]] for c in read("cameo_codes.csv")])
    write("contexts.csv", ["context", "meaning"], [[c["context"], c["meaning_own_words"]] for c in read("plover_contexts.csv")])
    write("sectors.csv", ["sector", "meaning"], [[s["sector"], s["meaning_own_words"]] for s in read("plover_sectors.csv")] + [list(s) for s in EXTRA_SECTORS])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
