"""Gold and predictions, in any of their forms, as plain reports to compare."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from ..errors import GoldError

Report = dict[str, Any]


def _open(path: Path) -> TextIO:
    return gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else open(path, encoding="utf-8")


def read_rows(path: Path) -> Iterator[Report]:
    """The objects of a file of JSON Lines (may be gzipped) or of one JSON object; a GoldError names what cannot be read."""
    try:
        with _open(path) as f:
            whole = f.read()
    except (OSError, UnicodeDecodeError, EOFError) as error:
        raise GoldError(f"{path}: cannot be read ({error})", hint="give a UTF-8 file of JSON Lines, or one JSON object") from error
    try:
        yield json.loads(whole)
        return
    except ValueError:
        pass
    for n, line in enumerate(whole.splitlines(), 1):
        if not line.strip():
            continue
        try:
            yield json.loads(line)
        except ValueError as error:
            raise GoldError(f"{path}, line {n}: no JSON ({error})", hint="one JSON object a line") from error


def load_gold(path: Path, *, texts: Path | None = None) -> list[Report]:
    """Gold reports, each with its ``text``: written in it, in a ``file`` beside it, or found by ``id`` in ``texts`` (JSON Lines, may be gzipped).

    Texts found by id must have the SHA-256 that the gold names.
    """
    reports = list(read_rows(path))
    missing = {r.get("id") for r in reports if "text" not in r and "file" not in r}
    found: dict[str, str] = {}
    if missing and texts is not None:
        found = {row["id"]: row["text"] for row in read_rows(texts) if row.get("id") in missing}
    return [_complete(r, path, found) for r in reports]


def _complete(report: Report, path: Path, found: dict[str, str]) -> Report:
    name = report.get("id", "?")
    if "text" not in report:
        if "file" in report:
            try:
                report["text"] = (path.parent / report["file"]).read_text(encoding="utf-8")
            except (OSError, UnicodeDecodeError) as error:
                raise GoldError(f"{path}: the text {report['file']} cannot be read ({error})", hint="put the UTF-8 text beside the gold") from error
        elif name in found:
            report["text"] = found[name]
        else:
            raise GoldError(f"{path}: the report {name} has no text", hint="name the file of its texts with --texts FILE.jsonl.gz")
    wanted = report.get("sha256")
    if wanted and hashlib.sha256(report["text"].encode()).hexdigest() != wanted:
        raise GoldError(f"{path}: the text of {name} is not the one that was annotated", hint="get the text with the SHA-256 that the gold names")
    for item in (*report.get("quotes", []), *report.get("claims", [])):
        if "text" not in item:
            item["text"] = " ... ".join(report["text"][a:b] for a, b in item["at"])
    return report
