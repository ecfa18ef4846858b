"""Tables whose rows are chains or projects: what stands beside the name, what is built, and by when."""

from __future__ import annotations

from .figure_plans import OPENING, brief, figures


def table(*rows: str) -> str:
    """A table of cells divided by "|" under the opening of a plan."""
    lines = [f"| {' | '.join(row.split('|'))} |" for row in rows]
    return OPENING + "\n".join([lines[0], "|" + " --- |" * len(rows[0].split("|")), *lines[1:]]) + "\n"


def test_a_chains_value_is_its_own_and_not_that_of_the_project_beside_it() -> None:
    found = figures(
        table(
            "产业链|链长|在建项目（业主）|2025年产值目标（亿元）",
            "渔船|副市长|船坞二期（甲公司）|30",
            "渔网|秘书长|织机扩能（乙公司）|5",
        )
    )
    assert [brief(f) for f in found] == [
        ("渔船产值", 30.0, "亿元", 2025, "target"),
        ("渔网产值", 5.0, "亿元", 2025, "target"),
    ]


def test_what_a_project_builds_is_told_in_its_cell_and_its_cost_is_due_by_the_end_of_its_term() -> None:
    found = figures(
        table(
            "项目名称|建设内容及规模|总投资（亿元）|建设年限",
            "东港船坞扩建项目|建设船坞3座|6|2023—2024",
            "西港冷库新建项目|新建冷库2座|4|2024—2025",
        )
    )
    told = [(f.scope.name, f.indicator, f.value, f.year) for f in found]
    assert ("东港船坞扩建项目", "总投资", 6.0, 2024) in told
    assert any(scope == "东港船坞扩建项目" and value == 3.0 for scope, _, value, _ in told)


def test_a_growth_after_a_measure_is_of_that_measure_and_may_be_below_nothing() -> None:
    found = figures(table("行业|营业收入（亿元）|比上年增长（%）", "渔船|30|5.5", "渔网|4|-2.5"))
    assert [(f.indicator, f.value, f.change) for f in found] == [
        ("渔船营业收入", 30.0, False),
        ("渔船营业收入", 5.5, True),
        ("渔网营业收入", 4.0, False),
        ("渔网营业收入", -2.5, True),
    ]


def test_a_month_of_a_year_is_when_something_was_counted() -> None:
    found = figures(table("指标|单位|2021年6月|2025年", "渔港|座|4|9", "船坞|座|2|3"))
    assert [(f.value, f.kind) for f in found] == [
        (4.0, "actual"),
        (9.0, "target"),
        (2.0, "actual"),
        (3.0, "target"),
    ]


def test_the_running_number_is_no_name() -> None:
    found = figures(
        table("序号|榜题|发榜企业|经费（万元）", "1|远洋船用低温冷机研制|甲公司|600", "2|大型渔网织机研制|乙公司|200")
    )
    assert [(f.scope.name, f.value) for f in found] == [("远洋船用低温冷机研制", 600.0), ("大型渔网织机研制", 200.0)]
