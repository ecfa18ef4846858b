"""Figures in tables."""

from __future__ import annotations

import pytest

from plangraph.sources.figures.cells import split_name, value_of
from plangraph.sources.figures.columns import columns

from .figure_plans import TARGETS, figures

TABLE = """表1 主要指标

指标名称\t单位\t2020年\t2025年目标值\t年均增速（%）\t属性\t责任单位
规上工业总产值\t亿元\t1,280.5\t≥2000\t9.3\t预期性\t市经信局
其中：新兴产业产值占比\t%\t32\t40以上\t—\t约束性\t市经信局
国家级企业技术中心\t家\t3\t5-6\t\t预期性\t市发改委
"""


def test_each_row_and_column_of_values_gives_a_figure() -> None:
    found = figures(TARGETS + TABLE)
    assert [(f.indicator, f.value, f.value_max, f.unit, f.year, f.kind, f.comparator, f.change) for f in found] == [
        ("规上工业总产值", 1280.5, None, "亿元", 2020, "actual", "=", False),
        ("规上工业总产值", 2000, None, "亿元", 2025, "target", ">=", False),
        ("规上工业总产值", 9.3, None, "%", 2025, "target", "=", True),
        ("新兴产业产值占比", 32, None, "%", 2020, "actual", "=", False),
        ("新兴产业产值占比", 40, None, "%", 2025, "target", ">=", False),
        ("国家级企业技术中心", 3, None, "家", 2020, "actual", "=", False),
        ("国家级企业技术中心", 5, 6, "家", 2025, "target", "=", False),
    ]


def test_the_kind_of_an_indicator_is_binding_or_not() -> None:
    assert [f.binding for f in figures(TARGETS + TABLE)] == [False] * 3 + [True] * 2 + [False] * 2


def test_the_unit_may_stand_in_the_indicators_brackets() -> None:
    rows = "序号\t指标\t2020年\t2025年\n1\t企业数量(个)或利润总额(亿元)\t308/48\t616/96\n2\t人才发展指数\t73.01\t75\n"
    found = figures(TARGETS + rows)
    assert [(f.indicator, f.value, f.unit) for f in found] == [
        ("企业数量", 308, "个"),
        ("企业利润总额", 48, "亿元"),
        ("企业数量", 616, "个"),
        ("企业利润总额", 96, "亿元"),
        ("人才发展指数", 73.01, ""),
        ("人才发展指数", 75, ""),
    ]


def test_a_thing_that_opens_a_row_is_its_scope() -> None:
    rows = "指标\t单位\t2020年\t2025年\n东港园区营业收入\t亿元\t760\t1500\n"
    found = figures(TARGETS + rows, ("Park", "东港园区"))
    assert {(f.scope.name, f.indicator) for f in found} == {("东港园区", "营业收入")}


def test_columns_may_be_indicators_of_their_own() -> None:
    head = "园区目标（2025年）\n\n园区\t营业收入（亿元）\t规上企业数（家）\t主导产业\n"
    rows = head + "东港园区\t350\t120\t新材料\n西港园区\t500以上\t200\t电子\n"
    found = figures(TARGETS + rows, ("Park", "东港园区"), ("Park", "西港园区"))
    assert [(f.scope.name, f.indicator, f.value, f.unit, f.year, f.comparator) for f in found] == [
        ("东港园区", "营业收入", 350, "亿元", 2025, "="),
        ("东港园区", "规上企业数", 120, "家", 2025, "="),
        ("西港园区", "营业收入", 500, "亿元", 2025, ">="),
        ("西港园区", "规上企业数", 200, "家", 2025, "="),
    ]


def test_a_figure_of_the_text_and_of_the_table_is_one() -> None:
    rows = "到2025年，规上工业总产值达到2000亿元。\n\n" + TABLE
    assert [f.value for f in figures(TARGETS + rows)].count(2000) == 1


