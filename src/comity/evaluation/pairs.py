"""The task of the marked pair: sentences with ``<s>actor</s>`` and ``<t>recipient</t>`` and one of 15 roots."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .. import ontology
from ..errors import GoldError

TAG = re.compile(r"\s*</?[st]>\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedRow:
    """A row of the table, its sentence without tags, and where the two parties stand; a party that is not marked has no place."""

    row: dict[str, str]
    sentence: str
    actor: tuple[int, int] | None
    recipient: tuple[int, int] | None


def read_pairs(path: Path) -> tuple[list[MarkedRow], list[str]]:
    """The rows of a table of marked pairs, and its columns."""
    try:
        with open(path, encoding="utf-8", newline="") as f:
            reader = csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_MINIMAL)
            rows, columns = list(reader), list(reader.fieldnames or ())
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise GoldError(f"{path}: cannot be read ({error})", hint="give a UTF-8 table with tabs") from error
    for column in ("marked_sentence", "gold_root"):
        if column not in columns:
            raise GoldError(f"{path}: no column {column}", hint=f"it has: {', '.join(columns)}")
    return [_marked(row, f"{path}, row {n}") for n, row in enumerate(rows, 2)], columns


def unmark(marked: str) -> tuple[str, dict[str, tuple[int, int]]]:
    """The plain sentence and the places of what ``<s>`` and ``<t>`` enclose.

    >>> unmark("<s>Paris</s> thanked <t>Rome</t>.")
    ('Paris thanked Rome.', {'s': (0, 5), 't': (14, 18)})
    """
    places: dict[str, tuple[int, int]] = {}
    opened: dict[str, int] = {}
    plain, last = "", 0
    for tag in TAG.finditer(marked):
        plain += marked[last : tag.start()]
        last = tag.end()
        name, closing = tag.group().strip().strip("<>/"), "/" in tag.group()
        before, after = tag.group()[:1].isspace(), tag.group()[-1:].isspace()
        if closing:
            places.setdefault(name, (opened.get(name, len(plain)), len(plain)))
            plain += " " if after or (before and marked[last : last + 1].isalnum()) else ""
        else:
            plain += " " if before and plain else ""
            opened[name] = len(plain)
    return plain + marked[last:], places


def _marked(row: dict[str, str], where: str) -> MarkedRow:
    sentence, places = unmark(row["marked_sentence"])
    if not places:
        raise GoldError(f"{where}: the sentence has neither <s>…</s> nor <t>…</t>", hint="mark the actor with <s> and the recipient with <t>")
    if row["gold_root"] not in ontology.roots():
        raise GoldError(f"{where}: {row['gold_root']!r} is no root", hint="known: " + " ".join(ontology.roots()))
    return MarkedRow(row=row, sentence=sentence, actor=places.get("s"), recipient=places.get("t"))


def score_pairs(truth: Sequence[str], guess: Sequence[str], *, quads: Sequence[str] | None = None) -> dict[str, Any]:
    """Accuracy, macro-F1 over the roots that occur in the gold, a row for each, and the same for quads (``gold_penta``) when given."""
    out: dict[str, Any] = {"n": len(truth), **_figures(truth, guess)}
    out["per_root"] = {r: round(_f1(truth, guess, r), 3) for r in ontology.roots() if r in truth}
    out["confusion"] = [{"gold": g, "predicted": p, "n": n} for (g, p), n in sorted(Counter(zip(truth, guess, strict=True)).items())]
    if quads is not None:
        out["quad"] = _figures(list(quads), [str(ontology.root_quad(r)) for r in guess])
    return out


def _figures(truth: Sequence[str], guess: Sequence[str]) -> dict[str, float]:
    classes = sorted(set(truth))
    return {
        "accuracy": round(sum(a == b for a, b in zip(truth, guess, strict=True)) / max(1, len(truth)), 4),
        "macro_f1": round(sum(_f1(truth, guess, c) for c in classes) / max(1, len(classes)), 4),
    }


def _f1(truth: Sequence[str], guess: Sequence[str], label: str) -> float:
    both = sum(a == b == label for a, b in zip(truth, guess, strict=True))
    return 2 * both / ((sum(a == label for a in truth) + sum(b == label for b in guess)) or 1)
