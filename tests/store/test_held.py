"""What is held is read in pages: none is longer than it may be, and together they hold everything once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from neo4j.exceptions import Neo4jError

from plangraph.records import Entity, Graph
from plangraph.store import held, statements
from plangraph.store.bolt import BoltView
from plangraph.store.failures import failure
from plangraph.store.guard import explained
from plangraph.store.loading import Loader
from plangraph.store.sending import each
from plangraph.store.server import ServerView
from tests.store.large import PLAN, large_graph
from tests.store.states import cleared, state

STAR = 40  # relations of one subject, which fit no page
ODD = ("企（甲）", "企\U00020bb7", "企￥", "企\U0001f600", "企a")  # whose order differs from encoding to encoding


class Asked:
    """Asks as a load does, and keeps how many rows came of each question."""

    def __init__(self, loader: Loader) -> None:
        self.run = each(loader.driver, loader.database, loader.asked)
        self.sizes: list[int] = []

    def rows(self, statement: str, **parameters: Any) -> list[held.Row]:
        found = self.run(statement, parameters)
        self.sizes.append(len(found))
        return found


def starred() -> Graph:
    """A plan of 100 relations, of which a firm in the middle has more than a page; and firms of odd names."""
    graph = large_graph(100)
    firm = "Enterprise/企业5"
    named = tuple(Entity(f"Enterprise/{name}", "Enterprise", name, (), (PLAN,), (), 0.9) for name in ODD)
    ends = [firm] * STAR + [one.id for one in named]
    relations = [replace(one, subject=end) for one, end in zip(graph.relations, ends, strict=False)]
    entities = tuple(sorted((*graph.entities, *named), key=lambda one: one.id))
    return replace(graph, entities=entities, relations=(*relations, *graph.relations[len(ends) :]))


@pytest.fixture
def asked(view: BoltView, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Asked, Graph]]:
    graph = starred()
    cleared(view).load(graph)
    monkeypatch.setattr(held, "PAGE", 7)
    with view.writing() as loader:
        yield Asked(loader), graph


Read = Callable[[held.Asker, list[str]], Iterator[held.Row]]


def test_every_entity_is_read_once(asked: tuple[Asked, Graph]) -> None:
    asker, graph = asked
    found = [row["fact"]["id"] for row in held.nodes(asker, statements.ENTITIES_OF_PLANS, [PLAN])]
    assert sorted(found) == [one.id for one in graph.entities]
    assert max(asker.sizes) == 7
    assert list(held.nodes(asker, statements.ENTITIES_OF_PLANS, ["another"])) == []


@pytest.mark.parametrize("of_plans", [True, False])
def test_every_relation_is_read_once(asked: tuple[Asked, Graph], of_plans: bool) -> None:
    asker, graph = asked
    subjects = sorted({one.subject for one in graph.relations})
    rows = list(held.relations(asker, [PLAN]) if of_plans else held.relations_from(asker, subjects))
    told = {one.id: (one.subject, one.object) for one in graph.relations}
    assert len(rows) == len(told)
    assert {row["fact"]["id"]: (row["subject"], row["object"]) for row in rows} == told
    assert max(asker.sizes) == 7
    assert list(held.relations(asker, ["another"])) == []


@pytest.mark.parametrize("most", [60_000, 30])
def test_a_plan_is_replaced_page_by_page(
    view: BoltView, small: Graph, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    """In one transaction or in many: what is there afterwards is what a first load leaves."""
    cleared(view).load(small)
    view.load(large_graph(50))
    expected = state(view)
    view.load(starred())
    monkeypatch.setattr(held, "PAGE", 7)
    monkeypatch.setattr("plangraph.store.loading.MOST", most)
    view.load(large_graph(50))
    assert state(view) == expected
    view.remove(PLAN)
    assert view.load(small).loaded == ()
    for plan in small.plans:
        view.remove(plan.id)
    assert state(view) == []


@pytest.mark.neo4j
@pytest.mark.parametrize("kind", ["ENTITIES", "RELATIONS", "FIGURES", "PASSAGES"])
def test_no_page_of_neo4j_sorts_what_is_behind_it(neo4j: ServerView, kind: str) -> None:
    """The index has the nodes in order and the server stops at the page's end: all pages cost what one answer would."""
    cleared(neo4j).load(large_graph(300))
    told = {"plans": [PLAN], "after": "", "most": 10}
    with neo4j.writing() as loader:
        asked = loader.asked(getattr(statements, f"{kind}_OF_PLANS"))
        plan = explained(loader.driver, loader.database, asked, told, 60).plan
    steps = [name.partition("@")[0] for name in operators(plan)]
    limit = steps.index("Limit")
    assert not {"Top", "Sort", "PartialSort", "PartialTop"} & set(steps[limit:])
    assert steps[-1] in ("NodeUniqueIndexSeek", "Argument")


def operators(plan: Any) -> Iterator[str]:
    """The names of a plan's steps, each before those that it takes its rows from."""
    yield plan["operatorType"]
    for step in plan.get("children", ()):
        yield from operators(step)


def test_what_the_server_ends_by_its_own_limit_is_told_without_a_number_that_nobody_set() -> None:
    code, message = "Neo.DatabaseError.General.UnknownError", "Query execution exceeded timeout of 30000 ms"
    error = Neo4jError._basic_hydrate(neo4j_code=code, message=message)
    told = str(failure(error, where="here"))
    assert told == (
        "A step of the work took longer than the database allows and was ended; do the same again to complete it."
    )
    assert "longer than 5 seconds" in str(failure(error, where="here", seconds=5))
