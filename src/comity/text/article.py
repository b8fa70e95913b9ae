"""Making an article: its text cleaned one for one, its date checked, its ids taken from its content."""

from __future__ import annotations

import hashlib
import re

from ..chronology import parse_day
from ..errors import InputError
from .cleaning import clean
from .records import Article

LONGEST_TEXT = 20_000_000
_WORD = re.compile(r"[^\W_]")
_ID_DIGITS = 16


def make_article(
    text: str,
    *,
    key: str | None = None,
    url: str | None = None,
    publisher: str | None = None,
    title: str | None = None,
    published: str | None = None,
    language: str = "en",
) -> Article:
    """One article. ``published`` is any written day and is stored as ISO; the id is a hash of the URL, else of the key, else of the text.

    Raises InputError when there are no words or more than 20 million characters, DateError for a date that is none.

    >>> article = make_article("Xi met Putin.", published="June 5, 2019")
    >>> article.published, len(article.id)
    ('2019-06-05', 16)
    """
    if len(text) > LONGEST_TEXT:
        raise InputError(f"a text of {len(text):,} characters is too long for one article", hint=f"split it: the limit is {LONGEST_TEXT:,} characters")
    if _WORD.search(text) is None:
        raise InputError("there are no words in the text", hint="give a report in plain words")
    cleaned = clean(text)
    url, key = _line(url), _line(key)
    return Article(
        id=_digest(url or key or cleaned),
        text=cleaned,
        version=_digest(cleaned),
        key=key,
        url=url,
        publisher=_line(publisher),
        title=_line(title),
        published=None if published is None else parse_day(published).isoformat(),
        language=language,
    )


def _line(value: str | None) -> str | None:
    """The value on one line; None when nothing is left of it."""
    return None if value is None else " ".join(clean(value).split()) or None


def _digest(content: str) -> str:
    return hashlib.sha256(content.encode("utf-8")).hexdigest()[:_ID_DIGITS]
