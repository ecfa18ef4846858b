"""One order for the records of a graph, so that what is written depends on them alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from plangraph.records import Graph


class _Record(Protocol):
    @property
    def id(self) -> str: ...


R = TypeVar("R", bound=_Record)


def canonical(graph: Graph) -> Graph:
    """`graph` with its records sorted by id, its findings by place, severity and message."""
    return Graph(
        plans=_sorted(graph.plans),
        entities=_sorted(graph.entities),
        relations=_sorted(graph.relations),
        figures=_sorted(graph.figures),
        excerpts=_sorted(graph.excerpts),
        findings=tuple(sorted(graph.findings, key=lambda f: (f.place, f.severity, f.message))),
    )


def _sorted(records: Iterable[R]) -> tuple[R, ...]:
    return tuple(sorted(records, key=lambda record: record.id))
