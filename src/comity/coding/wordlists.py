"""Word lists of the coders: text files with ``[sections]``, one entry a line, ``#`` before remarks."""

from __future__ import annotations

from ..errors import DataError


def read_sections(package: str, name: str) -> dict[str, list[str]]:
    """The lines of each section of ``data/name`` beside the package.

    >>> sorted(read_sections("comity.coding.claims", "superlatives.txt"))[:1]
    ['counted']
    """
    from importlib.resources import files  # costs more than all else here, and only reading needs it

    source = files(package).joinpath("data", name)
    if not source.is_file():
        raise DataError(f"{name}: a word list of the package is missing", hint="install Comity again")
    found: dict[str, list[str]] = {}
    current = ""
    for line in source.read_text(encoding="utf-8").splitlines():
        line = line.strip()
        if line.startswith("[") and line.endswith("]"):
            current = line[1:-1]
            found[current] = []
        elif line and not line.startswith("#"):
            found[current].append(line)
    return found
