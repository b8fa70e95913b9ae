"""The encoders that training starts from: BERT and MPNet bodies in plain torch, loaded from safetensors.

Written out here so that training needs torch alone and the exported graph holds nothing but what it uses.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F


@dataclass(frozen=True, slots=True, kw_only=True)
class EncoderConfig:
    """Shape of an encoder; ``family`` is ``bert`` or ``mpnet``."""

    family: str
    vocabulary: int
    width: int
    layers: int
    heads: int
    inner: int
    positions: int
    epsilon: float
    padding: int
    buckets: int = 32


def read_config(folder: Path, *, layers: int | None = None) -> EncoderConfig:
    """The shape that ``config.json`` of a published encoder gives; ``layers`` keeps only the first so many."""
    raw = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    return EncoderConfig(
        family=raw["model_type"],
        vocabulary=raw["vocab_size"],
        width=raw["hidden_size"],
        layers=min(layers or raw["num_hidden_layers"], raw["num_hidden_layers"]),
        heads=raw["num_attention_heads"],
        inner=raw["intermediate_size"],
        positions=raw["max_position_embeddings"],
        epsilon=raw["layer_norm_eps"],
        padding=raw.get("pad_token_id", 0),
    )


class Layer(nn.Module):
    """One transformer layer: attention, then two dense steps, each with a residual and a norm after it."""

    def __init__(self, config: EncoderConfig) -> None:
        super().__init__()
        w = config.width
        self.heads = config.heads
        self.query, self.key, self.value, self.out = nn.Linear(w, w), nn.Linear(w, w), nn.Linear(w, w), nn.Linear(w, w)
        self.norm1 = nn.LayerNorm(w, eps=config.epsilon)
        self.inner, self.outer = nn.Linear(w, config.inner), nn.Linear(config.inner, w)
        self.norm2 = nn.LayerNorm(w, eps=config.epsilon)
        self.dropout = nn.Dropout(0.1)
        # Ones while training; see ``export.smooth``.
        self.register_buffer("scale", torch.ones(config.inner), persistent=False)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        b, n, w = x.shape
        shape = (b, n, self.heads, w // self.heads)
        q, k, v = (f(x).view(shape).transpose(1, 2) for f in (self.query, self.key, self.value))
        scores = q @ k.transpose(-1, -2) / math.sqrt(w // self.heads) + bias
        mixed = (self.dropout(scores.softmax(-1)) @ v).transpose(1, 2).reshape(b, n, w)
        x = self.norm1(x + self.dropout(self.out(mixed)))
        return self.norm2(x + self.dropout(self.outer(F.gelu(self.inner(x)) * self.scale)))


class Encoder(nn.Module):
    """Token ids ``[batch, length]`` to vectors ``[batch, length, width]``; padding is masked by its id."""

    def __init__(self, config: EncoderConfig) -> None:
        super().__init__()
        self.config = config
        self.words = nn.Embedding(config.vocabulary, config.width)
        self.places = nn.Embedding(config.positions, config.width)
        self.norm = nn.LayerNorm(config.width, eps=config.epsilon)
        self.layers = nn.ModuleList(Layer(config) for _ in range(config.layers))
        self.dropout = nn.Dropout(0.1)
        if config.family == "mpnet":
            self.relative = nn.Embedding(config.buckets, config.heads)

    def forward(self, ids: Tensor, extra: Tensor | float = 0.0) -> Tensor:
        mask = (ids != self.config.padding).float()
        first = 2 if self.config.family == "mpnet" else 0
        order = torch.arange(ids.shape[1], device=ids.device)
        x = self.dropout(self.norm(self.words(ids) + self.places(order + first) + extra))
        bias = (1.0 - mask)[:, None, None, :] * -10000.0
        if self.config.family == "mpnet":
            bias = bias + self.relative(self.bucket(order[None, :] - order[:, None])).permute(2, 0, 1)[None]
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def bucket(self, distance: Tensor) -> Tensor:
        """Buckets of relative positions as MPNet was pretrained with: exact when near, logarithmic up to 128."""
        half = self.config.buckets // 2
        exact = half // 2
        n = -distance
        side = (n < 0).long() * half
        n = n.abs()
        far = exact + (torch.log(n.float().clamp(min=1) / exact) / math.log(128 / exact) * (half - exact)).long()
        return side + torch.where(n < exact, n, far.clamp(max=half - 1))


def load_encoder(folder: Path, *, layers: int | None = None) -> Encoder:
    """An encoder with its published weights (``config.json`` and ``model.safetensors`` in ``folder``)."""
    config = read_config(folder, layers=layers)
    encoder = Encoder(config)
    raw = {k.removeprefix(f"{config.family}."): v for k, v in load_file(folder / "model.safetensors").items()}
    state = {
        "words.weight": raw["embeddings.word_embeddings.weight"],
        "places.weight": raw["embeddings.position_embeddings.weight"],
        "norm.weight": raw["embeddings.LayerNorm.weight"],
        "norm.bias": raw["embeddings.LayerNorm.bias"],
    }
    if config.family == "mpnet":
        state["relative.weight"] = raw["encoder.relative_attention_bias.weight"]
        names = dict(query="attention.attn.q", key="attention.attn.k", value="attention.attn.v", out="attention.attn.o", norm1="attention.LayerNorm")
    else:
        # Every text is of the first kind, so its vector can live in the position table.
        state["places.weight"] = state["places.weight"] + raw["embeddings.token_type_embeddings.weight"][0]
        names = dict(
            query="attention.self.query",
            key="attention.self.key",
            value="attention.self.value",
            out="attention.output.dense",
            norm1="attention.output.LayerNorm",
        )
    names |= dict(inner="intermediate.dense", outer="output.dense", norm2="output.LayerNorm")
    for i in range(config.layers):
        for ours, theirs in names.items():
            for part in ("weight", "bias"):
                state[f"layers.{i}.{ours}.{part}"] = raw[f"encoder.layer.{i}.{theirs}.{part}"]
    encoder.load_state_dict(state)
    return encoder
