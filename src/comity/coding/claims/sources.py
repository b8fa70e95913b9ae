"""Who says a figure that stands in no quotation: according to X; X said."""

from __future__ import annotations

from collections.abc import Sequence

from ...actors.records import Entity
from .numbers import Token

SAYING = frozenset(
    (
        "said",
        "says",
        "say",
        "announced",
        "reported",
        "reports",
        "estimated",
        "estimates",
        "estimate",
        "claimed",
        "claims",
        "told",
        "confirmed",
        "disclosed",
        "reckon",
        "believe",
        "believes",
        "stated",
        "added",
        "noted",
    )
)
REACH = 7


def source(tokens: Sequence[Token], entities: Sequence[Entity], text: str) -> Entity | str:
    """The entity, or the words, that a sentence names as the source of what it says; empty where it names none."""
    for i, token in enumerate(tokens):
        if token.lower == "according" and i + 2 < len(tokens) and tokens[i + 1].lower == "to":
            start, end = tokens[i + 2].start, tokens[min(i + 2 + REACH, len(tokens) - 1)].end
            return next((e for e in entities if start <= e.start < end), None) or _words(tokens[i + 2 :], text)
        if token.lower in SAYING and i > 0:
            start = tokens[max(0, i - REACH)].start
            near = [e for e in entities if start <= e.start and e.end <= token.start]
            if near:
                return near[-1]
    return ""


def _words(tokens: Sequence[Token], text: str) -> str:
    """A few words up to the next mark."""
    end = next((i for i, t in enumerate(tokens[:8]) if not t.plain), min(8, len(tokens)))
    return text[tokens[0].start : tokens[end - 1].end] if end > 0 else ""
