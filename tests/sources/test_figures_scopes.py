"""Whom a figure is about, and what it is called after."""

from __future__ import annotations

import pytest

from .figure_plans import OPENING, TARGETS, brief, figures

NAMES = [
    ("Park", "东港园区"),
    ("Place", "青山县"),
    ("Platform", "海州创新中心"),
    ("Institution", "海州学院"),
    ("Enterprise", "甲集团"),
    ("Initiative", "“千帆”计划"),
    ("Industry", "船舶制造"),
]


@pytest.mark.parametrize(
    ("sentence", "scope"),
    [
        ("支持甲集团做大做强，力争完成水利投资60亿元。", "海州市"),
        ("支持青山县良种基地建设，新建高标准农田70万亩。", "海州市"),
        ("深入推进“千帆”计划，新增上市企业20家。", "海州市"),
        ("实施“千帆”计划，单个项目最高补助500万元。", "“千帆”计划"),
        ("支持海州学院开设专业，每年输送技能人才800人。", "海州学院"),
        ("东港园区集聚要素，到2025年产值达到90亿元。", "东港园区"),
        ("在东港园区建成加氢站1座。", "东港园区"),
        ("海州创新中心揭牌，新增孵化器5家。", "海州市"),
        ("开工建设沿江石化改造项目，总投资98亿元。", "沿江石化改造项目"),
        ("（1）远洋渔船扩能项目：甲集团承担，位于东港园区，总投资6亿元。", "远洋渔船扩能项目"),
        ("远洋渔船智能工厂（甲集团，总投资6亿元）。", "远洋渔船智能工厂"),
        ("设立20亿元海州蓝色产业基金。", "海州蓝色产业基金"),
        ("海州依海而生，到2025年海洋产业产值达到50亿元。", "海州市"),
    ],
)
def test_whom_a_figure_is_about(sentence: str, scope: str) -> None:
    assert figures(TARGETS + sentence + "\n", *NAMES)[-1].scope.name == scope


def test_a_heading_that_names_a_project_gives_it_the_amounts_under_it() -> None:
    text = OPENING + "三、重点项目\n\n（一）远洋渔船扩能项目\n\n甲集团承担，位于青山县，总投资6亿元。\n"
    [figure] = figures(text, *NAMES)
    assert (figure.scope.name, figure.scope.cls, figure.indicator) == ("远洋渔船扩能项目", "Initiative", "总投资")


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("规模以上船舶企业58家，实现营业收入90亿元。", "规模以上船舶企业营业收入"),
        ("船舶制造产业异军突起，产值达到90亿元。", "船舶制造产业产值"),
        ("船舶制造加快集聚。到2025年产值达到90亿元。", "船舶制造产值"),
        ("城市建成区50%以上面积达到海绵城市标准。", "城市建成区面积达到海绵城市标准的比重"),
        ("对公共服务平台给予奖补，最高500万元。", "公共服务平台给予奖补最高"),
        ("以甲、乙为龙头的船舶集群年产渔船30艘。", "船舶集群年产渔船数量"),
        ("三年新增港口泊位8个。", "新增港口泊位数量"),
    ],
)
def test_what_an_indicator_is_called(text: str, indicator: str) -> None:
    assert figures(TARGETS + text + "\n", ("Industry", "船舶制造"))[-1].indicator == indicator


def test_the_items_of_a_list_are_each_whole() -> None:
    found = figures(TARGETS + "交通、水利、市政领域投资分别达23亿元、6亿元、14亿元。\n")
    assert [brief(f)[:2] for f in found] == [("交通领域投资", 23), ("水利领域投资", 6), ("市政领域投资", 14)]
    found = figures(TARGETS + "船舶、渔业、旅游产值均在15亿元以上。\n")
    assert [brief(f)[:2] for f in found] == [("船舶产值", 15), ("渔业产值", 15), ("旅游产值", 15)]
    found = figures(TARGETS + "接待游客90万人次，旅游花费13亿元，分别比上年增长6%和7%。\n")
    assert [(f.value, f.change) for f in found] == [(90, False), (13, False), (6, True), (7, True)]
    assert [f.indicator for f in found[2:]] == ["接待游客", "旅游花费"]


def test_what_is_new_and_what_is_made_again_together_are_no_increment() -> None:
    found = figures(TARGETS + "新建和改造供水管网600公里，新建污水处理厂3座，城镇新增就业5万人。\n")
    assert [f.change for f in found] == [False, True, True]


@pytest.mark.parametrize(
    ("sentence", "value", "unit", "comparator"),
    [
        ("研发投入占比提高到百分之二点五。", 2.5, "%", "="),
        ("高新技术企业达到三百家。", 300, "家", "="),
        ("自给率不足四成。", 4, "成", "<="),
        ("水面养殖能耗降至13000千瓦时/吨以下。", 13000, "千瓦时/吨", "<="),
        ("动力电池产能达到60GWh。", 60, "GWh", "="),
        ("平均预期寿命达到80岁。", 80, "岁", "="),
        ("城乡居民收入倍差缩小到1.58以内。", 1.58, "", "="),
        ("认定首台套装备10台（套）。", 10, "台（套）", "="),
        ("推动船舶产值实现翻番。", 1, "番", "="),
        ("单个项目最高补助500万元。", 500, "万元", "<="),
        ("汛期清淤每年不得少于2次。", 2, "次", ">="),
    ],
)
def test_numbers_and_units(sentence: str, value: float, unit: str, comparator: str) -> None:
    found = figures(TARGETS + sentence + "\n")[-1]
    assert (found.value, found.unit, found.comparator) == (value, unit, comparator)


@pytest.mark.parametrize(
    "sentence",
    [
        "依托602所、49所建设实验室。",
        "综合排名从2015年的89位跃升到2019年的14位。",
        "落实“新政50条”和“双15%”政策。",
        "发展49吨级重卡，清理沿线1公里化工腾退地块。",
        "打造15分钟生活圈，设立8个约束性指标。",
    ],
)
def test_what_is_no_figure(sentence: str) -> None:
    assert figures(TARGETS + sentence + "\n") == ()


@pytest.mark.parametrize(
    ("text", "scope", "indicator"),
    [
        ("设立规模5亿元的海州渔业基金，由甲集团出资，六成投向冷链。", "海州渔业基金", "投向冷链"),
        ("设立规模5亿元的海州渔业基金，投向冷链的比例不低于60%。", "海州渔业基金", "投向冷链的比例"),
        ("建成总投资6亿元的远洋渔网扩能项目。", "远洋渔网扩能项目", "总投资"),
        ("②再制造渔船基地项目  东港园区  总投资6亿元  甲集团", "再制造渔船基地项目", "总投资"),
        ("远洋渔网扩能项目落在东港园区，总投资6亿元。", "远洋渔网扩能项目", "总投资"),
        ("渔网原丝九成来自境外。", "海州市", "渔网原丝来自境外"),
        ("东港园区做强渔网。园区2025年渔网产值达到40亿元。", "东港园区", "园区渔网产值"),
    ],
)
def test_shares_and_costs_and_what_they_are_of(text: str, scope: str, indicator: str) -> None:
    figure = figures(TARGETS + text + "\n", *NAMES)[-1]
    assert (figure.scope.name, figure.indicator) == (scope, indicator)


def test_each_of_a_list_has_its_own_share_of_what_was_said() -> None:
    found = figures(TARGETS + "供应工业用地2万亩，青山县、东港园区各占三成、四成。\n", *NAMES)
    assert [(f.scope.name, f.value) for f in found] == [("海州市", 2), ("青山县", 3), ("东港园区", 4)]
