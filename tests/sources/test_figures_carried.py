"""Whose doing a figure is by what is carried out, and what stands for a thing named before."""

from __future__ import annotations

import pytest

from .figure_plans import OPENING, TARGETS, brief, figures

NAMES = [
    ("Initiative", "“启明”计划"),
    ("Platform", "海州渔业研究中心"),
    ("Enterprise", "甲水产公司"),
    ("Enterprise", "乙船舶公司"),
    ("Place", "青山县"),
    ("Place", "青山"),
    ("Park", "东港园区"),
]


@pytest.mark.parametrize(
    ("sentence", "scope"),
    [
        ("实施“启明”计划，每年遴选青年教师30名。", "“启明”计划"),
        ("实施“启明”计划，依托海州渔业研究中心，三年培训船员600人。", "海州市"),
        ("实施“启明”计划，三年新增船员600人。", "海州市"),
        ("建设海州渔业研究中心，三年完成试验20项。", "海州渔业研究中心"),
        ("支持银行推出“渔船贷”，单户额度最高80万元。", "渔船贷"),
        ("推动共建“船员订单班”，每年培养船员200名。", "海州市"),
        ("以甲水产公司、乙船舶公司为龙头，后者年加工船板5万吨。", "乙船舶公司"),
        ("以甲水产公司、乙船舶公司为龙头，前者有冷藏船9艘。", "甲水产公司"),
        ("青山县渔业兴旺，县内水产加工企业有46家。", "青山县"),
        ("东港园区建成投用，园内配套企业28家。", "东港园区"),
        ("青山海关累计监管货物30万吨。", "青山海关"),
        ("青山县级以上渔港达到6座。", "海州市"),
        ("海州渔业研究中心完成试验20项，市属高校涉渔专业占比提高到31%。", "海州市"),
        ("海州渔业研究中心的经验全市推广，首批12个渔港改造试点进展顺利。", "海州市"),
    ],
)
def test_what_is_carried_out_and_what_stands_for_it(sentence: str, scope: str) -> None:
    assert figures(TARGETS + sentence + "\n", *NAMES)[-1].scope.name == scope


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("集聚修船企业60余家。", "actual"),
        ("力争集聚修船企业60余家。", "target"),
        ("水产品产量占全省的七成。", "actual"),
        ("水产品产量占全省的比重达到70%。", "target"),
        ("全市有渔港6座。", "actual"),
        ("甲水产公司年加工鱼糜3万吨。", "actual"),
        ("支持甲水产公司年加工鱼糜3万吨。", "target"),
        ("建设渔港6座。", "target"),
    ],
)
def test_what_is_there_already_under_aims(sentence: str, kind: str) -> None:
    assert figures(TARGETS + sentence + "\n", *NAMES)[-1].kind == kind


def test_a_year_before_whose_end_something_is_done_is_a_target_in_an_undated_plan() -> None:
    found = figures("海州市渔港建设实施意见\n\n2027年底前改造渔港8座。\n")
    assert [(f.year, f.kind) for f in found] == [(2027, "target")]


def test_the_tasks_of_one_year_have_the_year_of_the_title() -> None:
    found = figures("2025年海州市渔业工作要点\n\n一、主要任务\n\n改造渔港8座。\n")
    assert [(f.value, f.year, f.kind) for f in found] == [(8.0, 2025, "target")]


def test_the_title_of_an_appended_list_gives_its_year() -> None:
    found = figures(
        OPENING + "一、保障措施\n\n附表：2024年主要指标\n\n渔港改造率，60%，预期性；\n\n船员培训率，70%，预期性。\n"
    )
    assert [(f.value, f.year) for f in found] == [(60.0, 2024), (70.0, 2024)]


@pytest.mark.parametrize("sentence", ["每年评估一次。", "每季度至少调度1次。", "甲水产公司连续两届获得船展金奖。"])
def test_how_often_a_plan_is_looked_at_is_no_figure(sentence: str) -> None:
    assert figures(TARGETS + sentence + "\n", *NAMES) == ()


def test_a_share_that_one_bears_is_of_the_noun_after_it() -> None:
    (found,) = figures(TARGETS + "甲水产公司撑起全市渔业两成产值。\n", *NAMES)
    assert brief(found)[:3] == ("撑起全市渔业产值的比重", 2.0, "成")


def test_an_evaluation_tells_what_has_been_reached() -> None:
    text = (
        "海州市渔业“十四五”规划中期评估报告\n\n截至2023年底，规划进展顺利。\n\n2023年渔港达到9座。累计培训船员300人。\n"
    )
    assert [f.kind for f in figures(text)] == ["actual", "actual"]
