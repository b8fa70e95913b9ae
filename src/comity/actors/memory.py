"""What the resolver remembers while it goes through a report: the mentions so far, the people of the report, and the chains."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from .persons import Known, name_tokens
from .records import Entity

# How far back a pronoun or "the two leaders" looks.
REACH = 6
# Most mentions of one sentence, and most people of one surname, that are looked at: a text may be hostile.
_NEAR = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A resolved mention with what later mentions ask of it: its sentence, class of office, the sex of a person, whether it is a plural."""

    entity: Entity
    sentence: int
    office: str = ""
    sex: str = ""
    plural: bool = False
    pronoun: bool = False


class Memory:
    """The mentions resolved so far, in the order of the text."""

    def __init__(self) -> None:
        self.marks: list[Mark] = []
        self.by_sentence: dict[int, list[Mark]] = {}
        self.people: dict[str, list[Known]] = {}
        self._chains: dict[tuple[str, ...], int] = {}
        self._counts: dict[int, int] = {}

    def add(self, mark: Mark) -> None:
        self.marks.append(mark)
        self.by_sentence.setdefault(mark.sentence, []).append(mark)
        self._counts[mark.entity.chain] = self._counts.get(mark.entity.chain, 0) + 1

    def count(self, chain: int) -> int:
        """How many mentions a chain has so far."""
        return self._counts.get(chain, 0)

    def chain(self, *parts: str) -> int:
        """The id of a chain, the same for the same parts."""
        return self._chains.setdefault(parts, len(self._chains))

    def sentences_back(self, sentence: int, reach: int = REACH) -> Iterator[list[Mark]]:
        """The marks of this sentence and of those before it, sentence by sentence."""
        for number in range(sentence, max(sentence - reach, -2), -1):
            marks = self.by_sentence.get(number)
            if marks:
                yield marks[-_NEAR:]

    def learn(self, known: Known) -> Known:
        """Remembers a person under the words by which the report may call them later."""
        tokens = name_tokens(known.name)
        for word in {tokens[-1], tokens[0]} if len(tokens) > 1 else set(tokens):
            here = self.people.setdefault(word, [])
            for old in here:
                if old.name == known.name and old.code == known.code:
                    return old
            if len(here) < _NEAR:
                here.append(known)
        return known

    def called(self, word: str, offset: int, *, sex: str = "", code: str = "") -> Known | None:
        """The person of the report whom a single name means: the last one named before, else the first after."""
        fitting = [
            k
            for k in self.people.get(word, ())
            if (not sex or not k.sex or k.sex == sex) and (not code or not k.code or k.code == code) and (name_tokens(k.name)[-1] == word or _short(k, word))
        ]
        if not fitting:
            return None
        before = [(k.offsets[at - 1], n, k) for n, k in enumerate(fitting) if (at := bisect_right(k.offsets, offset))]
        return max(before)[2] if before else min(fitting, key=lambda k: k.offsets[0] if k.offsets else 0)


def _short(known: Known, word: str) -> bool:
    """Whether the press calls a person by the first word of the name: family names that come first, or the base says so."""
    if known.found is not None:
        return True
    tokens = name_tokens(known.name)
    return tokens[0] == word and len(tokens) in (2, 3) and "-" in known.name
