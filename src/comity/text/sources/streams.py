"""Bytes out of files, in bounded memory: unpacking gzip with a limit, reading whole texts and long rows with a limit."""

from __future__ import annotations

import codecs
import gzip
import io
import zlib
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple, cast

from ...errors import InputError
from .decoding import decode, marked_encoding, refuse_binary

GZIP = b"\x1f\x8b"
_CHUNK = 1 << 16
# A packed text is three to ten times smaller than the text. What grows beyond both of these is made to fill the memory.
_FREE_EXPANSION = 100_000_000
_MOST_EXPANSION = 100
_SAMPLE = 8192


class Row(NamedTuple):
    """One line: its number from 1, its characters, or the error that stands in their place."""

    number: int
    text: str
    error: InputError | None = None


class _Counted(io.RawIOBase):
    """Bytes already read, then those of the stream, counted."""

    def __init__(self, inner: BinaryIO, held: bytes = b"") -> None:
        self.inner = inner
        self.held = held
        self.count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        data = self.held[: len(view)] if self.held else self.inner.read(len(view))
        self.held = self.held[len(data) :]
        view[: len(data)] = data
        self.count += len(data)
        return len(data)


class _Unpacked(io.RawIOBase):
    """The bytes inside a gzip stream; errors of the packing become InputError."""

    def __init__(self, inner: BinaryIO) -> None:
        self.packed = _Counted(inner)
        self.plain = gzip.GzipFile(fileobj=self.packed)
        self.count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        try:
            data = self.plain.read1(len(view))
        except EOFError:
            raise InputError("the gzip file is cut off", hint="copy or download it again") from None
        except (gzip.BadGzipFile, zlib.error):
            raise InputError("the gzip file is damaged", hint="copy or download it again") from None
        self.count += len(data)
        if self.count > _FREE_EXPANSION and self.count > _MOST_EXPANSION * self.packed.count:
            raise InputError(f"the gzip file expands to more than {_MOST_EXPANSION} times its size", hint="unpack it yourself if you trust it")
        view[: len(data)] = data
        return len(data)


def unpacked(stream: BinaryIO) -> io.BufferedReader:
    """The stream, or what is inside when it is gzip; its first bytes can be looked at with ``sample_of``."""
    start = _first_bytes(stream)
    plain: io.BufferedReader = io.BufferedReader(_Counted(stream, start), _CHUNK)
    if not start.startswith(GZIP):
        return plain
    inside = cast(BinaryIO, _Unpacked(plain))
    return io.BufferedReader(_Counted(inside, _first_bytes(inside)), _CHUNK)


def _first_bytes(stream: BinaryIO) -> bytes:
    """As many bytes as a look at the start needs; a pipe may hand them over in small pieces."""
    start = b""
    while len(start) < _SAMPLE and (more := stream.read(_SAMPLE - len(start))):
        start += more
    return start


def sample_of(stream: io.BufferedReader) -> bytes:
    """Some of the first bytes; the stream stays at its start."""
    return stream.peek(_SAMPLE)[:_SAMPLE]


def read_all(stream: BinaryIO, *, limit: int) -> bytes:
    """All bytes of one article. Raises InputError when there are more than ``limit``, having read no further."""
    parts: list[bytes] = []
    count = 0
    while chunk := stream.read(_CHUNK):
        count += len(chunk)
        if count > limit:
            raise InputError(f"more than {limit / 1e6:g} MB for one article", hint="split it, or name its format if it holds many articles")
        parts.append(chunk)
    return b"".join(parts)


def rows_of(stream: io.BufferedReader, *, limit: int) -> Iterator[Row]:
    """The lines with their line ends; one longer than ``limit`` bytes is passed over and comes as an error.

    A line that is no text comes as an error as well, so that the others can be read.
    """
    sample = sample_of(stream)
    encoding = marked_encoding(sample)
    if encoding is not None and encoding != "utf-8-sig":
        yield from _wide_rows(codecs.getreader(encoding)(stream), limit)
        return
    refuse_binary(sample.partition(b"\n")[0])
    for number, line in enumerate(iter(lambda: stream.readline(limit + 1), b""), start=1):
        if len(line) > limit:
            _pass_over(stream, line)
            yield Row(number, "", InputError(f"a line of more than {limit / 1e6:g} MB", hint="split the article, or check the file"))
            continue
        try:
            yield Row(number, decode(line))
        except InputError as error:
            yield Row(number, "", error)


def _pass_over(stream: io.BufferedReader, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(_CHUNK)


def _wide_rows(reader: codecs.StreamReader, limit: int) -> Iterator[Row]:
    """UTF-16 and UTF-32, cut into lines by characters."""
    number, held = 1, ""
    while True:
        try:
            chunk = reader.read(_CHUNK)
        except UnicodeDecodeError as error:
            yield Row(number, "", InputError(f"the bytes do not fit the encoding {error.encoding}", hint="the file may be cut off; save it as UTF-8"))
            return
        lines = (held + chunk).split("\n")
        held = lines.pop()
        for line in lines:
            yield Row(number, line + "\n")
            number += 1
        if not chunk:
            if held:
                yield Row(number, held)
            return
        if len(held) > limit:
            yield Row(number, "", InputError(f"a line of more than {limit / 1e6:g} MB", hint="split the article, or check the file"))
            return
