"""Pairs of things near each other: which there are, and what is said of them; the texts are our own."""

from __future__ import annotations

import pytest

from plangraph.build.steps import before_links
from plangraph.documents import parse_text
from plangraph.language.layers import Pair
from plangraph.sources.pairs import plan_pairs
from plangraph.sources.pairs.fitting import fitting
from plangraph.weighing.models import models_without

from .small_plans import BAOJI, HEFEI, NINGDE

IFLY = "科大讯飞股份有限公司"
USTC = "中国科学技术大学"


def pairs(text: str) -> list[Pair]:
    plan = before_links(parse_text(text), models_without(["encoder"]))
    return [pair for batch in plan_pairs(plan) for pair in batch]


def said(text: str, subject: str, predicate: str, object_: str, how: str) -> set[str]:
    """What is said of the pair that is so named and stands so; the pair must be there."""
    found = [
        pair
        for pair in pairs(text)
        if (pair.link.subject.name, pair.link.predicate, pair.link.object.name, pair.how)
        == (subject, predicate, object_, how)
    ]
    assert found
    return {word for pair in found for group in pair.said for word in group}


def test_two_things_of_a_sentence() -> None:
    text = HEFEI + f"支持{IFLY}与{USTC}共建语音技术重点实验室。"
    found = {(p.link.subject.name, p.link.predicate, p.link.object.name) for p in pairs(text) if p.how == "sentence"}
    assert {(IFLY, "cooperatesWith", USTC), ("语音技术重点实验室", "builtBy", IFLY)} <= found
    assert (USTC, "cooperatesWith", IFLY) not in found  # it holds both ways, and is told once
    words = said(text, "语音技术重点实验室", "builtBy", USTC, "sentence")
    assert {"way:os", "first:os:共建", "s-verb:共建"} <= words


def test_ends_that_are_not_spoken() -> None:
    text = NINGDE + "（一）动力电池产业\n\n支持宁德时代新能源科技股份有限公司扩大产能。"
    firm = "宁德时代新能源科技股份有限公司"
    assert "over:industry0" in said(text, firm, "anchors", "动力电池产业", "heading-under")
    assert "over:home" in said(text, firm, "locatedIn", "宁德市", "jurisdiction-under")


def test_of_a_heading_that_names_two_lines_the_nearer_by_name() -> None:
    text = BAOJI + "（一）发展钛加工产业、白酒产业\n\n依托宝鸡钛业股份有限公司建设生产线。"
    firm = "宝鸡钛业股份有限公司"
    near = [p for p in pairs(text) if p.how == "heading-under" and p.link.subject.name == firm]
    likeness = {p.link.object.name: {w for g in p.said for w in g if w.startswith("akin")} for p in near}
    assert likeness["钛加工产业"] == {"akin:most"}
    assert likeness["白酒产业"] == {"akin:less"}


def test_names_within_names() -> None:
    text = HEFEI + "发展量子信息产业。建设合肥量子信息实验室。"
    words = said(text, "合肥量子信息实验室", "locatedIn", "合肥市", "name-home")
    assert {"holds-home:True", "whole-end3:实验室"} <= words


def test_columns_of_a_table() -> None:
    text = HEFEI + f"项目名称\t建设单位\t投资\n语音技术重点实验室\t{IFLY}\t3亿元\n量子信息研究院\t{USTC}\t2亿元\n"
    words = said(text, "语音技术重点实验室", "builtBy", IFLY, "sentence")
    assert {"s-column:项目名称", "o-column:建设单位"} <= words


def test_things_far_apart_are_no_pair() -> None:
    text = HEFEI + f"支持{IFLY}" + "加快转型并继续扩大生产规模" * 14 + f"，与{USTC}合作。"
    ends = {(p.link.subject.name, p.link.object.name) for p in pairs(text) if p.how == "sentence"}
    assert (IFLY, USTC) not in ends


DENIED = {
    "what is found wanting": (HEFEI + "培育新兴产业、现代物流等行业进展不理想。", "prioritizes"),
    "goods that are sold abroad": (HEFEI + "促进新能源汽车产业、光伏产业等出口。", "prioritizes"),
    "firms that are to be won": (
        NINGDE + "（一）锂电新能源\n\n对接宁德新能源科技有限公司等企业需求，引进配套项目。",
        "anchors",
    ),
    "an anniversary": (HEFEI + "今年是江淮创新行动计划实施10周年。", "launches"),
    "with whom one is compared": (HEFEI + "与苏州市、南京市等城市相比，科研投入仍有不足。", "cooperatesWith"),
    "who buys": (NINGDE + "（一）锂电新能源\n\n宁德新能源科技有限公司、福建南平铝业有限公司是主要客户。", "anchors"),
    "the wider under the narrower": (BAOJI + "（一）新能源汽车产业\n\n加快汽车产业发展。", "subIndustryOf"),
}


@pytest.mark.parametrize("how", DENIED)
def test_what_the_words_deny_is_no_pair(how: str) -> None:
    text, predicate = DENIED[how]
    found = [(p.link.subject.name, p.link.object.name) for p in pairs(text) if p.link.predicate == predicate]
    assert ("汽车产业", "新能源汽车产业") not in found
    assert predicate == "subIndustryOf" or found == []


def test_a_region_of_many_cities_is_no_part_of_one() -> None:
    links = [p.link for p in pairs(HEFEI + "深度融入长三角城市群。") if p.link.predicate == "partOf"]
    found = {(link.subject.name, link.object.name) for link in links}
    assert ("合肥市", "长三角城市群") in found
    assert ("长三角城市群", "合肥市") not in found


@pytest.mark.parametrize(
    ("subject", "object_", "relations"),
    [
        ("Enterprise", "Industry", ("anchors", "worksOn")),
        ("Industry", "Industry", ("subIndustryOf",)),
        ("Technology", "Industry", ()),
        ("PolicyDocument", "PolicyDocument", ()),
    ],
)
def test_relations_that_fit(subject: str, object_: str, relations: tuple[str, ...]) -> None:
    assert fitting(subject, object_) == relations
