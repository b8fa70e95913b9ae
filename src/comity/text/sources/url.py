"""Pages fetched from the web: only when an address is given, with limits on time, size and redirects."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...errors import FetchError
from ..records import Article
from .decoding import decode
from .html import article_from_page, decode_page
from .options import SourceOptions
from .plain import article_from_text

if TYPE_CHECKING:
    import httpx

MOST_SECONDS = 20.0
MOST_BYTES = 10_000_000
MOST_REDIRECTS = 5
_PAGES = ("text/html", "application/xhtml+xml")
_START = 512
_CURE = "check the address, or save the page and give the file"


def read_url(url: str, options: SourceOptions) -> Iterator[Article]:
    """The article at an address. Raises FetchError when it cannot be fetched, InputError when there is no text in it."""
    data, kind, charset, address = fetch(url)
    page = kind in _PAGES or (not kind and b"<" in data[:_START])
    if page:
        yield article_from_page(decode_page(data, charset=charset), options, url=address)
    elif not kind or kind == "text/plain":
        yield article_from_text(decode(data), options, url=address)
    else:
        raise FetchError(f"{url} is {kind}, not a page or a text", hint="save the file and give it by name, or give the page of the report")


def fetch(url: str, *, seconds: float = MOST_SECONDS, limit: int = MOST_BYTES) -> tuple[bytes, str, str | None, str]:
    """The bytes at an address, their content type, their charset if told, and the address after redirects.

    ``seconds`` bounds the whole of it, ``limit`` the bytes. Raises FetchError for all that can go wrong on the way.
    """
    import httpx

    if not url.lower().startswith(("http://", "https://")):
        raise FetchError(f"{url}: only http and https addresses are fetched", hint="save the page and give the file")
    end = time.monotonic() + seconds
    try:
        with (
            httpx.Client(follow_redirects=True, max_redirects=MOST_REDIRECTS, timeout=seconds, headers={"User-Agent": "comity"}) as client,
            client.stream("GET", url) as response,
        ):
            if response.status_code >= 400:
                raise FetchError(f"{url} answered {response.status_code} {response.reason_phrase}".strip(), hint=_CURE)
            data = _read(response, url, end, limit)
            kind, _, _ = response.headers.get("content-type", "").partition(";")
            return data, kind.strip().lower(), response.charset_encoding, str(response.url)
    except httpx.TooManyRedirects:
        raise FetchError(f"{url} redirects more than {MOST_REDIRECTS} times", hint=_CURE) from None
    except httpx.TimeoutException:
        raise FetchError(f"{url} did not answer within {seconds:g} seconds", hint="try again later, or save the page and give the file") from None
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, UnicodeError) as error:
        reason = " ".join(str(error).split()) or type(error).__name__
        raise FetchError(f"{url} cannot be fetched ({reason[:120]})", hint=_CURE) from None


def _read(response: httpx.Response, url: str, end: float, limit: int) -> bytes:
    parts: list[bytes] = []
    count = 0
    for chunk in response.iter_bytes():
        count += len(chunk)
        if count > limit:
            raise FetchError(f"{url} is larger than {limit / 1e6:g} MB", hint="save the report's text and give the file")
        if time.monotonic() > end:
            raise FetchError(f"{url} took too long to send", hint="try again later, or save the page and give the file")
        parts.append(chunk)
    return b"".join(parts)
