"""Where running text stands: its paragraphs, without headings and furniture, and its sentences."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise

from ...text.records import Document, Sentence

EDGES = "\"“”„‟«»‘’'` \t"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A stretch ``[start, end)`` of running text, quotation marks at its edges included."""

    start: int
    end: int
    sentences: tuple[Sentence, ...]


class Layout:
    """The paragraphs and sentences of a document; all look-ups are by offset in its text."""

    def __init__(self, document: Document) -> None:
        self.text = document.text
        self.everything = document.sentences  # headings too
        self.paragraphs = _paragraphs(document)
        self.sentences = [sentence for paragraph in self.paragraphs for sentence in paragraph.sentences]
        self._ends = [sentence.end for sentence in self.everything]
        self._starts = [sentence.start for sentence in self.sentences]
        self._paragraph_starts = [paragraph.start for paragraph in self.paragraphs]

    def paragraph_at(self, offset: int) -> int:
        """Number (from 0) of the paragraph that holds ``offset``, or of the one before; -1 before all."""
        return bisect_right(self._paragraph_starts, offset) - 1

    def sentence_at(self, offset: int) -> int:
        """Number of the sentence that holds ``offset``; between two sentences, the first one counts up to its end."""
        found = bisect_right(self._starts, offset) - 1
        if 0 <= found < len(self.sentences) - 1 and offset >= self.sentences[found].end:
            # Marks between two sentences belong to the one that they open.
            return found + 1
        return found

    def before(self, offset: int, most: int) -> list[Sentence]:
        """Up to ``most`` sentences that end before an offset, the nearest first; headings count, as they may name an author."""
        at = bisect_left(self._ends, offset + 1)
        return list(reversed(self.everything[max(0, at - most) : at]))


def _paragraphs(document: Document) -> tuple[Paragraph, ...]:
    dropped = [(d.start, d.end) for d in document.dropped]
    groups: list[list[Sentence]] = []
    number: int | None = None
    next_drop = 0
    for sentence in document.sentences:
        while next_drop < len(dropped) and dropped[next_drop][1] <= sentence.start:
            next_drop += 1
        furniture = next_drop < len(dropped) and dropped[next_drop][0] < sentence.end
        if sentence.heading or furniture:
            number = None
            continue
        if sentence.paragraph != number:
            groups.append([])
            number = sentence.paragraph
        groups[-1].append(sentence)
    bounds = [_widen(document.text, group[0].start, group[-1].end) for group in groups]
    clipped = [*((start, min(end, after)) for (start, end), (after, _) in pairwise(bounds)), *bounds[-1:]]
    return tuple(Paragraph(start=start, end=end, sentences=tuple(group)) for (start, end), group in zip(clipped, groups, strict=True))


def _widen(text: str, start: int, end: int) -> tuple[int, int]:
    # A sentence may have been cut without the mark that opens or closes it. Eight characters hold any real run of marks and spaces.
    for _ in range(8):
        if start > 0 and text[start - 1] in EDGES:
            start -= 1
        if end < len(text) and text[end] in EDGES:
            end += 1
    return start, end
