"""A report's text as HTML, with its events, quotations and claims marked in place; marks may overlap in any way."""

from __future__ import annotations

import html
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from ..coding.records import Record
from .plain import printable
from .sentences import Sentences

_BLANK = re.compile(r"\n[ \t]*\n\s*")
_FURNITURE = "furniture"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ids:
    """The anchors of one report; made of numbers, never of the report's words."""

    report: str

    def sentence(self, number: int) -> str:
        """The anchor of a sentence."""
        return f"{self.report}-s{number + 1}"

    def event(self, number: int) -> str:
        """The anchor of an event's row."""
        return f"{self.report}-e{number + 1}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A stretch ``[start, end)`` with the class that it is shown in."""

    start: int
    end: int
    name: str


def anchor_of(sentences: Sentences, at: int, ids: Ids) -> str:
    """The anchor of the sentence that holds ``at``; that of the report where none does."""
    number = sentences.number(at)
    return ids.report if number is None else ids.sentence(number)


def marks_of(record: Record) -> list[Mark]:
    """Everything that is shown in the text of a record."""
    found = [Mark(start=d.start, end=d.end, name=_FURNITURE) for d in record.dropped]
    for event in record.events:
        found.append(Mark(start=event.trigger.start, end=event.trigger.end, name="trigger"))
        found += [Mark(start=e.start, end=e.end, name="actor") for e in event.actors]
        found += [Mark(start=e.start, end=e.end, name="recipient") for e in event.recipients]
    found += [Mark(start=s.start, end=s.end, name="quote") for q in record.quotes for s in q.spans]
    found += [Mark(start=c.start, end=c.end, name="claim") for c in record.claims]
    length = len(record.article.text)
    return [m for m in found if 0 <= m.start < m.end <= length]


def marked_text(record: Record, sentences: Sentences, ids: Ids) -> Iterator[str]:
    """The text in paragraphs; each sentence is an anchor, each trigger followed by the numbers of its events."""
    text = record.article.text
    writer = _Writer(record, sentences, ids)
    headings = {(s.start, s.end) for s in sentences.all if s.heading}
    begin = 0
    for start, end in [*((m.start(), m.end()) for m in _BLANK.finditer(text)), (len(text), len(text))]:
        if text[begin:start].strip():
            tag = "h4" if (begin, start) in headings else "p"
            yield f"<{tag}>{''.join(writer.pieces(begin, start))}</{tag}>"
        begin = end


class _Writer:
    """Cuts the text wherever a mark or a sentence begins or ends, so that every piece has one set of classes."""

    def __init__(self, record: Record, sentences: Sentences, ids: Ids) -> None:
        self._text = record.article.text
        self._begin: defaultdict[int, list[str]] = defaultdict(list)
        self._end: defaultdict[int, list[str]] = defaultdict(list)
        for mark in marks_of(record):
            self._begin[mark.start].append(mark.name)
            self._end[mark.end].append(mark.name)
        self._numbers: defaultdict[int, list[int]] = defaultdict(list)
        for number, event in enumerate(record.events):
            self._numbers[event.trigger.end].append(number)
        self._opened = {s.start: f'<span id="{ids.sentence(n)}">' for n, s in enumerate(sentences.all)}
        self._closed = {s.end for s in sentences.all}
        self._cuts = sorted({*self._begin, *self._end, *self._opened, *self._closed})
        self._next = 0
        self._active: Counter[str] = Counter()
        self._ids = ids

    def pieces(self, start: int, end: int) -> Iterator[str]:
        """The HTML of ``[start, end)``; called for stretches in the order of the text, between which no sentence runs."""
        at = start
        while self._next < len(self._cuts) and self._cuts[self._next] <= end:
            cut = self._cuts[self._next]
            # A sentence that begins where the next paragraph does belongs there.
            if cut == end and cut not in self._end and cut not in self._closed:
                break
            self._next += 1
            yield self._piece(at, max(at, cut))
            at = max(at, cut)
            yield from self._turn(cut)
        yield self._piece(at, end)

    def _turn(self, cut: int) -> Iterator[str]:
        self._active.subtract(self._end[cut])
        for number in self._numbers[cut]:
            yield f'<sup><a href="#{self._ids.event(number)}" aria-label="event {number + 1}">{number + 1}</a></sup>'
        if cut in self._closed:
            yield "</span>"
        if cut in self._opened:
            yield self._opened[cut]
        self._active.update(self._begin[cut])

    def _piece(self, start: int, end: int) -> str:
        words = html.escape(printable(self._text[start:end]), quote=True)
        names = sorted(name for name, count in self._active.items() if count > 0)
        if not words or not names:
            return words
        tag = "mark" if "trigger" in names else "span"
        return f'<{tag} class="{" ".join(names)}">{words}</{tag}>'
