"""Everything that `plangraph build` leaves in a folder."""

from __future__ import annotations

from pathlib import Path

from plangraph.graph import manifest, tables
from plangraph.graph.checks import check
from plangraph.graph.folder import replaced, write_files
from plangraph.graph.graphml import graphml
from plangraph.graph.judged import Reviewed
from plangraph.graph.order import canonical
from plangraph.graph.report import report
from plangraph.graph.sheets import sheets
from plangraph.graph.turtle import turtle_parts
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
    with (fresh / "graph.ttl").open("wb") as file:
        file.writelines(turtle_parts(graph))
    write_files(fresh, {"graph.graphml": graphml(graph)})
    for name, content in sheets(graph):
        write_files(fresh, {f"csv/{name}": content})
    write_files(fresh, {"report.md": report(graph, findings, reviewed=reviewed).encode("utf-8")})
    write_files(fresh, {manifest.NAME: manifest.manifest(graph, fresh)})
    return findings
