"""Proposes mentions without a model: names of the base with the role nouns and titles around them, and plain words for organs and offices.

It stands in where the model marks nothing; it knows no syntax beyond that.
"""

from __future__ import annotations

from ..language.records import Mention
from .coreference import wants_pair
from .names import Name
from .phrases import parse
from .report import Report
from .spelling import WORD
from .vocabulary import ARTICLES, CALENDAR, FORMER, RoleWord, longest_role, role_words

_KINDS = {
    "n": "state",
    "a": "state",
    "p": "group",
    "c": "state",
    "o": "organ",
    "g": "igo",
    "b": "company",
    "l": "place",
    "m": "place",
    "x": "person",
    "s": "person",
}
# Words for bodies and people that are worth a mention without a name beside them.
_BARE_SECTORS = frozenset("GOV MIL COP JUD LEG SPY REB OPP REF UAF PRM".split())
_GOING = frozenset("visited visit visits visiting left leave leaves reached reach entered toured tours bombed shelled bombs shells bombarded".split())
_PAIRS = frozenset(("both", "two"))
_OPENERS = ARTICLES | _PAIRS | FORMER
_SMALL = frozenset("and or in of to for with by on at from as said has have was is s".split())
_LONGEST = 15
_HE = frozenset(("he", "she"))


class _Sentence:
    __slots__ = ("lower", "names", "tokens")

    def __init__(self, report: Report, start: int, end: int) -> None:
        self.tokens = [(m.start(), m.end()) for m in WORD.finditer(report.folded, start, end)]
        self.lower = [report.folded[s:e].replace(".", "").lower() for s, e in self.tokens]
        # A bare surname is proposed only where somebody of that name is in a high office, or a title stands before it.
        self.names = {n.start: n for n in report.names_in(start, end) if n.type != "s" or report.state_of_person(n) or report.before(n.start) in role_words()}


def propose_mentions(report: Report) -> list[Mention]:
    """Mentions of a whole report, in order, never overlapping."""
    found: list[Mention] = []
    for sentence in report.document.sentences:
        if not sentence.heading:
            found += _of_sentence(report, sentence.start, sentence.end)
    return found


def _of_sentence(report: Report, start: int, end: int) -> list[Mention]:
    s = _Sentence(report, start, end)
    out: list[Mention] = []
    n = 0
    while n < len(s.tokens):
        first, last, kind = _grow(report, s, n)
        if kind:
            a, b = s.tokens[first][0], s.tokens[last][1]
            out.append(Mention(start=a, end=b, text=report.text[a:b], kind=kind, score=0.5))
            n = last + 1
        else:
            n += 1
    return out


def _grow(report: Report, s: _Sentence, n: int) -> tuple[int, int, str]:
    """The mention that begins at word ``n``: its first and last word and its kind; an empty kind for none."""
    lower = s.lower[n]
    if lower in _HE:
        return n, n, "person"
    at = n
    while at < len(s.tokens) and s.lower[at] in _OPENERS and s.tokens[at][0] not in s.names and at - n < 3:
        at += 1
    if at >= len(s.tokens):
        return (n, n, "person") if lower == "both" else (n, n, "")
    name = s.names.get(s.tokens[at][0])
    if name is None and _role_at(s, at)[0] is None:
        starts = report.text[s.tokens[n][0]].isupper() and report.kb.given(lower) is not None and lower not in CALENDAR
        last = _personal(report, s, n) if starts else n
        return n, last, "person" if last > n else ""
    last, kind, heads = _extend(report, s, at, named=name is not None)
    if heads and last + 2 < len(s.tokens) and kind in ("office", "organ", "group", "armed group") and s.lower[last + 1] in ("of", "to", "from"):
        last = _complement(report, s, last + 1) or last
    if name is None and not _worth(report, s, n, last, kind, determined=lower in ARTICLES or lower in _PAIRS):
        return n, n, ""
    return n, last, kind


