"""Parquet tables, read a few rows at a time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from ...errors import ComityError, InputError
from ..records import Article
from .columns import article_of, find_columns
from .options import Failure, SourceOptions, failure

_BATCH_BYTES = 32_000_000
_MOST_ROWS = 512


def read_parquet(file: Path | BinaryIO, options: SourceOptions, *, name: str) -> Iterator[Article | Failure]:
    """The articles in order; a row that cannot be read becomes a Failure. Raises InputError for a damaged file or one without a text column."""
    import pyarrow
    from pyarrow import parquet

    try:
        table = parquet.ParquetFile(file)
    except (pyarrow.ArrowInvalid, pyarrow.ArrowException, OSError) as error:
        raise _damaged(error) from None
    with table:
        columns = find_columns(table.schema_arrow.names, options)
        number = 0
        try:
            for batch in table.iter_batches(batch_size=_rows_at_once(table.metadata), columns=columns.names):
                cells = [_values(batch.column(at)) for at in range(batch.num_columns)]
                for values in zip(*cells, strict=True):
                    number += 1
                    try:
                        yield article_of(dict(zip(batch.schema.names, values, strict=True)), columns, options)
                    except ComityError as error:
                        yield failure(f"{name}, row {number}", error)
        except (pyarrow.ArrowInvalid, pyarrow.ArrowException, OSError) as error:
            raise _damaged(error) from None


def _damaged(error: Exception) -> InputError:
    return InputError(f"the Parquet file is cut off or damaged ({' '.join(str(error).split())[:120]})", hint="copy or write it again")


def _rows_at_once(metadata: Any) -> int:
    """So many rows that a batch stays within its share of memory, by the size that the file tells."""
    size = sum(metadata.row_group(at).total_byte_size for at in range(metadata.num_row_groups))
    mean = size / max(1, metadata.num_rows)
    return max(1, min(_MOST_ROWS, int(_BATCH_BYTES / max(1.0, mean))))


def _values(column: Any) -> list[object]:
    """The cells as Python values; times of day finer than a microsecond are cut."""
    import pyarrow

    if pyarrow.types.is_timestamp(column.type):
        column = column.cast(pyarrow.timestamp("us", tz=column.type.tz), safe=False)
    try:
        values: list[object] = column.to_pylist()
    except (ValueError, OverflowError, UnicodeDecodeError):
        values = [_value(cell) for cell in column]
    return values


def _value(cell: Any) -> object:
    try:
        value: object = cell.as_py()
    except (ValueError, OverflowError, UnicodeDecodeError):
        # Beyond the calendar or no text: told apart from an empty cell.
        return str(cell.type)
    return value
