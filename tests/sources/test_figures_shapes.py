"""Names that the shape of a clause gives, and numbers of forms of their own."""

from __future__ import annotations

import pytest

from .figure_plans import OPENING, OUTCOMES, TARGETS, brief, figures

PLAIN = "海州市海洋经济发展方案\n\n"


@pytest.mark.parametrize(
    ("sentence", "indicator", "value", "unit"),
    [
        ("甲公司年产3万吨铜箔项目开工。", "年产铜箔", 3, "万吨"),
        ("海产品远销全球40多个国家和地区。", "海产品远销国家和地区数量", 40, "个"),
        ("以全国2%的海岸线养活一方。", "海岸线占全国的比重", 2, "%"),
        ("淡水、海水、滩涂三大产业总产值突破80亿元。", "三大产业总产值", 80, "亿元"),
        ("养殖产值与捕捞产值之比达到2.4:1。", "养殖产值与捕捞产值之比", 2.4, ":1"),
        ("船员工伤发生率控制在9/10万以内。", "船员工伤发生率", 9, "/10万"),
        ("惠及1.8万渔民家庭。", "渔民家庭数量", 1.8, "万"),
        ("航道密度提升至每百平方公里12公里。", "航道密度", 12, "公里"),
        ("渔业总产值迈上百亿台阶，达到103亿元。", "渔业总产值", 103, "亿元"),
        ("举办海员技能培训，每年不少于6场。", "举办海员技能培训数量", 6, "场"),
        ("设立海州渔业发展基金，规模5亿元。", "规模", 5, "亿元"),
        ("对新认定的远洋渔业基地，给予一次性80万元奖励。", "认定的远洋渔业基地一次性奖励", 80, "万元"),
        ("第三条 每年遴选示范渔港6个。", "遴选示范渔港数量", 6, "个"),
    ],
)
def test_what_a_shape_names(sentence: str, indicator: str, value: float, unit: str) -> None:
    found = figures(TARGETS + sentence + "\n")[-1]
    assert (found.value, found.unit) == (value, unit)
    assert found.indicator.removesuffix("数量") == indicator.removesuffix("数量")


def test_sums_are_called_after_the_projects_counted_before() -> None:
    assert [f.indicator for f in figures(OUTCOMES + "新签约渔港项目9个、总投资31亿元。\n")][-1] == "渔港项目总投资"


@pytest.mark.parametrize(
    ("sentence", "indicators"),
    [
        ("有渔船480艘，其中大功率的不少于60艘。", ["渔船数量", "大功率的渔船数量"]),
        ("有A级渔家乐46家，其中5A级2家、4A级17家。", ["A级渔家乐数量", "5A级渔家乐数量", "4A级渔家乐数量"]),
        ("渔业产值与捕捞业产值稳步增长，接待游客9万人次，旅游花费3亿元，分别增长6%和7%。", ["接待游客", "旅游花费"]),
        ("城乡居民人均收入分别增长7%和8%。", ["城镇居民人均收入", "农村居民人均收入"]),
    ],
)
def test_what_goes_on_from_before(sentence: str, indicators: list[str]) -> None:
    found = [f.indicator for f in figures(OUTCOMES + sentence + "\n")][-len(indicators) :]
    assert [name.removesuffix("数量") for name in found] == [name.removesuffix("数量") for name in indicators]


def test_a_condition_is_no_figure() -> None:
    found = figures(TARGETS + "年销售额超过500万元的，给予30万元奖励。\n")
    assert [f.value for f in found] == [30]


def test_one_number_a_year_of_a_period() -> None:
    found = figures(OPENING + "2023—2025年，海水淡化率分别达到3%、4%和6%。\n")
    assert [(f.year, f.value) for f in found] == [(2023, 3), (2024, 4), (2025, 6)]


def test_a_year_that_is_a_measure_dates_nothing() -> None:
    [found] = figures(OUTCOMES + "2023年渔获量恢复到2019年的96%。\n")
    assert found.year == 2023


@pytest.mark.parametrize(
    "title",
    [
        "海州市2023年渔业工作总结和2024年工作安排",
        "海州市2023年海洋经济计划执行情况与2024年海洋经济计划草案的报告",
    ],
)
def test_a_title_of_two_years_looks_back_on_the_first(title: str) -> None:
    text = f"{title}\n\n一、2023年主要工作\n\n渔业总产值增长6%。\n\n二、2024年主要工作\n\n渔业总产值增长7%。\n"
    assert [brief(f)[3:] for f in figures(text)] == [(2023, "actual"), (2024, "target")]


def test_what_lies_before_the_date_of_a_plan_has_happened() -> None:
    table = "指标 单位 2022年 2024年\n渔业产值 亿元 96 150\n渔船数量 艘 40 50\n"
    text = PLAIN + "（2023年12月）\n\n根据海州市第十四个五年规划，制定本方案。\n\n一、指标\n\n" + table
    assert [brief(f)[3:] for f in figures(text)][:2] == [(2022, "actual"), (2024, "target")]
