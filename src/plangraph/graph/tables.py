"""A built graph on disk: one JSON object a line and a record, one file a kind. What `build` writes and `load` reads."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from plangraph.graph.lines import read_records
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


def write_tables(graph: Graph, folder: Path) -> None:
    """Write `folder/<kind>.jsonl` for every kind of record; fields that are None or empty are left out."""
    folder.mkdir(parents=True, exist_ok=True)
    for kind, _ in KINDS:
        lines = (_line(record) for record in getattr(graph, kind))
        (folder / f"{kind}.jsonl").write_text("".join(lines), encoding="utf-8")


def read_tables(folder: Path) -> Graph:
    """The graph that `write_tables` wrote to `folder`; DataError where a file is missing or damaged."""
    return Graph(**{kind: tuple(read_records(folder / f"{kind}.jsonl", record)) for kind, record in KINDS})


def _line(record: Any) -> str:
    values = {key: value for key, value in asdict(record).items() if value not in (None, (), {}) or key in ALWAYS}
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")) + "\n"
