"""From a trained network to what the package ships: an int8 ONNX graph, a tokenizer with the words that news needs, and a page of facts."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import torch
from torch import nn

from .. import ontology
from ..language import labels
from ..language.tokens import Tokenizer, trim_vocabulary
from .network import OUTPUTS, Network


def words_of(texts: Iterable[str], tokenizer: Tokenizer) -> set[int]:
    """Token ids that occur in the texts."""
    used: set[int] = set()
    block: list[str] = []
    for text in texts:
        block.append(text)
        if len(block) == 500:
            used.update(i for t in tokenizer.encode_batch(block) for i in t.ids)
            block = []
    used.update(i for t in tokenizer.encode_batch(block) for i in t.ids)
    return used


def export(network: Network, folder: Path, out: Path, *, keep: set[int] | None, facts: dict[str, Any]) -> None:
    """Writes ``model.onnx`` (int8), ``tokenizer.json`` and ``model.json`` to ``out``.

    ``keep`` are the token ids of the published vocabulary to keep (None keeps all); ``facts`` are added to ``model.json``.
    """
    out.mkdir(parents=True, exist_ok=True)
    network.eval()
    pieces = json.loads((folder / "tokenizer.json").read_text(encoding="utf-8"))
    everything = set(pieces["model"]["vocab"].values())
    order = trim_vocabulary(folder / "tokenizer.json", out / "tokenizer.json", everything if keep is None else keep)
    _use_vocabulary(network, order, Tokenizer(out))
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / "model.onnx"
        _write_graph(network, plain, OUTPUTS)
        quantise(plain, out / "model.onnx")
    described = {
        "family": network.encoder.config.family,
        "layers": network.encoder.config.layers,
        "width": network.encoder.config.width,
        "vocabulary": len(order),
        "outputs": list(OUTPUTS),
        "types": list(ontology.types()),
        "modes": list(labels.modes()),
        "kinds": list(labels.KINDS),
        **facts,
    }
    (out / "model.json").write_text(json.dumps(described, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _use_vocabulary(network: Network, order: list[int], tokenizer: Tokenizer) -> None:
    """Keeps the embeddings of the tokens in ``order``; the network then speaks the new ids."""
    words = nn.Embedding(len(order), network.encoder.config.width)
    words.weight.data = network.encoder.words.weight.data[torch.tensor(order)].clone()
    network.encoder.words = words
    network.marks = tokenizer.marks
    object.__setattr__(network.encoder.config, "padding", tokenizer.padding)


@torch.no_grad()
def smooth(network: Network, batches: Iterable[tuple[torch.Tensor, torch.Tensor]], *, share: float = 0.85) -> None:
    """Moves the few very large channels inside the feed-forward steps into the weights behind them, where int8 has a scale for each row.

    One scale serves all activations of a run, so a channel that is a hundred times the others leaves them no digits. The function stays the same.
    """
    layers = list(network.encoder.layers)
    peaks = [torch.full((network.encoder.config.inner,), 1e-5) for _ in layers]

    def watch(i: int) -> Any:
        def hook(module: nn.Module, inputs: tuple[torch.Tensor, ...]) -> None:
            peaks[i] = torch.maximum(peaks[i], inputs[0].abs().flatten(0, -2).amax(0))

        return hook

    hooks = [layer.outer.register_forward_pre_hook(watch(i)) for i, layer in enumerate(layers)]
    for ids, cases in batches:
        network(ids, cases)
    for hook in hooks:
        hook.remove()
    for layer, peak in zip(layers, peaks, strict=True):
        scale = (peak**share / layer.outer.weight.abs().amax(0).clamp(min=1e-5) ** (1 - share)).clamp(min=1e-5)
        layer.outer.weight.mul_(scale)
        layer.scale.div_(scale)


def _write_graph(network: nn.Module, path: Path, outputs: tuple[str, ...]) -> None:
    ids = torch.full((2, 9), 7)
    axes: dict[str, dict[int, str]] = {name: {0: "batch", 1: "length"} for name in ("ids", "cases")}
    axes |= {name: {0: "batch"} if name.startswith("pair") else {0: "batch", 1: "length"} for name in outputs}
    if "role" in axes:
        axes["role"] = {0: "batch", 1: "length", 2: "length"}
    with torch.no_grad():
        torch.onnx.export(
            network, (ids, torch.zeros_like(ids)), str(path), input_names=["ids", "cases"], output_names=list(outputs), dynamic_axes=axes, opset_version=17, dynamo=False
        )  # fmt: skip


def quantise(plain: Path, out: Path) -> None:
    """Dynamic int8, weights per channel."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(str(plain), str(out), per_channel=True, weight_type=QuantType.QInt8, extra_options={"DefaultTensorType": 1})
