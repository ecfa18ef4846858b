"""SPARQL over the shipped graph: read only, in process."""

from __future__ import annotations

from pathlib import Path

import pytest

from plangraph.errors import DataError, ReadOnlyError, UsageError
from plangraph.store.rdf import sparql

SMALL_TTL = """@prefix e: <https://example.org/> . e:a e:b e:c . e:a e:n 2 ."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "graph.ttl").write_text(SMALL_TTL, encoding="utf-8")
    return tmp_path


def test_the_kinds_of_question(folder: Path) -> None:
    assert sparql(folder, "SELECT (count(*) AS ?n) WHERE { ?s ?p ?o }").rows == ((2,),)
    assert sparql(folder, "SELECT ?n WHERE { ?s <https://example.org/n> ?n } ORDER BY ?n").rows == ((2,),)
    assert sparql(folder, "ASK { ?s <https://example.org/b> ?o }").rows == ((True,),)
    triples = sparql(folder, "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")
    assert (triples.columns, len(triples.rows)) == (("subject", "predicate", "object"), 2)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * FROM <file:///etc/passwd> WHERE { ?s ?p ?o }",
        "ASK { { SELECT * WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } } }",
    ],
)
def test_nothing_outside_is_asked(folder: Path, query: str) -> None:
    with pytest.raises(ReadOnlyError):
        sparql(folder, query)


@pytest.mark.parametrize("query", ["SELEC", "DELETE WHERE { ?s ?p ?o }", "LOAD <file:///etc/passwd>", ""])
def test_what_is_no_question_is_refused(folder: Path, query: str) -> None:
    with pytest.raises(UsageError):
        sparql(folder, query)


def test_a_folder_without_a_graph(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="not a built graph"):
        sparql(tmp_path, "ASK {}")
