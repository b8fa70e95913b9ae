"""From annotated reports in the full form to batches of numbers."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from .. import ontology
from ..errors import DataError
from ..language import labels
from ..language.tokens import SPECIAL, Tokenizer, Tokens

FIELD_ROLES = {"actor_at": "actor", "recipient_at": "recipient", "place_at": "place", "time_at": "time", "magnitude_at": "magnitude", "reporter_at": "reporter"}
IGNORE = -100


@dataclass(slots=True)
class Happening:
    """One event as one sentence tells it, in token places."""

    tokens: list[int]
    type: int
    mode: int
    auxiliary: int
    contexts: list[int]
    roles: dict[int, int]


@dataclass(slots=True)
class Pair:
    """Two parties of a sentence and what the first does to the second (``""`` for nothing)."""

    actor: tuple[int, int]
    recipient: tuple[int, int]
    type: str
    mode: str
    auxiliary: str


@dataclass(slots=True)
class Example:
    """One sentence with everything that its heads should say."""

    text: str
    tokens: Tokens
    mention_tags: list[int]
    trigger_tags: list[int]
    happenings: list[Happening] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)
    strangers: list[Pair] = field(default_factory=list)


def read_corpus(paths: Iterable[Path]) -> list[dict[str, Any]]:
    """Reports in the full form, each with its text, out of JSON Lines files."""
    out = []
    for path in paths:
        with open(path, encoding="utf-8") as f:
            for n, line in enumerate(f, 1):
                if not line.strip():
                    continue
                doc = json.loads(line)
                if "text" not in doc or "sentences" not in doc:
                    raise DataError(
                        f"{path}, line {n}: no text or no sentences", hint="join stand-off annotations with their texts first (training/tools/join.py)"
                    )
                out.append(doc)
    return out


def examples(docs: Sequence[dict[str, Any]], tokenizer: Tokenizer) -> list[Example]:
    """One example for each sentence of each report."""
    spots = [(doc, start, end) for doc in docs for start, end in doc["sentences"]]
    encoded = tokenizer.encode_batch([doc["text"][start:end] for doc, start, end in spots])
    return [_example(doc, start, end, tokens) for (doc, start, end), tokens in zip(spots, encoded, strict=True)]


def _inside(tokens: Tokens, start: int, end: int) -> list[int]:
    return [i for i, (a, b) in enumerate(tokens.places) if a < end and start < b]


def _example(doc: dict[str, Any], start: int, end: int, tokens: Tokens) -> Example:
    n = len(tokens.ids)
    example = Example(text=doc["text"][start:end], tokens=tokens, mention_tags=[0] * n, trigger_tags=[0] * n)
    mention_tags, trigger_tags = labels.mention_tags(), labels.trigger_tags()
    first: dict[tuple[int, int], int] = {}
    actors: list[tuple[tuple[int, int], set[str]]] = []
    for mention in doc["mentions"]:
        a, b = mention["at"]
        if not start <= a < b <= end:
            continue
        spot = _inside(tokens, a - start, b - start)
        if not spot:
            continue
        for k, i in enumerate(spot):
            example.mention_tags[i] = mention_tags.index(f"{'I' if k else 'B'}-{mention['kind']}")
        first[(a, b)] = spot[0]
        if mention["code"] and mention["kind"] not in ("place", "time", "num"):
            actors.append(((a - start, b - start), set(mention["code"].split(","))))
    seen: dict[tuple[tuple[int, int], tuple[int, int]], Pair] = {}
    for event in doc["events"]:
        for a, b in event["trigger_at"]:
            if not start <= a < b <= end:
                continue
            spot = _inside(tokens, a - start, b - start)
            if spot:
                _happening(example, event, spot, first, trigger_tags, (start, end))
        _pairs(event, (start, end), first, seen)
    example.pairs = list(seen.values())
    known = {(p.actor, p.recipient) for p in example.pairs}
    for x, xc in actors:
        for y, yc in actors:
            if x != y and (x, y) not in known and not xc & yc:
                example.strangers.append(Pair(x, y, "", "", ""))
    return example


def _happening(
    example: Example, event: dict[str, Any], spot: list[int], first: dict[tuple[int, int], int], tags: tuple[str, ...], bounds: tuple[int, int]
) -> None:
    roles: dict[int, int] = {}
    for name, role in FIELD_ROLES.items():
        for a, b in event[name]:
            if bounds[0] <= a < b <= bounds[1]:
                token = first.get((a, b))
                if token is not None:
                    roles.setdefault(token, labels.ROLES.index(role))
    same = next((h for h in example.happenings if h.tokens[0] == spot[0]), None)
    if same is not None:
        same.roles = roles | same.roles
        return
    for k, i in enumerate(spot):
        example.trigger_tags[i] = tags.index(f"{'I' if k else 'B'}-{event['type']}")
    mode = f"{event['type']}/{event['mode']}"
    example.happenings.append(
        Happening(
            tokens=spot,
            type=ontology.types().index(event["type"]),
            mode=labels.modes().index(mode) if mode in labels.modes() else labels.modes().index(f"{event['type']}/"),
            auxiliary=labels.AUXILIARIES.index(event["aux"]),
            contexts=[ontology.contexts().index(c) for c in event["contexts"] if c in ontology.contexts()],
            roles=roles,
        )
    )


def _pairs(
    event: dict[str, Any], bounds: tuple[int, int], first: dict[tuple[int, int], int], seen: dict[tuple[tuple[int, int], tuple[int, int]], Pair]
) -> None:
    start, end = bounds

    def here(spans: list[list[int]]) -> list[tuple[int, int]]:
        return [(a - start, b - start) for a, b in spans if start <= a < b <= end]

    if not any(start <= a < end for a, _ in event["trigger_at"]):
        return
    actors, recipients = here(event["actor_at"]), here(event["recipient_at"])
    both = [(x, y) for x in actors for y in recipients] if event["recipient"] else [(x, y) for x in actors for y in actors]
    for x, y in both:
        if x != y:
            seen.setdefault((x, y), Pair(x, y, event["type"], event["mode"], event["aux"]))


@dataclass(slots=True)
class Batch:
    """Padded ids and cases with the targets of the sentences in it, or of its marked pairs."""

    ids: Tensor
    cases: Tensor
    mention: Tensor | None = None
    trigger: Tensor | None = None
    happenings: list[tuple[int, Happening]] = field(default_factory=list)
    mentions: list[list[int]] = field(default_factory=list)
    pair: Tensor | None = None
    pair_mode: Tensor | None = None
    pair_auxiliary: Tensor | None = None


def pad(rows: Sequence[Sequence[int]], value: int) -> Tensor:
    """Rows of unequal length as one tensor."""
    longest = max(len(r) for r in rows)
    return torch.tensor([[*r, *([value] * (longest - len(r)))] for r in rows])


def plain_batch(chosen: Sequence[Example], tokenizer: Tokenizer) -> Batch:
    """A batch of whole sentences."""
    begins = {i for i, t in enumerate(labels.mention_tags()) if t.startswith("B-")}
    return Batch(
        ids=pad([e.tokens.ids for e in chosen], tokenizer.padding),
        cases=pad([e.tokens.cases for e in chosen], SPECIAL),
        mention=pad([e.mention_tags for e in chosen], IGNORE),
        trigger=pad([e.trigger_tags for e in chosen], IGNORE),
        happenings=[(row, h) for row, e in enumerate(chosen) for h in e.happenings],
        mentions=[[i for i, t in enumerate(e.mention_tags) if t in begins] for e in chosen],
    )


def marked_batch(chosen: Sequence[tuple[Tokens, Pair]], tokenizer: Tokenizer) -> Batch:
    """A batch of marked pairs."""
    modes = labels.modes()

    def mode(p: Pair) -> int:
        if not p.type:
            return IGNORE
        name = f"{p.type}/{p.mode}"
        return modes.index(name if name in modes else f"{p.type}/")

    return Batch(
        ids=pad([t.ids for t, _ in chosen], tokenizer.padding),
        cases=pad([t.cases for t, _ in chosen], SPECIAL),
        pair=torch.tensor([labels.pair_labels().index(p.type) for _, p in chosen]),
        pair_mode=torch.tensor([mode(p) for _, p in chosen]),
        pair_auxiliary=torch.tensor([labels.AUXILIARIES.index(p.auxiliary) if p.type else IGNORE for _, p in chosen]),
    )


def marked(chosen: Iterable[Example], tokenizer: Tokenizer, *, rng: random.Random, strangers: float, half: float = 0.0) -> list[tuple[Tokens, Pair]]:
    """All related pairs and, for each sentence, a stranger pair with the given probability; ``half`` is the chance that a party of a related pair loses its marks."""
    out = []
    for example in chosen:
        pairs = list(example.pairs)
        if example.strangers and rng.random() < strangers:
            pairs.append(rng.choice(example.strangers))
        for pair in pairs:
            lost = rng.choice("ar") if pair.type and rng.random() < half else ""
            tokens = tokenizer.mark(example.tokens, None if lost == "a" else pair.actor, None if lost == "r" else pair.recipient)
            if tokens is not None:
                out.append((tokens, pair))
    return out


def batches(items: Sequence[Any], size: int, *, rng: random.Random, length: Any) -> Iterator[list[Any]]:
    """Shuffled batches of items of about the same length, so that little is padded."""
    order = list(items)
    rng.shuffle(order)
    pool = size * 20
    out = []
    for k in range(0, len(order), pool):
        part = sorted(order[k : k + pool], key=length)
        out += [part[i : i + size] for i in range(0, len(part), size)]
    rng.shuffle(out)
    yield from out
