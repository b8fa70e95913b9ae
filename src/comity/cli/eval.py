"""``comity eval``: scores against gold, for people as tables, for programs as JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

PATH = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group(name="eval")
def command() -> None:
    """How well reports are coded, against gold."""


def _show(result: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(result, ensure_ascii=False))
        return
    from .tables import print_scores

    print_scores(result)


def _add(what: str, help: str) -> None:
    @command.command(name=what, help=help)
    @click.argument("gold", type=PATH)
    @click.option("--texts", type=PATH, help="JSON Lines (may be gzipped) with the texts of gold that names them by id and SHA-256.")
    @click.option("--predictions", type=PATH, help="Score these records instead of reading the texts.")
    @click.option("--model", default="", metavar="DIR", help="A model folder instead of the shipped model.")
    @click.option("--json", "as_json", is_flag=True, help="Print JSON.")
    def run(gold: Path, texts: Path | None, predictions: Path | None, model: str, as_json: bool) -> None:  # noqa: FBT001
        from ..jobs.evaluate import evaluate

        _show(evaluate(what, gold, texts=texts, model=model, predictions=predictions), as_json=as_json)


_add("events", "Events against GOLD: precision, recall and F1 with type, quad and pair alone; mode, auxiliary, calibration, a row for each type.")
_add("quotes", "Direct quotations against GOLD, and whether their speakers are right.")
_add("claims", "Claims against GOLD.")


@command.command()
@click.argument("table", type=PATH)
@click.option("--predictions", type=click.Path(dir_okay=False, path_type=Path), help="Write the table again with a column predicted_root.")
@click.option("--model", default="", metavar="DIR", help="A model folder instead of the shipped model.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def pairs(table: Path, predictions: Path | None, model: str, as_json: bool) -> None:  # noqa: FBT001
    """The 15 roots of marked pairs in TABLE (tab-separated, columns marked_sentence and gold_root)."""
    from ..jobs.evaluate import evaluate_pairs

    _show(evaluate_pairs(table, model=model, predictions=predictions), as_json=as_json)
