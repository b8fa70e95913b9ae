"""The encoder and its heads, run by onnxruntime on the CPU."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import DataError
from . import labels
from .decoding import Scores, decode
from .records import Analysis, Relation, Role, Trigger
from .tokens import SPECIAL, Tokenizer, Tokens

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SHIPPED = Path(__file__).parent / "data" / "model"
PLAIN_OUTPUTS = ("mention", "trigger", "role", "mode", "auxiliary", "context")
PAIR_OUTPUTS = ("pair", "pair_mode", "pair_auxiliary")
# Words in one run of the graph: long enough to fill the cores, short enough to stay in the cache and to bound memory.
BATCH_TOKENS = 1024
SIDES = ("actor", "recipient")
Place = tuple[int, int]
# Kinds of mentions that can take part in an event, and how many of them a second look asks about.
ACTOR_KINDS = frozenset(labels.KINDS) - {"time", "num"}
CANDIDATES = 4
# How much a trigger counts for a pair that has no part in it, and a type that no trigger says.
STRANGER, UNHEARD = 0.05, 1e-3


class Model:
    """A model folder (``model.onnx``, ``tokenizer.json``, ``model.json``) ready to analyse sentences."""

    def __init__(self, folder: Path, *, threads: int | None = None) -> None:
        try:
            self.facts: dict[str, Any] = json.loads((folder / "model.json").read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise DataError(f"{folder}: no usable model.json ({error})", hint="install comity again or name a model folder with --model") from error
        self.name = str(self.facts.get("name", folder.name))
        self.version = str(self.facts.get("version", ""))
        self.tokenizer = Tokenizer(folder)
        self.thresholds: dict[str, float] = {"trigger": 0.5, "role": 0.5, "context": 0.4, "second_look": 0.6, "pair_weight": 0.5, "sure": 0.97, **self.facts.get("thresholds", {})}
        self._session = open_session(folder / "model.onnx", threads=threads)

    def analyse(self, texts: Sequence[tuple[str, Sequence[tuple[int, int]]]]) -> list[tuple[Analysis, ...]]:
        """What stands in the given sentences ``[start, end)`` of each text; one tuple of analyses for each text, in order."""
        spots = [(text, start, end) for text, sentences in texts for start, end in sentences]
        tokens = self.tokenizer.encode_batch([text[start:end] for text, start, end in spots])
        found: dict[int, Analysis] = {}
        for chosen in by_length(tokens):
            for row, i in enumerate(chosen.indices):
                if row == 0:
                    outputs = self._run([tokens[k] for k in chosen.indices], PLAIN_OUTPUTS)
                text, start, end = spots[i]
                n = len(tokens[i].ids)
                scores = Scores(
                    mention=outputs[0][row, :n], trigger=outputs[1][row, :n], role=outputs[2][row, :n, :n],
                    mode=outputs[3][row, :n], auxiliary=outputs[4][row, :n], context=outputs[5][row, :n],
                )  # fmt: skip
                found[i] = decode(scores, tokens[i], text=text, start=start, end=end, thresholds=self.thresholds)
        self._look_again(found, [text[start:end] for text, start, end in spots])
        out: list[tuple[Analysis, ...]] = []
        done = 0
        for _, sentences in texts:
            out.append(tuple(found[i] for i in range(done, done + len(sentences))))
            done += len(sentences)
        return out

    def _look_again(self, found: dict[int, Analysis], sentences: Sequence[str]) -> None:
        """Second look at triggers: their parties are marked, and the pair head is heard.

        A trigger that lacks a side is asked with each mention that could stand there; one with both sides whose type is in doubt is asked about its type.
        """
        asked: list[tuple[int, int, Role | None, tuple[Place, Place]]] = []
        for i, analysis in found.items():
            for k, trigger in enumerate(analysis.triggers):
                both = parties(analysis, trigger)
                if both is not None and trigger.types[0][1] < self.thresholds["sure"]:
                    asked.append((i, k, None, both))
                asked += [(i, k, role, both) for role, both in completions(analysis, trigger)]
        relations = self._marked([(sentences[i], *both) for i, _, _, both in asked])
        for (i, k, role, _), relation in zip(asked, relations, strict=True):
            triggers = list(found[i].triggers)
            if role is not None:
                chance = dict(relation.scores)[triggers[k].types[0][0]]
                if chance < self.thresholds["second_look"]:
                    continue
                triggers[k] = replace(triggers[k], roles=(*triggers[k].roles, replace(role, score=round(chance, 4))))
            triggers[k] = blend(triggers[k], relation, self.thresholds["pair_weight"])
            found[i] = replace(found[i], triggers=tuple(triggers))

    def relate(self, requests: Sequence[tuple[str, Place | None, Place | None]]) -> list[Relation]:
        """What the actor does to the recipient, for each (sentence, actor span, recipient span); a span may be None.

        Two looks are blended: the pair head on the marked sentence, and the triggers of the plain one, each weighed by how surely the two are its parties.
        """
        plain = [a[0] for a in self.analyse([(text, [(0, len(text))]) for text, _, _ in requests])]
        return [
            agree(relation, analysis, actor, recipient) for relation, analysis, (_, actor, recipient) in zip(self._marked(requests), plain, requests, strict=True)
        ]

    def _marked(self, requests: Sequence[tuple[str, Place | None, Place | None]]) -> list[Relation]:
        """What the pair head says of each marked pair."""
        if not requests:
            return []
        import numpy as np

        encoded = self.tokenizer.encode_batch([text for text, _, _ in requests])
        marked = [self.tokenizer.mark(t, a, r) for t, (_, a, r) in zip(encoded, requests, strict=True)]
        ready = [m if m is not None else t for m, t in zip(marked, encoded, strict=True)]
        out: dict[int, Relation] = {}
        for chosen in by_length(ready):
            pair, mode, auxiliary = self._run([ready[k] for k in chosen.indices], PAIR_OUTPUTS)
            for row, i in enumerate(chosen.indices):
                chances = softmax(pair[row][None])[0]
                order = [int(k) for k in np.argsort(-chances) if k]
                best = labels.pair_labels()[order[0]]
                own = [k for k, m in enumerate(labels.modes()) if m.startswith(f"{best}/")]
                out[i] = Relation(
                    type=best,
                    mode=labels.modes()[own[int(np.argmax(mode[row][own]))]].partition("/")[2],
                    auxiliary=labels.AUXILIARIES[int(np.argmax(auxiliary[row]))],
                    scores=tuple((labels.pair_labels()[k], round(float(chances[k]), 6)) for k in order),
                )
        return [out[i] for i in range(len(requests))]

    def _run(self, tokens: Sequence[Tokens], outputs: Sequence[str]) -> list[NDArray[np.float32]]:
        import numpy as np

        longest = max(len(t.ids) for t in tokens)
        ids = np.full((len(tokens), longest), self.tokenizer.padding, dtype=np.int64)
        cases = np.full((len(tokens), longest), SPECIAL, dtype=np.int64)
        for row, t in enumerate(tokens):
            ids[row, : len(t.ids)] = t.ids
            cases[row, : len(t.cases)] = t.cases
        result: list[NDArray[np.float32]] = self._session.run(list(outputs), {"ids": ids, "cases": cases})
        return result


def _best(trigger: Trigger, side: str) -> int | None:
    """The mention that most likely stands on a side."""
    found = [r for r in trigger.roles if r.role == side]
    return max(found, key=lambda r: r.score).mention if found else None


def _place(analysis: Analysis, mention: int) -> Place:
    m = analysis.mentions[mention]
    return m.start - analysis.start, m.end - analysis.start


def parties(analysis: Analysis, trigger: Trigger) -> tuple[Place, Place] | None:
    """The likeliest actor and recipient of a trigger, as places in the sentence; None when a side is empty."""
    actor, recipient = (_best(trigger, side) for side in SIDES)
    return None if actor is None or recipient is None else (_place(analysis, actor), _place(analysis, recipient))


def completions(analysis: Analysis, trigger: Trigger) -> list[tuple[Role, tuple[Place, Place]]]:
    """How a trigger with one empty side could be completed: the role that a near mention would take, and both places."""
    actor, recipient = (_best(trigger, side) for side in SIDES)
    if (actor is None) == (recipient is None):
        return []
    taken = {r.mention for r in trigger.roles}
    near = [k for k, m in enumerate(analysis.mentions) if k not in taken and m.kind in ACTOR_KINDS]
    near.sort(key=lambda k: abs(analysis.mentions[k].start - trigger.start))
    out = []
    for k in near[:CANDIDATES]:
        a, r = (actor, k) if actor is not None else (k, recipient)
        if a is not None and r is not None:
            out.append((Role(mention=k, role=SIDES[recipient is None], score=0.0), (_place(analysis, a), _place(analysis, r))))
    return out


def agree(relation: Relation, analysis: Analysis, actor: Place | None, recipient: Place | None) -> Relation:
    """The relation of a marked pair with its scores blended with those of the sentence's triggers."""
    heard = dict.fromkeys((t for t, _ in relation.scores), UNHEARD)
    for trigger in analysis.triggers:
        weight = STRANGER
        for role in trigger.roles:
            m = analysis.mentions[role.mention]
            for side, party in zip(SIDES, (actor, recipient), strict=True):
                if role.role == side and party is not None and m.start < party[1] and party[0] < m.end:
                    weight += role.score
        for type, chance in trigger.types:
            heard[type] += trigger.score * weight * chance
    total = sum(heard.values())
    raw = {t: ((p + 1e-6) * (heard[t] / total)) ** 0.5 for t, p in relation.scores}
    whole = sum(raw.values())
    scores = tuple(sorted(((t, round(v / whole, 6)) for t, v in raw.items()), key=lambda x: -x[1]))
    if scores[0][0] == relation.type:
        return replace(relation, scores=scores)
    said = next((t for t in analysis.triggers if t.types[0][0] == scores[0][0]), None)
    return Relation(type=scores[0][0], mode=said.mode if said else "", auxiliary=said.auxiliary if said else relation.auxiliary, scores=scores)


