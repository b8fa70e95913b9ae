"""Cleaning that moves nothing: each odd character is replaced by exactly one other, so offsets hold in the input too."""

from __future__ import annotations

import re

_SPACES = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\u206a\u206b\u206c\u206d\u206e\u206f\ufeff\ufff9\ufffa\ufffb"
_DIRECTIONS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_BREAKS = "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_CONTROLS = "".join(chr(code) for code in (*range(0x00, 0x09), *range(0x0E, 0x1C), 0x1F, *range(0x7F, 0x85), *range(0x86, 0xA0)))
_ODD = re.compile(f"\r\n?|[{re.escape(_SPACES + _INVISIBLE + _DIRECTIONS + _BREAKS + _CONTROLS)}\ud800-\udfff\U000e0000-\U000e007f]")
_TO_BREAK = frozenset(_BREAKS)
_UNKNOWN = "\ufffd"


def clean(text: str) -> str:
    """Replace odd spaces, invisible and control characters by a space each, other line breaks by a newline each.

    The length never changes; curly quotes and dashes stay. Half a surrogate pair, which no file can hold, becomes U+FFFD.

    >>> clean("Xi\\u00a0met\\u200bPutin.\\r\\nThen")
    'Xi met Putin. \\nThen'
    """
    return _ODD.sub(_replacement, text)


def _replacement(found: re.Match[str]) -> str:
    odd = found.group()
    if odd[0] == "\r":
        return " \n" if len(odd) == 2 else "\n"
    if odd in _TO_BREAK:
        return "\n"
    return _UNKNOWN if "\ud800" <= odd <= "\udfff" else " "
