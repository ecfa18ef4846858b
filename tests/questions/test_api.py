"""`import plangraph`: quick, and then a graph to ask in Python and in a notebook."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

import plangraph
from plangraph.api import PlanGraph
from plangraph.errors import DataError, ReadOnlyError, UsageError
from plangraph.records import Graph
from plangraph.resources import resource
from tests.named import id_of

DOCS = resource("docs")


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PlanGraph]:
    """The shipped graph, opened as a user opens it, its database in a folder of the test."""
    from plangraph.store.embedded.client import stop

    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("PLANGRAPH_URL", raising=False)
        patch.setenv("PLANGRAPH_DATA", str(tmp_path_factory.mktemp("opened")))
        patch.setenv("PYTHONPATH", str(Path(plangraph.__file__).parents[1]))
        with plangraph.open() as opened:
            yield opened
            folder = opened.view.folder  # type: ignore[attr-defined]
        stop(folder)


def test_importing_is_quick_and_opens_nothing() -> None:
    program = (
        "import sys, plangraph; heavy = {'neo4j', 'pandas', 'networkx', 'rdflib', 'spacy', 'plangraph.api'}; "
        "print(sorted(heavy & set(sys.modules)), plangraph.__version__)"
    )
    source = {"PYTHONPATH": str(Path(plangraph.__file__).parents[1])}
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env=source, check=True)
    assert ended.stdout == f"[] {plangraph.__version__}\n"


def test_what_is_not_a_graph_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="is not a built graph"):
        plangraph.open(tmp_path)
    assert plangraph.open("neo4j+s://example.org").url == "neo4j+s://example.org"
    with pytest.raises(UsageError, match="is no address of a database"):
        plangraph.open("http://example.org")
    with pytest.raises(AttributeError, match="no attribute close"):
        plangraph.close  # noqa: B018


@pytest.mark.embedded
def test_questions_and_paths(graph: PlanGraph) -> None:
    assert "anchors" in set(graph.questions("en")["question"])
    frame = graph.ask("anchors", place="韶关").to_pandas()
    assert "东阳光集团" in set(frame["企业"])
    assert frame["evidence"].str.len().min() > 0
    assert graph.paths("东阳光", "高端电子材料")[0].hops[0].excerpts
    assert graph.class_paths("Enterprise", "Industry", plan="韶关市-科技创新规划-2021-2025", limit=1)[0].pattern == (
        "anchors",
    )


@pytest.mark.embedded
def test_names_rows_and_words(graph: PlanGraph, shipped: Graph) -> None:
    city = id_of(shipped, "Place/韶关市")
    card = graph.entity("东阳光")
    assert card.entity.id == id_of(shipped, "Enterprise/东阳光集团")
    ids = list(card.entity.evidence)
    assert [excerpt.id for excerpt in graph.evidence([*ids, "none:0-1"])] == ids
    assert any(hit.id == city for hit in graph.search("韶关"))
    rows = graph.query("MATCH (e:Entity {id: $id}) RETURN e.name AS name", {"id": city})
    assert list(rows["name"]) == ["韶关市"]
    with pytest.raises(ReadOnlyError):
        graph.query("CREATE (n:Entity {id: 'x'})")


@pytest.mark.embedded
def test_an_answer_is_taken_away_as_a_graph(graph: PlanGraph, shipped: Graph) -> None:
    answer = graph.ask("anchors", industry="电子元器件制造")
    inside = set(answer.entities)
    assert len(inside) > 2
    wanted = [one for one in shipped.relations if {one.subject, one.object} <= inside]
    part = graph.to_networkx(answer.entities)
    assert {node for node, kind in part.nodes(data="class") if kind != "Figure"} == inside
    assert {(one.subject, one.object) for one in wanted} <= set(part.edges())
    assert len(graph.to_rdflib(answer.entities)) > len(wanted)


@pytest.mark.embedded
def test_paths_are_a_table_too(graph: PlanGraph) -> None:
    found = graph.paths("东阳光", "高端电子材料", limit=3)
    frame = found.to_pandas("en")
    assert list(frame["length"]) == [len(path.hops) for path in found]
    assert frame["sentence"][0].startswith("东阳光集团 anchors")
    assert frame["evidence"].str.len().min() > 0
    assert found._repr_html_().count("<tr>") == 1 + sum(len(path.hops) for path in found)
    assert repr(found[0]) == "<Path of 1: 东阳光集团 anchors 高端电子材料.>"


@pytest.mark.embedded
def test_the_whole_graph_as_networkx_and_rdflib(graph: PlanGraph, shipped: Graph) -> None:
    network = graph.to_networkx()
    assert {entity.id for entity in shipped.entities} <= set(network)
    assert network.number_of_edges() == len(shipped.relations) + len(shipped.figures)
    assert len(graph.to_rdflib()) > len(shipped.relations)


@pytest.mark.embedded
def test_a_notebook_sees_what_is_in_it(graph: PlanGraph) -> None:
    card = graph.entity("东阳光")
    assert "龙头带动" in card._repr_html_()
    assert repr(card).startswith(f"<EntityCard {card.entity.id}: ")
    answer = graph.ask("anchors", place="韶关")
    assert "原文" in answer._repr_html_()
    assert repr(answer).startswith("<Answer anchors: ")
    html = graph._repr_html_()
    assert html.startswith("<p><b>PlanGraph</b>")
    assert "韶关市科技创新" in html


@pytest.mark.embedded
def test_the_notebook_of_the_documentation_runs(graph: PlanGraph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MPLBACKEND", raising=False)  # Streamlit, imported by other tests, turns drawing in kernels off
    assert graph.view.plans()  # the server is up, and stays up for the notebook
    notebook = nbformat.read(DOCS / "notebook.ipynb", as_version=4)
    NotebookClient(notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(DOCS)}}).execute()
    drawn = [
        output for cell in notebook.cells for output in cell.get("outputs", ()) if "image/png" in output.get("data", {})
    ]
    assert drawn
