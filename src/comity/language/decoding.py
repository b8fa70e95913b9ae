"""From the scores of the heads to mentions, triggers and roles with places in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from .. import ontology
from . import labels
from .records import Analysis, Mention, Role, Trigger
from .tokens import Tokens

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Raw scores of one sentence: ``[length, labels]``, and ``[length, length, roles]`` for roles."""

    mention: NDArray[np.float32]
    trigger: NDArray[np.float32]
    role: NDArray[np.float32]
    mode: NDArray[np.float32]
    auxiliary: NDArray[np.float32]
    context: NDArray[np.float32]


# What the tags may take along behind a name.
LOOSE_END = re.compile(r"(?:[\s,;:]+(?:and|or|of|the|by|with)?)+$")
ARTICLES = frozenset(("the", "a", "an"))
# Two days or two numbers beside each other stay two.
SINGLE = frozenset(("time", "num"))


@cache
def _modes_of(type: str) -> tuple[int, ...]:
    return tuple(k for k, m in enumerate(labels.modes()) if m.startswith(f"{type}/"))


def decode(scores: Scores, tokens: Tokens, *, text: str, start: int, end: int, thresholds: dict[str, float]) -> Analysis:
    """The analysis of the sentence ``text[start:end]``."""
    spans = _mentions(scores, tokens, text, start, end)
    mentions = tuple(m for _, m in spans)
    triggers = tuple(_triggers(scores, tokens, spans, text=text, start=start, end=end, thresholds=thresholds))
    return Analysis(start=start, end=end, mentions=mentions, triggers=triggers)


def chances_of(x: NDArray[np.float32]) -> NDArray[np.float32]:
    """Scores as chances along the last axis (softmax)."""
    import numpy as np

    e = np.exp(x - x.max(-1, keepdims=True))
    chances: NDArray[np.float32] = e / e.sum(-1, keepdims=True)
    return chances


def _whole_words(text: str, a: int, b: int, start: int, end: int) -> tuple[int, int]:
    """A span grown to the borders of the words that it touches: the tokenizer splits rare names, and the heads may take a part."""
    while a > start and text[a - 1].isalnum() and text[a].isalnum():
        a -= 1
    while b < end and text[b].isalnum() and text[b - 1].isalnum():
        b += 1
    return a, b


def _mentions(scores: Scores, tokens: Tokens, text: str, start: int, end: int) -> list[tuple[int, Mention]]:
    chances = chances_of(scores.mention)
    best = chances.argmax(-1).tolist()
    names = labels.mention_tags()
    out: list[tuple[int, Mention]] = []
    i, n = 1, len(tokens.ids) - 1
    covered = start
    while i < n:
        if best[i] == 0:
            i += 1
            continue
        kind = names[best[i]][2:]
        j = i + 1
        while j < n and (
            names[best[j]] == f"I-{kind}" or (best[j] and tokens.places[j][0] == tokens.places[j - 1][1] and text[start + tokens.places[j][0]].isalnum())
        ):
            j += 1
        a, b = _whole_words(text, start + tokens.places[i][0], start + tokens.places[j - 1][1], start, end)
        b = a + len(LOOSE_END.sub("", text[a:b]))
        if b > a >= covered:
            score = float(sum(chances[k, best[k]] for k in range(i, j)) / (j - i))
            out.append((i, Mention(start=a, end=b, text=text[a:b], kind=kind, score=round(score, 4))))
            covered = b
        i = j
    return _joined(out, text)


def _joined(found: list[tuple[int, Mention]], text: str) -> list[tuple[int, Mention]]:
    """Mentions with what the tags tore apart put together: an article and its noun, and neighbours of one kind with nothing but a space between."""
    out: list[tuple[int, Mention]] = []
    for token, mention in found:
        last = out[-1][1] if out else None
        if last is not None and text[last.end : mention.start] == " " and mention.kind not in SINGLE:
            article = last.text.lower() in ARTICLES
            if article or last.kind == mention.kind:
                whole = replace(mention, start=last.start, text=text[last.start : mention.end])
                out[-1] = (token if article else out[-1][0], whole)
                continue
        out.append((token, mention))
    return [(token, m) for token, m in out if m.text.lower() not in ARTICLES]


def _triggers(
    scores: Scores, tokens: Tokens, spans: list[tuple[int, Mention]], *, text: str, start: int, end: int, thresholds: dict[str, float]
) -> list[Trigger]:
    chances = chances_of(scores.trigger)
    alive = 1.0 - chances[:, 0]
    types = ontology.types()
    out = []
    i, n = 1, len(tokens.ids) - 1
    limit = thresholds["trigger"]
    while i < n:
        if alive[i] < limit:
            i += 1
            continue
        j = i + 1
        # A first-token tag stronger than its inner tag begins another trigger.
        while j < n and alive[j] >= limit and chances[j, 2::2].sum() >= chances[j, 1::2].sum():
            j += 1
        by_type = (chances[i:j, 1::2] + chances[i:j, 2::2]).sum(0)
        by_type = by_type / by_type.sum()
        order = by_type.argsort()[::-1]
        best = types[int(order[0])]
        own = _modes_of(best)
        mode = labels.modes()[own[int(scores.mode[i][list(own)].argmax())]].partition("/")[2]
        a, b = _whole_words(text, start + tokens.places[i][0], start + tokens.places[j - 1][1], start, end)
        context = 1.0 / (1.0 + 2.718281828 ** -scores.context[i].astype(float))
        out.append(
            Trigger(
                start=a,
                end=b,
                text=text[a:b],
                score=round(float(alive[i:j].max()), 4),
                types=tuple((types[int(k)], round(float(by_type[int(k)]), 4)) for k in order),
                mode=mode,
                auxiliary=labels.AUXILIARIES[int(scores.auxiliary[i].argmax())],
                roles=_roles(scores, i, spans, thresholds["role"]),
                contexts=tuple(c for c, p in zip(ontology.contexts(), context.tolist(), strict=True) if p >= thresholds["context"]),
            )
        )
        i = j
    return out


def _roles(scores: Scores, trigger: int, spans: list[tuple[int, Mention]], limit: float) -> tuple[Role, ...]:
    if not spans:
        return ()
    chances = chances_of(scores.role[trigger, [k for k, _ in spans]])
    out = []
    for number, row in enumerate(chances):
        if 1.0 - row[0] < limit:
            continue
        best = int(row[1:].argmax()) + 1
        out.append(Role(mention=number, role=labels.ROLES[best], score=round(float(row[best]), 4)))
    return tuple(out)
