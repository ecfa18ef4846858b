"""What a stage's result depends on: its inputs, the code that made it, the lexicon and the models."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
# What a plan's claims are made by; everything else (stores, questions, pages) may change without their being made again.
_ROOMS = (
    "documents",
    "encoder",
    "language",
    "lexicon",
    "measures",
    "naming",
    "sources",
    "weighing",
    "records",
    "ontology",
)
_MODULES = ("ids.py", "quoting.py", "terms.py", "build/claimfile.py", "build/plan.py", "build/steps.py")


@cache
def code_key() -> str:
    """A checksum of the code, word lists and models that claims are made by, and of the version of Python."""
    files = [path for room in _ROOMS for path in (_PACKAGE / room).rglob("*") if path.is_file()]
    return _checksum([*files, *(_PACKAGE / module for module in _MODULES)])


@cache
def whole_code_key() -> str:
    """A checksum of everything that a built graph is made by."""
    return _checksum(
        path for path in _PACKAGE.rglob("*.*") if path.suffix in (".py", ".tsv", ".toml") and path.is_file()
    )


def _checksum(files: Iterable[Path]) -> str:
    digest = hashlib.sha256(sys.version.encode())
    for path in sorted(files):
        if "__pycache__" not in path.parts:
            digest.update(str(path.relative_to(_PACKAGE)).encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def stage_key(*inputs: bytes | str) -> str:
    """The key of a stage's result for its inputs."""
    digest = hashlib.sha256(code_key().encode())
    for part in inputs:
        data = part.encode() if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()
