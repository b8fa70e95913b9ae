"""``comity read``: what reports say, for people as a readable report, for programs as JSON Lines."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import click

from ..errors import ComityError
from ..text.sources.options import FORMATS
from .pipe import quiet_pipe
from .plain import one_line
from .progress import Meter

if TYPE_CHECKING:
    from ..coding.records import Record
    from ..text.sources import Failure


def check_date(ctx: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """The day as ISO; a day that is none is wrong usage."""
    if value is None:
        return None
    from ..chronology import parse_day

    try:
        return parse_day(value).isoformat()
    except ComityError as error:
        raise click.BadParameter(one_line(str(error)), ctx=ctx, param=parameter) from error


@dataclass(slots=True)
class Tally:
    """What a run has read so far."""

    articles: int = 0
    events: int = 0
    quotes: int = 0
    claims: int = 0
    failures: int = 0
    types: Counter[str] = field(default_factory=Counter)

    def add(self, record: Record) -> None:
        """Count one more record."""
        self.articles += 1
        self.events += len(record.events)
        self.quotes += len(record.quotes)
        self.claims += len(record.claims)
        self.types.update(e.type for e in record.events)

    def counts(self) -> dict[str, int]:
        """Everything but the types, by name."""
        return {name: getattr(self, name) for name in ("articles", "events", "quotes", "claims", "failures")}

    def by_type(self) -> dict[str, int]:
        """All types in the order of the ontology, those without an event too."""
        from .. import ontology

        return {name: self.types[name] for name in ontology.types()}

    def line(self) -> str:
        """One line for people."""
        from .wording import counted

        return ", ".join(counted(number, name.removesuffix("s")) for name, number in self.counts().items())


def tell_failure(failure: Failure) -> None:
    """Names a failed input on standard error, with the cure."""
    said, name = one_line(str(failure.error)), one_line(failure.name)
    click.echo(f"comity: {said if said.startswith(name) else f'{name}: {said}'}", err=True)


def _printer(*, as_json: bool, types: bool) -> Callable[[Record], None]:
    """How each record is printed as it comes."""
    if types:
        return lambda record: None
    if as_json:
        from ..coding.serial import record_dict

        def print_json(record: Record) -> None:
            sys.stdout.write(json.dumps(record_dict(record), ensure_ascii=False) + "\n")
            sys.stdout.flush()

        return print_json
    from .report import ReportConsole, print_record

    console = ReportConsole()
    return lambda record: print_record(record, console=console)


def _print_types(tally: Tally, *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps({**tally.counts(), "types": tally.by_type()}))
        return
    from .report import ReportConsole, print_types

    print_types(tally.by_type(), console=ReportConsole())


def _columns(function: Callable[..., Any]) -> Callable[..., Any]:
    """The options that name the columns of a table."""
    for name in ("id", "url", "publisher", "date", "title", "text"):
        function = click.option(f"--{name}-column", metavar="NAME", help=f"The column (or key) with the {name}, when its name is not a usual one.")(function)
    return function


@click.command(name="read")
@click.argument("inputs", nargs=-1, required=True, metavar="PATH|URL|DIR|GLOB|-...")
@click.option("--date", callback=check_date, metavar="DAY", help="The day of publication where the input names none; 'on Wednesday' counts from it.")
@click.option("--publisher", metavar="NAME", help="The publisher where the input names none.")
@click.option("--title", metavar="TITLE", help="The title where the input names none.")
@_columns
@click.option("--format", "format_", type=click.Choice(FORMATS), help="The form of the inputs, when name and content do not tell it.")
@click.option("--model", default="", metavar="DIR", help="A model folder instead of the shipped model.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON: one record a line, in the order of the input.")
@click.option("--types", is_flag=True, help="Print no records but, at the end, the number of events of each type.")
@click.option(
    "--progress/--no-progress",
    default=None,
    help="Show how far the run is; the default is a bar when standard error is a terminal and the output goes elsewhere.",
)
@click.option("--quiet", is_flag=True, help="No progress and no summary; failures are named all the same.")
def command(inputs: tuple[str, ...], *, model: str, as_json: bool, types: bool, progress: bool | None, quiet: bool, **source: Any) -> None:
    """What reports say: events, quotes and claims, each with its sentence. Stores nothing.

    An input is a file, a folder, a glob, a URL, or - for standard input: plain text, HTML, JSON Lines, CSV or Parquet.

    Exit codes: 0 done, 1 some inputs failed (each named, the rest read), 2 wrong usage.
    """
    from ..jobs.read import read_all
    from ..text.sources import Failure, SourceOptions, read_inputs

    options = SourceOptions(published=source.pop("date"), format=source.pop("format_"), **source)
    tally = Tally()
    show = _printer(as_json=as_json, types=types)
    with quiet_pipe(), Meter(wanted=False if quiet else progress) as meter:
        for item in read_all(read_inputs(inputs, options), model=model):
            if isinstance(item, Failure):
                tally.failures += 1
                tell_failure(item)
            else:
                tally.add(item)
                show(item)
            meter.step()
        if types:
            _print_types(tally, as_json=as_json)
    if not quiet:
        click.echo(f"comity: {tally.line()}", err=True)
    if tally.failures:
        sys.exit(1)
