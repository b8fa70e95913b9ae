"""Rows of tables as articles: which column is what, by its usual names or as told, and the checks on what stands in it."""

from __future__ import annotations

import datetime
import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...errors import DateError, InputError
from ..article import make_article
from ..records import Article
from .options import SourceOptions

_USUAL: dict[str, tuple[str, ...]] = {
    "text": (
        "text",
        "body",
        "content",
        "article",
        "articletext",
        "articlebody",
        "fulltext",
        "maintext",
        "bodytext",
        "contenttext",
        "plaintext",
        "story",
        "newstext",
    ),
    "title": ("title", "headline", "head", "heading", "articletitle", "newstitle"),
    "date": (
        "published",
        "publisheddate",
        "publishedat",
        "publishdate",
        "publishedon",
        "datepublished",
        "publicationdate",
        "pubdate",
        "pubdatetime",
        "date",
        "datetime",
        "articledate",
        "newsdate",
        "day",
        "timestamp",
    ),
    "url": ("url", "link", "articleurl", "sourceurl", "weburl", "href", "permalink", "uri"),
    "id": ("id", "key", "articleid", "docid", "documentid", "guid", "uuid", "storyid", "newid"),
    "publisher": ("publisher", "source", "outlet", "newspaper", "sitename", "site", "sourcename", "publication", "newsoutlet", "agency", "media"),
    "language": ("language", "lang"),
}
_MISSING = frozenset({"", "null", "none", "nan", "nat", "n/a", "na", "-", "unknown"})
_MOST_NAMED = 12
_EPOCH_SECONDS = (100_000_000, 4_102_444_800)


@dataclass(frozen=True, slots=True)
class Columns:
    """The column of each part of an article; None where there is none."""

    text: str
    title: str | None
    date: str | None
    url: str | None
    id: str | None
    publisher: str | None
    language: str | None

    @property
    def names(self) -> list[str]:
        """The columns that are read, without repeats."""
        found = (self.text, self.title, self.date, self.url, self.id, self.publisher, self.language)
        return list(dict.fromkeys(name for name in found if name is not None))


def find_columns(names: Iterable[str], options: SourceOptions) -> Columns:
    """Which column is what. Raises InputError, listing the columns, when there is no text or a column that was named is not there.

    >>> find_columns(["Headline", "Article Text", "pub_date"], SourceOptions()).date
    'pub_date'
    """
    listed = list(dict.fromkeys(names))
    plain = {_plain(name): name for name in reversed(listed)}
    told = {
        "text": options.text_column,
        "title": options.title_column,
        "date": options.date_column,
        "url": options.url_column,
        "id": options.id_column,
        "publisher": options.publisher_column,
        "language": None,
    }
    found: dict[str, str | None] = {}
    for part, column in told.items():
        if column is not None and column not in listed:
            near = difflib.get_close_matches(column, listed, n=1)
            raise InputError(f"there is no column {column!r}", hint=f"did you mean {near[0]!r}?" if near else f"the columns are {_list(listed)}")
        found[part] = column or next((plain[usual] for usual in _USUAL[part] if usual in plain), None)
    text = found["text"]
    if text is None:
        raise InputError("there is no column with the text", hint=f"name it with --text-column; the columns are {_list(listed)}")
    return Columns(text, found["title"], found["date"], found["url"], found["id"], found["publisher"], found["language"])


def _plain(name: str) -> str:
    return "".join(character for character in name.lower() if character.isalnum())


def _list(names: list[str]) -> str:
    shown = ", ".join(name[:40] for name in names[:_MOST_NAMED])
    return (shown or "none") + (f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else "")


def article_of(row: Mapping[str, object], columns: Columns, options: SourceOptions) -> Article:
    """The article in one row. Raises InputError when its text is missing or too long, DateError when its date is none."""
    text = row.get(columns.text)
    if isinstance(text, bytes):
        text = text.decode("utf-8", "replace")
    if text is None:
        raise InputError(f"there is no text in {columns.text!r}", hint="leave the row out, or fill the column")
    if not isinstance(text, str):
        raise InputError(f"{columns.text!r} holds no text but {type(text).__name__}", hint="name the column with the text with --text-column")
    if len(text) > options.limit:
        raise InputError(f"more than {options.limit / 1e6:g} MB for one article", hint="split it")
    published = _date(row, columns.date)
    return make_article(
        text,
        key=_words(row, columns.id),
        url=_words(row, columns.url),
        publisher=_words(row, columns.publisher) or options.publisher,
        title=_words(row, columns.title) or options.title,
        published=published or options.published,
        language=_language(row, columns.language),
    )


def _value(row: Mapping[str, object], column: str | None) -> object:
    value = None if column is None else row.get(column)
    if isinstance(value, Mapping):
        value = value.get("name") or value.get("title") or value.get("id")
    if isinstance(value, float) and value != value:
        return None
    return None if isinstance(value, str) and value.strip().lower() in _MISSING else value


def _words(row: Mapping[str, object], column: str | None) -> str | None:
    value = _value(row, column)
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else None


def _language(row: Mapping[str, object], column: str | None) -> str:
    words = _words(row, column)
    return words.strip().lower() if words is not None else "en"


def _date(row: Mapping[str, object], column: str | None) -> str | None:
    value = _value(row, column)
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, datetime.date):
        return value.isoformat()[:10]
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _figures(value)
    raise DateError(f"{column!r} holds no date but {type(value).__name__}", hint="write the day as YEAR-MONTH-DAY, such as 2019-06-05")


def _figures(value: int | float) -> str:
    """20190605 as it stands; seconds or milliseconds since 1970 as a day."""
    low, high = _EPOCH_SECONDS
    seconds = value / 1000 if value >= high else value
    if low <= seconds < high:
        return datetime.datetime.fromtimestamp(seconds, datetime.UTC).date().isoformat()
    return str(int(value)) if value == int(value) else str(value)
