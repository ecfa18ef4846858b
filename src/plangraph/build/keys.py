"""What a stage's result depends on: its inputs, the code that made it, the lexicon and the models."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from plangraph.records import Decision, Finding

_PACKAGE = Path(__file__).parents[1]
# What a plan's claims are made by; everything else (stores, questions, pages) may change without their being made again.
ROOMS = (
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
MODULES = (
    "ids.py",
    "quoting.py",
    "segmenting.py",
    "terms.py",
    *(f"build/{one}.py" for one in ("claimfile", "facts", "pipeline", "plan", "steps")),
)
# The libraries that claims and files are made with: another version may read or write otherwise.
LIBRARIES = (
    "beautifulsoup4",
    "charset-normalizer",
    "jieba",
    "lxml",
    "markdown-it-py",
    "networkx",
    "numpy",
    "onnxruntime",
    "pypdfium2",
    "python-docx",
    "rdflib",
)


@cache
def code_key() -> str:
    """A checksum of the code, word lists and models that claims are made by, and of the versions of Python and libraries."""
    files = [path for room in ROOMS for path in (_PACKAGE / room).rglob("*") if path.is_file()]
    return checksum([*files, *(_PACKAGE / module for module in MODULES)])


@cache
def whole_code_key() -> str:
    """A checksum of everything that a built graph is made by."""
    return checksum(
        path for path in _PACKAGE.rglob("*.*") if path.suffix in (".py", ".tsv", ".toml") and path.is_file()
    )


def checksum(files: Iterable[Path]) -> str:
    """A checksum of files of the package, and of the versions of Python and of the libraries."""
    digest = hashlib.sha256(repr((sys.version, _versions())).encode())
    for path in sorted(files):
        if "__pycache__" not in path.parts:
            digest.update(str(path.relative_to(_PACKAGE)).encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


@cache
def _versions() -> tuple[str | None, ...]:
    return tuple(map(_version, LIBRARIES))


def _version(library: str) -> str | None:
    try:
        return version(library)
    except PackageNotFoundError:
        return None


def stage_key(*inputs: bytes | str) -> str:
    """The key of a stage's result for its inputs."""
    digest = hashlib.sha256(code_key().encode())
    for part in inputs:
        data = part.encode() if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()


def folder_key(claims: Sequence[Path], failed: Sequence[Finding], decisions: Sequence[Decision]) -> str:
    """The key of a built folder, by the files of claims, what failed, the decisions and all the code."""
    files = (f"{path.name} {hashlib.sha256(path.read_bytes()).hexdigest()}" for path in claims)
    return stage_key(whole_code_key(), *files, repr(failed), repr(decisions))
