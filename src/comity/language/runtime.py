"""Running the graph: groups of sentences of one report, several at once.

The int8 graph scales its numbers by the largest in a run, so what goes through together changes the last digits of all. Runs therefore never mix reports: the same report gives
the same record, whatever is read beside it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import DataError
from .tokens import SPECIAL, Tokens

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# Tokens in one run, and how much of it may be padding: long enough to keep a core busy, short enough to bound memory.
RUN_TOKENS = 1024
PADDING = 0.15

Row = tuple["NDArray[np.float32]", ...]


def groups(rows: Sequence[Tokens]) -> Iterator[list[int]]:
    """Indices of rows that go through the graph together: of about the same length, shortest first."""
    group: list[int] = []
    filled = 0
    for i in sorted(range(len(rows)), key=lambda k: len(rows[k].ids)):
        n = len(rows[i].ids)
        room = n * (len(group) + 1)
        if group and (room > RUN_TOKENS or room - filled - n > PADDING * room):
            yield group
            group, filled = [], 0
        group.append(i)
        filled += n
    if group:
        yield group


class Runner:
    """A session of one thread a run, and a pool that keeps all cores busy."""

    def __init__(self, path: Path, *, padding: int, threads: int | None = None) -> None:
        self._session = open_session(path, threads=1)
        self._padding = padding
        self._pool = ThreadPoolExecutor(threads or min(os.cpu_count() or 1, 8), thread_name_prefix="comity")

    def run(self, reports: Sequence[Sequence[Tokens]], outputs: Sequence[str]) -> list[list[Row]]:
        """The named outputs for each row of tokens of each report, without batch and padding."""
        work = [(r, group) for r, rows in enumerate(reports) for group in groups(rows)]
        found: list[list[Row]] = [[()] * len(rows) for rows in reports]
        for (r, group), rows in zip(work, self._pool.map(lambda w: self._one([reports[w[0]][i] for i in w[1]], outputs), work), strict=True):
            for i, row in zip(group, rows, strict=True):
                found[r][i] = row
        return found

    def _one(self, rows: Sequence[Tokens], outputs: Sequence[str]) -> list[Row]:
        import numpy as np

        longest = max(len(t.ids) for t in rows)
        ids = np.full((len(rows), longest), self._padding, dtype=np.int64)
        cases = np.full((len(rows), longest), SPECIAL, dtype=np.int64)
        for k, t in enumerate(rows):
            ids[k, : len(t.ids)] = t.ids
            cases[k, : len(t.cases)] = t.cases
        result = self._session.run(list(outputs), {"ids": ids, "cases": cases})
        return [tuple(whole[k] for whole in result) for k in range(len(rows))]


def open_session(path: Path, *, threads: int) -> Any:
    """An onnxruntime session on the CPU."""
    import onnxruntime

    if not path.is_file():
        raise DataError(f"{path}: the model file is missing", hint="install comity again or name a model folder with --model")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime raises errors of many private classes for a broken file
        raise DataError(f"{path}: the model cannot be loaded ({error})", hint="install comity again or name a model folder with --model") from error
