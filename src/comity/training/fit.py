"""Training: one loop over whole sentences and marked pairs, with checkpoints and scores on development data."""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from .. import ontology
from ..language import labels
from ..language.tokens import SPECIAL, Tokenizer
from . import data, swapping
from .encoder import load_encoder
from .network import Network


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """How to train. Learning rates are those at the peak; ``layers`` keeps only the first layers of the encoder."""

    encoder: str
    layers: int | None = None
    epochs: int = 8
    batch: int = 16
    rate: float = 8e-5
    head_rate: float = 5e-4
    decay: float = 0.9
    warm: float = 0.1
    strangers: float = 0.5
    case_drop: float = 0.05
    smoothing: float = 0.05
    swap: float = 0.5
    seed: int = 1


def build(recipe: Recipe, folder: Path) -> tuple[Network, Tokenizer]:
    """A network on the pretrained encoder in ``folder``."""
    tokenizer = Tokenizer(folder)
    return Network(load_encoder(folder, layers=recipe.layers), marks=tokenizer.marks), tokenizer


def loss_of(network: Network, batch: data.Batch, *, smoothing: float) -> Tensor:
    """The summed loss of all heads that the batch has targets for."""
    mention, trigger, role, mode, auxiliary, context, pair, pair_mode, pair_auxiliary, _ = network(batch.ids, batch.cases)
    if batch.pair is not None and batch.pair_mode is not None and batch.pair_auxiliary is not None:
        total = F.cross_entropy(pair.float(), batch.pair, label_smoothing=smoothing)
        if (batch.pair_mode != data.IGNORE).any():
            total = total + 0.3 * F.cross_entropy(pair_mode.float(), batch.pair_mode) + 0.3 * F.cross_entropy(pair_auxiliary.float(), batch.pair_auxiliary)
        return total
    assert batch.mention is not None and batch.trigger is not None
    total = 3.0 * F.cross_entropy(mention.float().flatten(0, 1), batch.mention.flatten()) + 8.0 * F.cross_entropy(
        trigger.float().flatten(0, 1), batch.trigger.flatten()
    )
    rows, places, modes, auxiliaries, contexts = [], [], [], [], []
    scores, roles = [], []
    for row, happening in batch.happenings:
        for i in happening.tokens:
            rows.append(row)
            places.append(i)
            modes.append(happening.mode)
            auxiliaries.append(happening.auxiliary)
            contexts.append([1.0 if c in happening.contexts else 0.0 for c in range(len(ontology.contexts()))])
        for j in batch.mentions[row]:
            scores.append(role[row, happening.tokens[0], j])
            roles.append(happening.roles.get(j, 0))
    if rows:
        total = (
            total
            + 0.7 * F.cross_entropy(mode[rows, places].float(), torch.tensor(modes))
            + 0.5 * F.cross_entropy(auxiliary[rows, places].float(), torch.tensor(auxiliaries))
        )
        total = total + 2.0 * F.binary_cross_entropy_with_logits(context[rows, places].float(), torch.tensor(contexts))
    if scores:
        total = total + 1.5 * F.cross_entropy(torch.stack(scores).float(), torch.tensor(roles))
    return total


def optimizer_of(network: Network, recipe: Recipe) -> torch.optim.AdamW:
    """AdamW with rates that fall from the top layer down, and a rate of their own for the new heads."""
    groups: dict[float, list[nn.Parameter]] = {}
    top = network.encoder.config.layers
    # Word vectors hold what pretraining knows of words that the corpus lacks; left alone they also cost no step.
    network.encoder.words.requires_grad_(False)
    for name, parameter in network.named_parameters():
        if not parameter.requires_grad:
            continue
        if not name.startswith("encoder."):
            rate = recipe.head_rate
        else:
            layer = int(name.split(".")[2]) + 1 if name.startswith("encoder.layers.") else 0
            rate = recipe.rate * recipe.decay ** (top - layer)
        groups.setdefault(rate, []).append(parameter)
    return torch.optim.AdamW([{"params": p, "lr": r} for r, p in groups.items()], weight_decay=0.01, fused=True)


