"""Draws real reports to annotate and writes numbered reading copies for the hands.

    python training/tools/reading_copies.py OPEN_NEWS.jsonl.gz OUT_FOLDER --batches 4 --test-batches 1

The draw is fixed by a hash of the id, so that it can be repeated; a third are near misses (few words on relations between states). OUT_FOLDER gets
``tasks.jsonl`` (id, published, source, text, sentences) and one readable file a batch. The texts stay outside the project.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
from pathlib import Path

ABBREVIATIONS = (
    "Mr Mrs Ms Dr Gen Lt Col Sgt Maj Capt Sen Rep Gov St Jr Sr vs No Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Prof Rev Inc Ltd Co Corp".split()
)
SHARE = {"voa": 0.5, "kremlin": 0.16, "white-house": 0.16, "wikinews": 0.18}


def sentences(text: str) -> list[list[int]]:
    """Plain sentence places; good enough for reading, not the product's splitter."""
    out, start = [], 0
    for m in re.finditer(r"[.!?][\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])|\n\s*", text):
        before = text[: m.start() + 1]
        word = re.search(r"(\S+)\.$", before)
        if "\n" not in m[0] and word and (word[1] in ABBREVIATIONS or re.fullmatch(r"([A-Z]\.)*[A-Z]", word[1])):
            continue
        end = m.start() + len(m[0].rstrip())
        if text[start:end].strip():
            out.append([start, end])
        start = m.end()
    if text[start:].strip():
        out.append([start, len(text.rstrip())])
    return out


def draw(rows: list[dict], n: int, salt: str) -> list[dict]:
    picked = []
    for source, share in SHARE.items():
        pool = sorted(
            (r for r in rows if r["source"] == source and 60 <= len(r["text"].split()) <= 330),
            key=lambda r: hashlib.sha256((salt + r["id"]).encode()).hexdigest(),
        )
        misses = [r for r in pool if r["relations"] <= 2]
        main = [r for r in pool if r["relations"] >= 3]
        k = round(n * share)
        picked += misses[: k // 3] + main[: k - k // 3]
    return picked


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("news", type=Path)
    p.add_argument("out", type=Path)
    p.add_argument("--reports", type=int, default=132)
    p.add_argument("--batches", type=int, default=4)
    p.add_argument("--test-reports", type=int, default=34)
    a = p.parse_args()
    with gzip.open(a.news, "rt", encoding="utf-8") as f:
        rows = [json.loads(line) for line in f]
    test = draw(rows, a.test_reports, "test")
    taken = {r["id"] for r in test}
    train = draw([r for r in rows if r["id"] not in taken], a.reports, "train")
    train.sort(key=lambda r: hashlib.sha256(r["id"].encode()).hexdigest())
    a.out.mkdir(parents=True, exist_ok=True)
    batches = {f"real-{i + 1}": train[i :: a.batches] for i in range(a.batches)} | {"test": test}
    with open(a.out / "tasks.jsonl", "w", encoding="utf-8") as f:
        for name, batch in batches.items():
            with open(a.out / f"{name}.txt", "w", encoding="utf-8") as g:
                for r in batch:
                    spots = sentences(r["text"])
                    f.write(
                        json.dumps(
                            {"id": r["id"], "published": r["published"] or "", "source": r["source"], "batch": name, "text": r["text"], "sentences": spots},
                            ensure_ascii=False,
                        )
                        + "\n"
                    )
                    g.write(f"=== {r['id']}   (published: {r['published'] or 'no date'}; title: {r['title']})\n")
                    for i, (s, e) in enumerate(spots, 1):
                        g.write(f"S{i} {r['text'][s:e]}\n")
                    g.write("\n")
    for name, batch in batches.items():
        print(name, len(batch), sum(len(r["text"].split()) for r in batch), "words")


if __name__ == "__main__":
    main()
