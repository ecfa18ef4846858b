"""Targets and what became of them: every state with its reason; the plan of 2017 judged by hand."""

from __future__ import annotations

from typing import Any

import pytest

from plangraph.compare import Comparison, Wanted
from plangraph.compare.outcomes import Outcome
from tests.named import shipped_graph

from .builders import PARK, compared, figure, plan

FIRST, SECOND = plan("甲一", 2016, 2020), plan("甲二", 2021, 2025)


def judged(target: Any, *actuals: Any) -> Outcome:
    """What became of a target of the first plan by figures of either."""
    (found,) = (
        one for one in compared(FIRST, SECOND, target, *actuals).outcomes() if one.target.figure.plan == FIRST.id
    )
    return found


def aim(indicator: str, value: float, unit: str, year: int | None = 2020, **more: Any) -> Any:
    return figure("甲一", indicator, value, unit, year, **more)


def told(indicator: str, value: float, unit: str, year: int | None = 2020, **more: Any) -> Any:
    return figure(more.pop("by", "甲二"), indicator, value, unit, year, "actual", **more)


@pytest.mark.parametrize(
    ("target", "actual", "state", "why"),
    [
        (aim("森林覆盖率", 60, "%"), told("森林覆盖率", 60, "%"), "met", "as aimed at"),
        (aim("森林覆盖率", 60, "%"), told("森林覆盖率", 58, "%"), "missed", "short"),
        (aim("技术合同成交额", 2, "亿元"), told("技术合同成交金额", 30_000, "万元"), "exceeded", "better"),
        (aim("城镇调查失业率", 5, "%"), told("城镇调查失业率", 6, "%"), "missed", "short"),
        (aim("森林覆盖率", 60, "%", 2018), told("森林覆盖率", 61, "%"), "not comparable", "of 2018, the outcome of 2020"),
        (aim("出口总额", 5, "%", change=True, words="出口总额增长5%"),
         told("出口总额", 3.3, "%", change=True, words="出口总额下降3.3%"), "missed", "short"),
        (aim("出口总额", 5, "%", change=True, words="出口总额增长5%"),
         told("出口总额", 9, "%", change=True, words="出口总额年均增长9%"), "not comparable", "an average year"),
        (aim("高标准农田", 30, "万亩", words="建设高标准农田30万亩"),
         told("高标准农田", 480, "万亩", words="高标准农田达到480万亩"), "not comparable", "what is made"),
        (aim("幸福院数量", 75, "个", words="建设幸福院75个"),
         told("新增幸福院数量", 77, "个", change=True, words="新增幸福院77个"), "exceeded", "better"),
        (aim("新增省级孵化器数量", 3, "家", change=True), told("省级孵化器总数", 2, "家"), "missed", "fewer in all"),
        (aim("新增省级孵化器数量", 3, "家", change=True), told("省级孵化器总数", 9, "家"), "not comparable", "an increment"),
        (aim("新增博士后工作站数量", 3, "个", change=True),
         told("新增博士后工作站数量", 20, "个", change=True, period="2016-2020年"), "not comparable", "several years"),
        (aim("入池企业数量", 200, "家"), told("发放贷款入池企业数量", 126, "家"), "not comparable", "worded differently"),
        (aim("文化驿站数量", 600, "个"), told("新型文化驿站数量", 600, "个"), "met", "the same number"),
        (aim("学校数量", 100, "所"), told("学校数量", 10, "所"), "not comparable", "may be of anything"),
        (aim("森林覆盖率", 650, "%"), told("森林覆盖率", 66, "%"), "not comparable", "in doubt"),
        (aim("森林覆盖率", 60, "%"), told("研发投入强度", 2, "%"), "not reported", "no later document"),
    ],
)  # fmt: skip
def test_states(target: Any, actual: Any, state: str, why: str) -> None:
    found = judged(target, actual)
    assert found.state == state
    assert why in found.en
    assert found.zh


def test_an_increase_is_counted_from_the_levels_before_and_after() -> None:
    found = judged(
        aim("新增省级孵化器数量", 3, "家", change=True),
        told("省级孵化器数量", 4, "家", None, by="甲一"),
        told("省级孵化器总数", 8, "家"),
    )
    assert (found.state, "8−4=4" in found.en) == ("exceeded", True)


def test_the_year_of_the_target_goes_before_others_and_a_plan_tells_nothing_of_itself() -> None:
    target = aim("森林覆盖率", 60, "%")
    own, early = told("森林覆盖率", 61, "%", by="甲一"), told("森林覆盖率", 59, "%", 2019)
    assert judged(target, own).state == "not due"
    assert judged(target, early).state == "not due"
    found = judged(target, own, early, told("森林覆盖率", 60.5, "%"))
    assert found.reported is not None
    assert (found.state, found.reported.value) == ("exceeded", 60.5)


