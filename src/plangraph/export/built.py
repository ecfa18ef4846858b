"""A built graph as a folder: its tables, and what other programs open, written as it is made."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

from plangraph.export.graphml import graphml_parts
from plangraph.export.sheets import sheets
from plangraph.export.turtle import turtle_parts
from plangraph.graph import manifest, tables
from plangraph.graph.checks import check
from plangraph.graph.folder import replaced, write_file
from plangraph.graph.judged import Reviewed
from plangraph.graph.order import canonical
from plangraph.graph.report import report
from plangraph.records import Finding, Graph


def write_graph(graph: Graph, folder: Path) -> tuple[Finding, ...]:
    """Write `graph` to `folder` and return the findings of the checks of its data.

    All files are there or none: what the folder held before stays until the last of them is written, and stays where
    one fails. DataError where the folder holds something else than a built graph, or cannot be written.
    """
    with replaced(folder) as fresh:
        return write_into(graph, fresh)


def write_into(graph: Graph, fresh: Path, reviewed: Reviewed | None = None) -> tuple[Finding, ...]:
    """Write `graph` beside what a new folder holds already, a manifest of it all last; the findings of the checks."""
    graph = canonical(graph)
    findings = check(graph)
    tables.write_tables(graph, fresh)
    written = [("graph.ttl", turtle_parts(graph)), ("graph.graphml", graphml_parts(graph))]
    for name, parts in chain(written, ((f"csv/{name}", lines) for name, lines in sheets(graph))):
        write_file(fresh / name, parts)
    write_file(fresh / "report.md", [report(graph, findings, reviewed=reviewed).encode("utf-8")])
    write_file(fresh / manifest.NAME, [manifest.manifest(graph, fresh, reviewed.by if reviewed else ())])
    return findings