def fit(recipe: Recipe, folder: Path, out: Path, *, train: Sequence[dict[str, Any]], development: Sequence[dict[str, Any]], resume: bool = True) -> Network:
    """Trains after the recipe and leaves ``checkpoint.pt`` and ``log.jsonl`` in ``out``; goes on where a run stopped."""
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(recipe.seed)
    network, tokenizer = build(recipe, folder)
    learn = data.examples(train, tokenizer)
    check = data.examples(development, tokenizer)
    names = swapping.pools(train)
    optimizer = optimizer_of(network, recipe)
    steps = recipe.epochs * (len(learn) + int(1.6 * sum(len(e.pairs) for e in learn)) + len(learn) // 4) // recipe.batch
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min((s + 1) / max(1, steps * recipe.warm), max(0.02, (steps - s) / (steps * (1 - recipe.warm))))
    )
    begun = 0
    saved = out / "checkpoint.pt"
    if resume and saved.exists():
        state = torch.load(saved, weights_only=True)
        network.load_state_dict(state["network"])
        optimizer.load_state_dict(state["optimizer"])
        schedule.load_state_dict(state["schedule"])
        begun = state["epoch"]
    print(f"{len(learn)} sentences, {sum(len(e.happenings) for e in learn)} events, {sum(len(e.pairs) for e in learn)} pairs; {steps} steps", file=sys.stderr)
    for epoch in range(begun, recipe.epochs):
        started, total, count = time.monotonic(), 0.0, 0
        rng = random.Random(recipe.seed * 1000 + epoch)
        torch.manual_seed(recipe.seed * 1000 + epoch)
        network.train()
        shown = _with_swaps(train, learn, tokenizer, share=recipe.swap if epoch else 0.0, names=names, rng=rng)
        work: list[tuple[str, list[Any]]] = [("plain", b) for b in data.batches(shown, recipe.batch, rng=rng, length=lambda e: len(e.tokens.ids))]
        pairs = data.marked(shown, tokenizer, rng=rng, strangers=recipe.strangers, half=0.06)
        work += [("marked", b) for b in data.batches(pairs, recipe.batch, rng=rng, length=lambda p: len(p[0].ids))]
        rng.shuffle(work)
        for kind, chosen in work:
            batch = data.plain_batch(chosen, tokenizer) if kind == "plain" else data.marked_batch(chosen, tokenizer)
            if rng.random() < recipe.case_drop:
                batch.cases = torch.where(batch.cases == SPECIAL, batch.cases, torch.zeros_like(batch.cases))
            with torch.autocast("cpu", dtype=torch.bfloat16):
                loss = loss_of(network, batch, smoothing=recipe.smoothing)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total, count = total + float(loss.detach()), count + 1
            if count % 50 == 0:
                print(f"\repoch {epoch + 1}/{recipe.epochs}: {count}/{len(work)} batches, loss {total / count:.3f}", end="", file=sys.stderr, flush=True)
        row = {"epoch": epoch + 1, "loss": round(total / count, 4), "seconds": round(time.monotonic() - started), **measure(network, check, tokenizer)}
        print(f"\r{json.dumps(row)}", file=sys.stderr, flush=True)
        with open(out / "log.jsonl", "a", encoding="utf-8") as f:
            f.write(json.dumps(row) + "\n")
        torch.save(
            {
                "network": network.state_dict(),
                "optimizer": optimizer.state_dict(),
                "schedule": schedule.state_dict(),
                "epoch": epoch + 1,
                "recipe": asdict(recipe),
            },
            saved,
        )
    return network


def _with_swaps(
    docs: Sequence[dict[str, Any]], learn: Sequence[data.Example], tokenizer: Tokenizer, *, share: float, names: swapping.Pools, rng: random.Random
) -> list[data.Example]:
    """The examples, a share of them with their names exchanged."""
    spots = [(doc, start, end) for doc in docs for start, end in doc["sentences"]]
    chosen = [i for i in range(len(spots)) if rng.random() < share]
    changed = data.examples([swapping.swap(*spots[i], names=names, rng=rng) for i in chosen], tokenizer)
    shown = list(learn)
    for i, example in zip(chosen, changed, strict=True):
        shown[i] = example
    return shown


