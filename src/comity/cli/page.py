"""Records as one self-contained page: no network, no script, every word escaped."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from importlib.resources import files

from .. import ontology
from ..coding.records import Claim, Event, Quote, Record
from ..jobs.demo import Pair
from ..version import VERSION
from .marked import Ids, anchor_of, marked_text
from .plain import one_line, printable
from .sentences import Sentences
from .wording import amount, counted, headline, is_mutual, label, measure, parties, said, speaker, when, where, who

# Nothing may be loaded and nothing may run, whatever a report contains.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_LEGEND = (
    ("trigger", "the word that tells an event, with the number of the event"),
    ("actor", "who does it"),
    ("recipient", "to whom"),
    ("quote", "a quotation"),
    ("claim", "a claim that can be checked"),
    ("furniture", "set aside as part of the page"),
)
_EVENT_COLUMNS = ("Event", "Who", "Does what", "To whom", "When", "Where", "How much", "According to", "Sure")


def page(records: Sequence[Record], pairs: Sequence[Pair], *, title: str = "What Comity reads in the bundled reports") -> str:
    """The whole page: pairs of states first, then each report with its text, events, quotations and claims."""
    ids = {id(record): Ids(report=f"r{number}") for number, record in enumerate(records, start=1)}
    style = files(__package__).joinpath("page.css").read_text(encoding="utf-8")
    return "\n".join(
        [
            "<!doctype html>",
            '<html lang="en">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escape(title)}</title>",
            f"<style>\n{style}</style>",
            "</head>",
            "<body>",
            "<header>",
            f"<h1>{escape(title)}</h1>",
            f"<p>{_totals(records)}. Made by Comity {escape(VERSION)}.</p>",
            "</header>",
            *_contents(records, ids),
            "<main>",
            *_overview(pairs, ids),
            "<h2>Reports</h2>",
            *_legend(),
            *(line for record in records for line in _report(record, ids[id(record)])),
            "</main>",
            "</body>",
            "</html>",
            "",
        ]
    )


def escape(text: str) -> str:
    """Safe as content and as the value of an attribute.

    >>> escape('<b title="x">')
    '&lt;b title=&quot;x&quot;&gt;'
    """
    return html.escape(printable(text), quote=True)


def _totals(records: Sequence[Record]) -> str:
    numbers = (
        counted(len(records), "report"),
        counted(sum(len(r.events) for r in records), "event"),
        counted(sum(len(r.quotes) for r in records), "quote"),
        counted(sum(len(r.claims) for r in records), "claim"),
    )
    return ", ".join(numbers)


def _contents(records: Sequence[Record], ids: dict[int, Ids]) -> Iterator[str]:
    yield '<nav aria-label="Reports"><ol>'
    for record in records:
        yield f'<li><a href="#{ids[id(record)].report}">{escape(headline(record))}</a> <span class="facts">{escape(record.article.published or "")}</span></li>'
    yield "</ol></nav>"


def _legend() -> Iterator[str]:
    meanings = (f'<span class="{name}">{escape(meaning)}</span>' for name, meaning in _LEGEND)
    yield f"<p>Marked in the texts: {', '.join(meanings)}.</p>"


def _overview(pairs: Sequence[Pair], ids: dict[int, Ids]) -> Iterator[str]:
    quads = list(dict.fromkeys(map(ontology.quad, ontology.types())))
    heads = [("", "Pair"), *(("number", quad.capitalize()) for quad in quads), ("number", "Quotes"), ("number", "Claims"), ("", "Strongest events")]
    yield '<h2 id="pairs">Pairs of states</h2>'
    yield '<div class="wide" tabindex="0" role="region" aria-labelledby="pairs"><table>'
    yield "<caption>Events by kind, as reported: those that happened or are to come, not the denied or merely possible ones.</caption>"
    yield _head(heads)
    for pair in pairs:
        counts = pair.quads
        numbers = [*(counts[quad] for quad in quads), len(pair.quotes), len(pair.claims)]
        cells = "".join(f'<td class="number">{number}</td>' for number in numbers)
        strongest = "; ".join(
            f'<a href="#{ids[id(told.record)].event(told.number)}">{escape(label(told.event))}</a> {escape(when(told.event.date))}'.strip()
            for told in pair.strongest
        )
        yield f'<tr><th scope="row">{escape(one_line(" – ".join(pair.names)))}</th>{cells}<td>{strongest}</td></tr>'
    yield "</tbody></table></div>"


def _head(columns: Sequence[tuple[str, str]]) -> str:
    cells = "".join(f'<th scope="col" class="{style or "word"}">{name}</th>' for style, name in columns)
    return f"<thead><tr>{cells}</tr></thead><tbody>"


def _report(record: Record, ids: Ids) -> Iterator[str]:
    sentences = Sentences(record.article)
    yield f'<article id="{ids.report}" aria-labelledby="{ids.report}-title">'
    yield f'<h3 id="{ids.report}-title" dir="auto">{escape(headline(record))}</h3>'
    yield f'<p class="facts">{_facts(record)}</p>'
    yield f'<div class="text" dir="auto" lang="{escape(record.article.language)}">'
    yield from marked_text(record, sentences, ids)
    yield "</div>"
    if record.events:
        yield from _events(record, sentences, ids)
    if record.quotes:
        yield "<h4>Quotes</h4><ul>"
        yield from (_quote(q, anchor_of(sentences, q.spans[0].start if q.spans else -1, ids)) for q in record.quotes)
        yield "</ul>"
    if record.claims:
        yield "<h4>Claims</h4><ul>"
        yield from (_claim(c, anchor_of(sentences, c.start, ids)) for c in record.claims)
        yield "</ul>"
    if not (record.events or record.quotes or record.claims):
        yield "<p>Nothing found.</p>"
    yield "</article>"


def _facts(record: Record) -> str:
    article = record.article
    facts = [escape(one_line(f)) for f in (article.publisher, article.published, article.id) if f]
    if article.url:
        shown = escape(one_line(article.url))
        # Only addresses of the web become links: others could carry script.
        facts.append(f'<a href="{shown}" rel="noreferrer nofollow">{shown}</a>' if article.url.startswith(("https://", "http://")) else shown)
    return " · ".join(facts)


def _events(record: Record, sentences: Sentences, ids: Ids) -> Iterator[str]:
    yield f'<h4 id="{ids.report}-events">Events</h4>'
    yield f'<div class="wide events" tabindex="0" role="region" aria-labelledby="{ids.report}-events"><table>'
    yield _head([("", name) for name in _EVENT_COLUMNS])
    for number, event in enumerate(record.events):
        back = f'<a href="#{anchor_of(sentences, event.trigger.start, ids)}" aria-label="sentence of event {number + 1}">{number + 1} ↑</a>'
        cells = "".join(f'<td data-name="{name}">{escape(value)}</td>' for name, value in zip(_EVENT_COLUMNS[1:], _event_cells(event), strict=True))
        yield f'<tr id="{ids.event(number)}"><th scope="row" class="back">{back}</th>{cells}</tr>'
    yield "</tbody></table></div>"


def _event_cells(event: Event) -> tuple[str, ...]:
    whom = "each other" if is_mutual(event) else parties(event.recipients)
    much = ", ".join(map(amount, event.magnitudes))
    return parties(event.actors), label(event), whom, when(event.date), where(event.place), much, who(event.reported_by), f"{event.confidence:.2f}"


def _quote(quote: Quote, anchor: str) -> str:
    cue = f", {one_line(quote.cue)}" if quote.cue else ""
    return f'<li><span class="quote" dir="auto">{escape(said(quote))}</span> — {escape(speaker(quote) + cue)} <a class="back" href="#{anchor}" aria-label="sentence">↑</a></li>'


def _claim(claim: Claim, anchor: str) -> str:
    about = f"about {', '.join(map(one_line, claim.about))}" if claim.about else ""
    facts = ", ".join(filter(None, (claim.kind, measure(claim), about, f"by {who(claim.by)}" if claim.by else "", one_line(claim.period), claim.verdict)))
    return f'<li><span class="claim" dir="auto">{escape(claim.text)}</span> — {escape(facts)} <a class="back" href="#{anchor}" aria-label="sentence">↑</a></li>'
