"""Words of others made safe to show: what steers a terminal or turns the order of letters is put out of action."""

from __future__ import annotations

import re

_MARK = "\ufffd"
# Control characters but the line feed, invisible ones, those that turn the direction of writing, halves of surrogate pairs, tags.
_STEERING = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)


def printable(text: str) -> str:
    """The text with every character that could steer a terminal or hide words replaced by a mark, one for one, so that offsets hold; a tab becomes a space.

    >>> printable("a\\x1b[31mb\\u202ec").replace(_MARK, "?")
    'a?[31mb?c'
    """
    return _STEERING.sub(lambda found: " " if found.group() == "\t" else _MARK, text)


def one_line(text: str) -> str:
    """The same on one line.

    >>> one_line("two\\n  lines")
    'two lines'
    """
    return " ".join(printable(text).split())