@pytest.mark.parametrize(
    ("cell", "value", "unit", "comparator", "growth"),
    [
        ("≥60%", 60, "%", ">=", False),
        ("532 以上", 532, "", ">=", False),
        ("[28]", 28, "", "=", False),
        ("30亿元", 30, "亿元", "=", False),
        ("14.96*", 14.96, "", "=", False),
        ("年均增长8%", 8, "%", "=", True),
        ("约1,200", 1200, "", "~", False),
    ],
)
def test_a_cell(cell: str, value: float, unit: str, comparator: str, growth: bool) -> None:
    found = value_of(cell)
    assert found is not None
    assert (found.value, found.unit, found.comparator, found.growth) == (value, unit, comparator, growth)


@pytest.mark.parametrize("cell", ["", "--", "—", "持续提升", "2025年", "市发改委"])
def test_a_cell_without_a_value(cell: str) -> None:
    assert value_of(cell) is None


def test_roles_of_columns() -> None:
    roles = [
        column.role for column in columns([["序号", "指标", "单位", "2020年", "2025年", "增长率 (%)", "牵头单位"]])
    ]
    assert roles == ["", "name", "unit", "value", "value", "growth", ""]


def test_names_and_units_of_a_cell() -> None:
    assert split_name("高技术制造业增加值(亿元)", "") == [("高技术制造业增加值", "亿元")]
    assert split_name("其中：R&D经费（不含高校）", "亿元") == [("R&D经费（不含高校）", "亿元")]


def test_a_row_of_a_project_gives_its_cost_to_the_project() -> None:
    table = "项目名称\t实施主体\t总投资（亿元）\n沿江船用钢板扩能项目\t甲集团\t8.5\n深水渔港二期（东区）\t乙集团\t21\n"
    found = figures(TARGETS + "表1 重点项目\n\n" + table)
    assert [(f.scope.name, f.indicator, f.value, f.unit) for f in found] == [
        ("沿江船用钢板扩能项目", "总投资", 8.5, "亿元"),
        ("深水渔港二期（东区）", "总投资", 21, "亿元"),
    ]


def test_a_caption_gives_the_unit_of_a_table() -> None:
    table = "项目名称\t总投资\n沿江船用钢板扩能项目\t8.5\n深水渔港二期\t21\n"
    found = figures(TARGETS + "表1 重点项目（单位：亿元）\n\n" + table)
    assert [f.unit for f in found] == ["亿元", "亿元"]


def test_a_growth_by_its_name_is_a_change() -> None:
    rows = "指标\t单位\t2020年\t2025年\n工业增加值年均增速\t%\t8\t10\n新建公寓\t套\t300\t800\n企业\t家\t30\t80\n"
    found = figures(TARGETS + "表1 主要指标\n\n" + rows)
    assert [(f.value, f.change) for f in found] == [
        (8, True), (10, True), (300, True), (800, True), (30, False), (80, False)
    ]  # fmt: skip


def test_rows_under_an_amount_are_of_that_amount() -> None:
    rows = "产业\t2021年营业收入（亿元）\t2024年\n船舶\t87.6\t220\n渔业\t84\t95\n"
    found = figures(TARGETS + "表1 主要指标\n\n" + rows)
    assert [(f.indicator, f.value, f.unit, f.year) for f in found] == [
        ("船舶营业收入", 87.6, "亿元", 2021),
        ("船舶营业收入", 220, "亿元", 2024),
        ("渔业营业收入", 84, "亿元", 2021),
        ("渔业营业收入", 95, "亿元", 2024),
    ]


def test_a_caption_says_what_rows_that_only_name_things_give() -> None:
    by_line = "附表 各县区渔业产值（亿元）\n\n县区\t2021年\t2025年\n青山县\t14\t20\n白水县\t9\t15\n"
    found = figures(TARGETS + by_line, ("Place", "青山县"), ("Place", "白水县"))
    assert [(f.scope.name, f.indicator, f.value, f.unit) for f in found][:2] == [
        ("青山县", "渔业产值", 14, "亿元"),
        ("青山县", "渔业产值", 20, "亿元"),
    ]
    by_trade = "表2 三个板块产值（单位：亿元）\n\n板块\t2021年\t2025年\n渔船制造\t14\t20\n海产加工\t9\t15\n"
    assert [f.indicator for f in figures(TARGETS + by_trade)] == ["渔船制造产值"] * 2 + ["海产加工产值"] * 2


