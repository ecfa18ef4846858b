"""Everything that `plangraph build` leaves in a folder."""

from __future__ import annotations

from pathlib import Path

from plangraph.graph import manifest, tables
from plangraph.graph.checks import check
from plangraph.graph.folder import replaced, write_files
from plangraph.graph.graphml import graphml
from plangraph.graph.order import canonical
from plangraph.graph.report import report
from plangraph.graph.sheets import sheets
from plangraph.graph.turtle import turtle
from plangraph.records import Finding, Graph


def write_graph(graph: Graph, folder: Path) -> tuple[Finding, ...]:
    """Write `graph` to `folder` and return the findings of the checks of its data.

    All files are there or none: what the folder held before stays until the last of them is written, and stays where
    one fails. DataError where the folder holds something else than a built graph, or cannot be written.
    """
    graph = canonical(graph)
    findings = check(graph)
    with replaced(folder) as fresh:
        tables.write_tables(graph, fresh)
        files = _files(graph)
        files["report.md"] = report(graph, findings).encode("utf-8")
        write_files(fresh, files)
        write_files(fresh, {manifest.NAME: manifest.manifest(graph, {**files, **_tables(fresh)})})
    return findings


def _files(graph: Graph) -> dict[str, bytes]:
    return {
        "graph.ttl": turtle(graph),
        "graph.graphml": graphml(graph),
        **{f"csv/{name}": content for name, content in sheets(graph).items()},
    }


def _tables(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.jsonl"))}
