"""Where sentences end. One pass over the marks that may end one; each is judged by the words beside it, so time grows with the text and no faster."""

from __future__ import annotations

import re

from .abbreviations import LAST_WORDS_OF_NAMES, NEVER_LAST, NUMBERED, OFTEN_LAST, OPENERS, SAYING

_MARK = re.compile(r"""[.!?\u2026]+(?P<close>(?:["'\u201d\u2019\u00bb)\]}]|\[[0-9]{1,3}\])*)|\n[ \t]*\n\s*""")
_SPACE = re.compile(r"\s*")
_OPENING = re.compile(r"""["'\u201c\u2018\u00ab(\[{]*""")
_CLOSERS = "\"'\u201d\u2019\u00bb)]}"
_WORD_BEFORE = re.compile(r"[^\s\"\u201c\u201d\u2018(\[{\u2014\u2013]+$")
_NEXT_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
_LETTERS_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")
_GLUED = re.compile(r"[A-Z][a-z]+(?=[\s,;:'\u2019.])|[\"\u201c][A-Z][a-z]*\s|(?:A|I)\s")
_ATTRIBUTION = re.compile(r"(?:[A-Z][\w.'\u2019-]{0,20}\s){1,4}(?P<verb>[a-z]{3,10})\b")
_SMALL_NAME = re.compile(r"(?:al|el|ash|as|ad|an|ar)-[A-Z]|[a-z]{1,2}[A-Z]")
_LONGEST_WORD = 30
_LOOK = 100