def test_a_row_between_bars_keeps_its_empty_cells_and_its_neighbours_apart() -> None:
    table = "环节｜领头企业｜2021年本地产能｜2025年产能目标｜短处\n渔网｜甲公司｜3万吨｜5万吨｜缺原丝\n浮标｜（空）｜—｜2万吨｜没有厂\n"
    assert [(f.indicator, f.value, f.unit, f.year, f.kind) for f in figures(TARGETS + table)] == [
        ("渔网产能", 3, "万吨", 2021, "target"),
        ("渔网产能", 5, "万吨", 2025, "target"),
        ("浮标产能", 2, "万吨", 2025, "target"),
    ]


def test_projects_between_strokes_have_their_cost() -> None:
    table = "项目名称/业主/地点/投资（亿元）/进度\n①远洋渔网二厂/甲公司/青山县/3.5/2023年投产\n②浮标检测站/乙公司/白水县/1.2/2024年建成\n"
    found = figures(TARGETS + "五、项目\n\n先干两件事\n\n" + table, ("Place", "青山县"))
    assert [(f.scope.name, f.indicator, f.value, f.unit, f.year) for f in found] == [
        ("远洋渔网二厂", "投资", 3.5, "亿元", None),
        ("浮标检测站", "投资", 1.2, "亿元", None),
    ]


def test_a_note_gives_the_unit_of_the_tables_of_projects() -> None:
    cells = "项目名称\n业主\n所在园区\n总投资\n投产\n渔网扩能项目\n甲公司\n东港园区\n3.5\n2023\n浮标检测项目\n乙公司\n东港园区\n1.2\n2024\n"
    found = figures(TARGETS + "说明：项目表中投资单位为亿元。\n\n表1 在建项目\n\n" + cells)
    assert [(f.scope.name, f.value, f.unit) for f in found] == [
        ("渔网扩能项目", 3.5, "亿元"),
        ("浮标检测项目", 1.2, "亿元"),
    ]


def test_the_firms_of_a_row_are_no_part_of_its_indicator() -> None:
    table = "环节|企业|2021年产能|2025年产能目标\n渔网|甲公司|3万吨|5万吨\n浮标|（招商中）|—|2万吨\n"
    found = figures(TARGETS + "说明：各表投资单位为亿元。\n\n表1 分环节产能\n\n" + table)
    assert [(f.indicator, f.value, f.unit) for f in found] == [
        ("渔网产能", 3, "万吨"),
        ("渔网产能", 5, "万吨"),
        ("浮标产能", 2, "万吨"),
    ]


def test_a_caption_that_says_target_is_of_what_the_target_is_for() -> None:
    table = "表1 重点行业产值目标（单位：亿元）\n\n行业｜2021年｜2025年\n渔船制造｜14｜20\n海产加工｜9｜15\n"
    assert {f.indicator for f in figures(TARGETS + table)} == {"渔船制造产值", "海产加工产值"}


def test_the_rows_of_a_table_of_townships_are_townships() -> None:
    table = "各镇渔业产值（亿元）\n\n乡镇\t2021年\t2025年\n白水镇\t1.4\t2\n红石乡\t0.9\t1.5\n"
    found = figures(TARGETS + table)
    assert [(f.scope.name, f.scope.cls) for f in found] == [("白水镇", "Place")] * 2 + [("红石乡", "Place")] * 2


def test_columns_of_what_was_aimed_at_and_of_what_came_of_it() -> None:
    heads = ["指标", "规划目标2020年", "规划目标年均增长（%）", "实现情况2020年", "实现情况年均增长（%）"]
    found = columns([heads])
    assert [(column.role, column.target) for column in found[1:]] == [
        ("value", True),
        ("growth", True),
        ("value", False),
        ("growth", False),
    ]
    assert [column.target for column in columns([["指标", "单位", "计划任务", "其中：2021年任务"]])][2] is True
