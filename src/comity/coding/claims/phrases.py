"""What stands around a number: the words that bound it, and the noun that it counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .lexicon import Noun, lexicon
from .numbers import HYPHENS, Token

PREPOSITIONS = frozenset((
    "of", "in", "at", "on", "to", "from", "with", "by", "for", "as", "into", "onto", "near", "after", "before", "since", "during", "against", "over", "under", "between", "among", "across",
    "along", "through", "out", "off", "inside", "outside", "around", "without", "within", "until", "despite", "toward", "towards", "amid", "per", "than", "behind", "upon", "about", "throughout", "including",
))  # fmt: skip
STOPS = PREPOSITIONS | frozenset((
    "and", "or", "but", "that", "which", "who", "whom", "whose", "when", "where", "while", "because", "if", "so", "the", "a", "an", "his", "her", "its", "their", "our", "my", "this", "these", "those", "is", "are", "was",
    "were", "be", "been", "being", "has", "have", "had", "will", "would", "could", "can", "may", "might", "should", "must", "did", "does", "do", "not", "also", "now", "he", "she", "it", "they", "we", "i", "you",
    "ago", "later", "earlier", "today", "yesterday", "last", "next", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "there", "here", "alone", "already", "away", "back", "home", "left",
    "said", "says", "took", "came", "went", "gave", "made", "held", "fled", "met", "sent", "kept", "stood", "began", "became", "got", "lost", "won", "voted", "died", "apiece", "each", "both", "then", "more", "worth", "abroad",
))  # fmt: skip
OWNED = frozenset(("its", "his", "her", "their", "our", "the", "them", "those", "these", "whom", "us"))
LONGEST_PHRASE = 7
# "Spread over three days", "a row over two ships": no bound.
NO_BOUND = frozenset(
    (
        "spread",
        "row",
        "dispute",
        "fears",
        "concerns",
        "talks",
        "anger",
        "control",
        "protest",
        "protests",
        "tensions",
        "tension",
        "taken",
        "handed",
        "turned",
        "power",
        "visit",
        "quarrel",
        "staged",
        "held",
    )
)
BORDERS = frozenset((";", ":", "after", "before", "while", "when", "which", "who", "because", "although", "but", "since"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """The noun phrase after a number: its tokens end at ``after``; ``noun`` where the lists know it, ``word`` its head as written."""

    after: int
    noun: Noun | None
    word: str


def bound(tokens: Sequence[Token], first: int) -> tuple[str, int]:
    """The comparator before a number and the token where its words begin; ``=`` and the number itself where there is none."""
    found = _bound_at(tokens, first)
    # One adjective or article may stand between: "at least another 300", "nearly the last 20".
    if first > 0 and tokens[first - 1].lower in ("the", "another", "a", "an", "other", "further", "additional"):
        wider = _bound_at(tokens, first - 1)
        found = wider if wider is not None and wider[0] != "=" else found
    return found or ("=", first)


def _bound_at(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    known = lexicon().comparators
    for length in (4, 3, 2, 1):
        words = tuple(t.lower for t in tokens[max(0, at - length) : at])
        spread = words == ("over",) and at > 1 and tokens[at - 2].lower in NO_BOUND
        if len(words) == length and words in known and not spread and words != ("all",):
            return known[words], at - length
    return None


def after_bound(tokens: Sequence[Token], after: int) -> str:
    """A bound that follows: "300 or more", "30-odd"."""
    words = tuple(t.lower for t in tokens[after : after + 2])
    if words in (("or", "more"), ("and", "more")):
        return ">"
    if words in (("or", "so"),) or (len(words) == 2 and words[0] in HYPHENS and words[1] == "odd"):
        return "~"
    return ""


def counted(tokens: Sequence[Token], after: int) -> Counted:
    """The noun phrase that begins at a token: up to the last noun known before a preposition, a verb or a mark."""
    nouns = lexicon().nouns
    at = after
    of_owner = at + 1 < len(tokens) and tokens[at].lower == "of" and tokens[at + 1].lower in OWNED
    if of_owner:
        at += 2
        if tokens[at - 1].lower in ("them", "whom", "us"):
            return Counted(after=at, noun=nouns["people"], word="")
    best: tuple[int, Noun] | None = None
    last = at
    while last < len(tokens) and last - at < LONGEST_PHRASE:
        token = tokens[last]
        hyphen = token.text in HYPHENS and last > at and last + 1 < len(tokens) and tokens[last + 1].start == token.end == tokens[last - 1].end + 1
        if not hyphen and (not token.plain or token.lower in STOPS):
            break
        if best is None and last > at and token.lower.endswith("ed") and tokens[last - 1].lower.endswith("s"):
            break  # "Egyptians protested"
        noun = nouns.get(token.lower) or nouns.get(token.text)
        if noun is not None and not (best is not None and token.lower.endswith("ed")):
            best = (last + 1, noun)
        elif best is not None and not hyphen and tokens[last - 1].text not in HYPHENS:
            break
        last += 1
    if best is not None:
        return Counted(after=best[0], noun=best[1], word=tokens[best[0] - 1].lower)
    if of_owner and last == at:
        return Counted(after=after, noun=None, word="")
    return Counted(after=last, noun=None, word=tokens[last - 1].lower if last > at else "")


def near(tokens: Sequence[Token], first: int, after: int, *, before: int = 6, behind: int = 6) -> tuple[list[str], list[str]]:
    """The words before a stretch, the nearest first, and those after it, not beyond the next clause."""
    left: list[str] = []
    for token in reversed(tokens[max(0, first - before) : first]):
        if token.lower in BORDERS:
            break
        left.append(token.lower)
    right: list[str] = []
    for token in tokens[after : after + behind]:
        if token.lower in BORDERS and token.lower not in ("who", "which"):
            break
        right.append(token.lower)
    return left, right
