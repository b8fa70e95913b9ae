"""What can go wrong, said so that a person can mend it.

ComityError
├── InputError        an input cannot be read (empty, binary, truncated, too large, not found)
│   └── FetchError    a URL cannot be fetched
├── DateError         a date that is none
├── UsageError        wrong options or arguments
├── DataError         a file of the package or of the user (tables, models) is missing or broken
└── GoldError         gold or predictions that cannot be scored
"""

from __future__ import annotations

from typing import ClassVar


class ComityError(Exception):
    """Base of all errors that Comity raises on purpose.

    Each has a stable ``code``, a ``message`` that names the input, and a ``hint`` that says what to do next.

    >>> str(InputError("a.txt: the file is empty", hint="give a file with text"))
    'a.txt: the file is empty (give a file with text)'
    """

    code: ClassVar[str] = "comity"

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} ({self.hint})" if self.hint else self.message

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.message, self.hint)


def _rebuild(cls: type[ComityError], message: str, hint: str) -> ComityError:
    return cls(message, hint=hint)


class InputError(ComityError):
    """An input cannot be read."""

    code = "input"


class FetchError(InputError):
    """A URL cannot be fetched."""

    code = "fetch"


class DateError(ComityError):
    """A date that is none."""

    code = "date"


class UsageError(ComityError):
    """Wrong options or arguments."""

    code = "usage"


class DataError(ComityError):
    """A table or a model is missing or broken."""

    code = "data"


class GoldError(ComityError):
    """Gold or predictions that cannot be scored."""

    code = "gold"
