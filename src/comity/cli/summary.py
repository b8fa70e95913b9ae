"""Pairs of states as a summary in the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from .. import ontology
from ..coding.records import Record
from ..jobs.demo import Pair
from .plain import one_line
from .report import ReportConsole, event_line
from .wording import counted, headline, measure, said, speaker

# Rows of the table; pairs told in full; quotations and claims of each.
ROWS = 24
IN_FULL = 8
SHOWN = 2


def print_summary(records: Sequence[Record], pairs: Sequence[Pair], *, console: ReportConsole) -> None:
    """A row for each pair, then the strongest events, a few quotations and claims of those with the most events."""
    shown = [pair for pair in pairs if pair.events][:ROWS]
    console.print(_table(shown))
    if len(pairs) > len(shown):
        console.tell(Text(f"and {counted(len(pairs) - len(shown), 'more pair')} with less", style="dim"))
    for pair in shown[:IN_FULL]:
        console.print()
        console.tell(Text.assemble((name_of(pair), "bold"), (f" ({counted(len(pair.events), 'event')})", "dim")))
        for told in pair.strongest:
            line = event_line(told.event)
            line.append(f" · {headline(told.record)}", style="not bold dim")
            console.tell(line, indent=2)
        for quote in sorted(pair.quotes, key=lambda q: not q.direct)[:SHOWN]:
            console.tell(Text.assemble((said(quote), "italic green"), f" {speaker(quote)}"), indent=2)
        for claim in pair.claims[:SHOWN]:
            console.tell(Text.assemble((" ".join(filter(None, (claim.kind, measure(claim)))), "bold"), ": ", one_line(claim.text)), indent=2)
    events = sum(len(r.events) for r in records)
    console.tell(Text(f"\n{counted(len(records), 'report')}, {counted(events, 'event')}, {counted(len(pairs), 'pair')} of states"))


def name_of(pair: Pair) -> str:
    """Both states by name."""
    return one_line(" – ".join(pair.names))


def _table(pairs: Sequence[Pair]) -> Table:
    quads = list(dict.fromkeys(map(ontology.quad, ontology.types())))
    table = Table(title="Pairs of states: events by kind, quotes, claims", title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("pair")
    for name in (*quads, "quotes", "claims"):
        table.add_column(name.replace(" ", "\n").replace("cooperation", "coop."), justify="right")
    for pair in pairs:
        counts = pair.quads
        table.add_row(Text(name_of(pair)), *(str(counts[quad]) for quad in quads), str(len(pair.quotes)), str(len(pair.claims)))
    return table
