from __future__ import annotations

import pytest

from plangraph.errors import UnknownName, UsageError
from plangraph.export.choice import ids_in
from plangraph.export.subgraph import around, of_ids, of_plan
from plangraph.graph.checks import check
from plangraph.records import Graph
from tests.named import id_of, small_graph

STEEL = id_of(small_graph(), "Enterprise/广东韶关钢铁有限公司")
CITY = id_of(small_graph(), "Place/韶关市")
IRON = id_of(small_graph(), "Industry/先进钢铁材料")


def names(graph: Graph) -> set[str]:
    return {entity.name for entity in graph.entities}


def test_around_reaches_as_far_as_it_is_told(small: Graph) -> None:
    assert names(around(small, STEEL, 0)) == {"广东韶关钢铁有限公司"}
    assert names(around(small, STEEL, 1)) == {"广东韶关钢铁有限公司", "先进钢铁材料产业", "韶关学院"}
    assert names(around(small, STEEL, 2)) >= {"韶关市", "连铸技术"}
    assert "广东省" not in names(around(small, STEEL, 2))


def test_figures_come_with_the_inner_entities(small: Graph) -> None:
    assert around(small, STEEL, 2).figures == ()
    assert around(small, STEEL, 3).figures == small.figures
    assert around(small, CITY, 0).figures == small.figures


def test_a_part_holds_what_its_facts_rest_on(small: Graph) -> None:
    part = around(small, STEEL, 1)
    assert {f.message for f in check(part)} <= {
        f"The entity {plan.entity} of the plan is not in the graph." for plan in small.plans
    } | {f"The entity {CITY} of the plan is not in the graph."}
    quoted = {x for fact in (*part.entities, *part.relations) for x in fact.evidence}
    quoted |= {one.partition(":")[2] for relation in part.relations for one in relation.context}
    assert {excerpt.id for excerpt in part.excerpts} == quoted


def test_of_plan_quotes_that_plan_alone(small: Graph) -> None:
    part = of_plan(small, "example-2021")
    assert {excerpt.plan for excerpt in part.excerpts} == {"example-2021"}
    assert [plan.id for plan in part.plans] == ["example-2021"]
    assert {r.predicate for r in part.relations} == {"anchors", "prioritizes", "partOf", "builtBy", "cooperatesWith"}
    assert all(relation.plans == ("example-2021",) and relation.evidence for relation in part.relations)
    assert "韶关高新区" not in names(part)
    with pytest.raises(UnknownName, match="no plan x; there are example-2017, example-2021"):
        of_plan(small, "x")


def test_of_ids_takes_entities_relations_and_figures(small: Graph) -> None:
    relation = next(r for r in small.relations if r.predicate == "builtBy")
    assert names(of_ids(small, [relation.id])) == {"韶关东阳光科技研发有限公司", "东阳光集团"}
    part = of_ids(small, [small.figures[0].id, "nothing"], figures=False)
    assert (part.figures, names(part)) == (small.figures[:1], {"韶关市"})
    assert of_ids(small, [CITY]).figures == small.figures
    assert of_ids(small, [CITY, id_of(small, "Place/广东省")]).relations == tuple(
        r for r in small.relations if r.predicate == "partOf"
    )


@pytest.mark.parametrize(
    ("rows", "ids"),
    [
        ([({"id": STEEL, "name": "x"}, 3)], {STEEL}),
        ([([{"id": CITY}, {"nodes": [{"id": STEEL}]}],)], {CITY, STEEL}),
        ([("广东韶关钢铁有限公司", "先进钢铁材料产业")], {STEEL, IRON}),
        ([(STEEL, "韶关市")], {STEEL}),
    ],
)
def test_ids_in_rows(small: Graph, rows: list[tuple[object, ...]], ids: set[str]) -> None:
    assert ids_in(rows, small) == ids


def test_rows_without_anything_of_the_graph(small: Graph) -> None:
    with pytest.raises(UsageError, match="returned no node"):
        ids_in([(1, None, "甲")], small)
