"""Names without words of manner and of other things, numbers within names, and whose a figure of a list is."""

from __future__ import annotations

import pytest

from .figure_plans import figures

REPORT = "2024年海州市政府工作报告\n\n各位代表：\n\n一、2023年工作回顾\n\n"
Said = tuple[str, float, str, bool]


def said(text: str, *names: tuple[str, str]) -> list[Said]:
    """Indicator without the word for a count, value, unit and whether it is a growth."""
    found = figures(REPORT + text + "\n", *names)
    return [(f.indicator.removesuffix("数量"), f.value, f.unit, f.change) for f in found]


@pytest.mark.parametrize(
    ("sentence", "indicator"),
    [
        ("渔港产值占比首次超过50%。", "渔港产值占比"),
        ("4个渔业重点实验室全面开工建设。", "开工建设渔业重点实验室"),
        ("年度9件渔民实事全部办结。", "渔民实事"),
        ("以办好9件渔民实事为牵引，改善渔村面貌。", "渔民实事"),
        ("抓好渔船登记、渔证办理等90个重点事项。", "渔船登记、渔证办理等重点事项"),
        ("稳定渔民养老保险参保率在96%以上。", "渔民养老保险参保率"),
        ("电动渔船出口表现突出、增长77%。", "电动渔船出口"),
        ("渔货出口逆势增长17%。", "渔货出口"),
        ("2万名渔业高校毕业生到海岛就业。", "渔业高校毕业生到海岛就业"),
        ("东湾水产等70个项目建成投产。", "建成投产项目"),
        ("3个县获批国家级渔业示范县。", "获批国家级渔业示范县"),
        ("推出150项“全市通办”事项。", "“全市通办”事项"),
        ("新建成投用渔业项目亩均税收超12万元。", "新建成投用渔业项目亩均税收"),
        ("达到绿色渔场标准的在产大型渔场超过50%。", "达到绿色渔场标准的在产大型渔场"),
        ("市级渔业科技项目80%以上由企业牵头承担。", "市级渔业科技项目由企业牵头承担"),
        ("渔民总量超过650万、高技能渔民占比超过30%。", "高技能渔民占比"),
        ("鼓励类渔业目录增加33项内容。", "鼓励类渔业目录内容"),
        ("含油量66%的鱼种培育成功。", "含油量"),
    ],
)
def test_a_name_has_no_words_of_manner(sentence: str, indicator: str) -> None:
    assert [one[0] for one in said(sentence)] == [indicator]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("渔业产值超200亿元县（区）达6个。", [("渔业产值超200亿元县（区）", 6, "个", False)]),
        ("新增甲港、乙港、丙港3个过千亿元渔港。", [("新增过千亿元渔港", 3, "个", True)]),
        ("主营业务收入达百亿级渔企过百家。", [("主营业务收入达百亿级渔企", 100, "家", False)]),
        ("渔民收入10万元以上的村占比超过90%。", [("渔民收入10万元以上的村占比", 90, "%", False)]),
        ("实现30万人口以上的县渔校全覆盖。", []),
        ("连续10个季度保持在全省第一方阵。", []),
        (
            "培育1个400亿级、3个100亿级渔业名镇。",
            [("培育400亿级渔业名镇", 1, "个", False), ("培育100亿级渔业名镇", 3, "个", False)],
        ),
    ],
)
def test_a_number_within_a_name_is_no_figure(sentence: str, expected: list[Said]) -> None:
    assert said(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("完成海湾岸线改善6.8万亩。", [("海湾岸线改善", 6.8, "万亩", False)]),
        ("渔船办证时限压缩69%。", [("渔船办证时限", 69, "%", True)]),
        ("渔业合作社连续4年保持20%以上的增长。", [("渔业合作社", 20, "%", True)]),
        ("新缔结3对友好渔港。", [("新缔结友好渔港", 3, "对", True)]),
        (
            "新增返乡渔民13万户、带动就业36万人。",
            [("新增返乡渔民", 13, "万户", True), ("带动就业", 36, "万人", False)],
        ),
        (
            "新建改扩建10个渔民中心、45个多功能渔场。",
            [("新建改扩建渔民中心", 10, "个", False), ("新建改扩建多功能渔场", 45, "个", False)],
        ),
    ],
)
def test_what_is_an_increment(sentence: str, expected: list[Said]) -> None:
    assert said(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "indicators"),
    [
        ("PM10、PM2.5分别下降19%、14%。", ["PM10", "PM2.5"]),
        ("渔民和小微渔业贷款余额分别增长13%、28%。", ["渔民贷款余额", "小微渔业贷款余额"]),
        ("一二三产增加值分别增长3%、6%、5%。", ["一产增加值", "二产增加值", "三产增加值"]),
        ("经通道货运量、货运值分别增长41%、67%。", ["经通道货运量", "经通道货运值"]),
        ("远洋渔业、渔网产业增加值增长13%、9%。", ["远洋渔业增加值", "渔网产业增加值"]),
        (
            "渔业、渔网业增加值分别增长12%、13%，占规模以上工业比重分别提高到21%、33%。",
            [
                "渔业增加值",
                "渔网业增加值",
                "渔业增加值占规模以上工业比重",
                "渔网业增加值占规模以上工业比重",
            ],
        ),
        ("在15个县建设渔业示范片90个。", ["建设渔业示范片县", "建设渔业示范片"]),
        ("在东港、西港等8个重点县建设渔场6万亩。", ["建设渔场重点县", "建设渔场"]),
    ],
)
def test_each_of_a_list_has_its_own_name(sentence: str, indicators: list[str]) -> None:
    assert [one[0] for one in said(sentence)] == indicators


@pytest.mark.parametrize(
    ("sentence", "places", "indicators"),
    [
        ("银湾东港、襄湾、宜湾3家渔港进入全国50强。", ["银湾"], ["进入全国50强渔港"]),
        ("银湾经北港至南港时间缩短到5小时。", ["银湾"], ["银湾经北港至南港时间"]),
        ("银湾物流作用不断提升，全市渔货进出口增长3%，实际使用外资增长5%。", ["银湾"], ["渔货进出口", "实际使用外资"]),
        ("在银湾、北湾等13个港区投运渔仓36个。", ["银湾", "北湾"], None),
    ],
)
def test_a_place_that_opens_a_list_or_a_route_is_no_scope(
    sentence: str, places: list[str], indicators: list[str] | None
) -> None:
    found = figures(REPORT + sentence + "\n", *(("Place", place) for place in places))
    assert found
    assert {one.scope.name for one in found} == {"海州市"}
    assert indicators is None or [one.indicator.removesuffix("数量") for one in found] == indicators
