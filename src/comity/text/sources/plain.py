"""Plain text: one file is one article."""

from __future__ import annotations

import io
from collections.abc import Iterator

from ..article import make_article
from ..records import Article
from .decoding import decode
from .options import SourceOptions
from .streams import read_all


def read_plain(stream: io.BufferedReader, options: SourceOptions) -> Iterator[Article]:
    """The article in a text file. Raises InputError for what is empty, binary, too large or in an unknown encoding."""
    yield article_from_text(decode(read_all(stream, limit=options.limit)), options)


def article_from_text(text: str, options: SourceOptions, *, url: str | None = None, publisher: str | None = None) -> Article:
    """An article of these words, with what the options tell about it."""
    return make_article(text, url=url, publisher=publisher or options.publisher, title=options.title, published=options.published)
