"""Dates and periods."""

import pytest

from plangraph.documents.metadata.dates import is_date, read_date
from plangraph.documents.metadata.periods import find_period, five_years, period_in

from .heads import metadata


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("2022年1月12日", "2022-01-12"),
        ("二〇二二年一月十二日", "2022-01-12"),
        ("2020 年 12 月", "2020-12"),
        ("2021-06-08", "2021-06-08"),
        ("二○二一年十月", "2021-10"),
        ("二0二一年十月三十一日", "2021-10-31"),
        ("2021.10", "2021-10"),
        ("2022年", None),
    ],
)
def test_dates(line: str, date: str | None) -> None:
    assert read_date(line) == date


@pytest.mark.parametrize(
    ("line", "alone"),
    [("（2023年4月12日）", True), ("2022年1月12日印发", True), ("2022年1月12日市政府会议", False), ("科技局", False)],
)
def test_a_line_that_is_a_date(line: str, alone: bool) -> None:
    assert is_date(line) is alone


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("成文日期：2022-10-20\n攸县竹产业规划\n攸县林业局\n2022年6月7日", "2022-06-07"),
        ("发布时间：2022-10-20 09:00\n攸县竹产业规划\n攸县林业局", "2022-10-20"),
        ("成文日期：2022-06-07 发布日期：2022-10-20\n攸县竹产业规划", "2022-06-07"),
        ("发表时间：\n2022-02-09 09:45:30\n攸县竹产业规划", "2022-02-09"),
        ("攸县林业局 2022年6月7日 攸县竹产业规划", "2022-06-07"),
        ("攸县竹产业规划\n攸县林业局\n2021 年 9 月 前    言\n竹产业是传统产业。", "2021-09"),
        ("攸县竹产业规划\n经2021年12月20日县政府会议通过，2022年起实施。", None),
    ],
)
def test_the_date_of_signature_goes_before_the_page(head: str, date: str | None) -> None:
    assert metadata(head, "县").date == date


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("规划（2017—2020年）", (2017, 2020)),
        ("规划（2021年-2035年）", (2021, 2035)),
        ("“十四五”规划", (2021, 2025)),
        ("“十五五”规划", (2026, 2030)),
        ("第十三个五年规划", (2016, 2020)),
        ("第十四个五年规划和二〇三五年远景目标纲要", (2021, 2025)),
        ("2023年度工作计划", (2023, 2023)),
        ("2022年数字政府建设考评办法", (2022, 2022)),
        ("二〇二一年统计公报", (2021, 2021)),
        ("面向2035年的科技规划", None),
        ("科技管理办法（2020年修订）", None),
        ("科技创新规划", None),
    ],
)
def test_periods(words: str, period: tuple[int, int] | None) -> None:
    assert period_in(words) == period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("规划期限为2021-2025年。", (2021, 2025)),
        ("规划期为2021—2025年。", (2021, 2025)),
        ("本规划基准年为2020年，近期规划水平年为2025年，远期规划水平年为2035年。", (2021, 2025)),
        ("规划期限2021年至2035年。", (2021, 2035)),
        ("本办法自颁布之日起施行，有效期2年。", None),
    ],
)
def test_what_a_sentence_says_of_the_period(text: str, period: tuple[int, int] | None) -> None:
    assert find_period(None, text, guess=False) == (period, "")


def test_a_period_is_guessed_for_plans_alone() -> None:
    text = "“十四五”时期，“十四五”期间到2025年翻番，到2025年倍增。"
    assert find_period("竹产业规划", text, guess=True)[0] == (2021, 2025)
    assert find_period("竹产业办法", text, guess=False) == (None, "")


def test_five_year_plans_from_the_sixth_on() -> None:
    assert [five_years(words) for words in ("六", "十", "十二", "二十")] == [
        (1981, 1985),
        (2001, 2005),
        (2011, 2015),
        (2051, 2055),
    ]
