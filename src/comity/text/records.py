"""What was written: the article, its sentences, and what is page furniture."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article. ``id`` is a hash of the URL or the key, else of the text; every offset elsewhere counts characters of ``text``."""

    id: str
    text: str
    version: str
    key: str | None = None
    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    published: str | None = None
    language: str = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """A line taken as page furniture; it stays in the text and nothing is coded from it."""

    start: int
    end: int
    text: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence ``[start, end)`` of the text, with the number of its paragraph; a heading is one too."""

    start: int
    end: int
    paragraph: int
    heading: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """Where and when a report was filed: ``MOSCOW, June 5 (Agency) -``. ``start`` and ``end`` cover the whole of it."""

    start: int
    end: int
    place: str
    date: str = ""
    agency: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An article made ready: its sentences in order, furniture set aside, its dateline and the day that dates in it count from."""

    article: Article
    sentences: tuple[Sentence, ...]
    dropped: tuple[Dropped, ...] = ()
    dateline: Dateline | None = None
    anchor: date | None = field(default=None)

    @property
    def text(self) -> str:
        return self.article.text
