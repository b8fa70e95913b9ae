"""Names of people that a report itself gives in full, for those that no table knows."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from ...actors.records import Entity
from .vocabulary import vocabulary

FULL = re.compile(r"(?<![\w'’-])[A-Z][\w'’-]{1,30}(?: (?:(?:al|bin|ibn|de|da|del|la|van|von|der|den)[ -])?[A-Z](?:[\w'’-]{1,30}|\.)){1,3}")
NAME = re.compile(r"(?<![\w'’-])[A-Z][\w-]{2,30}")
MOST = 20_000


class Names:
    """Full names by their last word, and where people without an entity are mentioned."""

    def __init__(self, text: str, entities: Sequence[Entity]) -> None:
        lists = vocabulary().lists
        noise = lists["title"] | lists["preposition"] | lists["conjunction"] | lists["determiner"] | lists["day"] | lists["subordinate"] | lists["adverb"]
        taken = _Taken(entities)
        self._full: dict[str, str] = {}
        whole: Counter[str] = Counter()
        for match in islice(FULL.finditer(text), MOST):
            parts = match[0].split()
            while parts and parts[0].lower().rstrip(".") in noise:
                parts.pop(0)
            if len(parts) < 2 or taken.other(match.end() - 1):
                continue
            last = parts[-1].removesuffix("'s").removesuffix("’s")
            whole[last] += 1
            self._full.setdefault(last, " ".join([*parts[:-1], last]))
        alone: dict[str, list[int]] = {}
        for match in islice(NAME.finditer(text), 10 * MOST):
            if match[0] in self._full and not taken.any(match.start()):
                alone.setdefault(match[0], []).append(match.start())
        # Who is named in full once and by the last name alone later is a person; "World Cup" is not.
        self.people = sorted((at, at + len(last), last) for last, places in alone.items() if len(places) > whole[last] for at in places)

    def full(self, last: str) -> str:
        """The full name that ends with this word, or the word itself.

        >>> Names("Ivan Petrov came. Petrov spoke.", ()).full("Petrov")
        'Ivan Petrov'
        """
        return self._full.get(last, last)


class _Taken:
    """What entities already cover."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self._spans = sorted((e.end, e.start, e.kind) for e in entities)
        self._ends = [span[0] for span in self._spans]

    def _kind(self, offset: int) -> str:
        at = bisect_left(self._ends, offset + 1)
        return self._spans[at][2] if at < len(self._spans) and self._spans[at][1] <= offset else ""

    def any(self, offset: int) -> bool:
        return bool(self._kind(offset))

    def other(self, offset: int) -> bool:
        """Whether something that is no person stands here."""
        return self._kind(offset) not in ("", "person")
