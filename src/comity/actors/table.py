"""Reads the file of the knowledge base: one gzipped text with a head line and sections of tab-separated lines."""

from __future__ import annotations

import gzip
import zlib
from importlib.resources import files
from pathlib import Path

from ..errors import DataError

FORM = "1"
SECTIONS = ("entries", "names", "persons", "shorts", "fulls", "holders", "ambiguous", "given", "towns")
_CURE = "install comity again, or make the file anew with training/recipes/make_actors.py"


def read_table(path: Path | None = None) -> tuple[str, dict[str, list[str]]]:
    """The version and, for each section, its lines; the package's own file without a path.

    A ``DataError`` names the file when it is missing, cut short, of another form, or lacks rows.

    >>> version, sections = read_table()
    >>> sorted(sections) == sorted(SECTIONS)
    True
    """
    source = path if path is not None else files(__package__).joinpath("data", "actors.tsv.gz")
    label = str(path) if path is not None else "actors.tsv.gz"
    try:
        body = gzip.decompress(source.read_bytes()).decode("utf-8")
    except FileNotFoundError as error:
        raise DataError(f"{label}: the table of actors is missing", hint=_CURE) from error
    except (OSError, EOFError, zlib.error, UnicodeDecodeError) as error:
        raise DataError(f"{label}: the table of actors cannot be unpacked", hint=_CURE) from error
    head, _, rest = body.partition("\n")
    cells = head.split("\t")
    if len(cells) != 3 or cells[0] != "comity-actors":
        raise DataError(f"{label}: this is no table of actors", hint=_CURE)
    if cells[1] != FORM:
        raise DataError(f"{label}: the table of actors has form {cells[1]}, this version of comity reads form {FORM}", hint=_CURE)
    return cells[2], _sections(rest, label)


def _sections(rest: str, label: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    lines = rest.split("\n")
    at = 0
    while at < len(lines) and lines[at].startswith("@") and lines[at] != "@end":
        name, _, count = lines[at][1:].partition(" ")
        if name not in SECTIONS or not count.isdigit():
            raise DataError(f"{label}: unknown section {lines[at]!r}", hint=_CURE)
        found[name] = lines[at + 1 : at + 1 + int(count)]
        at += 1 + int(count)
    if at >= len(lines) or lines[at] != "@end" or len(found) != len(SECTIONS):
        missing = ", ".join(s for s in SECTIONS if s not in found) or "its end"
        raise DataError(f"{label}: the table of actors is cut short or broken near line {at + 2}; missing: {missing}", hint=_CURE)
    return found
