"""Figures as lines: which are of one indicator, in which unit, and what speaks against one."""

from __future__ import annotations

import pytest

from plangraph.compare import matching
from plangraph.compare.tables import TIDY
from tests.named import shipped_graph

from .builders import compared, figure, plan


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("高新技术企业数量", "家", {}), ("国家级高企总数", "个", {}), True),
        (("省级孵化器数量", "家", {}), ("国家级孵化器数量", "家", {}), False),
        (
            ("高新技术企业数量", "家", {}),
            ("高新技术企业数量", "家", {"words": "培育高新技术企业20家", "value": 20}),
            False,
        ),
        (
            ("出口总额", "%", {"change": True}),
            ("出口总额", "%", {"change": True, "words": "出口总额年均增长5%"}),
            False,
        ),
        (("出口总额", "%", {"change": True}), ("出口总额", "%", {"change": True, "words": "出口总额下降5%"}), False),
        (("新增学位数量", "个", {}), ("新增学位", "万个", {}), True),
    ],
)
def test_which_figures_stand_side_by_side(one: tuple[str, str, dict], other: tuple[str, str, dict], same: bool) -> None:
    records = []
    for year, (indicator, unit, more) in ((2025, one), (2026, other)):
        told = dict(more)
        records.append(figure("甲", indicator, told.pop("value", 5), unit, year, **told))
    first, second = compared(plan("甲", 2025, 2026), *records).all_lines
    assert (first.key.id == second.key.id) is same


@pytest.mark.parametrize(
    ("indicator", "value", "unit", "more", "why"),
    [
        ("森林覆盖率", 650, "%", {}, "per cent"),
        ("研发投入强度", 250, "%", {}, "per cent"),
        ("资产负债率", 120, "%", {}, ""),
        ("工业总产值", 120, "%", {"change": True}, ""),
        ("技术合同成交额", 12, "", {}, "no unit"),
        ("人才发展指数", 75, "", {}, ""),
        ("森林覆盖率", 65, "%", {"year": 3025}, "year"),
        ("森林覆盖率", 65, "%", {"year": 2015}, "year"),
        ("森林覆盖率", 65, "%", {"year": 2024, "kind": "actual"}, "later"),
        ("出口总额", 5, "%", {"kind": "actual", "year": 2020, "change": True, "period": "“十五五”时期"}, "later"),
        ("森林覆盖率", 65, "%", {"year": 2020, "kind": "actual"}, ""),
    ],
)
def test_what_speaks_against_a_figure(indicator: str, value: float, unit: str, more: dict, why: str) -> None:
    told = {"year": 2025, "kind": "target"} | more
    records = (plan("甲", 2021, 2025), figure("甲", indicator, value, unit, told.pop("year"), told.pop("kind"), **told))
    found = compared(*records)
    (line,) = found.all_lines
    assert line.doubt == why
    (record,) = found.records("tidy", "en")
    assert bool(record["finding"]) == bool(why)
    assert record["value"] == value


def test_a_wording_finds_its_indicator_and_words_find_names() -> None:
    found = compared(
        plan("甲", 2021, 2025), figure("甲", "研发投入强度", 2, "%"), figure("甲", "省级研发中心数量", 3, "家"),
        figure("甲", "市级研发中心数量", 9, "家"),
    ).all_lines  # fmt: skip
    assert [one.value for one in matching(found, "研究与试验发展经费支出占地区生产总值比重")] == [2]
    assert [one.value for one in matching(found, "rd-intensity")] == [2]
    assert {one.value for one in matching(found, "研发中心")} == {3, 9}
    assert matching(found, "没有的指标") == ()
    assert len(matching(found, "")) == 3


def test_the_tidy_frame_has_its_columns_and_every_figure() -> None:
    from plangraph.compare import Comparison

    frame = Comparison(shipped_graph()).to_pandas()
    assert tuple(frame.columns) == TIDY
    assert len(frame) == len(shipped_graph().figures)
    assert {"plan", "place", "level", "period", "indicator", "kind", "base", "value", "unit", "year", "change",
            "comparator", "quote"} <= set(frame.columns)  # fmt: skip
    assert frame["quote"].str.len().min() > 0