def blend(trigger: Trigger, relation: Relation, weight: float) -> Trigger:
    """The trigger with its types weighed anew: a geometric mean of what both heads say. The mode stays when the type does."""
    pair = dict(relation.scores)
    raw = {t: (p + 1e-6) ** (1 - weight) * (pair.get(t, 0.0) + 1e-6) ** weight for t, p in trigger.types}
    total = sum(raw.values())
    types = tuple(sorted(((t, round(v / total, 4)) for t, v in raw.items()), key=lambda x: -x[1]))
    mode = trigger.mode if types[0][0] == trigger.types[0][0] else relation.mode if types[0][0] == relation.type else ""
    return replace(trigger, types=types, mode=mode)


class Chosen:
    """Indices of the token rows that go through the graph together."""

    __slots__ = ("indices",)

    def __init__(self, indices: list[int]) -> None:
        self.indices = indices


def by_length(tokens: Sequence[Tokens]) -> Iterator[Chosen]:
    """Groups of rows of about the same length, so that little of a run is padding."""
    group: list[int] = []
    for i in sorted(range(len(tokens)), key=lambda k: len(tokens[k].ids)):
        if group and len(tokens[i].ids) * (len(group) + 1) > BATCH_TOKENS:
            yield Chosen(group)
            group = []
        group.append(i)
    if group:
        yield Chosen(group)


def softmax(x: NDArray[np.float32]) -> NDArray[np.float32]:
    """Chances along the last axis."""
    import numpy as np

    e = np.exp(x - x.max(-1, keepdims=True))
    chances: NDArray[np.float32] = e / e.sum(-1, keepdims=True)
    return chances


def open_session(path: Path, *, threads: int | None = None) -> Any:
    """An onnxruntime session on the CPU."""
    import onnxruntime

    if not path.is_file():
        raise DataError(f"{path}: the model file is missing", hint="install comity again or name a model folder with --model")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads or min(os.cpu_count() or 1, 8)
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime raises errors of many private classes for a broken file
        raise DataError(f"{path}: the model cannot be loaded ({error})", hint="install comity again or name a model folder with --model") from error


@cache
def load(folder: str = "") -> Model:
    """The model in ``folder``, or the one that is shipped; loaded once.

    >>> load().analyse([("", [])])
    [()]
    """
    return Model(Path(folder) if folder else SHIPPED)
