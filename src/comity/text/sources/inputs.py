"""Inputs as they are given: a file, an address, a folder, a pattern or standard input, each read by the reader for its format."""

from __future__ import annotations

import glob
import io
import os
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, cast

from ...errors import ComityError, FetchError, InputError
from ..records import Article
from .columns import find_columns
from .csv import delimiter_of, read_csv
from .decoding import marked_encoding
from .html import read_html
from .jsonl import read_jsonl
from .options import Failure, SourceOptions, failure
from .parquet import read_parquet
from .plain import read_plain
from .streams import sample_of, unpacked
from .url import read_url

SUFFIXES: dict[str, str] = {
    ".txt": "text", ".text": "text", ".md": "text",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "jsonl",
    ".csv": "csv", ".tsv": "csv", ".tab": "csv",
    ".parquet": "parquet", ".pq": "parquet",
}  # fmt: skip
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,20}://")
_PAGE_START = re.compile(rb"(?:<\?xml[^>]{0,200}\?>|<!--.{0,500}?-->|\s)*<(?:!doctype\s+html|html|head|body|article)\b", re.IGNORECASE | re.DOTALL)
_PARQUET = b"PAR1"
_LARGEST_PIPED_TABLE = 2_000_000_000
_CHUNK = 1 << 20


def read_inputs(inputs: Sequence[str], options: SourceOptions) -> Iterator[Article | Failure]:
    """All articles of all inputs, in order; what cannot be read comes as a Failure in its place.

    Files of a folder and of a pattern are taken in the order of their names; files of an unknown kind in a folder are passed over.
    """
    for given in inputs:
        try:
            yield from _read_given(given, options)
        except ComityError as error:
            yield failure(_shown(given), error)


def _shown(given: str) -> str:
    return "standard input" if given == "-" else given


def _read_given(given: str, options: SourceOptions) -> Iterator[Article | Failure]:
    if given == "-":
        yield from _checked(_read_stream(sys.stdin.buffer, options, name=_shown(given)), _shown(given))
    elif given.lower().startswith(("http://", "https://")):
        yield from read_url(given, options)
    elif _SCHEME.match(given):
        raise FetchError(f"{given}: only http and https addresses are fetched", hint="save the page and give the file")
    else:
        for path in _paths(given):
            yield from _checked(_read_path(path, options), str(path))


def _checked(articles: Iterator[Article | Failure], name: str) -> Iterator[Article | Failure]:
    """The same, with a Failure where the reader stops before its end or finds nothing."""
    empty = True
    try:
        for article in articles:
            empty = False
            yield article
    except ComityError as error:
        yield failure(name, error)
    except OSError as error:
        yield failure(name, InputError(f"cannot be read ({error.strerror or error})", hint="check the file and its permissions"))
    else:
        if empty:
            yield failure(name, InputError("there are no articles in it", hint="give a file with at least one report"))


def _paths(given: str) -> Iterator[Path]:
    """The files meant. Raises InputError when there are none."""
    path = Path(given)
    try:
        folder, exists = path.is_dir(), path.exists()
    except (OSError, ValueError):
        raise InputError(f"{given[:200]!r} is no name of a file", hint="give a file, a folder, a pattern or an address") from None
    if folder:
        found = sorted(_known_files(path))
        if not found:
            raise InputError("there is no file of a known kind in the folder", hint=f"known are {', '.join(SUFFIXES)}, and .gz of those but Parquet")
        yield from found
    elif exists:
        yield path
    elif glob.has_magic(given):
        matches = sorted(name for name in glob.glob(given, recursive=True) if os.path.isfile(name))
        if not matches:
            raise InputError("no file matches the pattern", hint="check the pattern and the folder")
        yield from map(Path, matches)
    else:
        raise InputError("there is no such file", hint="check the name; relative names count from the folder you are in")


def _known_files(folder: Path) -> Iterator[Path]:
    for root, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(root, name) for name in files if not name.startswith(".") and _format_of(name) is not None)


def _format_of(name: str) -> str | None:
    """The format that a file's name tells, or None."""
    stem, suffix = os.path.splitext(name.lower())
    packed = suffix == ".gz"
    form = SUFFIXES.get(os.path.splitext(stem)[1] if packed else suffix)
    return None if packed and form == "parquet" else form


def _read_path(path: Path, options: SourceOptions) -> Iterator[Article | Failure]:
    if not path.is_file():
        raise InputError("this is no ordinary file", hint="give a file, or - for standard input")
    if path.stat().st_size == 0:
        raise InputError("the file is empty", hint="give a file with text")
    form = options.format or _format_of(path.name)
    with path.open("rb") as file:
        if form == "parquet" or (form is None and file.read(len(_PARQUET)) == _PARQUET):
            yield from read_parquet(path, options, name=str(path))
            return
        file.seek(0)
        yield from _read_stream(file, options, name=str(path), form=form)


def _read_stream(stream: BinaryIO, options: SourceOptions, *, name: str, form: str | None = None) -> Iterator[Article | Failure]:
    plain = unpacked(stream)
    sample = sample_of(plain)
    if not sample:
        raise InputError("there is nothing in it", hint="give a report with words")
    form = form or options.format or sniff(sample, options)
    if form == "html":
        yield from read_html(plain, options)
    elif form == "jsonl":
        yield from read_jsonl(plain, options, name=name)
    elif form == "csv":
        yield from read_csv(plain, options, name=name)
    elif form == "parquet":
        yield from _read_piped_table(plain, options, name=name)
    else:
        yield from read_plain(plain, options)


def _read_piped_table(stream: io.BufferedReader, options: SourceOptions, *, name: str) -> Iterator[Article | Failure]:
    """Parquet is read from its end, so a pipe is kept in a file first."""
    with tempfile.TemporaryFile() as file:
        while chunk := stream.read(_CHUNK):
            if file.tell() > _LARGEST_PIPED_TABLE:
                raise InputError("the table is too large for a pipe", hint="give the file by its name")
            file.write(chunk)
        file.seek(0)
        yield from read_parquet(cast(BinaryIO, file), options, name=name)


def sniff(sample: bytes, options: SourceOptions) -> str:
    """The format of bytes without a name.

    >>> sniff(b'{"text": "Xi met Putin."}', SourceOptions()), sniff(b"title,text\\n", SourceOptions()), sniff(b"Xi met Putin.", SourceOptions())
    ('jsonl', 'csv', 'text')
    """
    if sample.startswith(_PARQUET):
        return "parquet"
    encoding = marked_encoding(sample)
    start = (sample if encoding is None else sample.decode(encoding, "replace").encode("utf-8")).lstrip()
    if start.startswith(b"{") or start.startswith(b"[{"):
        return "jsonl"
    if _PAGE_START.match(start):
        return "html"
    heading = start.split(b"\n", 1)[0].decode("utf-8", "replace").strip()
    return "csv" if _is_heading(heading, options) else "text"


def _is_heading(line: str, options: SourceOptions) -> bool:
    """Is this line the heading of a table: short cells, one of them a usual name for the text?"""
    names = [cell.strip().strip('"') for cell in line.split(delimiter_of(line))]
    if len(names) < 2 or any(len(name.split()) > 3 for name in names):
        return False
    try:
        find_columns(names, options)
    except InputError:
        return False
    return True
