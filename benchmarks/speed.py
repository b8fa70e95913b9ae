"""Speed and memory, as ratios in one run: the whole of reading against the bare encoder on the same sentences.

    python benchmarks/speed.py [--news STORIES.jsonl.gz] [--stories 400] [--model DIR]

The bare encoder is the shipped int8 graph cut off before its heads, run with the same threads on the same sentences, batched by length. Without --news the bundled examples are
read over and over. Prints a table, and with --json one object.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from comity.jobs.demo import examples
from comity.jobs.read import model_of, read_all
from comity.language.model import SHIPPED, Model
from comity.language.runtime import Runner
from comity.text.article import make_article
from comity.text.document import prepare


def stories(news: Path | None, n: int) -> list[str]:
    """Texts to read."""
    if news is None:
        return [text for _, text in zip(range(n), itertools.cycle(a.text for a in examples()), strict=False)]
    with gzip.open(news, "rt", encoding="utf-8") as f:
        return [json.loads(line)["text"] for line in itertools.islice(f, n)]


def bare_seconds(model: Model, folder: Path, sentences: list[str]) -> float:
    """Seconds that the encoder alone takes for the sentences, tokenization included; all of them are batched by length together."""
    from onnx import utils

    with tempfile.TemporaryDirectory() as scratch:
        bare = Path(scratch) / "bare.onnx"
        utils.extract_model(str(folder / "model.onnx"), str(bare), ["ids", "cases"], ["states"])
        runner = Runner(bare, padding=model.tokenizer.padding)
        runner.run([model.tokenizer.encode_batch(sentences[:50])], ("states",))
        started = time.perf_counter()
        runner.run([model.tokenizer.encode_batch(sentences)], ("states",))
        return time.perf_counter() - started


def wall(command: list[str], runs: int = 5) -> float:
    """Median seconds of a whole process, after one run to warm the caches."""
    times = []
    for _ in range(runs + 1):
        started = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        times.append(time.perf_counter() - started)
    return statistics.median(times[1:])


def measure(args: argparse.Namespace) -> dict[str, Any]:
    folder = args.model or SHIPPED
    model = model_of(str(folder))
    texts = stories(args.news, args.stories)
    articles = [make_article(t) for t in texts]
    documents = [prepare(a) for a in articles]
    sentences = [d.text[s.start : s.end] for d in documents for s in d.sentences if not s.heading]
    for _ in read_all(articles[:8], model=str(folder)):
        pass
    ratios, whole, bare = [], [], []
    for _ in range(args.runs):
        started = time.perf_counter()
        for _ in read_all(articles, model=str(folder)):
            pass
        whole.append(time.perf_counter() - started)
        bare.append(bare_seconds(model, folder, sentences))
        ratios.append(bare[-1] / whole[-1])
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as short:
        short.write(examples()[0].text)
        short.flush()
        first = wall([sys.executable, "-m", "comity", "read", short.name, "--json"])
    return {
        "model": model.name,
        "stories": len(texts),
        "sentences": len(sentences),
        "sentences_per_second": round(len(sentences) / statistics.median(whole), 1),
        "bare_sentences_per_second": round(len(sentences) / statistics.median(bare), 1),
        "share_of_bare_encoder": round(statistics.median(ratios), 3),
        "peak_memory_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "help_seconds": round(wall([sys.executable, "-m", "comity", "--help"]), 3),
        "first_result_seconds": round(first, 3),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--news", type=Path)
    parser.add_argument("--stories", type=int, default=400)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--model", type=Path)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    result = measure(args)
    if args.json:
        print(json.dumps(result))
    else:
        for key, value in result.items():
            print(f"{key.replace('_', ' '):28} {value}")


if __name__ == "__main__":
    main()
