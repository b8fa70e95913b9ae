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
        self._by_first: dict[str, str] = {}  # the family name comes first in much of Asia
        whole: Counter[str] = Counter()
        whole_names: list[tuple[int, str]] = []
        for match in islice(FULL.finditer(text), MOST):
            parts = match[0].split()
            titles = [i for i, part in enumerate(parts[:-1]) if part.lower().rstrip(".") in noise]
            parts = parts[titles[-1] + 1 :] if titles else parts
            if len(parts) < 2 or taken.other(match.end() - 1):
                continue
            last = parts[-1].removesuffix("'s").removesuffix("’s")
            whole[last] += 1
            name = " ".join([*parts[:-1], last])
            self._full.setdefault(last, name)
            self._by_first.setdefault(parts[0], name)
            whole_names.append((match.end() - len(" ".join(parts)), name))
        given = vocabulary().given
        self.people = [(at, at + len(name), name) for at, name in whole_names if name.split()[0] in given]
        alone: dict[str, list[int]] = {}
        for match in islice(NAME.finditer(text), 10 * MOST):
            if match[0] in self._full and not taken.any(match.start()):
                alone.setdefault(match[0], []).append(match.start())
        # Who is named in full once and by the last name alone later is a person; "World Cup" is not.
        known = {name.split()[-1] for _, _, name in self.people}
        self.people += [(at, at + len(last), self._full[last]) for last, places in alone.items() if len(places) > whole[last] or last in known for at in places]
        self.people = _apart(sorted(self.people))

    def first(self) -> str:
        """The name that comes first, or nothing.

        >>> Names("President Ivan Petrov thanks Anna Berg", ()).first()
        'Ivan Petrov'
        """
        return next(iter(self._full.values()), "")

    def full(self, part: str) -> str:
        """The full name that ends with this word, or begins with it, or the word itself.

        >>> Names("Ivan Petrov came. Petrov spoke.", ()).full("Petrov")
        'Ivan Petrov'
        """
        return self._full.get(part) or self._by_first.get(part, part)


def _apart(spans: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Without those that lie inside the one before."""
    kept: list[tuple[int, int, str]] = []
    for span in spans:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


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
