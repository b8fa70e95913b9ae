"""What the table says of its sources agrees with what is in it."""

import csv
from collections import Counter
from importlib.resources import files

from comity.actors.knowledge import SOURCES
from comity.actors.table import read_table


def test_every_source_of_a_term_is_listed_with_its_licence():
    with files("comity.actors").joinpath("data", "sources.tsv").open(encoding="utf-8", newline="") as f:
        rows = list(csv.DictReader(f, delimiter="\t"))
    listed = {r["mark"] for r in rows if r["mark"]}
    used = Counter(term.rsplit("|", 1)[1] for line in read_table()[1]["persons"] for term in line.split("\t")[5].split(";"))
    assert set(used) <= listed == set(SOURCES)
    assert all(r["source"] and r["licence"] for r in rows)
