"""JSON Lines, one article a line; also one JSON object, or a list of them, in a file. Records that Comity itself wrote are read too."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping

from ...errors import ComityError, InputError
from ..records import Article
from .columns import Columns, article_of, find_columns
from .options import Failure, SourceOptions, failure
from .streams import Row, rows_of

# In JSON a character may take up to six bytes, and an article is more than its text.
_LINE_FACTOR = 2
_LINE_EXTRA = 1_000_000
_MOST_NAMES_KEPT = 100


def read_jsonl(stream: io.BufferedReader, options: SourceOptions, *, name: str) -> Iterator[Article | Failure]:
    """The articles in order; a line that cannot be read becomes a Failure named by its number, and the next ones are read."""
    rows = rows_of(stream, limit=_LINE_FACTOR * options.limit + _LINE_EXTRA)
    known: dict[tuple[str, ...], Columns] = {}
    for row in rows:
        line = f"{name}, line {row.number}"
        if row.error is not None:
            yield failure(line, row.error)
        elif row.text.strip() and _is_open(row):
            yield from _read_whole(row, rows, options, name=name, known=known)
            return
        elif row.text.strip():
            yield from _read_row(row.text, line, options, known)


def _is_open(row: Row) -> bool:
    """Does the first line begin a JSON value that goes on below it?"""
    start = row.text.strip()
    return row.number == 1 and (start.startswith("[") or (start.startswith("{") and start.endswith(("{", "[", ","))))


def _read_whole(first: Row, rows: Iterator[Row], options: SourceOptions, *, name: str, known: dict[tuple[str, ...], Columns]) -> Iterator[Article | Failure]:
    """One object or a list, written over many lines."""
    most = _LINE_FACTOR * options.limit + _LINE_EXTRA
    lines, count = [first.text], len(first.text)
    for row in rows:
        if row.error is not None:
            raise InputError(f"{name}, line {row.number}: {row.error.message}", hint=row.error.hint)
        count += len(row.text)
        if count > most:
            raise InputError(f"one JSON value of more than {most / 1e6:g} MB", hint="write JSON Lines: one object on each line")
        lines.append(row.text)
    value = _parse("".join(lines))
    for number, item in enumerate(value if isinstance(value, list) else [value], start=1):
        yield from _read_item(item, f"{name}, item {number}" if isinstance(value, list) else name, options, known)


def _read_row(text: str, line: str, options: SourceOptions, known: dict[tuple[str, ...], Columns]) -> Iterator[Article | Failure]:
    try:
        value = _parse(text)
    except InputError as error:
        yield failure(line, error)
        return
    yield from _read_item(value, line, options, known)


def _parse(text: str) -> object:
    try:
        return json.loads(text)
    except RecursionError:
        raise InputError("the JSON is nested too deep", hint="write one flat object for each article") from None
    except ValueError as error:
        raise InputError(f"not JSON ({_reason(error)})", hint="write one JSON object on each line") from None


def _reason(error: ValueError) -> str:
    return f"{error.msg} at column {error.pos + 1}" if isinstance(error, json.JSONDecodeError) else str(error)[:100]


def _read_item(value: object, name: str, options: SourceOptions, known: dict[tuple[str, ...], Columns]) -> Iterator[Article | Failure]:
    try:
        yield _article(value, options, known)
    except ComityError as error:
        yield failure(name, error)


def _article(value: object, options: SourceOptions, known: dict[tuple[str, ...], Columns]) -> Article:
    if not isinstance(value, Mapping):
        raise InputError(f"a JSON object is wanted, not {type(value).__name__}", hint='write {"text": "...", "published": "2019-06-05"}')
    inner = value.get("article")
    row: Mapping[str, object] = inner if isinstance(inner, Mapping) else value
    names = tuple(row)
    columns = known.get(names)
    if columns is None:
        columns = find_columns(names, options)
        if len(known) < _MOST_NAMES_KEPT:
            known[names] = columns
    return article_of(row, columns, options)