def split_sentences(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The sentences of ``text[start:end]`` as ``(start, end)``, in order, without the white space around them; a blank line always ends one.

    Closing quotation marks and brackets stay with their sentence.

    >>> text = 'He spoke to the U.S. The president did not. "Really?" asked J. K. Lee Jr. on Sunday.'
    >>> [text[a:b] for a, b in split_sentences(text)]
    ['He spoke to the U.S.', 'The president did not.', '"Really?" asked J. K. Lee Jr. on Sunday.']
    """
    stop = len(text) if end is None else min(end, len(text))
    found: list[tuple[int, int]] = []
    begin = counted = start
    open_quote = False
    for mark in _MARK.finditer(text, start, stop):
        if mark.group()[0] == "\n":
            _add(found, text, begin, mark.start())
            begin = counted = mark.end()
            open_quote = False
            continue
        close = mark["close"]
        # Straight marks say by their number alone whether one opens or closes.
        open_quote ^= bool(text.count('"', counted, mark.start("close")) % 2)
        counted = mark.start("close")
        cut = mark.end()
        if close.startswith('"') and not open_quote and cut < stop and text[cut].isalnum():
            cut = mark.start("close")
        if _ends_sentence(text, mark, cut, (begin, stop)):
            _add(found, text, begin, cut)
            begin = cut
    _add(found, text, begin, stop)
    return found


def _add(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append((start, end))


def _ends_sentence(text: str, mark: re.Match[str], cut: int, limits: tuple[int, int]) -> bool:
    begin, stop = limits
    if cut >= stop:
        return True
    spaces = _SPACE.match(text, cut, stop)
    after = spaces.end() if spaces is not None else cut
    if after >= stop:
        return True
    marks = text[mark.start() : mark.start("close")]
    tail = text[max(begin, mark.start() - _LONGEST_WORD) : mark.start()]
    inner = tail.rstrip(_CLOSERS)
    word = _WORD_BEFORE.search(inner)
    before = "" if word is None else word.group()
    if after == cut:
        return _glued(text, marks, before, cut, closed=cut < mark.end())
    opening = _OPENING.match(text, after, min(stop, after + 4))
    letter = opening.end() if opening is not None else after
    if letter >= stop:
        return True
    if marks[-1] in "!?":
        return _ends_question(text, letter, closed=bool(mark["close"]))
    if len(marks) > 1 or marks == "\u2026":
        return _ends_ellipsis(text, marks, before, letter, closed=bool(mark["close"]))
    return _ends_at_stop(text, before, letter, (begin, mark.start()), closed=bool(mark["close"]) or inner != tail)


def _glued(text: str, marks: str, before: str, cut: int, *, closed: bool) -> bool:
    """No space follows ("end.Next"): two sentences only where both sides are clearly words."""
    if len(before) < 2 or not before[-2:].isalpha() or (len(marks) > 1 and marks[-1] == "."):
        return False
    if not before.islower():
        return before.isalpha() and len(before) > 2 and before[1:].islower() and before.lower() not in NEVER_LAST and _opens(text, cut)
    return closed or _GLUED.match(text, cut, cut + _LOOK) is not None


def _starts_sentence(text: str, at: int) -> bool:
    first = text[at]
    return not first.islower() or _SMALL_NAME.match(text, at, at + 4) is not None


def _ends_question(text: str, letter: int, *, closed: bool) -> bool:
    if not _starts_sentence(text, letter) or text[letter] in ",;:-\u2013\u2014":
        return False
    if not closed:
        return True
    # "Why now?" Lavrov asked.
    attribution = _ATTRIBUTION.match(text, letter, letter + _LOOK)
    return attribution is None or attribution["verb"] not in SAYING or _opens(text, letter)


def _ends_ellipsis(text: str, marks: str, before: str, letter: int, *, closed: bool) -> bool:
    """Dots that leave words out end a sentence only when they hang on a word and a new one clearly begins."""
    if marks.strip(".\u2026"):
        return _ends_question(text, letter, closed=closed)
    return bool(before) and text[letter].isupper() and text[letter - 1] != "["


def _ends_at_stop(text: str, before: str, letter: int, region: tuple[int, int], *, closed: bool) -> bool:
    if not before:
        # A stop that stands alone, or after a bracket or quotation mark.
        return closed and _starts_sentence(text, letter)
    word = before.lstrip("'\u2019")
    if not _starts_sentence(text, letter):
        return False
    first = text[letter]
    if first in ".,;:!?)-\u2013\u2014":
        return False
    # "China-U.S.", "Lt.-Gen.": the last part decides.
    part = word.replace("/", "-").rsplit("-", 1)[-1]
    low = part.lower()
    dotted = _LETTERS_DOTTED.fullmatch(part) is not None
    if first.isdigit():
        return low not in NUMBERED and low not in NEVER_LAST and not (dotted and low not in OFTEN_LAST)
    if closed and low not in OFTEN_LAST:
        return True
    if low in NEVER_LAST:
        return False
    if _is_initial(text, word, region):
        return word == "I" and not _after_capital(text, region[1] - len(before), region[0])
    if word.isdigit() and region[1] - len(before) <= _first_letter(text, region[0]):
        # "1. Introduction"
        return False
    if low in OFTEN_LAST or dotted or (len(word) == 1 and word.isupper()):
        return _opens(text, letter)
    return True


def _first_letter(text: str, begin: int) -> int:
    spaces = _SPACE.match(text, begin)
    return begin if spaces is None else spaces.end()


def _is_initial(text: str, word: str, region: tuple[int, int]) -> bool:
    """A single capital between names, as in ``John F. Kennedy``; at the end of "vitamin C." it is none."""
    if len(word) != 1 or not word.isupper():
        return False
    start = region[1] - 1
    return word == "I" or start <= region[0] or _after_capital(text, start, region[0])


def _after_capital(text: str, at: int, begin: int) -> bool:
    """Does a capitalised word (or another initial) stand before ``at``?"""
    before = text[max(begin, at - _LONGEST_WORD) : at].split()
    return not before or (before[-1][0].isupper() and before[-1].lower() not in LAST_WORDS_OF_NAMES)


def _opens(text: str, letter: int) -> bool:
    """Does a word stand here that begins sentences and no names?"""
    word = _NEXT_WORD.match(text, letter, letter + _LONGEST_WORD)
    return word is not None and word.group() in OPENERS
