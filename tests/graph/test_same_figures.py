"""A figure that a reader and the machine took from the same words is one figure, said by both."""

from __future__ import annotations

import pytest

from plangraph.graph.gathered import Told
from plangraph.graph.same_figures import Gathered, joined
from plangraph.records import Figure


def figure(
    by: str, indicator: str, value: float, unit: str = "家", at: tuple[int, int] = (10, 20), **more: object
) -> Gathered:
    """A figure of 合肥 as one side has it."""
    told = Told(plans={"p"}, evidence={"p:0-30": "words"}, by={by}, sure={by: 0.9}, places={at})
    values = {"year": 2025, **more}
    return Figure(
        f"f-{by}-{indicator}", "p", "Place/合肥市", indicator, value, unit, "target", "=", False, "p:0-30", 0.9, **values
    ), told  # fmt: skip


def test_two_wordings_of_one_figure_are_joined() -> None:
    machine = figure("machine", "高新技术企业", 120, period="“十四五”期间", binding=False)
    [(one, told)] = joined([machine, figure("reader", "高新技术企业数量", 120)])
    assert one.indicator == "高新技术企业数量"
    assert (one.period, one.binding) == ("“十四五”期间", False)
    assert told.by == {"machine", "reader"}
    assert {one.id, *one.formerly} == {"f-machine-高新技术企业", "f-reader-高新技术企业数量"}


def test_of_equal_values_in_one_list_each_finds_its_own() -> None:
    found = [figure("machine", f"{level}级孵化器", 4) for level in "省市"]
    read = [figure("reader", f"{level}级孵化器数量", 4, at=(0, 40)) for level in "市省"]
    assert sorted(one.indicator for one, _ in joined([*found, *read])) == ["市级孵化器数量", "省级孵化器数量"]


@pytest.mark.parametrize(
    "other",
    [
        figure("reader", "高新技术企业数量", 121),
        figure("reader", "高新技术企业数量", 120, at=(30, 40)),
        figure("reader", "高新技术企业数量", 120, year=2030),
        figure("reader", "高新技术企业数量", 120, unit="亿元"),
        figure("reader", "国家级实验室数量", 120),
        figure("machine", "高新技术企业总量", 120),
    ],
)
def test_what_differs_stays_two(other: Gathered) -> None:
    assert len(list(joined([figure("machine", "高新技术企业", 120), other]))) == 2


def test_an_amount_in_another_unit_is_the_same() -> None:
    pair = [figure("machine", "研发投入", 12000, "万元"), figure("reader", "研发投入", 1.2, "亿元")]
    assert len(list(joined(pair))) == 1
