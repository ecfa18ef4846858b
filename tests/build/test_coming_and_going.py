"""Plans come and go: what one plan alone said goes with it, the rest stays; ids and decisions hold, lost ones are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from plangraph.build import build, build_again
from plangraph.build.decisions import read_decisions, write_decision
from plangraph.records import Decision, FactRef, Graph, ThingRef

from .small import HEFEI, KEY, WUHU, contents, plans

WHO = {"who": "李四", "when": "2026-11-30"}
WUHU_KEY = "芜湖市-机器人产业发展规划-2021-2025"
FIRM = "科大讯飞股份有限公司"
SPEECH = ThingRef(KEY, "Industry", "智能语音产业")
WRONG = Decision("wrong", fact=FactRef(ThingRef(KEY, "Enterprise", FIRM), "anchors", SPEECH), **WHO)
ONE = Decision(
    "same",
    thing=ThingRef(WUHU_KEY, "Enterprise", "埃夫特智能装备股份有限公司"),
    other=ThingRef(WUHU_KEY, "Enterprise", FIRM),
    **WHO,
)
CITY = """合肥市人工智能产业发展规划（2021—2025年）

一、智能语音产业

以科大讯飞为龙头，发展智能语音产业。到2025年，全市规模以上企业达到150家。

二、量子产业

依托国盾量子技术股份有限公司，发展量子产业。
"""


def decide(folder: Path, *decisions: Decision) -> None:
    folder.mkdir(exist_ok=True)
    (folder / "decisions.jsonl").write_text("".join(map(write_decision, decisions)), encoding="utf-8")


def ids(graph: Graph) -> set[str]:
    """Every id of today and of before."""
    facts = (*graph.entities, *graph.relations, *graph.figures)
    return {id_ for one in facts for id_ in (one.id, *one.formerly)}


def lost(graph: Graph) -> list[str]:
    return [one.message for one in graph.findings if "no longer finds its place" in one.message]


def test_a_plan_added_keeps_every_id_and_decision(tmp_path: Path) -> None:
    folder, graph = plans(tmp_path / "plans", 合肥=HEFEI), tmp_path / "graph"
    decide(graph, WRONG)
    before = build([folder], graph).graph
    plans(folder, 芜湖=WUHU)
    after = build([folder], graph).graph
    assert ids(before) <= ids(after)
    assert "anchors" not in {one.predicate for one in after.relations if KEY in one.plans}
    assert lost(after) == []
    decide(tmp_path / "once", WRONG)
    build([folder], tmp_path / "once")
    assert contents(graph) == contents(tmp_path / "once")


def test_a_plan_removed_takes_what_it_alone_said_and_no_decision(tmp_path: Path) -> None:
    folder, graph = plans(tmp_path / "plans", 合肥=HEFEI, 芜湖=WUHU), tmp_path / "graph"
    decide(graph, WRONG, ONE)
    whole = build([folder], graph).graph
    (folder / "芜湖.txt").unlink()
    rest = build([folder], graph).graph
    assert {plan for one in (*rest.entities, *rest.relations) for plan in one.plans} == {KEY}
    stays = [{one.id, *one.formerly} for one in whole.entities if KEY in one.plans]
    assert all(known & ids(rest) for known in stays)
    assert [one for one in lost(rest) if "are one" in one]
    assert set(read_decisions(graph)) == {WRONG, ONE}
    plans(folder, 芜湖=WUHU)
    again = build([folder], graph).graph
    assert lost(again) == []
    assert ids(again) == ids(whole)


def test_a_newer_version_keeps_the_key_the_ids_and_the_decisions(tmp_path: Path) -> None:
    folder, graph = plans(tmp_path / "plans", 合肥=HEFEI, 芜湖=WUHU), tmp_path / "graph"
    decide(graph, WRONG)
    before = build([folder], graph).graph
    plans(folder, 合肥=CITY)
    after = build([folder], graph).graph
    assert {plan.id for plan in after.plans} == {plan.id for plan in before.plans}
    firm = next(one for one in before.entities if one.name == FIRM)
    assert firm.id in ids(after)
    assert "anchors" not in {one.predicate for one in after.relations if one.subject == firm.id and KEY in one.plans}
    assert {figure.value for figure in after.figures if figure.plan == KEY} == {150.0}
    assert {one.name for one in after.entities} >= {"国盾量子技术股份有限公司"}
    assert not [one for one in after.entities if one.name == "安徽省智能语音重点实验室"]
    robots = {one.id for one in before.relations if one.plans == (WUHU_KEY,)}
    assert robots <= ids(after)


def test_decisions_go_along_from_folder_to_folder(tmp_path: Path) -> None:
    folder, graph = plans(tmp_path / "plans", 合肥=HEFEI, 芜湖=WUHU), tmp_path / "graph"
    build([folder], graph)
    decide(graph, WRONG)
    decide(tmp_path / "other", ONE)
    folded = build_again(graph, tmp_path / "other").graph
    assert set(read_decisions(tmp_path / "other")) == {WRONG, ONE}
    assert read_decisions(graph) == (WRONG,)
    assert "anchors" not in {one.predicate for one in folded.relations if KEY in one.plans}
    again = build_again(tmp_path / "other", tmp_path / "other").graph
    assert again == folded


@pytest.mark.parametrize("verdict", ["same", "different", "class"])
def test_a_decision_about_things_that_are_gone_is_told(tmp_path: Path, verdict: str) -> None:
    folder, graph = plans(tmp_path / "plans", 合肥=HEFEI), tmp_path / "graph"
    gone = ThingRef(KEY, "Enterprise", "不在文中的公司")
    other = ThingRef(KEY, "Enterprise", FIRM) if verdict != "class" else None
    decide(graph, Decision(verdict, thing=gone, other=other, cls="Platform" if verdict == "class" else None, **WHO))
    [message] = lost(build([folder], graph).graph)
    assert "不在文中的公司" in message
    assert "李四" in message


def test_the_last_of_two_words_about_two_things_counts(tmp_path: Path) -> None:
    folder, graph = plans(tmp_path / "plans", 合肥=HEFEI, 芜湖=WUHU), tmp_path / "graph"
    two = Decision("different", thing=ONE.other, other=ONE.thing, who="王五", when="2026-12-01")
    decide(graph, ONE, two)
    built = build([folder], graph).graph
    assert len([one for one in built.entities if one.cls == "Enterprise"]) == 2
    assert lost(built) == []
