"""``comity demo``: the bundled reports, what Comity makes of them, in the terminal and as a page."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..errors import InputError
from .pipe import quiet_pipe

if TYPE_CHECKING:
    from ..coding.records import Record
    from ..jobs.demo import Pair


def demo_dict(records: Sequence[Record], pairs: Sequence[Pair]) -> dict[str, Any]:
    """What ``comity demo --json`` prints: a row for each pair of states, and the records."""
    from ..coding.serial import claim_dict, event_dict, quote_dict, record_dict

    rows = [
        {
            "pair": list(pair.codes),
            "names": list(pair.names),
            "events": len(pair.events),
            "quads": dict(pair.quads),
            "strongest": [{"article": told.record.article.id, "event": event_dict(told.event)} for told in pair.strongest],
            "quotes": [quote_dict(q) for q in pair.quotes],
            "claims": [claim_dict(c) for c in pair.claims],
        }
        for pair in pairs
    ]
    return {"pairs": rows, "records": [record_dict(r) for r in records]}


def write_page(path: Path, records: Sequence[Record], pairs: Sequence[Pair]) -> None:
    """Writes the page; an InputError says why it cannot be."""
    from .page import page

    try:
        path.write_text(page(records, pairs), encoding="utf-8")
    except OSError as error:
        raise InputError(f"{path}: the page cannot be written ({error.strerror})", hint="name a file in a folder that you may write to") from error


@click.command(name="demo")
@click.option(
    "--html", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write one self-contained page with all reports and what was found."
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--model", default="", metavar="DIR", help="A model folder instead of the shipped model.")
def command(html: Path | None, *, as_json: bool, model: str) -> None:
    """Reads the bundled reports and shows what Comity makes of them."""
    from ..jobs.demo import demo, pairs_of

    if html is not None and not html.absolute().parent.is_dir():
        raise click.BadParameter(f"there is no folder {html.parent}; make it first or name another", param_hint="--html")
    records = demo(model=model)
    pairs = pairs_of(records)
    if html is not None:
        write_page(html, records, pairs)
    with quiet_pipe():
        if as_json:
            sys.stdout.write(json.dumps(demo_dict(records, pairs), ensure_ascii=False) + "\n")
        else:
            from .report import ReportConsole
            from .summary import print_summary

            print_summary(records, pairs, console=ReportConsole())
    if html is not None:
        click.echo(f"comity: the page is in {html}", err=True)
    elif not as_json:
        click.echo("comity: `comity demo --html FILE` writes all reports as a page", err=True)
