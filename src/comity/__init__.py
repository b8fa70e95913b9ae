"""Comity reads news reports and keeps the file on every pair of states.

>>> import comity
>>> comity.__version__.count(".")
2
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .version import VERSION as __version__

if TYPE_CHECKING:
    from .jobs.read import read, relate, resolve

__all__ = ["__version__", "read", "relate", "resolve"]

_PLACES = {"read": "jobs.read", "relate": "jobs.read", "resolve": "jobs.read"}


def __getattr__(name: str) -> Any:
    """Loads what is asked for and no more: importing Comity costs next to nothing."""
    if name not in _PLACES:
        raise AttributeError(f"module 'comity' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f".{_PLACES[name]}", __name__), name)
