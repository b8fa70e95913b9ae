"""How far two annotations of the same reports agree, layer by layer.

    python training/tools/agreement.py FIRST... , SECOND... [--texts TASKS.jsonl]

FIRST and SECOND are markup files (own text, or hand files with --texts). Agreement is F1, symmetric: optional events count like required ones.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from typing import Any

import markup

from comity.evaluation.matching import match_claims, match_events, match_quotes


def f1(right: int, first: int, second: int) -> float:
    return round(2 * right / (first + second), 3) if first + second else 1.0


def spans(doc: dict[str, Any], *, kinds: bool) -> set[tuple[Any, ...]]:
    return {(*m["at"], *((m["kind"], m["code"]) if kinds else ())) for m in doc["mentions"]}


def agreement(pairs: Iterable[tuple[dict[str, Any], dict[str, Any]]]) -> dict[str, float]:
    """F1 for each layer over pairs of annotations of one report."""
    sums: dict[str, list[int]] = {}

    def add(layer: str, right: int, first: int, second: int) -> None:
        row = sums.setdefault(layer, [0, 0, 0])
        for i, n in enumerate((right, first, second)):
            row[i] += n

    for a, b in pairs:
        for layer, kinds in (("mention places", False), ("mentions with kind and code", True)):
            x, y = spans(a, kinds=kinds), spans(b, kinds=kinds)
            add(layer, len(x & y), len(x), len(y))
        plain = [[{**e, "optional": False} for e in d["events"]] for d in (a, b)]
        for level in ("type", "dyad"):
            m = match_events(*plain, level)
            hits = len(m.together)
            add(f"event pairs ({level})", hits, hits + len(m.missed), hits + len(m.extra))
            if level == "type":
                add("mode, given the type", sum(g.event["mode"] == p.event["mode"] for g, p in m.together), hits, hits)
                add("auxiliary, given the type", sum(g.event["aux"] == p.event["aux"] for g, p in m.together), hits, hits)
        q, speakers = match_quotes(a["quotes"], b["quotes"])
        add("direct quotations", q.right, q.right + q.missed, q.right + q.wrong)
        add("their speakers", speakers, q.right, q.right)
        c = match_claims(a["claims"], b["claims"])
        add("claims", c.right, c.right + c.missed, c.right + c.wrong)
    return {layer: f1(right, first, second) for layer, (right, first, second) in sums.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", help="files of the first hand, a comma, files of the second: A1 A2 , B1 B2")
    parser.add_argument("--texts")
    args = parser.parse_args()
    cut = args.files.index(",")
    first, second = ({d["id"]: d for d in markup.load(files, args.texts)[0]} for files in (args.files[:cut], args.files[cut + 1 :]))
    both = sorted(first.keys() & second.keys())
    print(json.dumps({"reports": len(both), **agreement((first[k], second[k]) for k in both)}, indent=1))


if __name__ == "__main__":
    main()
