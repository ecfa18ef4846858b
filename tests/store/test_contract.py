"""The contract of the store, on both databases: load, load again, replace, remove."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plangraph.errors import DataError
from plangraph.export.fetch import fetch
from plangraph.graph.order import canonical
from plangraph.records import Graph
from plangraph.store.bolt import BoltView
from tests.named import id_of
from tests.store.states import changed, cleared, only, state

OLD, NEW = "example-2017", "example-2021"


def test_an_empty_database_answers(empty: BoltView) -> None:
    assert empty.plans() == []
    assert empty.search("韶关") == []
    assert empty.read("MATCH (n) RETURN n").rows == ()
    assert empty.remove(OLD) is False


def test_what_is_loaded_comes_back(empty: BoltView, sample_graph: Graph) -> None:
    report = empty.load(sample_graph)
    graph = canonical(sample_graph)
    assert report.loaded == tuple(plan.id for plan in graph.plans)
    assert (report.entities, report.relations, report.figures) == (
        len(graph.entities),
        len(graph.relations),
        len(graph.figures),
    )
    found = fetch(empty)
    assert found.entities == tuple(replace(entity, wordings={}) for entity in graph.entities)  # these stay in files
    assert found.relations == graph.relations
    assert found.figures == graph.figures
    assert found.excerpts == graph.excerpts


def test_the_form_of_the_property_graph(empty: BoltView, small: Graph) -> None:
    empty.load(small)
    row = empty.read(
        "MATCH (a:Enterprise {name: $name})-[r:ANCHORS]->(b:Industry) RETURN a, r, b.name AS industry",
        {"name": "广东韶关钢铁有限公司"},
    ).records()[0]
    assert row["a"]["labels"] == ["Enterprise", "Entity"]
    assert row["a"]["plans"] == [OLD, NEW]
    assert row["r"]["type"] == "ANCHORS"
    assert set(row["r"]) == {
        *("id", "type", "plans", "evidence", "words", "context", "confidence", "by", "reasons", "formerly"),
    }
    assert row["industry"] == "先进钢铁材料产业"
    stated = empty.read(
        "MATCH (f:Figure)-[:OF]->(:Entity) MATCH (f)-[:STATED_IN]->(p:Passage) RETURN f.id AS id, p.plan = f.plan AS own"
    )
    assert len(stated.rows) == 4
    assert all(own for _, own in stated.rows)


def test_the_same_graph_again_changes_nothing(empty: BoltView, small: Graph) -> None:
    empty.load(small)
    before = state(empty)
    report = empty.load(small)
    assert report.loaded == ()
    assert report.unchanged == (OLD, NEW)
    assert state(empty) == before


def test_the_order_of_loading_is_nothing(empty: BoltView, small: Graph) -> None:
    found = []
    for order in ((OLD, NEW), (NEW, OLD)):
        cleared(empty)
        for plan in order:
            empty.load(only(small, plan))
        found.append(state(empty))
    assert found[0] == found[1]
    assert {plan.id for plan in fetch(empty).plans} == {OLD, NEW}
    assert fetch(empty).relations == canonical(small).relations


def test_a_changed_plan_replaces_its_own_facts(empty: BoltView, small: Graph) -> None:
    other = changed(small, OLD)
    empty.load(other)
    expected = state(empty)
    cleared(empty).load(small)
    assert state(empty) != expected
    report = empty.load(other)
    assert report.loaded == (OLD,)
    assert report.unchanged == (NEW,)
    assert state(empty) == expected


def test_a_name_that_only_one_plan_used_goes_with_it(empty: BoltView, small: Graph) -> None:
    name = id_of(small, "Enterprise/广东韶关钢铁有限公司")
    first = only(small, OLD)
    second = only(small, NEW)
    third = replace(
        second,
        entities=tuple(
            replace(e, aliases=("韶钢", "SGIS"), confidence=0.95) if e.id == name else e for e in second.entities
        ),
    )
    empty.load(first)
    before = state(empty)
    empty.load(third)
    row = empty.read("MATCH (e:Entity {id: $id}) RETURN e.aliases, e.confidence", {"id": name}).rows[0]
    assert row == (["SGIS", "韶钢"], 0.95)
    assert empty.search("sgis")[0].id == name
    assert empty.remove(NEW) is True
    assert state(empty) == before


def test_removing_every_plan_leaves_nothing(empty: BoltView, small: Graph) -> None:
    empty.load(small)
    assert empty.remove(OLD)
    assert empty.plans() == [NEW]
    assert empty.read("MATCH (n) WHERE $plan IN n.plans OR n.plan = $plan RETURN n", {"plan": OLD}).rows == ()
    assert empty.remove(NEW)
    assert state(empty) == []


def test_a_damaged_graph_leaves_the_database_as_it_was(empty: BoltView, small: Graph) -> None:
    empty.load(small)
    before = state(empty)
    with pytest.raises(DataError, match="does not hold"):
        empty.load(replace(changed(small, OLD), entities=small.entities[1:]))
    assert state(empty) == before


def test_a_plan_too_large_for_one_transaction(empty: BoltView, small: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    empty.load(small)
    expected = state(empty)
    monkeypatch.setattr("plangraph.store.loading.MOST", 0)
    monkeypatch.setattr("plangraph.store.changes.BATCH", 3)
    cleared(empty).load(small)
    assert state(empty) == expected
    assert empty.unfinished() == []
