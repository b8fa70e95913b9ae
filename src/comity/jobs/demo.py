"""The demonstration: the bundled reports, what Comity makes of them, and what that says about each pair of states."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from ..actors.knowledge import KnowledgeBase
from ..coding.records import Claim, Event, Quote, Record
from ..errors import DataError
from ..text.article import make_article
from ..text.records import Article
from ..text.sources import Failure
from .read import read_all

# Beside this file when installed from a wheel, at the root of the repository in a checkout.
FOLDERS = (Path(__file__).parent / "examples", Path(__file__).parents[3] / "examples")
# What did not happen says nothing of what two states did to each other.
NOT_HAPPENED = ("hypothetical", "negation")
BACKGROUND = "historical"
STRONGEST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldEvent:
    """An event with the report that tells it: ``record.events[number]``."""

    record: Record
    number: int

    @property
    def event(self) -> Event:
        return self.record.events[self.number]


@dataclass(slots=True, kw_only=True)
class Pair:
    """What the reports say of two states; ``codes`` in alphabetical order, ``quads`` counts events that happened or are to come."""

    codes: tuple[str, str]
    names: tuple[str, str]
    events: list[ToldEvent] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)

    @property
    def quads(self) -> Counter[str]:
        return Counter(told.event.quad for told in self.events)

    @property
    def strongest(self) -> list[ToldEvent]:
        """The events with the highest or lowest scores: news before background, the surest first among equals."""
        return sorted(self.events, key=lambda told: (told.event.auxiliary == BACKGROUND, -abs(told.event.score), -told.event.confidence))[:STRONGEST]


def examples() -> list[Article]:
    """The bundled reports in the order of their dates.

    >>> examples()[0].published
    '2013-03-24'
    """
    folder = next((f for f in FOLDERS if (f / "index.json").is_file()), None)
    if folder is None:
        raise DataError("the bundled reports are missing", hint="install comity again")
    try:
        rows = json.loads((folder / "index.json").read_text(encoding="utf-8"))
        return [
            make_article(
                (folder / row["file"]).read_text(encoding="utf-8"),
                key=Path(row["file"]).stem, title=row["title"], published=row["published"], publisher=row["publisher"],
            )
            for row in rows
        ]  # fmt: skip
    except (OSError, ValueError, KeyError) as error:
        raise DataError(f"{folder}: the bundled reports cannot be read ({error})", hint="install comity again") from error


def demo(*, model: str = "") -> list[Record]:
    """The records of the bundled reports."""
    return [record for record in read_all(examples(), model=model) if not isinstance(record, Failure)]


def pairs_of(records: Sequence[Record]) -> list[Pair]:
    """What the records say of each pair of states, most events first.

    An event with several parties counts for each pair between the two sides, one without recipients for each pair of its actors; a quotation belongs to a pair when it
    is about both states, or about one and spoken for the other; a claim when it is about both.
    """
    knowledge = KnowledgeBase.load()
    names = {code: state.name for code in _codes(records) if (state := knowledge.state(code))}
    found: dict[tuple[str, str], Pair] = {}

    def pair_at(codes: tuple[str, str]) -> Pair:
        if codes not in found:
            found[codes] = Pair(codes=codes, names=(names[codes[0]], names[codes[1]]))
        return found[codes]

    for record in records:
        for number, event in enumerate(record.events):
            if event.auxiliary not in NOT_HAPPENED:
                for codes in _between(event, names.keys()):
                    pair_at(codes).events.append(ToldEvent(record=record, number=number))
        for quote in record.quotes:
            concerned = {*quote.about, *(quote.speaker.codes if quote.speaker else ())} & names.keys()
            for codes in combinations(sorted(concerned), 2):
                if set(codes) & set(quote.about):
                    pair_at(codes).quotes.append(quote)
        for claim in record.claims:
            for codes in combinations(sorted(set(claim.about) & names.keys()), 2):
                pair_at(codes).claims.append(claim)
    return sorted(found.values(), key=lambda pair: (-len(pair.events), -len(pair.quotes) - len(pair.claims), pair.codes))


def _codes(records: Sequence[Record]) -> set[str]:
    """Whoever takes part in an event, speaks, or is spoken of."""
    found: set[str] = set()
    for record in records:
        found.update(code for event in record.events for entity in (*event.actors, *event.recipients) for code in entity.codes)
        found.update(code for quote in record.quotes for code in (*quote.about, *(quote.speaker.codes if quote.speaker else ())))
        found.update(code for claim in record.claims for code in claim.about)
    return found


def _between(event: Event, states: Set[str]) -> set[tuple[str, str]]:
    """The pairs of states between the two sides, or among the actors of a mutual event; each in alphabetical order."""
    actors = {code for e in event.actors for code in e.codes} & states
    recipients = {code for e in event.recipients for code in e.codes} & states
    if not event.recipients:
        return set(combinations(sorted(actors), 2))
    return {(min(a, r), max(a, r)) for a in actors for r in recipients if a != r}
