"""The file of the workbench, read again only where it has changed."""

from __future__ import annotations

from pathlib import Path

from plangraph.resources import data_folder
from plangraph.workbench import Bench, read_bench

FILE = "workbench.json"
_READ: dict[str, tuple[int, Bench]] = {}  # by path: when it was written, and what it held


def path() -> Path:
    """Where it lies."""
    return data_folder() / FILE


def held() -> Bench:
    """What it holds now; an empty workbench where there is none. DataError where it is damaged."""
    where = path()
    try:
        written = where.stat().st_mtime_ns
    except OSError:
        return Bench()
    known = _READ.get(str(where))
    if known is None or known[0] != written:
        known = _READ[str(where)] = written, read_bench(where)
    return known[1]
