"""More from the same sentences: names exchanged for other names of their kind, so that a model learns the construction and not who stands in it."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

SWAPPED = ("state", "person", "igo", "armed group", "place", "party")
NAME = re.compile(r"[A-Z][\w'’-]+(?: (?:[A-Z][\w'’-]+|of|al|bin|de|the))*$")
DEMONYM = re.compile(r"(?:ish|ese|ian|ean|an|i|ch|k|q)s?$")
SPAN_FIELDS = ("evidence_at", "trigger_at", "actor_at", "recipient_at", "place_at", "time_at", "magnitude_at", "reporter_at")

Pools = dict[tuple[str, int, bool], list[str]]


def shape(kind: str, words: str) -> tuple[str, int, bool] | None:
    """What a name may be exchanged with: names of the same kind and length, demonyms with demonyms; None for what is no plain name."""
    if kind not in SWAPPED or not NAME.match(words):
        return None
    return kind, min(words.count(" "), 3), kind == "state" and bool(DEMONYM.search(words))


def pools(docs: Iterable[dict[str, Any]]) -> Pools:
    """All names of a corpus by shape."""
    out: dict[tuple[str, int, bool], set[str]] = defaultdict(set)
    for doc in docs:
        for mention in doc["mentions"]:
            words = doc["text"][mention["at"][0] : mention["at"][1]]
            key = shape(mention["kind"], words)
            if key is not None:
                out[key].add(words)
    return {k: sorted(v) for k, v in out.items()}


def swap(doc: dict[str, Any], start: int, end: int, *, names: Pools, rng: random.Random) -> dict[str, Any]:
    """A report of one sentence ``doc["text"][start:end]`` in which the plain names are exchanged, each for the same other one throughout."""
    chosen: dict[str, str] = {}
    moves: list[tuple[int, int, int]] = []
    text, last = "", start
    inside = sorted((m for m in doc["mentions"] if start <= m["at"][0] and m["at"][1] <= end), key=lambda m: m["at"][0])
    for mention in inside:
        a, b = mention["at"]
        words = doc["text"][a:b]
        key = shape(mention["kind"], words)
        if key is None:
            continue
        new = chosen.setdefault(words, rng.choice(names.get(key, [words])))
        text += doc["text"][last:a] + new
        moves.append((a, b, len(text)))
        last = b
    text += doc["text"][last:end]

    def moved(place: int) -> int:
        before = [(b, to) for a, b, to in moves if b <= place]
        return before[-1][1] + place - before[-1][0] if before else place - start

    def spans(found: list[list[int]]) -> list[list[int]]:
        return [[moved(a), moved(b)] for a, b in found if start <= a < b <= end]

    return {
        "text": text,
        "sentences": [[0, len(text)]],
        "mentions": [{**m, "at": [moved(m["at"][0]), moved(m["at"][1])]} for m in inside],
        "events": [{**e, **{f: spans(e[f]) for f in SPAN_FIELDS}} for e in doc["events"]],
    }
