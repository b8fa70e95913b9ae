"""A record as a report for people, in the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.table import Table
from rich.text import Text

from ..actors.records import Entity
from ..coding.records import Claim, Event, Quote, Record
from .plain import one_line, printable
from .sentences import Sentences
from .wording import amount, counted, direction, headline, label, measure, said, speaker, when, where, who

# Each part of an event has a style of its own, by more than colour, so that it shows where there is none.
TRIGGER, ACTOR, RECIPIENT = "bold yellow", "underline cyan", "underline magenta"
_WHY_SHOWN = 4
# Where nobody has said how wide the screen is.
_PIPE_WIDTH = 100


class ReportConsole(Console):
    """A console that shows nothing but the text it is given: no markup, no emoji codes, no highlighting of its own; a closed pipe is left to the caller."""

    def __init__(self, *, stderr: bool = False) -> None:
        super().__init__(stderr=stderr, markup=False, emoji=False, highlight=False)
        if not self.is_terminal:
            self.width = max(self.width, _PIPE_WIDTH)

    def tell(self, text: Text, *, indent: int = 0) -> None:
        """Prints the text, wrapped and indented on a terminal; elsewhere a line stays a line, for tools that search lines."""
        margin = " " * indent
        lines = text.wrap(self, max(20, self.width - indent)) if self.is_terminal else [text]
        for line in lines:
            self.print(Text.assemble(margin, line), soft_wrap=True)

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def print_record(record: Record, *, console: ReportConsole) -> None:
    """The whole report: head line, events, quotes, claims, and what was set aside."""
    article = record.article
    console.tell(Text(headline(record), style="bold"))
    facts = (article.publisher, article.published or "no date", article.url, article.id)
    console.tell(Text(" · ".join(one_line(f) for f in facts if f), style="dim"))
    sentences = Sentences(article)
    _section(console, "Events", (_event(e, record, sentences) for e in record.events))
    _section(console, "Quotes", (_quote(q) for q in record.quotes))
    _section(console, "Claims", (_claim(c) for c in record.claims))
    if not (record.events or record.quotes or record.claims):
        console.tell(Text("  nothing found", style="dim"))
    if record.dropped:
        reasons = Counter(d.why for d in record.dropped)
        told = ", ".join(one_line(why) for why, _ in reasons.most_common(_WHY_SHOWN))
        console.tell(Text(f"{counted(len(record.dropped), 'line')} set aside: {told}", style="dim"))
    console.print()


def _section(console: ReportConsole, title: str, entries: Iterable[list[Text]]) -> None:
    for number, (head, *rest) in enumerate(entries, start=1):
        if number == 1:
            console.tell(Text(title, style="bold"))
        console.tell(head, indent=2)
        for line in rest:
            console.tell(line, indent=6)


def event_line(event: Event) -> Text:
    """``who -> whom: TYPE/mode, when, where`` and what else is known."""
    line = Text(direction(event), style="bold")
    line.append(": " + label(event), style="bold yellow")
    known = [when(event.date), where(event.place), *map(amount, event.magnitudes)]
    if event.reported_by:
        known.append(f"according to {who(event.reported_by)}")
    if event.mentions:
        known.append(f"told {len(event.mentions) + 1} times")
    for fact in filter(None, known):
        line.append(", " + fact, style="not bold")
    line.append(f"  {event.confidence:.2f}", style="not bold dim")
    return line


def _event(event: Event, record: Record, sentences: Sentences) -> list[Text]:
    return [event_line(event), sentence_of(event, record, sentences)]


def sentence_of(event: Event, record: Record, sentences: Sentences) -> Text:
    """The sentence that tells the event, its trigger and parties set off."""
    start, end = sentences.around(event.trigger.start)
    line = Text(printable(record.article.text[start:end]).replace("\n", " "))
    marks = [(e, ACTOR) for e in _named(event.actors)] + [(e, RECIPIENT) for e in _named(event.recipients)] + [(event.trigger, TRIGGER)]
    for span, style in marks:
        if start <= span.start and span.end <= end:
            line.stylize(style, span.start - start, span.end - start)
    return line


def _named(entities: Iterable[Entity]) -> Iterator[Entity]:
    """The places in the text: a plural stands there once, whoever is meant by it."""
    seen = set()
    for entity in entities:
        if (entity.start, entity.end) not in seen:
            seen.add((entity.start, entity.end))
            yield entity


def _quote(quote: Quote) -> list[Text]:
    head = Text(speaker(quote), style="bold")
    head.append(f", {one_line(quote.cue)}" if quote.cue else "", style="not bold")
    head.append(f" (to {one_line(quote.addressee)})" if quote.addressee else "", style="not bold")
    return [head, Text(said(quote), style="italic green")]


def _claim(claim: Claim) -> list[Text]:
    head = Text(claim.kind, style="bold")
    for part in (
        measure(claim),
        "about " + ", ".join(map(one_line, claim.about)) if claim.about else "",
        f"by {who(claim.by)}" if claim.by else "",
        one_line(claim.period),
    ):
        head.append(", " + part if part else "", style="not bold")
    head.append(f": {claim.verdict}", style="bold yellow")
    return [head, Text(one_line(claim.text))]


def print_types(counts: dict[str, int], *, console: ReportConsole) -> None:
    """Events per type as a table."""
    table = Table(title="events per type", title_justify="left")
    table.add_column("type")
    table.add_column("events", justify="right")
    for name, number in counts.items():
        table.add_row(name, f"{number:,}")
    table.add_section()
    table.add_row("all", f"{sum(counts.values()):,}")
    console.print(table)
