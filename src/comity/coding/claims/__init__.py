"""Checkable statements on relations between states: numbers, money, ranks, extremes, anniversaries, durations."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from ...actors.records import Entity
from ...text.records import Document, Sentence
from ..records import Claim
from .durations import anniversary, duration, since
from .figures import Found, figure
from .numbers import Token, find_numbers, tokenize
from .period import period
from .ranks import rank, superlatives
from .relevance import accident, disaster, off_subject
from .sources import source

# The dead and the homeless of an earthquake measure no relation; money and soldiers sent to help do.
OF_DISASTERS = ("casualties", "count", "other", "share")
# Words between a figure and a "since" that does not belong to it.
NEAR = 4
STUDIES = frozenset(("study", "survey", "poll", "researchers", "census", "respondents"))


def find_claims(document: Document, entities: Sequence[Entity], *, speech: Sequence[tuple[int, int, Entity | str]] = ()) -> tuple[Claim, ...]:
    """All claims of a report, in order.

    ``entities`` are the resolved mentions of the report; ``speech`` tells stretches of quoted or reported words and who says them. ``value`` is in whole
    units (``$2 billion`` is 2e9 with unit ``USD``; percent are percent), None where the words give no figure.

    >>> from comity.text.records import Article, Sentence
    >>> text = "Russia has deployed about 3,200 troops to Belarus."
    >>> article = Article(id="a", text=text, version="1")
    >>> document = Document(article=article, sentences=(Sentence(start=0, end=len(text), paragraph=0),))
    >>> claim = find_claims(document, [Entity(text="Russia", start=0, end=6, name="Russia", kind="state", code="RUS")])[0]
    >>> claim.text, claim.kind, claim.value, claim.unit, claim.comparator, claim.about
    ('about 3,200 troops', 'troops', 3200.0, 'troops', '~', ('RUS',))
    """
    if off_subject(document.text):
        return ()
    actors = _Actors(entities)
    speakers = _Speech(speech)
    harmless = disaster(document.text)
    dropped = sorted((d.start, d.end) for d in document.dropped)
    claims: list[Claim] = []
    before: list[tuple[str, ...]] = [(), ()]
    for sentence in document.sentences:
        at = bisect_left(dropped, (sentence.end, 0)) - 1
        if sentence.heading or (at >= 0 and dropped[at][1] > sentence.start):
            continue
        codes = actors.codes(sentence.start, sentence.end)
        recent = codes or before[1] or before[0]
        if recent:
            found = _sentence(document, sentence, actors, speakers, recent)
            claims += [c for c in found if not (harmless and c.kind in OF_DISASTERS)]
        before = [before[1], codes]
    return tuple(claims)


def _sentence(document: Document, sentence: Sentence, actors: _Actors, speakers: _Speech, codes: tuple[str, ...]) -> list[Claim]:
    text = document.text
    tokens = tokenize(text, sentence.start, sentence.end)
    claims = []
    for found in _found(tokens):
        start, end = tokens[found.first].start, tokens[found.after - 1].end
        about = actors.codes(*_clause(text, sentence, start, end)) or codes
        by = speakers.of(start) or source(tokens, actors.within(sentence.start, sentence.end), text)
        claims.append(
            Claim(
                text=text[start:end],
                start=start,
                end=end,
                kind=found.kind,
                value=found.value,
                unit=found.unit,
                comparator=found.comparator,
                about=about,
                period=period(tokens, found, document.anchor),
                by=by,
            )
        )
    return claims


def _found(tokens: Sequence[Token]) -> list[Found]:
    """The claims of a sentence; where two overlap, the one that was found first stays."""
    candidates: list[Found] = []
    numbers = find_numbers(tokens)
    ranked = [f for n in numbers if (f := anniversary(tokens, n) or rank(tokens, n)) is not None]
    extremes = superlatives(tokens)
    figures = [f for n in numbers if (f := duration(tokens, n) or figure(tokens, n)) is not None]
    if accident(tokens):
        figures = [f for f in figures if f.kind not in OF_DISASTERS]
    if any(t.lower in STUDIES for t in tokens):
        figures = [f for f in figures if f.kind not in ("count", "share")]
    for found in [*ranked, *extremes, *figures]:
        if not any(found.first < other.after and other.first < found.after for other in candidates):
            candidates.append(found)
    # "Since 2014" beside a figure only bounds that figure.
    candidates += [f for f in since(tokens) if all(f.first >= c.after + NEAR or c.first >= f.after + NEAR for c in candidates)]
    return sorted(candidates, key=lambda f: f.first)


def _clause(text: str, sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """The stretch of the sentence between semicolons that holds a claim."""
    left = text.rfind(";", sentence.start, start)
    right = text.find(";", end, sentence.end)
    return (left + 1 if left >= 0 else sentence.start), (right if right >= 0 else sentence.end)


class _Actors:
    """The political entities of a report, by where they stand."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self._entities = sorted((e for e in entities if e.codes), key=lambda e: e.start)
        self._starts = [e.start for e in self._entities]

    def within(self, start: int, end: int) -> list[Entity]:
        return self._entities[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def codes(self, start: int, end: int) -> tuple[str, ...]:
        return tuple(dict.fromkeys(c for e in self.within(start, end) for c in e.codes))


@dataclass(frozen=True, slots=True)
class _Said:
    start: int
    end: int
    speaker: Entity | str


class _Speech:
    """Who says the words at an offset."""

    def __init__(self, speech: Sequence[tuple[int, int, Entity | str]]) -> None:
        self._said = sorted((_Said(*s) for s in speech), key=lambda s: s.start)
        self._starts = [s.start for s in self._said]

    def of(self, offset: int) -> Entity | str:
        at = bisect_left(self._starts, offset + 1) - 1
        return self._said[at].speaker if at >= 0 and offset < self._said[at].end else ""