@torch.no_grad()
def measure(network: Network, check: Sequence[data.Example], tokenizer: Tokenizer) -> dict[str, float]:
    """Scores on sentences not trained on: F1 of mentions and typed triggers, of roles given the gold trigger, accuracy and macro-F1 of marked pairs."""
    network.eval()
    found = {"mention": [0, 0, 0], "trigger": [0, 0, 0], "role": [0, 0, 0]}
    right = {"mode": [0, 0], "aux": [0, 0]}
    rng = random.Random(0)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        for chosen in data.batches(check, 32, rng=rng, length=lambda e: len(e.tokens.ids)):
            batch = data.plain_batch(chosen, tokenizer)
            mention, trigger, role, mode, auxiliary, *_ = network(batch.ids, batch.cases)
            for row, example in enumerate(chosen):
                n = len(example.tokens.ids)
                _count(
                    found["mention"], _spans(example.mention_tags, labels.mention_tags()), _spans(mention[row, :n].argmax(-1).tolist(), labels.mention_tags())
                )
                _count(
                    found["trigger"], _spans(example.trigger_tags, labels.trigger_tags()), _spans(trigger[row, :n].argmax(-1).tolist(), labels.trigger_tags())
                )
            for row, h in batch.happenings:
                gold = {(j, r) for j, r in h.roles.items() if r}
                guess = {(j, r) for j in batch.mentions[row] if (r := int(role[row, h.tokens[0], j].argmax()))}
                _count(found["role"], gold, guess)
                own = [i for i, m in enumerate(labels.modes()) if m.startswith(ontology.types()[h.type] + "/")]
                right["mode"][0] += own[int(mode[row, h.tokens[0]][own].argmax())] == h.mode
                right["aux"][0] += int(auxiliary[row, h.tokens[0]].argmax()) == h.auxiliary
                right["mode"][1] += 1
                right["aux"][1] += 1
        truth, guess_ = [], []
        pairs = list(data.marked(check, tokenizer, rng=rng, strangers=0.0))
        for some in data.batches(pairs, 32, rng=rng, length=lambda p: len(p[0].ids)):
            batch = data.marked_batch(some, tokenizer)
            scores = network(batch.ids, batch.cases)[6]
            guess_ += (scores[:, 1:].argmax(-1) + 1).tolist()
            assert batch.pair is not None
            truth += batch.pair.tolist()
    out = {k: round(2 * t / (2 * t + p + m), 4) if t else 0.0 for k, (t, p, m) in found.items()}
    out |= {k: round(a / max(1, b), 4) for k, (a, b) in right.items()}
    return out | {
        "pair_accuracy": round(sum(a == b for a, b in zip(truth, guess_, strict=True)) / max(1, len(truth)), 4),
        "pair_f1": round(_macro(truth, guess_), 4),
    }


def _spans(tags: Sequence[int], names: tuple[str, ...]) -> set[tuple[int, int, str]]:
    out, start, kind = set(), -1, ""
    for i, tag in enumerate([*tags, 0]):
        name = names[tag] if tag >= 0 else "O"
        if start >= 0 and (not name.startswith("I-") or name[2:] != kind):
            out.add((start, i, kind))
            start = -1
        if name.startswith("B-") or (start < 0 and name.startswith("I-")):
            start, kind = i, name[2:]
    return out


def _count(row: list[int], gold: set[Any], guess: set[Any]) -> None:
    row[0] += len(gold & guess)
    row[1] += len(guess - gold)
    row[2] += len(gold - guess)


def _macro(truth: Sequence[int], guess: Sequence[int]) -> float:
    scores = []
    for label in set(truth):
        t = sum(a == label == b for a, b in zip(truth, guess, strict=True))
        scores.append(2 * t / (sum(a == label for a in truth) + sum(b == label for b in guess)))
    return sum(scores) / max(1, len(scores))
