"""Bytes to characters: which encodings are read, and what is told of bytes that are no text."""

from __future__ import annotations

import codecs
import re

from ...errors import InputError

_MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_KINDS = (
    (b"%PDF", "a PDF file", "turn it into text first, with pdftotext for instance"),
    (b"PK\x03\x04", "a ZIP archive or an office document", "unpack it, or save the document as plain text"),
    (b"\x89PNG", "an image", "give the text of the report"),
    (b"\xff\xd8\xff", "an image", "give the text of the report"),
    (b"GIF8", "an image", "give the text of the report"),
    (b"\xd0\xcf\x11\xe0", "an office document", "save it as plain text"),
    (b"{\\rtf", "an RTF document", "save it as plain text"),
    (b"SQLite format 3", "an SQLite database", "export the table as CSV"),
    (b"BZh", "packed with bzip2", "unpack it first; only .gz is unpacked here"),
    (b"\xfd7zXZ", "packed with xz", "unpack it first; only .gz is unpacked here"),
    (b"\x28\xb5\x2f\xfd", "packed with zstd", "unpack it first; only .gz is unpacked here"),
    (b"PAR1", "a Parquet file", "name it .parquet or give the format parquet"),
)
_SAMPLE = 8192
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r\x0b\x0c\x1a\x1b")
_MOST_CONTROLS = 0.02
# English in Windows-1252 has a curly quote or an accent here and there; whole words beyond ASCII are another alphabet.
_MOST_HIGH_BYTES = 0.3
_FEW_HIGH_BYTES = 6
_HIGH = bytes(range(128, 256))
_OTHER_ALPHABET = re.compile(rb"[\xc0-\xff]{4}")
_UTF8_CURE = "save it as UTF-8"


def marked_encoding(start: bytes) -> str | None:
    """The encoding that a byte order mark at the start tells, or None."""
    return next((encoding for mark, encoding in _MARKED if start.startswith(mark)), None)


def decode(data: bytes) -> str:
    """Bytes as text: UTF-8, UTF-16 or UTF-32 with a mark, else UTF-8, else Windows-1252.

    Raises InputError for binary data and for other encodings, naming the first byte that does not fit.

    >>> decode(b"\\x93Yes\\x94")
    '“Yes”'
    """
    encoding = marked_encoding(data)
    if encoding is not None:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError as error:
            raise InputError(
                f"byte {error.start} does not fit the encoding {encoding.removesuffix('-sig')}", hint=f"the file may be cut off; {_UTF8_CURE}"
            ) from None
    refuse_binary(data[:_SAMPLE])
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _windows(data, error)


def refuse_binary(sample: bytes) -> None:
    """Raise InputError where the first bytes are those of no text."""
    for magic, what, cure in _KINDS:
        if sample.startswith(magic):
            raise InputError(f"this is {what}, not text", hint=cure)
    if b"\x00" in sample:
        every_second = sample[1::2].count(0) > len(sample) // 4 or sample[::2].count(0) > len(sample) // 4
        if every_second:
            raise InputError("this looks like UTF-16 without a byte order mark", hint=_UTF8_CURE)
        raise InputError(f"this is binary data, not text (a zero byte at {sample.index(0)})", hint="give plain text, HTML, JSON Lines, CSV or Parquet")
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > _MOST_CONTROLS * len(sample) and controls > 1:
        raise InputError("this is binary data, not text", hint="give plain text, HTML, JSON Lines, CSV or Parquet")


def _windows(data: bytes, error: UnicodeDecodeError) -> str:
    where = f"byte 0x{data[error.start]:02x} at position {error.start}"
    high = _high_bytes(data)
    if 2 * _high_bytes(data.decode("utf-8", "ignore").encode("utf-8")) > high:
        # Most letters beyond ASCII are good UTF-8, so this is UTF-8 with a fault and not another encoding.
        raise InputError(f"{where} is not UTF-8", hint=f"the text is damaged there; {_UTF8_CURE}") from None
    if high > max(_FEW_HIGH_BYTES, _MOST_HIGH_BYTES * len(data)) or _OTHER_ALPHABET.search(data) is not None:
        raise InputError(f"{where} is not UTF-8, and the text is not Windows-1252 either", hint=_UTF8_CURE) from None
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as other:
        where = f"byte 0x{data[other.start]:02x} at position {other.start}"
        raise InputError(f"{where} is neither UTF-8 nor Windows-1252", hint=_UTF8_CURE) from None


def _high_bytes(data: bytes) -> int:
    return len(data) - len(data.translate(None, _HIGH))
