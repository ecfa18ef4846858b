"""What a reviewer took words of indicators for: a listed indicator, or one that plans name by other words."""

from __future__ import annotations

from plangraph.compare import Comparison, Wanted
from plangraph.graph.meant import Meant
from plangraph.records import Decision, Graph
from tests.compare.builders import figure, graph, plan

GRAPH = graph(
    plan("甲", 2021, 2025), plan("乙", 2021, 2025),
    figure("甲", "云上驿站数量", 3, "座"), figure("乙", "云上服务点数量", 5, "座"), figure("乙", "云上小站数量", 7, "座"),
)  # fmt: skip


def decided(*told: tuple[str, str, str | None]) -> Meant:
    return Meant.of(Decision("indicator", "王五", "2026-01-02", indicator=a, means=b, plan=plan) for a, b, plan in told)


def keys(found: Graph) -> dict[str, str]:
    return {one.figure.indicator: one.key.id for one in Comparison(found).all_lines}


def test_two_unlisted_indicators_become_one() -> None:
    before = keys(GRAPH)
    assert len(set(before.values())) == 3
    meant = decided(("云上服务点数量", "云上驿站数量", None))
    found = meant.said_in(GRAPH)
    after = keys(found)
    assert after["云上服务点数量"] == after["云上驿站数量"] == before["云上驿站数量"]
    assert after["云上小站数量"] == before["云上小站数量"]
    assert meant.unmet() == []
    (row,) = [row for row in Comparison(found).narrowed(Wanted(indicator="云上驿站数量")).side() if row.plan.id == "乙"]
    assert row.target
    assert row.target.line.value == 5


def test_words_that_mean_words_that_mean_others_mean_these() -> None:
    meant = decided(("云上服务点数量", "云上小站数量", None), ("云上小站数量", "云上驿站数量", None))
    assert len(set(keys(meant.said_in(GRAPH)).values())) == 1
    listed = decided(("云上服务点数量", "云上小站数量", "乙"), ("云上小站数量", "gazelles", None))
    assert [one.means for one in listed.said_in(GRAPH).figures] == [None, "gazelles", "gazelles"]


def test_words_that_come_back_to_themselves_mean_what_they_say() -> None:
    meant = decided(("云上服务点数量", "云上小站数量", None), ("云上小站数量", "云上服务点数量", None))
    assert keys(meant.said_in(GRAPH)) == keys(GRAPH)


def test_a_decision_for_words_that_no_plan_has_is_told() -> None:
    meant = decided(("云上服务点数量", "水下驿站数量", None))
    assert keys(meant.said_in(GRAPH)) == keys(GRAPH)
    assert [one.means for one in meant.unmet()] == ["水下驿站数量"]
