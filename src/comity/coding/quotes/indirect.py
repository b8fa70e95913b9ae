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
        if verb.cue.group == "stance" or verb.passive:
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
    lists = vocabulary()
    rest = list(tokens[verb.after :])
    plain = [t for t in rest if t.plain]
    if len(plain) <= 3 or not rest[0].plain:
        before = list(tokens[: verb.first])
        comma = max((i for i, t in enumerate(before) if t.text == ","), default=-1)
        adverbial = not plain or not rest[0].plain or lists.has("day", plain[0].lower) or lists.has("preposition", plain[0].lower) or plain[0].lower == "reporters"
        content = before[:comma] if comma > 0 and adverbial and len(plain) <= 6 else []
        return content if sum(t.plain for t in content) >= LEAST_WORDS and not lists.has("preposition", content[0].lower) else None
    that = next((i for i, t in enumerate(rest[:14]) if t.lower == "that"), None)
    if that is not None and (that == 0 or verb.cue.lemma in ADDRESSED or not any(t.plain and _verbal(t) for t in rest[:that])):
        content = rest[that + 1 :]
        return content if sum(t.plain for t in content) >= LEAST_WORDS else None
    if verb.cue.lemma != "say" or not _begins_clause(rest):
        return None
    return rest


def _begins_clause(rest: Sequence[Word]) -> bool:
    """Whether "said" is followed by a clause without "that": a phrase, and a finite verb soon after."""
    lists = vocabulary()
    first = rest[0]
    if lists.has("preposition", first.lower) and not first.capital:
        return False
    return any(_verbal(t) for t in rest[1:16])


def _verbal(token: Word) -> bool:
    lists = vocabulary()
    return not token.capital and (lists.has("auxiliary", token.lower) or token.lower in lists.clause or (token.lower.endswith("ed") and len(token.lower) > 4))


def _bounds(text: str, content: Sequence[Word]) -> tuple[int, int]:
    start, end = content[0].start, content[-1].end
    while end > start and text[end - 1] in " .,;:":
        end -= 1
    return start, end
