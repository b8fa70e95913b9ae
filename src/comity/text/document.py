"""An article made ready for reading: paragraphs and sentences found, furniture set aside, its dateline and its own day known."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from ..chronology import find_times, parse_day
from .dateline import find_dateline
from .furniture import furniture_tail, why_furniture
from .layout import Paragraph, split_paragraphs
from .records import Article, Dateline, Document, Dropped, Sentence
from .sentences import split_sentences

_LONGEST_HEADING = 110
_MOST_WORDS_IN_HEADING = 14
_LONGEST_TITLE = 180
_LONGEST_STAMP = 120
_TOP_LINES = 6
_NO_HEADING_END = re.compile(r"[.!?\u2026,;:][\"'\u201d\u2019)\]]*$|[-\u2013\u2014]$")
_NO_HEADING_START = re.compile(r"[-*\u2022\u00b7\u25aa\u25cf(\[\u2014\u2013<|]|[a-z]{2}")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W_]")


def prepare(article: Article) -> Document:
    """Split an article into sentences, without its furniture.

    Each sentence carries the number of its paragraph; subheads are sentences with ``heading``. The anchor is the day of publication,
    else a whole date in the dateline or on a date line of its own, else None.

    >>> from .article import make_article
    >>> document = prepare(make_article("PARIS, June 5, 2019 (Wire) - They met.\\n\\nLeave a reply:"))
    >>> [document.text[s.start:s.end] for s in document.sentences], document.anchor.isoformat(), document.dropped[0].why
    (['They met.'], '2019-06-05', 'comment form')
    """
    text = article.text
    published = None if article.published is None else parse_day(article.published)
    dropped: list[Dropped] = []
    paragraphs: list[Paragraph] = []
    for paragraph in split_paragraphs(text, why_furniture):
        if paragraph.why:
            dropped.append(_dropped(text, paragraph.start, paragraph.end, paragraph.why))
        else:
            paragraphs.append(paragraph)
    dateline, at = _dateline(text, paragraphs, published)
    if paragraphs:
        tail = furniture_tail(text, paragraphs[-1].start, paragraphs[-1].end)
        if tail is not None and _WORD.search(text, paragraphs[-1].start, tail[0]):
            dropped.append(_dropped(text, tail[0], tail[1], "credit line"))
            paragraphs[-1] = Paragraph(start=paragraphs[-1].start, end=tail[0])
    sentences = tuple(_sentences(text, paragraphs, dateline, at))
    anchor = published or _dateline_day(dateline) or _stamped_day(text, dropped)
    dropped.sort(key=lambda line: line.start)
    return Document(article=article, sentences=sentences, dropped=tuple(dropped), dateline=dateline, anchor=anchor)


def _dropped(text: str, start: int, end: int, why: str) -> Dropped:
    return Dropped(start=start, end=end, text=text[start:end], why=why)


def _dateline(text: str, paragraphs: list[Paragraph], published: datetime.date | None) -> tuple[Dateline | None, int]:
    """The first dateline near the top (a title or subhead may stand above it), and the number of its paragraph."""
    for number, paragraph in enumerate(paragraphs[:_TOP_LINES]):
        found = find_dateline(text, paragraph.start, paragraph.end, published=published)
        if found is not None:
            return found, number
    return None, -1


def _sentences(text: str, paragraphs: list[Paragraph], dateline: Dateline | None, at: int) -> Iterator[Sentence]:
    headings = _headings(text, paragraphs, at)
    for number, paragraph in enumerate(paragraphs):
        start = dateline.end if dateline is not None and number == at else paragraph.start
        heading = number in headings
        spans = [(start, paragraph.end)] if heading else split_sentences(text, start, paragraph.end)
        for first, last in spans:
            if _WORD.search(text, first, last) is not None:
                yield Sentence(start=first, end=last, paragraph=number, heading=heading)


def _headings(text: str, paragraphs: list[Paragraph], dateline_at: int) -> set[int]:
    """The paragraphs that head others: short, without a full stop, and followed by text. A text of nothing but short lines has none."""
    marked = {number for number, paragraph in enumerate(paragraphs) if number != dateline_at and _is_heading(text, paragraph, first=number == 0)}
    return set() if len(marked) == len(paragraphs) else marked - {len(paragraphs) - 1}


def _is_heading(text: str, paragraph: Paragraph, *, first: bool) -> bool:
    longest = _LONGEST_TITLE if first else _LONGEST_HEADING
    if paragraph.end - paragraph.start > longest:
        return False
    line = text[paragraph.start : paragraph.end]
    if _NO_HEADING_END.search(line) or _NO_HEADING_START.match(line) or _LETTER.search(line) is None:
        return False
    return first or len(line.split()) <= _MOST_WORDS_IN_HEADING


def _dateline_day(dateline: Dateline | None) -> datetime.date | None:
    return datetime.date.fromisoformat(dateline.date) if dateline is not None and dateline.date else None


def _stamped_day(text: str, dropped: list[Dropped]) -> datetime.date | None:
    """The day on the article's own date line; one that says "published" goes before others."""
    stamps = [line for line in dropped if line.why == "time stamp" and line.end - line.start <= _LONGEST_STAMP]
    stamps.sort(key=lambda line: (not re.search(r"publish|posted|issued", line.text, re.IGNORECASE), line.start))
    for line in stamps:
        for time in find_times(line.text, anchor=None):
            if time.precision == "day" and time.first == time.last:
                return datetime.date.fromisoformat(time.first)
    return None
