"""The model: what it says of the sentences of reports, and of marked pairs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import DataError
from . import labels
from .decoding import Scores, chances_of, decode
from .records import Analysis, Relation, Role
from .runtime import Runner
from .second_look import Place, agree, blend, completions, parties
from .tokens import Tokenizer

if TYPE_CHECKING:
    from .runtime import Row

SHIPPED = Path(__file__).parent / "data" / "model"
PLAIN_OUTPUTS = ("mention", "trigger", "role", "mode", "auxiliary", "context")
PAIR_OUTPUTS = ("pair", "pair_mode", "pair_auxiliary")
# Found on development reports; a model's own stand in its model.json.
THRESHOLDS = {"trigger": 0.5, "role": 0.4, "context": 0.4, "second_look": 0.6, "pair_weight": 0.5, "sure": 0.88, "doubtful": 0.4}

Request = tuple[str, Place | None, Place | None]
Asked = tuple[int, int, Role | None, tuple[Place, Place]]


class Model:
    """A model folder (``model.onnx``, ``tokenizer.json``, ``model.json``) ready to analyse sentences; ``threads`` runs at once (all cores, at most 8)."""

    def __init__(self, folder: Path, *, threads: int | None = None) -> None:
        try:
            self.facts: dict[str, Any] = json.loads((folder / "model.json").read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise DataError(f"{folder}: no usable model.json ({error})", hint="install comity again or name a model folder with --model") from error
        self.name = str(self.facts.get("name", folder.name))
        self.version = str(self.facts.get("version", ""))
        self.tokenizer = Tokenizer(folder)
        self.thresholds: dict[str, float] = THRESHOLDS | self.facts.get("thresholds", {})
        self._runner = Runner(folder / "model.onnx", padding=self.tokenizer.padding, threads=threads)

    def analyse(self, texts: Sequence[tuple[str, Sequence[tuple[int, int]]]]) -> list[tuple[Analysis, ...]]:
        """What stands in the given sentences ``[start, end)`` of each text; one tuple of analyses for each text, in order."""
        tokens = [self.tokenizer.encode_batch([text[start:end] for start, end in spans]) for text, spans in texts]
        outputs = self._runner.run(tokens, PLAIN_OUTPUTS)
        found = [
            [
                decode(_scores(row, len(t.ids)), t, text=text, start=start, end=end, thresholds=self.thresholds)
                for row, t, (start, end) in zip(rows, some, spans, strict=True)
            ]
            for rows, some, (text, spans) in zip(outputs, tokens, texts, strict=True)
        ]
        self._look_again(found, [text for text, _ in texts])
        return [tuple(analyses) for analyses in found]

    def _look_again(self, found: list[list[Analysis]], texts: Sequence[str]) -> None:
        """Second look at triggers: their parties are marked, and the pair head is heard.

        A trigger that lacks a side is asked with each mention that could stand there; one with both sides whose type is in doubt is asked about its type.
        """
        asked = [self._asked(analyses) for analyses in found]
        requests: list[list[Request]] = [
            [(text[analyses[i].start : analyses[i].end], *both) for i, _, _, both in some] for some, analyses, text in zip(asked, found, texts, strict=True)
        ]
        for some, analyses, relations in zip(asked, found, self._marked(requests), strict=True):
            self._hear(analyses, some, relations)

    def _hear(self, analyses: list[Analysis], asked: Sequence[Asked], relations: Sequence[Relation]) -> None:
        """Takes in the answers: of all that could complete a trigger the likeliest, if it is likely enough."""
        best: dict[tuple[int, int], tuple[float, Role | None, Relation]] = {}
        for (i, k, role, _), relation in zip(asked, relations, strict=True):
            chance = 1.0 if role is None else dict(relation.scores)[analyses[i].triggers[k].types[0][0]]
            if chance >= self.thresholds["second_look"] and ((i, k) not in best or best[i, k][0] < chance):
                best[i, k] = chance, role, relation
        for (i, k), (chance, role, relation) in best.items():
            triggers = list(analyses[i].triggers)
            if role is not None:
                triggers[k] = replace(triggers[k], roles=(*triggers[k].roles, replace(role, score=round(chance, 4))))
            triggers[k] = blend(triggers[k], relation, self.thresholds["pair_weight"])
            analyses[i] = replace(analyses[i], triggers=tuple(triggers))

    def _asked(self, analyses: Sequence[Analysis]) -> list[Asked]:
        out: list[Asked] = []
        for i, analysis in enumerate(analyses):
            for k, trigger in enumerate(analysis.triggers):
                if trigger.score * trigger.types[0][1] < self.thresholds["doubtful"]:
                    continue
                both = parties(analysis, trigger)
                if both is not None and trigger.types[0][1] < self.thresholds["sure"]:
                    out.append((i, k, None, both))
                out += [(i, k, role, both) for role, both in completions(analysis, trigger)]
        return out

    def relate(self, requests: Sequence[Request]) -> list[Relation]:
        """What the actor does to the recipient, for each (sentence, actor span, recipient span); a span may be None.

        Two looks are blended: the pair head on the marked sentence, and the triggers of the plain one, each weighed by how surely the two are its parties.
        """
        plain = self.analyse([(text, [(0, len(text))]) for text, _, _ in requests])
        marked = self._marked([[r] for r in requests])
        return [agree(relation, analysis, *parties) for (relation,), (analysis,), (_, *parties) in zip(marked, plain, requests, strict=True)]

    def _marked(self, reports: Sequence[Sequence[Request]]) -> list[list[Relation]]:
        """What the pair head says of each marked pair, report by report."""
        ready = []
        for requests in reports:
            encoded = self.tokenizer.encode_batch([text for text, _, _ in requests])
            ready.append([self.tokenizer.mark(t, a, r) or t for t, (_, a, r) in zip(encoded, requests, strict=True)])
        return [[_relation(row) for row in rows] for rows in self._runner.run(ready, PAIR_OUTPUTS)]


def _scores(row: Row, n: int) -> Scores:
    mention, trigger, role, mode, auxiliary, context = row
    return Scores(mention=mention[:n], trigger=trigger[:n], role=role[:n, :n], mode=mode[:n], auxiliary=auxiliary[:n], context=context[:n])


def _relation(row: Row) -> Relation:
    import numpy as np

    pair, mode, auxiliary = row
    chances = chances_of(pair)
    names = labels.pair_labels()
    order = [int(k) for k in np.argsort(-chances) if names[int(k)]]
    best = names[order[0]]
    own = [k for k, m in enumerate(labels.modes()) if m.startswith(f"{best}/")]
    return Relation(
        type=best,
        mode=labels.modes()[own[int(np.argmax(mode[own]))]].partition("/")[2],
        auxiliary=labels.AUXILIARIES[int(np.argmax(auxiliary))],
        scores=tuple((names[k], round(float(chances[k]), 6)) for k in order),
    )


@cache
def load(folder: str = "") -> Model:
    """The model in ``folder``, or the one that is shipped; loaded once.

    >>> load().analyse([("", [])])
    [()]
    """
    return Model(Path(folder) if folder else SHIPPED)
