"""A built graph's folder is what was built: every file has the checksum, every table the count of its manifest.

A folder that was cut short, emptied or half copied still reads as a graph, one that says less: it must never be loaded.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path, PurePosixPath
from typing import Any

from plangraph.errors import DataError
from plangraph.graph.tables import read_tables
from plangraph.records import Graph
from plangraph.terms import ENTITY_CLASSES, RELATIONS
from plangraph.whole import content_of

NAME = "manifest.json"
TABLE = ".jsonl"
LONGEST = 1_000  # characters of a name


def verify(folder: Path, *, tables_only: bool = False) -> None:
    """Return where `folder` holds what its manifest says; DataError, which names the first file that differs, else.

    With `tables_only` the files beside the tables (Turtle, GraphML, sheets, report) are not looked at.
    """
    told = _manifest(folder)
    files, counts = _texts(told, "files"), _numbers(told, "counts")
    for kind in counts:
        if f"{kind}{TABLE}" not in files:
            raise DataError(f"{folder / NAME} is damaged: it counts {kind} and has no checksum of {kind}{TABLE}.")
    for name, checksum in files.items():
        if not tables_only or name.endswith(TABLE):
            _check(folder, name, checksum, counts.get(name.removesuffix(TABLE)))


def read_built(folder: Path) -> Graph:
    """The graph of a folder whose tables are what was built, in terms that the ontology has; DataError, which names the first
    file that differs, else."""
    verify(folder, tables_only=True)
    graph = read_tables(folder)
    for kind, said, known in (
        ("entities", {entity.cls for entity in graph.entities}, ENTITY_CLASSES),
        ("relations", {relation.predicate for relation in graph.relations}, RELATIONS),
    ):
        if strange := sorted(said - known.keys()):
            told = f"{folder / kind}{TABLE} has {strange[0][:60]}, which is no term of this version's ontology"
            raise DataError(f"{told}: build the graph again.")
    if not all(1 <= len(entity.name) <= LONGEST for entity in graph.entities):
        raise DataError(f"{folder / 'entities'}{TABLE} has an entity without a name, or with one that is none.")
    return graph


def _manifest(folder: Path) -> dict[str, Any]:
    path = folder / NAME
    try:
        told = json.loads(content_of(path).decode("utf-8"))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise DataError(f"{folder} is not a built graph: {NAME} is missing.") from error
    except OSError as error:
        raise DataError(f"{path} cannot be read: {error.strerror}.") from error
    except (ValueError, RecursionError) as error:
        raise DataError(f"{path} is damaged: build the graph again.") from error
    if not isinstance(told, dict):
        raise DataError(f"{path} is damaged: build the graph again.")
    return told


def _texts(told: dict[str, Any], key: str) -> dict[str, str]:
    found = told.get(key)
    if not isinstance(found, dict) or not found or not all(isinstance(one, str) for one in found.values()):
        raise DataError(f"{NAME} is damaged: it has no {key}: build the graph again.")
    for name in found:
        if PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts or "\\" in name or "\0" in name:
            raise DataError(f"{NAME} is damaged: it names a file outside the graph: build the graph again.")
    return found


def _numbers(told: dict[str, Any], key: str) -> dict[str, int]:
    found = told.get(key)
    if not isinstance(found, dict) or not found or not all(type(one) is int for one in found.values()):
        raise DataError(f"{NAME} is damaged: it has no {key}: build the graph again.")
    return found


def _check(folder: Path, name: str, checksum: str, count: int | None) -> None:
    """The count first: that a table was cut short says more than that its checksum differs."""
    try:
        content = content_of(folder / name)
    except FileNotFoundError as error:
        raise DataError(f"{folder} is not a whole graph: {name} is missing; build it again.") from error
    except OSError as error:
        raise DataError(f"{folder / name} cannot be read: {error.strerror}.") from error
    if count is not None and content.count(b"\n") != count:
        there = content.count(b"\n")
        raise DataError(f"{folder / name} holds {there} records and {NAME} says {count}: build the graph again.")
    if hashlib.sha256(content).hexdigest() != checksum:
        raise DataError(f"{folder / name} is not what was built (its checksum differs): build the graph again.")
