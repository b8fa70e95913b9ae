"""Paragraphs of a text, however its lines are set: blank lines between paragraphs, one line each, or lines wrapped at a fixed width."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain, pairwise

# Lines longer than this are not wrapped by hand or by a wire service.
_WIDEST_WRAP = 130
_NARROWEST_WRAP = 30
# A text that never leaves a line blank is taken in parts, so that memory stays bounded.
_MOST_LINES = 5000
_WRAPPED_SHARE = 0.6
_ENDING = re.compile(r"[.!?:;\u2026][\"'\u201d\u2019)\]]*$")
_UNFINISHED = re.compile(r"(?:,|\b(?:the|an?|of|in|on|at|to|by|for|from|with|and|or|but|that|than|as|his|her|its|their|is|was|were|has|had))$")
_BULLET = re.compile(r"\s*(?:[-*\u2022\u00b7\u25aa\u25cf\u2013]|\d{1,2}[.)])\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """``[start, end)`` of the text without the white space around it; ``why`` says why it is furniture, empty for the report's own words."""

    start: int
    end: int
    why: str = ""


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    indent: int


def split_paragraphs(text: str, why_furniture: Callable[[str], str]) -> Iterator[Paragraph]:
    """The paragraphs in order; a furniture line stands alone even where no blank line parts it from its neighbours.

    >>> [text[p.start:p.end] for text in ["One line\\nwraps on.\\n\\nNext."] for p in split_paragraphs(text, lambda line: "")]
    ['One line\\nwraps on.', 'Next.']
    """
    blocks = _blocks(text)
    first = next(blocks, None)
    if first is None:
        return
    second = next(blocks, None)
    single = (second is None or len(first) == _MOST_LINES) and not _wrap_width(text, first)
    for block in chain([first], [] if second is None else [second], blocks):
        width = _wrap_width(text, block)
        group: list[_Line] = []
        for line in block:
            why = why_furniture(text[line.start : line.end]) if _may_stand_alone(text, group, line, block, width) else ""
            if group and (why or _breaks(text, group[-1], line, width, single=single)):
                yield Paragraph(start=group[0].start, end=group[-1].end)
                group = []
            if why:
                yield Paragraph(start=line.start, end=line.end, why=why)
            else:
                group.append(line)
        if group:
            whole = Paragraph(start=group[0].start, end=group[-1].end)
            # A notice may itself be wrapped over several lines.
            why = why_furniture(text[whole.start : whole.end].replace("\n", " ")) if len(group) > 1 else ""
            yield Paragraph(start=whole.start, end=whole.end, why=why)


def _blocks(text: str) -> Iterator[list[_Line]]:
    """Runs of lines without a blank line between them."""
    block: list[_Line] = []
    at = 0
    while at <= len(text):
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        start, end = at, stop
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            block.append(_Line(start, end, start - at))
        if block and (start >= end or len(block) == _MOST_LINES):
            yield block
            block = []
        at = stop + 1
    if block:
        yield block


def _wrap_width(text: str, block: list[_Line]) -> int:
    """The width at which the block's lines are wrapped; 0 where they are not.

    Lines that stop in the middle of a sentence tell: wrapped ones are full, or the next goes on in small letters. Those that end one tell nothing.
    """
    width = max(line.end - line.start for line in block)
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return 0
    told = [_filled(text, line, following, width) or text[following.start].islower() for line, following in pairwise(block) if not _ends(text, line)]
    return width if told and sum(told) >= _WRAPPED_SHARE * len(told) else 0


def _filled(text: str, line: _Line, following: _Line, width: int) -> bool:
    """Would the next line's first word not have fitted on this one?"""
    cut = following.start
    while cut < following.end and not text[cut].isspace():
        cut += 1
    return line.end - line.start + 1 + cut - following.start > width


def _may_stand_alone(text: str, group: list[_Line], line: _Line, block: list[_Line], width: int) -> bool:
    """Is this a line of its own and not the middle of a wrapped paragraph? Only such lines are looked at as furniture."""
    if not group or line is block[-1]:
        return not (group and width and _filled(text, group[-1], line, width) and not _ends(text, group[-1]))
    return _ends(text, group[-1]) or not (width and _filled(text, group[-1], line, width))


def _ends(text: str, line: _Line) -> bool:
    return _ENDING.search(text, max(line.start, line.end - 4), line.end) is not None


def _breaks(text: str, line: _Line, following: _Line, width: int, *, single: bool) -> bool:
    """Does a new paragraph begin with ``following``?"""
    if width and _filled(text, line, following, width):
        return False
    if _BULLET.match(text, following.start, following.end) or following.indent > line.indent + 1:
        return True
    if _ends(text, line):
        return True
    # A line that just stops: in a text of one line to the paragraph it is a title or subhead, else a first line left short by what stood before it.
    return single and not text[following.start].islower() and _UNFINISHED.search(text, max(line.start, line.end - 8), line.end) is None
