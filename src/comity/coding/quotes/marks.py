"""Finds what stands between quotation marks.

Marks are paired within their paragraph, so one that is missing spoils nothing beyond it; a quotation whose paragraphs all open with a mark and
of which only the last closes is found as several parts that run on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from .layout import Paragraph

DOUBLE = re.compile("``|''|[\"“”„‟«»]")
SINGLE = re.compile("[‘’']")
QUOTES = "\"“”„‟«»‘’'`"
# A paragraph with more marks than this is no prose.
MOST_MARKS = 5000
# Paragraphs without marks of their own that a quotation may go on through.
LONGEST_RUN = 30
# More words in marks inside a quotation are hardly a name or a word quoted within it.
LONGEST_NESTED = 3
ELISIONS = re.compile(r"(?:\d\ds?|em|til|tis|twas|cause|bout|round|n|s|t|re|ve|ll|d|m)(?![\w])", re.IGNORECASE)
WORD = re.compile(r"\w[\w’'-]{0,60}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words ``[start, end)`` in quotation marks; with its marks it is ``[outer_start, outer_end)``.

    ``runs_on``: not closed in its paragraph, the next part goes on. ``continued``: such a next part.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    paragraph: int
    runs_on: bool = False
    continued: bool = False


@dataclass(slots=True)
class _Parsed:
    """What one paragraph holds: closed pairs with their depth, marks never closed, and the first that closes nothing."""

    pairs: list[tuple[int, int, int, int]]
    unclosed: list[tuple[int, int]]
    orphan: int | None
    orphan_end: int


def find_quotations(text: str, paragraphs: Sequence[Paragraph]) -> list[Quotation]:
    """The outermost quotations of all paragraphs, in order of the text.

    >>> where = Paragraph(start=0, end=31, sentences=())
    >>> [(q.start, q.end) for q in find_quotations('"We hope," he said, "for peace"', [where])]
    [(1, 9), (21, 30)]
    """
    parsed = [_parse(text, p) for p in paragraphs]
    found: list[Quotation] = []
    waiting: int | None = None  # the paragraph whose quotation is open and not marked again in the paragraphs after it
    running = False
    for number, (paragraph, marks) in enumerate(zip(paragraphs, parsed, strict=True)):
        runs_on = (
            bool(marks.unclosed) and not _broken(text, marks) and number + 1 < len(paragraphs) and _opens(text, paragraphs[number + 1], parsed[number + 1])
        )
        own = _paragraph_quotations(text, paragraph, number, marks, runs_on=runs_on)
        if running and own and own[0].outer_start == _first(text, paragraph):
            own[0] = replace(own[0], continued=True)
        running = runs_on
        if len(own) < 3:
            own = _with_single(own, _single(text, paragraph, number))
        if waiting is not None and marks.orphan is not None:
            run = _unmarked_run(text, paragraphs, waiting, number, marks)
            while run and found and found[-1].outer_end > run[0].outer_start:
                found.pop()
            own = [q for q in own if q.outer_start >= marks.orphan]
            found += run
            waiting = None
        if marks.unclosed:
            waiting = number if not runs_on and _leads(text, paragraph, marks.unclosed[0][0]) else None
        elif waiting is not None and number - waiting > LONGEST_RUN:
            waiting = None
        found += own
    return found


def _parse(text: str, paragraph: Paragraph) -> _Parsed:
    stack: list[tuple[int, int]] = []
    pairs: list[tuple[int, int, int, int]] = []
    orphan, orphan_end = None, 0
    marks = list(islice(DOUBLE.finditer(text, paragraph.start, paragraph.end), MOST_MARKS + 1))
    if len(marks) > MOST_MARKS:
        return _Parsed([], [], None, 0)
    for mark in marks:
        way = _way(text, mark, paragraph, text[stack[-1][0]] if stack else "")
        if way == "open" or (way == "either" and not stack):
            stack.append(mark.span())
        elif stack:
            start = stack.pop()
            pairs.append((*start, *mark.span()))
        elif orphan is None:
            orphan, orphan_end = mark.start(), mark.end()
    return _Parsed(sorted(pairs), stack, orphan, orphan_end)


def _way(text: str, mark: re.Match[str], paragraph: Paragraph, inside: str) -> str:
    """Whether a mark opens, closes, or could do either; ``inside`` is the mark that is open here."""
    left = _neighbour(text, mark.start() - 1, -1, paragraph)
    right = _neighbour(text, mark.end(), 1, paragraph)
    opens = (not left or left.isspace() or left in "([{-–—/…") and bool(right) and not right.isspace() and right not in ",;:!?)]}"
    closes = bool(left) and not left.isspace() and (not right or right.isspace() or right in ".,;:!?)]}-–—/…")
    glyph = mark[0]
    if glyph == "“" and inside == "„":
        return "close"
    if glyph in "“„«‟``":
        return "close" if closes and not opens and inside else "open"
    if glyph in ("”", "»", "''"):
        return "open" if opens and not closes and not inside else "close"
    if opens != closes:
        return "open" if opens else "close"
    return "either"


def _neighbour(text: str, at: int, step: int, paragraph: Paragraph) -> str:
    for _ in range(2):
        if paragraph.start <= at < paragraph.end and text[at] in QUOTES:
            at += step
    return text[at] if paragraph.start <= at < paragraph.end else ""


def _first(text: str, paragraph: Paragraph) -> int:
    at = paragraph.start
    while at < paragraph.end and text[at].isspace():
        at += 1
    return at


def _opens(text: str, paragraph: Paragraph, marks: _Parsed) -> bool:
    """Whether a paragraph begins with a mark that opens."""
    first = _first(text, paragraph)
    return any(start == first for start, *_ in marks.pairs[:1]) or any(start == first for start, _ in marks.unclosed[:1])


def _broken(text: str, marks: _Parsed) -> bool:
    """Whether a mark has lost its partner: a whole quotation follows it in its paragraph, and not just a word or two in marks of their own."""
    last = marks.unclosed[-1][1]
    return any(start >= last and len(WORD.findall(text, inner, min(end, inner + 200))) > LONGEST_NESTED for start, inner, end, _ in marks.pairs)


def _leads(text: str, paragraph: Paragraph, at: int) -> bool:
    """Whether a mark without its partner begins a long quotation: at the start of its paragraph or after a colon."""
    before = text[max(paragraph.start, at - 3) : at].rstrip()
    return at == _first(text, paragraph) or before.endswith(":")


def _paragraph_quotations(text: str, paragraph: Paragraph, number: int, marks: _Parsed, *, runs_on: bool) -> list[Quotation]:
    pairs = list(marks.pairs)
    open_tail: tuple[int, int] | None = None
    if runs_on:
        first = _first(text, paragraph)
        open_tail = next((u for u in marks.unclosed if u[0] == first), marks.unclosed[-1])
    elif marks.unclosed and not any(p[0] > marks.unclosed[-1][0] for p in pairs):
        # Where its end can be guessed: a paragraph that begins with the mark, or a mark that opens the last sentence.
        last = marks.unclosed[-1]
        guessed = last[0] == _first(text, paragraph) or (paragraph.sentences and abs(paragraph.sentences[-1].start - last[0]) <= 2)
        open_tail = last if guessed else None
    found: list[Quotation] = []
    reach = paragraph.start
    for outer_start, start, end, outer_end in pairs:
        if outer_start < reach or (open_tail is not None and outer_start > open_tail[0]):
            continue
        reach = outer_end
        quotation = _trimmed(text, start, end, outer_start, outer_end, number)
        if quotation is not None:
            found.append(quotation)
    if open_tail is not None:
        quotation = _trimmed(text, open_tail[1], paragraph.end, open_tail[0], paragraph.end, number)
        if quotation is not None:
            found.append(replace(quotation, runs_on=runs_on))
    return found


def _unmarked_run(text: str, paragraphs: Sequence[Paragraph], first: int, last: int, marks: _Parsed) -> list[Quotation]:
    """Paragraphs ``first`` to ``last`` of a quotation whose middle paragraphs carry no marks."""
    found = []
    for number in range(first, last + 1):
        paragraph = paragraphs[number]
        start, outer_end, end = paragraph.start, paragraph.end, paragraph.end
        if number == first:
            opening = next((m for m in DOUBLE.finditer(text, paragraph.start, paragraph.end) if _leads(text, paragraph, m.start())), None)
            if opening is None:
                return []
            start = opening.end()
        if number == last and marks.orphan is not None:
            end, outer_end = marks.orphan, marks.orphan_end
        quotation = _trimmed(text, start, end, max(paragraph.start, start - 1), outer_end, number)
        if quotation is not None:
            found.append(replace(quotation, runs_on=number < last, continued=number > first))
    return found


def _trimmed(text: str, start: int, end: int, outer_start: int, outer_end: int, number: int) -> Quotation | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start == end or WORD.search(text, start, end) is None:
        return None
    return Quotation(start=start, end=end, outer_start=outer_start, outer_end=outer_end, paragraph=number)


def _single(text: str, paragraph: Paragraph, number: int) -> list[Quotation]:
    """Quotations in single marks, where they are clearly that and no apostrophes."""
    found: list[Quotation] = []
    opening: int | None = None
    weak: int | None = None  # could close, but could as well be the apostrophe of a plural: workers'
    for mark in islice(SINGLE.finditer(text, paragraph.start, paragraph.end), 4 * MOST_MARKS):
        at = mark.start()
        left = text[at - 1] if at > paragraph.start else " "
        right = text[at + 1] if at + 1 < paragraph.end else " "
        opens = mark[0] != "’" and (left.isspace() or left in "([—–") and (right.isalnum() or right in '…$"“') and not ELISIONS.match(text, at + 1)
        ends = right.isspace() or right in ",.;:!?)—–"
        strong = ends and (left in '.,!?…"”' or (left.isalnum() and (left != "s" or not right.isspace())))
        if opening is not None and mark[0] != "‘" and strong:
            found += _single_quotation(text, opening, at, number)
            opening = weak = None
        elif opens:
            if opening is not None and weak is not None:
                found += _single_quotation(text, opening, weak, number)
            opening, weak = at, None
        elif opening is not None and left == "s" and right.isspace():
            weak = at
    return found


def _with_single(doubles: list[Quotation], singles: Sequence[Quotation]) -> list[Quotation]:
    """Joins both sorts; of two that overlap the outer one stays, or the double one where neither holds the other."""
    kept = list(doubles)
    for single in singles:
        met = [d for d in doubles if d.outer_start < single.outer_end and single.outer_start < d.outer_end]
        if all(single.outer_start < d.outer_start and d.outer_end < single.outer_end for d in met):
            kept = [d for d in kept if d not in met] + [single]
    return sorted(kept, key=lambda q: q.start)


def _single_quotation(text: str, opening: int, closing: int, number: int) -> list[Quotation]:
    quotation = _trimmed(text, opening + 1, closing, opening, closing + 1, number)
    return [quotation] if quotation is not None and len(WORD.findall(text, quotation.start, min(quotation.end, quotation.start + 200))) >= 2 else []
