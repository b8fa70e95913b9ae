"""What a reader is told, and what it gives back for an input that cannot be read."""

from __future__ import annotations

from dataclasses import dataclass

from ...chronology import parse_day
from ...errors import ComityError, UsageError
from ..article import LONGEST_TEXT

FORMATS = ("text", "html", "jsonl", "csv", "parquet")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceOptions:
    """``published``, ``publisher`` and ``title`` stand for what an input does not say itself; the columns name what has unusual names.

    ``format`` is one of ``text html jsonl csv parquet``; without it the name of the file or its first bytes decide.
    ``limit`` is the greatest size of one article in bytes. Raises DateError and UsageError for values that cannot be.

    >>> SourceOptions(published="2019-02-30")
    Traceback (most recent call last):
    comity.errors.DateError: '2019-02-30' is not a day of the calendar (write the day as YEAR-MONTH-DAY, such as 2019-06-05)
    """

    published: str | None = None
    publisher: str | None = None
    title: str | None = None
    text_column: str | None = None
    title_column: str | None = None
    date_column: str | None = None
    url_column: str | None = None
    id_column: str | None = None
    publisher_column: str | None = None
    format: str | None = None
    limit: int = LONGEST_TEXT

    def __post_init__(self) -> None:
        if self.published is not None:
            parse_day(self.published)
        if self.format is not None and self.format not in FORMATS:
            raise UsageError(f"there is no format {self.format!r}", hint=f"use one of {', '.join(FORMATS)}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """An input, or one row of it, that could not be read: ``name`` says which, ``error`` why and what to do."""

    name: str
    error: ComityError


def failure(name: str, error: ComityError) -> Failure:
    """A failure whose message begins with the name of the input."""
    if error.message.startswith(name):
        return Failure(name=name, error=error)
    return Failure(name=name, error=type(error)(f"{name}: {error.message}", hint=error.hint))
