"""The one file that knows the order of the stages: documents, extraction, resolution, graph."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from plangraph.documents import find_documents, read_document
from plangraph.errors import DataError, DocumentError
from plangraph.extraction import extract
from plangraph.gold_form import gold_form
from plangraph.graph.fold import fold_graph
from plangraph.records import Finding, Graph, Metadata, Resolution
from plangraph.resolution import resolve_across, resolve_within

Progress = Callable[[str, int, int], None]


def plan_files(paths: Sequence[Path]) -> list[Path]:
    """The plans in files and folders, by their ids; DataError where two files would have one id."""
    files = sorted(find_documents(paths), key=lambda path: (path.stem, path.name))
    for one, other in pairwise(files):
        if one.stem == other.stem:
            raise DataError(f"{one} and {other} would both be the plan “{one.stem}”: rename one of them.")
    return files


def read_plan(path: Path, metadata: Metadata | None = None) -> Resolution:
    """One plan, read and resolved; DocumentError where it cannot be read."""
    return resolve_within(extract(read_document(path, metadata=metadata)))


def extract_document(path: Path, metadata: Metadata | None = None) -> dict[str, Any]:
    """What one plan says, in the form of the annotation guide."""
    return gold_form(read_plan(path, metadata))


def build_graph(paths: Sequence[Path], metadata: Metadata | None = None, progress: Progress | None = None) -> Graph:
    """The graph of all plans in files and folders; the same bytes in any order of the files.

    A document that cannot be read is a finding, and the others are read; DataError where none can be, or where two files
    would have one id.
    """
    files = plan_files(paths)
    resolutions: list[Resolution] = []
    failed: list[Finding] = []
    for number, path in enumerate(files):
        if progress is not None:
            progress(path.name, number, len(files))
        try:
            resolutions.append(read_plan(path, metadata))
        except DocumentError as error:
            failed.append(Finding("error", path.stem, str(error)))
    if not resolutions:
        raise DataError(
            failed[0].message if len(failed) == 1 else "None of the documents can be read: " + failed[0].message
        )
    graph = fold_graph(resolutions, resolve_across(resolutions))
    return Graph(
        graph.plans, graph.entities, graph.relations, graph.figures, graph.excerpts, graph.claims,
        tuple(sorted((*failed, *graph.findings), key=lambda f: (f.severity, f.place, f.message))),
    )  # fmt: skip
