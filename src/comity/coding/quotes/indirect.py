"""Reported statements without quotation marks: X said that …; …, X said; according to X, …"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...text.records import Sentence
from .attribution import ADDRESSED, addressee, until
from .grammar import Verb, subject, verbs
from .reference import Reference
from .speakers import Named
from .tokens import Word, words
from .vocabulary import vocabulary

LEAST_WORDS = 4
SURE = 0.6
# What follows these is no statement of fact.
WISHES = frozenset(("demand", "ask", "propose", "recommend", "order", "plead", "beg", "urge", "wonder", "understand", "instruct", "protest"))
# Verbs that often go without "that".
BARE = frozenset(("say", "claim", "believe", "think", "insist", "reckon", "swear", "fear", "hope", "suggest", "warn", "maintain", "announce", "add"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """The content ``[start, end)`` of a reported statement and who makes it."""

    start: int
    end: int
    speaker: Named
    cue: str
    addressee: str
    confidence: float


def statement(reference: Reference, sentence: Sentence) -> Statement | None:
    """The reported statement of a sentence, if there is one."""
    text = reference.speakers.text
    tokens = words(text, sentence.start, sentence.end)
    if len(tokens) < LEAST_WORDS + 2:
        return None
    found = _according(reference, tokens)
    if found is not None:
        return found
    for verb in verbs(tokens):
        if verb.cue.group == "stance" or verb.passive or verb.cue.lemma in WISHES:
            continue
        content = _content(tokens, verb)
        if content is None:
            continue
        named = subject(reference, tokens, verb)
        if named is None or named.strength < SURE:
            continue
        start, end = _bounds(text, content)
        return Statement(start=start, end=end, speaker=named, cue=verb.text, addressee=addressee(text, tokens, verb), confidence=round(0.9 * named.strength, 3))
    return None


def _according(reference: Reference, tokens: Sequence[Word]) -> Statement | None:
    for i, token in enumerate(tokens[:-1]):
        if token.lower != "according" or tokens[i + 1].lower != "to":
            continue
        phrase = until(tokens[i + 2 :])
        named = reference.named(phrase)
        content = list(tokens[:i]) if i > 0 else _after_comma(tokens[i + 2 :])
        if named is None or not content or sum(t.plain for t in content) < LEAST_WORDS:
            return None
        start, end = _bounds(reference.speakers.text, content)
        return Statement(start=start, end=end, speaker=named, cue="according to", addressee="", confidence=round(0.9 * named.strength, 3))
    return None


def _after_comma(tokens: Sequence[Word]) -> list[Word]:
    at = next((i for i, t in enumerate(tokens) if t.text == ","), len(tokens))
    return list(tokens[at + 1 :])


def _content(tokens: Sequence[Word], verb: Verb) -> list[Word] | None:
    """The words of the statement: after the verb and "that", or before a verb that ends the sentence."""
    rest = list(tokens[verb.after :])
    if _closes(rest, verb):
        return _before(tokens, verb)
    if not rest or not rest[0].plain:
        return None
    that = next((i for i, t in enumerate(rest[:14]) if t.lower == "that"), None)
    if that is not None and (that == 0 or verb.cue.lemma in ADDRESSED or not any(t.plain and _verbal(t) for t in rest[:that])):
        return _enough(_clause(rest[that + 1 :]))
    if verb.cue.lemma not in BARE or not _begins_clause(rest):
        return None
    return _enough(_clause(rest))


def _closes(rest: Sequence[Word], verb: Verb) -> bool:
    """Whether a verb of speech stands at the end: "..., the minister told reporters on Monday"."""
    lists = vocabulary()
    comma = next((i for i, t in enumerate(rest) if not t.plain), len(rest))
    tail = rest[:comma]
    if verb.cue.form == "ing" or len(tail) > 9 or any(t.lower == "that" for t in tail) or (tail and tail[0].lower == "to"):
        return False
    if not tail or lists.has("day", tail[0].lower) or lists.has("preposition", tail[0].lower):
        return True
    return verb.cue.lemma in ADDRESSED and not any(_verbal(t) for t in tail)


def _before(tokens: Sequence[Word], verb: Verb) -> list[Word] | None:
    """The words before ", the minister said"."""
    lists = vocabulary()
    before = list(tokens[: verb.first])
    comma = max((i for i, t in enumerate(before) if t.text == ","), default=-1)
    named = before[comma + 1 :]
    if (
        comma <= 0
        or not 0 < len(named) <= 8
        or named[0].lower in ("as", "and", "but", "which", "who", "that", "when", "while", "if")
        or any(_verbal(t) for t in named)
    ):
        return None
    start = max((i for i, t in enumerate(before[:comma]) if t.text == ";"), default=-1) + 1
    content = before[start:comma]
    starts = (
        bool(content)
        and not (lists.has("preposition", content[0].lower) and len(content) < 8)
        and content[0].lower not in ("if", "unless", "whether", "although")
    )
    return _enough(content) if starts and any(_verbal(t) for t in content) else None


def _clause(content: Sequence[Word]) -> list[Word]:
    """The words up to the next main clause."""
    for i, token in enumerate(content):
        after = content[i + 1].lower if i + 1 < len(content) else ""
        if token.text == ";" or (token.text == "," and after in ("while", "although", "but", "adding", "saying")):
            return list(content[:i])
    return list(content)


def _enough(content: list[Word]) -> list[Word] | None:
    return content if sum(t.plain for t in content) >= LEAST_WORDS else None


def _begins_clause(rest: Sequence[Word]) -> bool:
    """Whether "said" is followed by a clause without "that": a phrase, and a finite verb soon after."""
    first = rest[0]
    if vocabulary().has("preposition", first.lower) and not first.capital:
        return False
    return any(_verbal(t) for t in rest[1:16])


def _verbal(token: Word) -> bool:
    lists = vocabulary()
    return not token.capital and (
        lists.has("auxiliary", token.lower)
        or token.lower in lists.finite
        or token.lower in lists.verbs
        or (token.lower.endswith("ed") and len(token.lower) > 4)
    )


def _bounds(text: str, content: Sequence[Word]) -> tuple[int, int]:
    start, end = content[0].start, content[-1].end
    while end > start and text[end - 1] in " .,;:":
        end -= 1
    return start, end
