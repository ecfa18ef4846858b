"""A built graph checked: its data by `checks`, its RDF by the SHACL shapes of the ontology."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import rdflib
from rdflib.namespace import RDF, SH

from plangraph.errors import DataError
from plangraph.graph.checks import check
from plangraph.graph.tables import read_tables
from plangraph.graph.verify import verify
from plangraph.records import Finding
from plangraph.resources import resource
from plangraph.terms import DATA
from plangraph.whole import content_of

_SEVERITY = {SH.Violation: "error", SH.Warning: "warning", SH.Info: "info"}


def validate(folder: Path) -> tuple[Finding, ...]:
    """The findings of the files, of the data, then of the shapes, each once.

    DataError where `folder` is not a built graph, or its files cannot be read as one.
    """
    data = check(read_tables(folder))
    return (*_files(folder), *data, *shacl(read_turtle(folder / "graph.ttl")))


def _files(folder: Path) -> tuple[Finding, ...]:
    """An error where the files are not what was built."""
    try:
        verify(folder)
    except DataError as error:
        return (Finding("error", "manifest.json", str(error)),)
    return ()


def read_turtle(path: Path) -> rdflib.Graph:
    """The RDF in a Turtle file; DataError where there is none or it is damaged."""
    try:
        return rdflib.Graph().parse(data=content_of(path), format="turtle")
    except FileNotFoundError as error:
        raise DataError(f"{path.parent} is not a built graph: {path.name} is missing.") from error
    except Exception as error:  # rdflib's parser raises what its depths raise
        raise DataError(f"{path.name} is damaged: build the graph again.") from error


def shacl(data: rdflib.Graph) -> tuple[Finding, ...]:
    """What the shapes say of `data`, sorted by severity, node and message; none where it conforms.

    The ontology and what the shapes know of classes are put into `data`: to copy it first takes as long again as a fourth
    of the checks.
    """
    from pyshacl import validate as run

    shapes = rdflib.Graph().parse(resource("ontology", "shapes.ttl"), format="turtle")
    terms = rdflib.Graph().parse(resource("ontology", "plangraph.ttl"), format="turtle") + shapes
    _, results, _ = run(data, shacl_graph=shapes, ont_graph=terms, inference="none", allow_warnings=True, inplace=True)
    found = {_finding(results, result) for result in results.subjects(RDF.type, SH.ValidationResult)}
    return tuple(sorted(found, key=lambda f: (list(_SEVERITY.values()).index(f.severity), f.place, f.message)))


def _finding(results: rdflib.Graph, result: Any) -> Finding:
    node, message = results.value(result, SH.focusNode), results.value(result, SH.resultMessage)
    path, value = results.value(result, SH.resultPath), results.value(result, SH.value)
    where = f" ({_short(path)}{f': {_short(value)}' if value is not None else ''})" if path is not None else ""
    severity = _SEVERITY.get(results.value(result, SH.resultSeverity), "error")
    return Finding(severity, _short(node), f"{message}{where}")


def _short(term: Any) -> str:
    text = str(term).removeprefix(DATA)
    return (
        text.rpartition("#")[2]
        if isinstance(term, rdflib.URIRef) and "#" in text and "/" not in text.rpartition("#")[2]
        else text
    )
