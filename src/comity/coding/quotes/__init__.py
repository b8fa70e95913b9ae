"""Who said what: quotations with their speakers, and reported statements."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ...actors.records import Entity
from ...language.records import Analysis
from ...text.records import Document
from ..records import Offsets, Quote
from .attribution import Attributor
from .grouping import utterances, without_scare
from .indirect import statement
from .layout import Layout
from .marks import find_quotations
from .reference import Reference
from .speakers import Speakers
from .transcripts import turns

JOINT = " ... "


def find_quotes(document: Document, entities: Sequence[Entity], *, analyses: Sequence[Analysis] = ()) -> tuple[Quote, ...]:
    """All quotations of a report in order, then its reported statements (``direct`` is false), by where they begin.

    ``entities`` are the resolved mentions of the report; ``analyses`` may add people that only the model saw. Quotes keep the words as they stand,
    without the marks; parts of one quotation are joined with `` ... `` in ``text`` and listed in ``spans``.

    >>> from comity.text.records import Article, Sentence
    >>> text = '"We agree," Ivan Petrov said, "on every point."'
    >>> article = Article(id="a", text=text, version="1")
    >>> quotes = find_quotes(Document(article=article, sentences=(Sentence(start=0, end=len(text), paragraph=0),)), [])
    >>> quotes[0].text, quotes[0].speaker.name, quotes[0].cue
    ('We agree, ... on every point.', 'Ivan Petrov', 'said')
    """
    layout = Layout(document)
    quotations = without_scare(document.text, find_quotations(document.text, layout.paragraphs))
    speakers = Speakers(layout, entities, analyses)
    title = document.article.title or ""
    spoken = turns(layout, speakers, quotations, title=title)
    inside = sorted(span for turn in spoken for span in turn.spans)
    quotations = [q for q in quotations if not _within(inside, q.start)]
    reference = Reference(layout, speakers, quotations, title=title)
    about = _About(entities)
    found = [
        Quote(
            text=JOINT.join(document.text[p.start : p.end] for p in u.parts),
            spans=tuple(Offsets(start=p.start, end=p.end) for p in u.parts),
            speaker=u.attribution.speaker,
            cue=u.attribution.cue,
            addressee=u.attribution.addressee,
            about=about.codes([(p.start, p.end) for p in u.parts]),
            confidence=u.attribution.confidence,
        )
        for u in utterances(Attributor(layout, reference, quotations))
        if u.attribution is not None
    ]
    for turn in spoken:
        found.append(
            Quote(
                text=JOINT.join(document.text[a:b] for a, b in turn.spans),
                spans=tuple(Offsets(start=a, end=b) for a, b in turn.spans),
                speaker=turn.speaker.entity,
                about=about.codes(turn.spans),
                confidence=round(0.9 * turn.speaker.strength, 3),
            )
        )
    covered = sorted([*inside, *((q.outer_start, q.outer_end) for q in quotations)])
    found += _indirect(document, layout, Reference(layout, speakers, quotations), covered, about)
    return tuple(sorted(found, key=lambda q: (q.spans[0].start, not q.direct)))


def _indirect(document: Document, layout: Layout, reference: Reference, covered: Sequence[tuple[int, int]], about: _About) -> list[Quote]:
    """Reported statements of the sentences that hold no quotation."""
    found = []
    for sentence in layout.sentences:
        at = bisect_left(covered, (sentence.end, 0)) - 1
        if at >= 0 and covered[at][1] > sentence.start:
            continue
        said = statement(reference, sentence)
        if said is None:
            continue
        reference.remember(sentence.start, said.speaker.entity)
        found.append(
            Quote(
                text=document.text[said.start : said.end],
                spans=(Offsets(start=said.start, end=said.end),),
                speaker=said.speaker.entity,
                cue=said.cue,
                addressee=said.addressee,
                about=about.codes([(said.start, said.end)]),
                direct=False,
                confidence=said.confidence,
            )
        )
    return found


def _within(spans: Sequence[tuple[int, int]], offset: int) -> bool:
    at = bisect_left(spans, (offset + 1, 0)) - 1
    return at >= 0 and spans[at][0] <= offset < spans[at][1]


class _About:
    """The political entities mentioned in a stretch of text."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self._entities = sorted(entities, key=lambda e: e.start)
        self._starts = [e.start for e in self._entities]

    def codes(self, spans: Sequence[tuple[int, int]]) -> tuple[str, ...]:
        found = [c for a, b in spans for e in self._entities[bisect_left(self._starts, a) : bisect_left(self._starts, b)] for c in e.codes]
        return tuple(dict.fromkeys(found))
