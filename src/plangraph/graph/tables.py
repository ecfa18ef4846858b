"""A built graph on disk: one JSON object a line and a record, one file a kind. What `build` writes and `load` reads."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any, TypeVar

from plangraph.errors import DataError
from plangraph.records import Entity, Excerpt, Figure, Finding, Graph, Plan, Relation

KINDS: tuple[tuple[str, type[Any]], ...] = (
    ("plans", Plan),
    ("entities", Entity),
    ("relations", Relation),
    ("figures", Figure),
    ("excerpts", Excerpt),
    ("findings", Finding),
)
ALWAYS = frozenset({"aliases", "plans", "evidence"})  # written where they are empty too
R = TypeVar("R")


def write_tables(graph: Graph, folder: Path) -> None:
    """Write `folder/<kind>.jsonl` for every kind of record; fields that are None or empty are left out."""
    folder.mkdir(parents=True, exist_ok=True)
    for kind, _ in KINDS:
        lines = (_line(record) for record in getattr(graph, kind))
        (folder / f"{kind}.jsonl").write_text("".join(lines), encoding="utf-8")


def read_tables(folder: Path) -> Graph:
    """The graph that `write_tables` wrote to `folder`; DataError where a file is missing or damaged."""
    return Graph(**{kind: tuple(_read(folder / f"{kind}.jsonl", record)) for kind, record in KINDS})


def _line(record: Any) -> str:
    values = {key: value for key, value in asdict(record).items() if value not in (None, (), {}) or key in ALWAYS}
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")) + "\n"


def _read(path: Path, record: type[R]) -> Iterator[R]:
    known = {field.name for field in fields(record)}  # type: ignore[arg-type]
    for number, line in enumerate(_lines(path), 1):
        try:
            values = json.loads(line)
            yield record(**{key: _frozen(value) for key, value in values.items() if key in known})
        except (ValueError, TypeError) as error:
            raise DataError(f"{path.name}, line {number} is damaged: build the graph again.") from error


def _frozen(value: Any) -> Any:
    """A JSON value as records hold it: lists are tuples."""
    if isinstance(value, list):
        return tuple(value)
    return {key: _frozen(one) for key, one in value.items()} if isinstance(value, dict) else value


def _lines(path: Path) -> Iterable[str]:
    try:
        return path.read_text(encoding="utf-8").split("\n")[:-1]
    except FileNotFoundError as error:
        raise DataError(f"{path.parent} is not a built graph: {path.name} is missing.") from error
