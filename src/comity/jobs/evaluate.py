"""Measuring: how well reports are coded, against gold."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from .. import ontology
from ..coding.serial import record_dict
from ..errors import GoldError
from ..evaluation.gold import load_gold, read_rows
from ..evaluation.metrics import score_claims, score_events, score_quotes
from ..evaluation.pairs import read_pairs, score_pairs
from ..text.article import make_article
from ..text.sources import Failure
from .read import model_of, read_all

SCORES = {"events": score_events, "quotes": score_quotes, "claims": score_claims}


def evaluate(what: str, gold: Path, *, texts: Path | None = None, model: str = "", predictions: Path | None = None) -> dict[str, Any]:
    """Reads the texts of the gold and scores ``events``, ``quotes`` or ``claims``.

    ``predictions`` scores a file of records, matched by id, instead of reading.
    """
    reports = load_gold(gold, texts=texts)
    guess = predict(reports, model=model) if predictions is None else _given(reports, predictions)
    return {"model": model_of(model).name if predictions is None else "", "reports": len(reports), **SCORES[what](list(zip(reports, guess, strict=True)))}


def predict(reports: Iterable[dict[str, Any]], *, model: str = "") -> list[dict[str, Any]]:
    """What Comity makes of the texts of gold reports."""
    articles = [make_article(r["text"], key=str(r.get("id", "")) or None, title=r.get("title"), published=r.get("published") or None) for r in reports]
    out = []
    for record in read_all(articles, model=model):
        assert not isinstance(record, Failure)
        out.append(record_dict(record))
    return out


def _given(reports: list[dict[str, Any]], path: Path) -> list[dict[str, Any]]:
    """The predicted records in the order of the gold, matched by id."""
    rows = {str(r.get("id") or r.get("article", {}).get("key") or r.get("article", {}).get("id")): r for r in read_rows(path)}
    if not rows.keys() & {str(r.get("id")) for r in reports}:
        raise GoldError(f"{path}: no prediction has an id of the gold", hint="records carry the gold's id as article.key")
    return [rows.get(str(r.get("id")), {}) for r in reports]


def evaluate_pairs(path: Path, *, model: str = "", predictions: Path | None = None) -> dict[str, Any]:
    """Scores the model on a table of marked pairs; ``predictions`` writes it again with a column ``predicted_root``."""
    rows, columns = read_pairs(path)
    related = model_of(model).relate([(r.sentence, r.actor, r.recipient) for r in rows])
    guess = [ontology.root(r.type, r.mode) for r in related]
    if predictions is not None:
        with open(predictions, "w", encoding="utf-8", newline="") as f:
            writer = csv.DictWriter(f, [*columns, "predicted_root"], delimiter="\t", lineterminator="\n")
            writer.writeheader()
            writer.writerows({**r.row, "predicted_root": g} for r, g in zip(rows, guess, strict=True))
    quads = [r.row["gold_penta"] for r in rows] if "gold_penta" in columns else None
    return {"model": model_of(model).name, **score_pairs([r.row["gold_root"] for r in rows], guess, quads=quads)}
