"""Articles from files, folders, patterns, addresses and standard input."""

from __future__ import annotations

from .inputs import read_inputs
from .options import FORMATS, Failure, SourceOptions

__all__ = ["FORMATS", "Failure", "SourceOptions", "read_inputs"]