def _extend(report: Report, s: _Sentence, at: int, *, named: bool) -> tuple[int, str, int]:
    """The last word of a mention, its kind and how many role nouns it has: names and role nouns side by side, then a person's name."""
    last, kind, heads = at - 1, "", 0
    stop = min(len(s.tokens), at + _LONGEST)
    while at < stop:
        here = s.names.get(s.tokens[at][0])
        close = kind == "" or _adjacent(report, s, at)
        if here is not None and close and (kind == "" or (kind not in ("person", "place") and here.type in "xsnapcgro")):
            last = _skip(s, at, here)
            at, kind = last + 1, _kind(report, here)
            if here.type in "xs":
                break
            continue
        role, count = _role_at(s, at)
        if role is not None and close:
            last, heads, kind = at + count - 1, heads + 1, "office" if role.kind == "office" and not role.plural else role.kind
            at += count
            continue
        capital = report.text[s.tokens[at][0]].isupper()
        if kind == "office" and close and capital and s.lower[at] not in CALENDAR and s.lower[at] not in ARTICLES:
            return _personal(report, s, at), "person", heads
        # One adjective between a state and the noun: "Chinese naval forces".
        between = kind == "state" and heads == 0 and named and not capital and s.lower[at] not in _SMALL
        if not between or at + 1 >= len(s.tokens) or _role_at(s, at + 1)[0] is None:
            break
        at += 1
    return last, kind, heads


def _kind(report: Report, name: Name) -> str:
    if name.type == "c" and (report.is_place_here(name.start) or report.before(name.start) in _GOING):
        return "place"
    if name.type == "r":
        return report.kb.entry(name.senses[0][1]).kind
    return _KINDS.get(name.type, "group") if name.tail not in ("building",) else "place"


def _adjacent(report: Report, s: _Sentence, at: int) -> bool:
    """Whether only a space, a hyphen or a possessive stands before word ``at``."""
    return at > 0 and report.folded[s.tokens[at - 1][1] : s.tokens[at][0]] in (" ", "-", "'s ", "' ", ". ")


def _skip(s: _Sentence, at: int, name: Name) -> int:
    while at + 1 < len(s.tokens) and s.tokens[at + 1][0] < name.end:
        at += 1
    return at


def _role_at(s: _Sentence, at: int) -> tuple[RoleWord | None, int]:
    roles = role_words()
    for count in range(min(longest_role().get(s.lower[at], 0), len(s.lower) - at), 0, -1):
        found = roles.get(" ".join(s.lower[at : at + count]))
        if found is not None:
            return found, count
    return None, 0


def _personal(report: Report, s: _Sentence, at: int) -> int:
    """The last word of a run of capitalised words: the person's name after a title."""
    here = s.names.get(s.tokens[at][0])
    if here is not None:
        at = _skip(s, at, here)
        if here.type in "xs":
            return at
    stop = min(len(s.tokens), at + _LONGEST)
    while at + 1 < stop and _adjacent(report, s, at + 1) and not report.folded.startswith("'s", s.tokens[at][1]):
        word = report.text[s.tokens[at + 1][0] : s.tokens[at + 1][1]]
        if not (word[0].isupper() or s.lower[at + 1] in ("al", "bin", "de", "da", "van", "von", "der", "el")) or s.lower[at + 1] in CALENDAR:
            break
        at += 1
    return at


def _complement(report: Report, s: _Sentence, at: int) -> int:
    """The last word of "of the United States", "to Russia" after a role; 0 if no name follows."""
    at += 1
    if at < len(s.tokens) and s.lower[at] == "the":
        at += 1
    name = s.names.get(s.tokens[at][0]) if at < len(s.tokens) else None
    return _skip(s, at, name) if name is not None and name.type in "ncgor" else 0


def _worth(report: Report, s: _Sentence, first: int, last: int, kind: str, *, determined: bool) -> bool:
    if kind == "person":
        return True
    a, b = s.tokens[first][0], s.tokens[last][1]
    phrase = parse(report.text, report.folded, a, b, [])
    if wants_pair(phrase):
        return True
    head = phrase.head
    return head is not None and head.sector in _BARE_SECTORS and (determined or head.kind in ("organ", "armed group") or head.plural) and head.kind != "state"
