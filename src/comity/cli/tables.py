"""Scores and other rows as tables for people."""

from __future__ import annotations

from typing import Any

from rich.console import Console
from rich.table import Table


def print_scores(result: dict[str, Any]) -> None:
    """Every group of scores in a result as one table; single figures in a line."""
    console = Console()
    for name, value in result.items():
        if isinstance(value, dict) and "f1" in value:
            console.print(
                f"{name:<12} P {value['p']:.3f}   R {value['r']:.3f}   F1 {value['f1']:.3f}   ({value['tp']} right, {value['fp']} wrong, {value['fn']} missed)"
            )
        elif isinstance(value, dict) and value and all(isinstance(v, dict) and "f1" in v for v in value.values()):
            console.print(_table(name, value))
        elif isinstance(value, list):
            console.print(_confusion(value))
        elif isinstance(value, dict):
            console.print(f"{name:<12} " + "   ".join(f"{k} {v}" for k, v in value.items()))
        else:
            console.print(f"{name:<12} {value}")


def _table(name: str, rows: dict[str, dict[str, float]]) -> Table:
    table = Table(title=name.replace("_", " "), title_justify="left")
    for column in ("", "P", "R", "F1", "right", "wrong", "missed"):
        table.add_column(column, justify="left" if not column else "right")
    for label, row in rows.items():
        table.add_row(label, *(f"{row[k]:.3f}" for k in ("p", "r", "f1")), *(str(row[k]) for k in ("tp", "fp", "fn")))
    return table


def _confusion(rows: list[dict[str, Any]]) -> Table:
    """The most frequent confusions."""
    table = Table(title="taken for another", title_justify="left")
    for column in ("gold", "predicted", "n"):
        table.add_column(column)
    for row in sorted((r for r in rows if r["gold"] != r["predicted"]), key=lambda r: -r["n"])[:12]:
        table.add_row(row["gold"], row["predicted"], str(row["n"]))
    return table
