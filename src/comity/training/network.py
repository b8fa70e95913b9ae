"""The network that is trained: an encoder and heads for mentions, triggers, roles, modes, auxiliaries, contexts and marked pairs."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from .. import ontology
from ..language import labels, tokens
from .encoder import Encoder

OUTPUTS = ("mention", "trigger", "role", "mode", "auxiliary", "context", "pair", "pair_mode", "pair_auxiliary", "states")


class Network(nn.Module):
    """Ids and cases ``[batch, length]`` to the scores of all heads.

    ``role`` is ``[batch, length, length, roles]``: what the mention at the second place is in the event whose trigger is at the first.
    The pair heads read the marks around the two parties; without marks they mean nothing.
    """

    def __init__(self, encoder: Encoder, *, marks: tuple[int, ...], depth: int = 64) -> None:
        super().__init__()
        w = encoder.config.width
        self.encoder = encoder
        self.marks = marks
        self.depth = depth
        self.case = nn.Embedding(tokens.CASES, w)
        nn.init.zeros_(self.case.weight)
        self.dropout = nn.Dropout(0.1)
        roles = len(labels.ROLES)
        self.mention = nn.Linear(w, len(labels.mention_tags()))
        self.trigger = nn.Linear(w, len(labels.trigger_tags()))
        self.left = nn.Linear(w, roles * depth)
        self.right = nn.Linear(w, roles * depth)
        self.role_left = nn.Linear(w, roles)
        self.role_right = nn.Linear(w, roles)
        self.mode = nn.Linear(w, len(labels.modes()))
        self.auxiliary = nn.Linear(w, len(labels.AUXILIARIES))
        self.context = nn.Linear(w, len(ontology.contexts()))
        self.pair_body = nn.Sequential(nn.Linear(3 * w, w), nn.GELU(), nn.Dropout(0.1))
        self.pair = nn.Linear(w, len(labels.pair_labels()))
        self.pair_mode = nn.Linear(w, len(labels.modes()))
        self.pair_auxiliary = nn.Linear(w, len(labels.AUXILIARIES))

    def pairs(self, x: Tensor, ids: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        actor = (ids == self.marks[0]).float()[:, :, None]
        recipient = (ids == self.marks[2]).float()[:, :, None]
        real = (ids != self.encoder.config.padding).float()[:, :, None]
        body = self.pair_body(torch.cat([(x * actor).sum(1), (x * recipient).sum(1), (x * real).sum(1) / real.sum(1)], -1))
        return self.pair(body), self.pair_mode(body), self.pair_auxiliary(body)

    def forward(self, ids: Tensor, cases: Tensor) -> tuple[Tensor, ...]:
        x = self.dropout(self.encoder(ids, self.case(cases)))
        b, n, _ = x.shape
        roles = len(labels.ROLES)
        left = self.left(x).view(b, n, roles, self.depth).permute(0, 2, 1, 3)
        right = self.right(x).view(b, n, roles, self.depth).permute(0, 2, 3, 1)
        role = (left @ right / self.depth**0.5).permute(0, 2, 3, 1) + self.role_left(x)[:, :, None] + self.role_right(x)[:, None]
        return (self.mention(x), self.trigger(x), role, self.mode(x), self.auxiliary(x), self.context(x), *self.pairs(x, ids), x)
