"""CSV and tab-separated tables with a line of headings."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from ...errors import ComityError, InputError
from ..records import Article
from .columns import Columns, article_of, find_columns
from .options import Failure, SourceOptions, failure
from .streams import rows_of

DELIMITERS = ",\t;|"
_EXTRA = 1_000_000


class _Lines:
    """The lines of the table for the csv module, with the number of the last one read."""

    def __init__(self, stream: io.BufferedReader, limit: int) -> None:
        self.rows = rows_of(stream, limit=limit)
        self.number = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        row = next(self.rows)
        self.number = row.number
        if row.error is not None:
            raise row.error
        return row.text


def read_csv(stream: io.BufferedReader, options: SourceOptions, *, name: str) -> Iterator[Article | Failure]:
    """The articles in order; a row that cannot be read becomes a Failure named by its number, and the next ones are read.

    Raises InputError when there are no headings or none for the text.
    """
    # The limit is the csv module's own and counts for the whole process; it is only ever raised.
    csv.field_size_limit(max(csv.field_size_limit(), options.limit))
    lines = _Lines(stream, options.limit + _EXTRA)
    heading = next(lines, "")
    delimiter = delimiter_of(heading)
    names = next(csv.reader([heading], delimiter=delimiter), [])
    if not any(cell.strip() for cell in names):
        raise InputError("the table is empty", hint="give a table whose first line names its columns")
    names = [cell.strip() for cell in names]
    columns = find_columns(names, options)
    reader = csv.reader(lines, delimiter=delimiter)
    number = 0
    while True:
        first = lines.number + 1
        number += 1
        where = f"{name}, row {number} (line {first})"
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield failure(where, InputError(f"not a row of a table ({error})", hint="a quotation mark may be left open"))
            continue
        except InputError as error:
            yield failure(where, error)
            continue
        if cells:
            yield _read_row(cells, names, columns, options, where)
        else:
            number -= 1


def _read_row(cells: list[str], names: list[str], columns: Columns, options: SourceOptions, where: str) -> Article | Failure:
    try:
        if len(cells) != len(names):
            cure = "a quotation mark may be left open" if len(cells) < len(names) else "put cells with the delimiter in them in quotation marks"
            raise InputError(f"{len(cells)} cells where the heading has {len(names)}", hint=cure)
        return article_of(dict(zip(names, cells, strict=True)), columns, options)
    except ComityError as error:
        return failure(where, error)


def delimiter_of(heading: str) -> str:
    """The mark that parts the columns: the one that gives the most.

    >>> delimiter_of("title;text;date")
    ';'
    """
    return max(DELIMITERS, key=lambda mark: (heading.count(mark), mark == ","))
