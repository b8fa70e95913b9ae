"""Web pages: the main text, title, date and publisher of a page, and the plain words of one that is too odd for that."""

from __future__ import annotations

import codecs
import html
import io
import logging
import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

from ...errors import DateError, InputError
from ..article import make_article
from ..records import Article
from .decoding import decode, marked_encoding, refuse_binary
from .options import SourceOptions
from .streams import read_all

LARGEST_PAGE = 10_000_000
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,30})", re.IGNORECASE)
_HEAD = 4096
# The parser needs the square of a tag's attributes and a stack as deep as the tags; no report needs as many.
_LONG_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9]{0,20})[^<>]{4000,}>")
_MOST_TAGS = 200_000
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})|<!--|<[!?]")
_SILENT = frozenset({"script", "style", "noscript", "template", "svg", "iframe", "head", "nav", "footer", "button", "select", "form"})
_INLINE = frozenset({"a", "abbr", "b", "cite", "code", "em", "font", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "wbr", "bdi"})
_BREAKS = re.compile(r"\s*\n\s*")
_SPACES = re.compile(r"[^\S\n]+")


class Page(NamedTuple):
    """What a page says: its main text, and what it tells of itself."""

    text: str
    title: str | None = None
    date: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None


def read_html(stream: io.BufferedReader, options: SourceOptions) -> Iterator[Article]:
    """The article on a saved page. Raises InputError when there is no text on it or it is too large."""
    yield article_from_page(decode_page(read_all(stream, limit=min(options.limit, LARGEST_PAGE))), options)


def article_from_page(page: str, options: SourceOptions, *, url: str | None = None) -> Article:
    """The article on a page, with what the options tell where the page says nothing. The given ``url`` is its address."""
    found = extract(page, url=url)
    address = url or found.url
    known = {
        "url": address,
        "publisher": found.publisher or options.publisher or _host(address),
        "title": found.title or options.title,
        "language": (found.language or "en").lower(),
    }
    try:
        return make_article(found.text, published=found.date or options.published, **_given(known))
    except DateError:
        return make_article(found.text, published=options.published, **_given(known))


def _host(address: str | None) -> str | None:
    try:
        host = urlsplit(address or "").hostname
    except ValueError:
        return None
    return None if host is None else host.removeprefix("www.")


def _given(known: dict[str, str | None]) -> dict[str, str]:
    return {name: value for name, value in known.items() if value is not None}


def decode_page(data: bytes, *, charset: str | None = None) -> str:
    """The page as characters: by its byte order mark, the ``charset`` it was sent with, the one it names, else as plain text is decoded.

    Raises InputError for what is no text.
    """
    if marked_encoding(data) is None:
        refuse_binary(data[:_HEAD])
        named = _CHARSET.search(data, 0, _HEAD)
        for label in (charset, named[1].decode("ascii") if named else None):
            codec = _codec(label)
            if codec is not None:
                return data.decode(codec, "replace")
    return decode(data)


def _codec(label: str | None) -> str | None:
    if label is None:
        return None
    try:
        name = codecs.lookup(label).name
        # Codecs from bytes to bytes are no charsets, and say so here.
        b"a".decode(name, "replace")
    except LookupError:
        return None
    if name.startswith(("utf-16", "utf-32", "idna", "punycode")):
        return None
    # Pages that say Latin-1 mean Windows-1252.
    return "cp1252" if name in ("iso8859-1", "ascii") else name


def extract(page: str, *, url: str | None = None) -> Page:
    """Main text, title, date and publisher. Raises InputError when there are no words on the page.

    Paragraphs are parted by a blank line.
    """
    page = _LONG_TAG.sub(r"<\1>", page).replace("\x00", " ")
    found = _extract(page, url) if page.count("<") <= _MOST_TAGS else None
    if found is None or not found.text.strip():
        found = Page(text=_all_words(page))
    if not found.text.strip():
        raise InputError("there is no text on the page", hint="save the page with its text, or give the text itself")
    return found


def _extract(page: str, url: str | None) -> Page | None:
    import trafilatura

    # What cannot be extracted is told by our own errors.
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    try:
        found = trafilatura.bare_extraction(
            page, url=url, include_comments=False, with_metadata=True, date_extraction_params={"extensive_search": False, "original_date": True}
        )
    except (ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError):
        # A page can break the extractor in ways it does not foresee; its plain words are left.
        return None
    if found is None or isinstance(found, dict):
        return None
    return Page(
        text=_BREAKS.sub("\n\n", found.text or ""),
        title=found.title,
        date=found.date,
        publisher=found.sitename,
        url=found.url,
        language=found.language,
    )


def _all_words(page: str) -> str:
    """The words between the tags, without scripts and the like, in one pass."""
    parts: list[str] = []
    at = 0
    while True:
        tag = _TAG.search(page, at)
        if tag is None:
            parts.append(page[at:])
            break
        parts.append(page[at : tag.start()])
        name = (tag[2] or "").lower()
        if not tag[1] and name in _SILENT:
            at = _after(page, f"</{name}", tag.end())
            at = _after(page, ">", at) if at < len(page) else at
        else:
            at = _after(page, "-->" if tag.group() == "<!--" else ">", tag.end())
        parts.append(" " if name in _INLINE else "\n\n")
    words = html.unescape("".join(parts))
    return _BREAKS.sub("\n\n", _SPACES.sub(" ", words)).strip()


def _after(page: str, mark: str, start: int) -> int:
    at = page.find(mark, start)
    return len(page) if at < 0 else at + len(mark)
