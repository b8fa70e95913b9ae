"""Stand-off annotations with their texts: what models learn from.

python training/tools/join.py training/corpus/real/train.jsonl --news OPEN_NEWS.jsonl.gz > OUT
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any


def texts_of(news: Path, wanted: set[str]) -> dict[str, str]:
    """The texts with these ids, out of the public reports."""
    with gzip.open(news, "rt", encoding="utf-8") as f:
        return {row["id"]: row["text"] for row in map(json.loads, f) if row["id"] in wanted}


def join(standoff: Iterable[dict[str, Any]], news: Path) -> list[dict[str, Any]]:
    """The annotated reports, each with its text; a text that is not the one that was annotated ends the run."""
    docs = list(standoff)
    texts = texts_of(news, {d["id"] for d in docs})
    for doc in docs:
        text = texts.get(doc["id"])
        if text is None or hashlib.sha256(text.encode()).hexdigest() != doc["sha256"]:
            raise SystemExit(f"{doc['id']}: {news} holds no text with the SHA-256 that was annotated")
        doc["text"] = text
        for event in doc["events"]:
            a, b = event["evidence_at"][0]
            event["evidence"] = text[a:b]
        for item in (*doc["quotes"], *doc["claims"]):
            item["text"] = " ... ".join(text[a:b] for a, b in item["at"])
    return docs


def read_jsonl(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    with open(path, encoding="utf-8") as f:
        return [json.loads(line) for line in f if line.strip()]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("standoff", type=Path, nargs="+")
    parser.add_argument("--news", type=Path, required=True)
    args = parser.parse_args()
    for path in args.standoff:
        for doc in join(read_jsonl(path), args.news):
            sys.stdout.write(json.dumps(doc, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