def test_a_target_without_a_year_is_due_at_the_end_of_its_plan() -> None:
    found = judged(aim("森林覆盖率", 60, "%", None), told("森林覆盖率", 62, "%"))
    assert (found.state, found.assumed) == ("exceeded", True)


def test_a_target_without_a_later_document_is_not_due() -> None:
    (found,) = compared(SECOND, figure("甲二", "森林覆盖率", 60, "%")).outcomes()
    assert (found.state, "no later document" in found.en) == ("not due", True)


def test_another_place_tells_nothing() -> None:
    other = plan("丁", 2021, 2025, PARK)
    found = compared(
        FIRST, other, aim("森林覆盖率", 60, "%"), figure("丁", "森林覆盖率", 70, "%", 2020, "actual", scope=PARK)
    )
    (one,) = (each for each in found.outcomes() if each.target.plan == FIRST)
    assert one.reported is None


# The plan of 2017, each target read beside the plan of 2021 by hand: words of the subject and indicator, value, state.
BY_HAND = [
    ("研究与试验发展经费支出占生产总值比重", 2.0, "missed"),
    ("每万人口有效发明专利拥有量", 4.0, "missed"),
    ("韶关市 高新技术企业数量", 100.0, "exceeded"),
    ("韶关市 高新技术企业数量", 130.0, "exceeded"),
    ("产值过百亿的高新技术产业数量", 4.0, "not reported"),
    ("先进制造业增加值占规模以上工业增加值比重", 35.0, "not reported"),
    ("国家“星创天地”数量", 3.0, "not reported"),
    ("国家级科技企业孵化器数量", 2.0, "missed"),
    ("省级科技企业孵化器数量", 8.0, "missed"),
    ("国家级科技企业孵化器数量", 3.0, "missed"),
    ("韶关市 省级工程技术研究中心数量", 50.0, "not reported"),
    ("韶关市 国家级工程技术研究中心数量", 2.0, "not reported"),
    ("韶关市 企业工程技术研究中心数量", 100.0, "not reported"),
    ("省级专业镇数量", 20.0, "not reported"),
    ("新组建产学研创新平台数量", 10.0, "not reported"),
    ("新培育省级新型研发机构数量", 2.0, "met"),
    ("新增新型研发机构数量", 2.0, "not reported"),
    ("省高新技术企业培育库入库", 30.0, "not reported"),
    ("省高新技术产品认定", 1.0, "not reported"),
    ("国家高新技术企业认定", 30.0, "not reported"),
    ("特钢 产值", 100.0, "not reported"),
    ("生物医药 产值", 100.0, "not reported"),
    ("精细化工 产值", 100.0, "not reported"),
    ("装备 产值", 100.0, "not reported"),
    ("产值超500亿元的产业集群数量", 1.0, "not reported"),
    ("产业集群及相关产业配套项目产值", 500.0, "not reported"),
    ("规模以上工业企业设立研发机构的比例", 20.0, "not comparable"),
    ("国家级农村创新创业基地数量", 3.0, "not reported"),
    ("风险准备金 入池企业", 200.0, "missed"),
    ("风险准备金 银行贷款", 6.0, "not comparable"),
    ("风险准备金 规模", 5000.0, "not reported"),
    ("种子基金 首期", 3000.0, "not reported"),
    ("市本级科技部门项目资金", 3000.0, "not comparable"),
    ("论坛 举办次数", 1.0, "not reported"),
]


def of_2017() -> list[Outcome]:
    return list(Comparison(shipped_graph(), Wanted(period="2017–2020")).outcomes())


def judged_by_hand(words: str, value: float) -> list[Outcome]:
    """The targets of a value whose subject and indicator have all the words; a thing that two readers word is two."""
    return [
        one
        for one in of_2017()
        if one.target.figure.value == value
        and all(word in f"{one.target.scope} {one.target.figure.indicator}" for word in words.split())
    ]


def test_every_target_of_the_plan_of_2017_was_judged_by_hand() -> None:
    told = {one.target.figure.id for words, value, _ in BY_HAND for one in judged_by_hand(words, value)}
    assert told == {one.target.figure.id for one in of_2017()}
    assert len(told) >= 33


@pytest.mark.parametrize(("words", "value", "state"), BY_HAND)
def test_the_plan_of_2017_judged_by_hand(words: str, value: float, state: str) -> None:
    named = judged_by_hand(words, value)
    assert {one.state for one in named} == {state}
    assert all(one.zh and one.target.quote for one in named)


def test_a_fall_is_a_growth_below_nothing() -> None:
    aimed = aim("出口总额", 5, "%", change=True, words="出口总额增长5%")
    found = judged(aimed, told("出口总额", 3.3, "%", change=True, words="出口总额下降3.3%"))
    assert (found.value, found.difference) == (-3.3, -8.3)
    assert judged(aim("森林覆盖率", 60, "%")).value is None
