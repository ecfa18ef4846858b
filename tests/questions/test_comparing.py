"""The questions that set plans against each other, over each database."""

from __future__ import annotations

import pytest

from plangraph.compare import Comparison, Wanted
from plangraph.errors import UsageError
from plangraph.questions import ask
from plangraph.records import Graph
from plangraph.store.view import View
from tests.named import id_of

pytestmark = pytest.mark.embedded


def test_an_indicator_side_by_side(loaded: View, shipped: Graph) -> None:
    found = ask(loaded, "side-by-side", indicator="全社会研发经费支出占地区生产总值比重", year=2025)
    told = {(row["plan"], row["value"], row["unit"]) for row in found.rows}
    rows = Comparison(shipped, Wanted(indicator="rd-intensity", year=2025)).side()
    assert told == {(row.plan.id, row.target.line.value, "%") for row in rows if row.target}
    assert len(told) == 4
    assert all(found.evidence(row) for row in found.rows)


def test_an_indicator_is_needed(loaded: View) -> None:
    with pytest.raises(UsageError, match="needs the parameter indicator"):
        ask(loaded, "side-by-side")


def test_a_level_narrows(loaded: View, shipped: Graph) -> None:
    found = ask(loaded, "side-by-side", indicator="研发强度", level="park")
    assert {row["place"] for row in found.rows} == {id_of(shipped, "Park/赣州经济技术开发区")}


def test_contradictions_are_those_of_bare_values(loaded: View, shipped: Graph) -> None:
    found = ask(loaded, "contradictions")
    told = {frozenset((row["value"], row["other_value"])) for row in found.rows}
    bare = [one for one in Comparison(shipped).contradictions() if one.nature != "bound"]
    assert told == {frozenset(one.values) for one in bare}
    assert frozenset({3.37, 2.5}) in told
    assert all(len(found.evidence(row)) >= 2 for row in found.rows)


def test_kept_industries_are_those_of_both_plans(loaded: View, shipped: Graph) -> None:
    first, second = (
        plan.id for plan in sorted(shipped.plans, key=lambda one: one.start_year or 0) if "韶关" in plan.id
    )
    by_plan = {
        plan: {one.object for one in shipped.relations if one.predicate == "prioritizes" and plan in one.plans}
        for plan in (first, second)
    }
    found = ask(loaded, "kept-industries", plan=first, other=second)
    kept = {row["industry"] for row in found.rows if row["status"] == "kept"}
    assert kept == by_plan[first] & by_plan[second]
    by_status = {
        status: {row["industry"] for row in found.rows if row["status"] == status}
        for status in ("dropped", "named", "added")
    }
    names = {entity.id: entity.name for entity in shipped.entities}

    def told_in(plan: str, industry: str) -> bool:
        return any(names[industry] in excerpt.text for excerpt in shipped.excerpts if excerpt.plan == plan)

    once = dict.fromkeys(by_plan[first] - by_plan[second], second)
    once |= dict.fromkeys(by_plan[second] - by_plan[first], first)
    assert by_status["named"] == {one for one, other in once.items() if told_in(other, one)}
    assert by_status["dropped"] == by_plan[first] - by_plan[second] - by_status["named"]
    assert by_status["added"] == by_plan[second] - by_plan[first] - by_status["named"]
