"""Why names are one and facts are there: over the small graph, whose claims are written by hand."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import plangraph
from plangraph.build import build_again
from plangraph.build.decisions import read_decisions
from plangraph.errors import DataError, UnknownName, UsageError
from plangraph.lookup import AmbiguousName
from plangraph.records import Implied
from plangraph.why import Collection, lines, why, why_object
from tests.cli.run import is_one_sentence
from tests.cli.run import plangraph as run
from tests.named import SMALL, named, shipped_graph, small_graph


@pytest.fixture
def small() -> Collection:
    return Collection(SMALL)


def test_every_joining_is_told_with_its_reasons(small: Collection) -> None:
    found = why(small, "韶钢").joined
    assert found is not None
    assert found.entity == named(small_graph(), "Enterprise/韶钢")
    assert [[reason.evidence for reason in one.reasons] for one in found.judgements] == [
        ["introduced"],
        ["same-wording"],
    ]
    told = "\n".join(lines(why(small, "韶钢"), small))
    assert "合并 2 次" in told
    assert "原文把“韶钢”作为“广东韶关钢铁有限公司”的简称" in told
    told = "\n".join(lines(why(small, "韶钢"), small, "en"))
    assert "the plan introduces “韶钢” for “广东韶关钢铁有限公司”" in told


def test_two_names_of_one_thing_are_tied_by_what_joined_them(small: Collection) -> None:
    found = why(small, "广东韶关钢铁有限公司", "韶钢").joined
    assert found is not None
    assert [one.reasons[0].evidence for one in found.judgements] == ["introduced"]


def test_a_thing_of_one_name_was_not_joined(small: Collection) -> None:
    assert "没有合并过名称" in "\n".join(lines(why(small, "韶关学院"), small))


def test_a_fact_between_two_things_has_its_claims(small: Collection) -> None:
    [found] = why(small, "韶关市", "先进钢铁材料产业").grounds
    assert [claim.plan for claim in found.claims] == ["example-2017", "example-2021"]
    assert all(isinstance(claim.subject, Implied) for claim in found.claims)
    told = list(lines(why(small, "韶关市", "先进钢铁材料产业"), small))
    assert "     韶关市：辖区：“韶关市科技创新发展行动计划（2017—2020年）”" in told
    assert "     来源 relations，规则 example，machine，可信度 0.8" in told


def test_a_fact_by_its_id_of_today_or_before(small: Collection) -> None:
    relation = next(one for one in small_graph().relations if one.predicate == "anchors")
    asked = [why(small, id_).grounds for id_ in (relation.id, *relation.formerly)]
    assert all([one.fact for one in grounds] == [relation] for grounds in asked)
    [read] = why(small, next(one.id for one in small_graph().relations if one.predicate == "issuedBy")).grounds
    assert [(claim.by, claim.source) for claim in read.claims] == [("li-wei", "reader")]


@pytest.mark.parametrize("indicator", ["研发投入占GDP的比重", "研发投入"])
def test_a_figure_by_its_indicator_or_its_id(small: Collection, indicator: str) -> None:
    [found] = why(small, "韶关市", indicator).grounds
    assert [claim.quote.words for claim in found.claims] == ["研发投入占GDP的比重不低于2.5%"]
    assert why(small, found.fact.id).grounds == (found,)


def test_what_nobody_says_is_said(small: Collection) -> None:
    found = why(small, "东阳光集团", "广东省")
    assert (found.joined, found.grounds) == (None, ())
    assert list(lines(found, small, "en")) == ["No plan says what ties the two."]


def test_json_has_both_languages(small: Collection) -> None:
    told = json.loads(json.dumps(why_object(why(small, "韶钢"), small), ensure_ascii=False))
    reason = told["joined"]["judgements"][0]["reasons"][0]
    assert reason["zh"] != reason["en"] != ""
    told = json.loads(json.dumps(why_object(why(small, "韶关市", "广东省"), small), ensure_ascii=False))
    [fact] = told["grounds"]
    assert fact["claims"][0]["quote"]["text"] == "韶关市属于广东省。"
    assert set(fact["said"]) == {"zh", "en"}


@pytest.mark.parametrize(
    ("asked", "error"),
    [
        ((), UsageError),
        (("韶钢", "韶关市", "广东省"), UsageError),
        (("绝无此物",), UnknownName),
        (("韶关市", "绝无此物"), UnknownName),
        (("有限公司", "韶关市"), AmbiguousName),
        (("r-bbbbbbbbbbbbbb",), UnknownName),
    ],
)
def test_what_cannot_be_answered(small: Collection, asked: tuple[str, ...], error: type[UsageError]) -> None:
    with pytest.raises(error):
        why(small, *asked)


def test_every_fact_of_the_shipped_graph_has_its_claims() -> None:
    collection = Collection(plangraph.open().folder or Path(), shipped_graph())
    decisions = read_decisions(plangraph.open().folder or Path())
    facts = [*shipped_graph().relations[::25], *shipped_graph().figures[::25]]
    for fact in facts:
        [found] = why(collection, fact.id).grounds
        assert found.claims, fact.id
        reviewed = "reviewer" in fact.reasons
        reviewers = {decision.who for decision in decisions} if reviewed else set()
        said = {claim.by for claim in found.claims}
        assert said <= set(fact.by)
        assert said - reviewers == set(fact.by) - reviewers  # a reviewer's word is a claim only where it was missing
        assert {claim.reason for claim in found.claims} - {"reviewer"} == set(fact.reasons) - {"reviewer"}


def test_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    ended = run(capsys, "why", "韶钢", "--graph", SMALL)
    assert (ended.code, ended.err) == (0, "")
    assert "广东韶关钢铁有限公司 (企业 " in ended.out
    ended = run(capsys, "why", "韶关市", "广东省", "--graph", SMALL, "--json")
    assert json.loads(ended.out)["grounds"][0]["fact"]["predicate"] == "partOf"
    ended = run(capsys, "why", "绝无此物", "--graph", SMALL)
    assert (ended.code, is_one_sentence(ended.err)) == (2, True)


def test_in_python(tmp_path: Path) -> None:
    built = tmp_path / "built"
    build_again(SMALL, built)
    assert plangraph.open(built).why("韶钢").joined == why(Collection(built), "韶钢").joined
    with pytest.raises(UsageError, match="open the folder"):
        plangraph.open("bolt://localhost:1").why("韶钢")


def test_what_is_missing_or_damaged_is_told(tmp_path: Path) -> None:
    shutil.copytree(SMALL, tmp_path / "less")
    shutil.rmtree(tmp_path / "less" / "claims")
    with pytest.raises(DataError, match="has no claims/example-2017"):
        why(Collection(tmp_path / "less", small_graph()), "韶关市", "先进钢铁材料产业")
    (tmp_path / "less" / "judgements.jsonl").write_text("{}\n", encoding="utf-8")
    with pytest.raises(DataError, match="line 1 is damaged"):
        why(Collection(tmp_path / "less", small_graph()), "韶钢")
