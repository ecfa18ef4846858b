"""What readers found in the plans of the shipped graph is in it; what is measured is the machine's alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from plangraph.evaluation import read_facts, score
from plangraph.evaluation.in_graph import facts_in

from ..named import shipped_graph, small_graph

SHARED = Path(__file__).parents[3] / "shared"
ENOUGH = 0.97  # of the relations that readers found in a plan


def test_a_plan_s_facts_have_its_own_wordings() -> None:
    graph = small_graph()
    facts = facts_in(graph, "example-2021")
    assert "广东韶关钢铁有限公司" in {one.name for one in facts.entities}
    assert any(one.predicate == "anchors" and one.object == "先进钢铁材料" for one in facts.relations)
    told = {one.name for one in facts.entities}
    assert all({one.subject, one.object} <= told for one in facts.relations)
    assert {one.scope for one in facts.figures} <= told


def test_a_graph_holds_all_of_itself() -> None:
    facts = facts_in(small_graph(), "example-2021")
    totals = score(facts, facts).totals
    assert totals["RELATIONS"].hit == totals["RELATIONS"].gold > 0


@pytest.mark.corpus
def test_the_shipped_graph_holds_what_readers_found() -> None:
    if not (SHARED / "gold").is_dir():
        pytest.skip("needs the gold standard in ../shared")
    graph, seen = shipped_graph(), 0
    for plan in graph.plans:
        [gold] = (p for f in ("gold", "readers") if (p := SHARED / f / f"{Path(plan.file).stem}.json").is_file())
        tally = score(read_facts(gold), facts_in(graph, plan.id)).totals["RELATIONS"]
        assert tally.recall >= ENOUGH, f"{plan.id}: {tally.hit} of {tally.gold}"
        seen += 1
    assert seen == 5
