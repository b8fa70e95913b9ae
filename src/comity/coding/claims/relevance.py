"""Which figures are of interest: those of reports and sentences about political actors, not of games, markets and accidents."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from .lexicon import lexicon
from .numbers import Token

WORD = re.compile(r"[^\W\d_]{2,40}")
ENOUGH = 4000
ARMED = frozenset(
    (
        "attack",
        "attacked",
        "bomb",
        "bomber",
        "bombing",
        "gunmen",
        "militants",
        "troops",
        "rebels",
        "shot",
        "soldiers",
        "insurgents",
        "missile",
        "protesters",
        "sanctions",
        "strike",
        "airstrike",
    )
)
# Share of the words of a report that belong to one such subject, from which on it is taken to be about that.
SUBJECTS = {"game": 0.025, "show": 0.03, "science": 0.03, "market": 0.045}


def off_subject(text: str) -> bool:
    """Whether a report is about sports, shows, science or markets.

    >>> off_subject("The striker scored two goals and his team won the match.")
    True
    >>> off_subject("The two presidents signed a treaty.")
    False
    """
    lists = lexicon()
    hits: Counter[str] = Counter()
    total = 0
    for word in islice(WORD.finditer(text), ENOUGH):
        total += 1
        lower = word[0].lower()
        for subject in SUBJECTS:
            if lower in lists.lists[subject]:
                hits[subject] += 1
    return total > 0 and any(hits[s] >= 2 and hits[s] / total > share for s, share in SUBJECTS.items())


def accident(tokens: Sequence[Token]) -> bool:
    """Whether a sentence tells of a disaster or a disease: its dead are no claim."""
    return any(lexicon().has("accident", t.lower) for t in tokens)


def disaster(text: str) -> bool:
    """Whether a whole report is about a disaster or a disease.

    >>> disaster("The earthquake killed dozens. Rescuers dug in the rubble after the quake.")
    True
    """
    lists = lexicon()
    words = [w[0].lower() for w in islice(WORD.finditer(text), 80)]
    return sum(w in lists.lists["accident"] for w in words) >= 2 and not any(w in ARMED for w in words)
