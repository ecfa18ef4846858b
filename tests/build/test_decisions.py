"""What reviewers decided is an input of every build: it holds, and one that finds its place no more is told."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from plangraph.build import build, build_again
from plangraph.build.decisions import read_decisions, write_decision
from plangraph.errors import DataError
from plangraph.records import Decision, FactRef, ThingRef

from .small import HEFEI, KEY, plans

WHO = {"who": "李四", "when": "2026-11-29"}
FIRM, SPEECH = ThingRef(KEY, "Enterprise", "科大讯飞股份有限公司"), ThingRef(KEY, "Industry", "智能语音产业")
ANCHORS = FactRef(FIRM, "anchors", SPEECH)


def folder(tmp_path: Path, *decisions: Decision) -> Path:
    """A built graph of the plan of 合肥 with these decisions beside it."""
    graph = tmp_path / "graph"
    build([plans(tmp_path / "plans", 合肥=HEFEI)], graph)
    (graph / "decisions.jsonl").write_text("".join(map(write_decision, decisions)), encoding="utf-8")
    return graph


def predicates(graph: Path) -> list[str]:
    """The predicates of a graph after a build with its decisions."""
    return [relation.predicate for relation in build([graph.parent / "plans"], graph).graph.relations]


def test_a_wrong_fact_is_gone_and_stays_gone(tmp_path: Path) -> None:
    graph = folder(tmp_path)
    assert "anchors" in predicates(graph)
    graph = folder(tmp_path, Decision("wrong", fact=ANCHORS, **WHO))
    assert "anchors" not in predicates(graph)
    assert "anchors" not in predicates(graph)
    assert (graph / "decisions.jsonl").is_file()


def test_a_right_fact_is_sure(tmp_path: Path) -> None:
    graph = folder(tmp_path, Decision("right", fact=ANCHORS, **WHO))
    built = build([tmp_path / "plans"], graph).graph
    [relation] = [one for one in built.relations if one.predicate == "anchors"]
    assert relation.confidence == 0.99


def test_a_decision_that_finds_nothing_is_told_and_kept(tmp_path: Path) -> None:
    lost = FactRef(FIRM, "received", ThingRef(KEY, "Award", "国家科技进步一等奖"))
    graph = folder(tmp_path, Decision("wrong", fact=lost, **WHO))
    built = build([tmp_path / "plans"], graph).graph
    [told] = [finding for finding in built.findings if "no longer finds" in finding.message]
    assert (told.severity, told.place) == ("info", f"{KEY}: decisions")
    assert "国家科技进步一等奖” is wrong" in told.message
    assert len(read_decisions(graph)) == 1


def test_a_right_fact_that_nobody_claims_is_told_by_name(tmp_path: Path) -> None:
    lost = FactRef(FIRM, "received", ThingRef(KEY, "Award", "国家科技进步一等奖"))
    built = build([tmp_path / "plans"], folder(tmp_path, Decision("right", fact=lost, **WHO))).graph
    [told] = [finding for finding in built.findings if "no longer finds" in finding.message]
    assert (told.severity, told.place) == ("warning", f"{KEY}: decisions")
    assert "国家科技进步一等奖” is right" in told.message


def test_a_class_is_decided(tmp_path: Path) -> None:
    lab = ThingRef(KEY, "Platform", "安徽省智能语音重点实验室")
    graph = folder(tmp_path, Decision("class", thing=lab, cls="Institution", **WHO))
    built = build([tmp_path / "plans"], graph).graph
    assert {one.cls for one in built.entities if one.name == lab.name} == {"Institution"}


def test_a_missing_fact_enters_by_its_words_and_is_the_reviewer_s(tmp_path: Path) -> None:
    lab = ThingRef(KEY, "Platform", "安徽省智能语音重点实验室")
    said = FactRef(lab, "worksOn", ThingRef(KEY, "Industry", "智能语音产业"))
    graph = folder(tmp_path, Decision("missing", fact=said, words="建设安徽省智能语音重点实验室", **WHO))
    built = build([tmp_path / "plans"], graph).graph
    [relation] = [one for one in built.relations if one.by == ("李四",)]
    assert (relation.predicate, relation.reasons) == ("worksOn", ("reviewer",))
    again = build_again(graph, tmp_path / "again").graph
    assert [one.id for one in again.relations] == [one.id for one in built.relations]


def test_a_missing_fact_without_its_words_is_told(tmp_path: Path) -> None:
    graph = folder(tmp_path, Decision("missing", fact=ANCHORS, words="由科大讯飞牵头", **WHO))
    findings = build([tmp_path / "plans"], graph).graph.findings
    assert any("does not say" in finding.message for finding in findings)


def test_decisions_hold_without_the_plans(tmp_path: Path) -> None:
    graph = folder(tmp_path, Decision("wrong", fact=ANCHORS, **WHO))
    again = build_again(graph, tmp_path / "again").graph
    assert "anchors" not in [relation.predicate for relation in again.relations]


def test_words_of_an_indicator_mean_what_was_decided(tmp_path: Path) -> None:
    said = Decision("indicator", indicator="规模以上企业数量", means="large-industrial-firms", **WHO)
    elsewhere = Decision("indicator", indicator="规模以上企业", means="gazelles", plan="芜湖", **WHO)
    graph = folder(tmp_path, said, elsewhere)
    built = build([tmp_path / "plans"], graph).graph
    assert [one.means for one in built.figures] == ["large-industrial-firms"]
    assert [one.message for one in built.findings if "no longer finds" in one.message and "gazelles" in one.message]
    own = Decision("indicator", indicator="规模以上企业", means="gazelles", plan=KEY, **WHO)
    again = build([tmp_path / "plans"], folder(tmp_path, said, own)).graph
    assert [one.means for one in again.figures] == ["gazelles"]


def test_an_indicator_that_is_listed_no_more_is_told(tmp_path: Path) -> None:
    graph = folder(tmp_path, Decision("indicator", indicator="规模以上企业", means="no-such-thing", **WHO))
    built = build([tmp_path / "plans"], graph).graph
    assert [one.means for one in built.figures] == [None]
    assert any("means no-such-thing no longer finds" in finding.message for finding in built.findings)


@pytest.mark.parametrize(
    "decision",
    [
        Decision("same", thing=FIRM, other=ThingRef("芜湖", "Enterprise", "讯飞"), **WHO),
        Decision("class", why="在文中是机构", thing=FIRM, cls="Institution", **WHO),
        Decision("right", fact=FactRef(FIRM, indicator="产值", value=1.5, year=2025), **WHO),
        Decision("missing", fact=ANCHORS, words="以科大讯飞为龙头", **WHO),
        Decision("indicator", indicator="智能企业数", means="technology-firms", **WHO),
        Decision("indicator", indicator="智能企业数", means="technology-firms", plan=KEY, **WHO),
    ],
)
def test_a_decision_is_read_as_it_was_written(tmp_path: Path, decision: Decision) -> None:
    (tmp_path / "decisions.jsonl").write_text(write_decision(decision), encoding="utf-8")
    assert read_decisions(tmp_path) == (decision,)


@pytest.mark.parametrize(
    "line",
    [
        "{}",
        "nonsense",
        '{"decision": "maybe"}',
        '{"decision": "same"}',
        '{"decision": "wrong", "fact": {}}',
        '{"decision": "indicator", "indicator": "产值"}',
        '{"decision": "wrong", "indicator": "产值", "means": "gdp"}',
        '{"decision": "indicator", "indicator": "产值", "means": "\\ud800"}',
    ],
)
def test_a_line_that_is_no_decision_is_told(tmp_path: Path, line: str) -> None:
    (tmp_path / "decisions.jsonl").write_text("\n" + line + "\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"decisions\.jsonl, line 2"):
        read_decisions(tmp_path)


def test_decisions_that_never_end_are_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "decisions.jsonl")
    with pytest.raises(DataError, match=r"decisions\.jsonl: cannot be read \(a pipe or a device is no file\)"):
        read_decisions(tmp_path)


@pytest.mark.parametrize(
    "text", [b"\xff\xfe", b"", b"{}\n", b'{"head": {"key": 5}}\n', b'{"head": []}\n', b"[" * 99_999 + b"\n"]
)
def test_claims_without_a_head_are_no_claims(tmp_path: Path, text: bytes) -> None:
    (tmp_path / "graph" / "claims").mkdir(parents=True)
    (tmp_path / "graph" / "claims" / "a.jsonl").write_bytes(text)
    with pytest.raises(DataError, match=r"claims/a\.jsonl is damaged: it has no head"):
        build_again(tmp_path / "graph", tmp_path / "out")
