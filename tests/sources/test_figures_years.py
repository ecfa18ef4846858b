"""Years and kinds: what the sentence, the paragraph's opening, the heading and the kind of text give."""

from __future__ import annotations

import pytest

from plangraph.documents import parse_text
from plangraph.sources.figures import find_figures
from plangraph.sources.figures.annual import annual
from plangraph.sources.figures.sections import start_year

from .figure_plans import OPENING, OUTCOMES, figures

REPORT = "2024年海州市政府工作报告\n\n各位代表：\n\n"
BACK = REPORT + "一、2023年工作回顾\n\n"
AHEAD = REPORT + "二、2024年重点工作\n\n"


def dated(text: str) -> list[tuple[float, int | None, str]]:
    """Value, year and kind of the figures of a text."""
    return [(f.value, f.year, f.kind) for f in figures(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (BACK + "（一）着力推动创新。建成实验室4个。\n", [(4, 2023, "actual")]),
        (BACK + "全市生产总值增长5%，去年新增学位300个。\n", [(5, 2023, "actual"), (300, 2023, "actual")]),
        (AHEAD + "（一）扩大内需。新增充电桩2万个。\n", [(2, 2024, "target")]),
        (AHEAD + "支持12个县级园区转型升级。\n", [(12, None, "actual")]),
        (AHEAD + "到2027年，森林覆盖率达到40%。\n", [(40, 2027, "target")]),
        (
            REPORT + "过去一年，我们办理建议80件。\n\n今年要办好10件实事。\n",
            [(80, 2023, "actual"), (10, 2024, "target")],
        ),
        (REPORT + "改造管网60公里。\n", [(60, 2024, "target")]),
    ],
)
def test_a_work_report_sets_tasks_for_its_year_and_reports_on_the_year_before(
    text: str, expected: list[tuple[float, int | None, str]]
) -> None:
    assert dated(text) == expected


def test_a_chapter_written_as_text_holds_to_the_next_whatever_the_headings_between() -> None:
    text = BACK + "（一）产业发展。\n\n新建车间5个。\n\n二、2024年工作安排\n\n（一）产业发展。\n\n新建车间8个。\n"
    assert dated(text) == [(5, 2023, "actual"), (8, 2024, "target")]


def test_a_report_without_a_year_in_its_title_has_that_of_its_date() -> None:
    text = "政府工作报告\n\n——2024年1月18日在海州市人民代表大会上\n\n一、2023年工作回顾\n\n全市工业增加值增长7.3%。\n"
    assert dated(text) == [(7.3, 2023, "actual")]


def test_a_bulletin_reports_on_its_own_year() -> None:
    assert dated("海州市2022年国民经济和社会发展统计公报\n\n一、综合\n\n粮食产量31万吨。\n") == [(31, 2022, "actual")]


def test_a_plan_is_no_text_of_one_year() -> None:
    assert annual(parse_text(OPENING + "到2025年，粮食产量31万吨。\n")) is None


def test_a_look_back_wins_over_the_plans_first_year() -> None:
    assert dated(OPENING + "一、2023年工作回顾\n\n建成实验室4个。\n") == [(4, 2023, "actual")]


def test_the_opening_of_a_section_that_looks_back_dates_what_follows() -> None:
    text = OUTCOMES + "“十三五”期间，全市创新能力增强。\n\n主体壮大。高新技术企业达到300家。\n"
    assert dated(text) == [(300, 2020, "actual")]
    text = (
        OUTCOMES + "成效明显。2022年，产业发展呈现两个特点。一是规模扩大，企业达到80家。二是结构优化，占比达到40%。\n"
    )
    assert dated(text) == [(80, 2022, "actual"), (40, 2022, "actual")]


def test_a_deadline_in_a_section_that_looks_back_is_aimed_at() -> None:
    assert dated(OUTCOMES + "2020年，企业达到80家，到2025年达到120家。\n") == [
        (80, 2020, "actual"),
        (120, 2025, "target"),
    ]


def test_a_verb_that_opens_a_heading_says_nothing() -> None:
    text = OPENING + "一、工作成效\n\n（一）加强基础研究\n\n建成实验室4个。\n"
    assert [kind for _, _, kind in dated(text)] == ["actual"]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("海州市“十五五”工业规划\n\n“十四五”期间，产值增长5%。“十四五”时期成绩明显。\n", 2026),
        ("工业规划\n\n“十三五”时期，成绩明显。“十三五”规划完成。“十四五”时期将继续。\n", 2021),
        ("工业规划\n\n第十四个五年规划实施以来，成绩明显。\n", 2021),
    ],
)
def test_the_first_year_of_a_plan(text: str, year: int) -> None:
    assert start_year(parse_text(text)) == year


def test_a_spelled_year_may_be_what_a_figure_is_compared_with() -> None:
    [figure] = figures(OPENING + "到二〇二五年，技术合同成交额较二〇二〇年翻两番。\n")
    assert (figure.value, figure.unit, figure.year, figure.change) == (2, "番", 2025, True)


def test_a_plan_whose_place_is_not_known_loses_no_figure() -> None:
    document = parse_text("工业规划\n\n到2025年，全省高新技术企业达到300家，全市上市企业达到5家。\n")
    found = find_figures(document, [], None)
    assert [f.value for f in found] == [300, 5]
    assert len({f.scope.name for f in found}) == 1


def test_years_to_come_are_targets_also_where_a_chapter_looks_back() -> None:
    assert dated(OPENING + "一、发展基础\n\n2025年，产值要达到30亿元。\n") == [(30, 2025, "target")]


def test_the_plan_that_a_text_carries_out_does_not_date_it() -> None:
    text = "海州市渔业意见\n\n为贯彻《东省“十四五”渔业规划》，提出本意见。\n\n2024年，渔船300艘。\n\n海州市人民政府\n\n2025年4月\n"
    assert dated(text) == [(300, 2024, "actual")]


def test_what_something_was_before_it_is_brought_to_another_number() -> None:
    assert [kind for _, _, kind in dated(OPENING + "到2025年，渔船由900艘整合到600艘。\n")] == ["actual", "target"]
