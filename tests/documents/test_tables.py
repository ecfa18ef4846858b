from plangraph.documents import parse_text

from .views import check_offsets, rows, texts

TABBED = """一、目标
到2025年，目标全面实现。
表1  主要指标

指标\t单位\t2020年\t2025年\t属性
高新技术企业\t家\t308\t616\t预期性
研发投入占比\t%\t1.45\t2.0\t约束性

二、任务
做强产业。
"""

STACKED = """一、目标
\t专栏1  主要指标

\t一级指标
\t二级指标
\t2020年
\t2025年目标

\t创新投入
\t研发投入占比（%）
\t2.5*
\t3.5

\t
\t规上企业研发投入占比（%）
\t1.5
\t2.0

\t产业能力
\t高新技术企业（家）
\t176
\t350


二、任务
做强产业。
"""


def test_rows_with_tabs() -> None:
    document = parse_text(TABBED)
    assert rows(document) == [
        ["指标", "单位", "2020年", "2025年", "属性"],
        ["高新技术企业", "家", "308", "616", "预期性"],
        ["研发投入占比", "%", "1.45", "2.0", "约束性"],
    ]
    assert [p.header for p in document.passages if p.kind == "row"] == [True, False, False]
    assert {p.table for p in document.passages if p.kind == "row"} == {0}
    assert texts(document)[1] == "表1  主要指标"
    check_offsets(document)


def test_one_cell_a_line() -> None:
    document = parse_text(STACKED)
    assert rows(document) == [
        ["一级指标", "二级指标", "2020年", "2025年目标"],
        ["创新投入", "研发投入占比（%）", "2.5*", "3.5"],
        ["", "规上企业研发投入占比（%）", "1.5", "2.0"],
        ["产业能力", "高新技术企业（家）", "176", "350"],
    ]
    assert document.sections[1].title == "主要指标"
    assert document.sections[2].title == "任务"
    check_offsets(document)


def test_one_cell_a_line_with_a_merged_cell_and_no_empty_lines() -> None:
    cells = "类别\n指标\n2020年\n2025年\n创新投入\n研发投入占比\n2.5\n3.5\n研发人员\n120\n300\n创新产出\n专利\n40\n80\n"
    document = parse_text(f"一、目标\n目标如下。\n{cells}二、任务\n做强产业。\n")
    assert rows(document) == [
        ["类别", "指标", "2020年", "2025年"],
        ["创新投入", "研发投入占比", "2.5", "3.5"],
        ["", "研发人员", "120", "300"],
        ["创新产出", "专利", "40", "80"],
    ]


def test_one_cell_a_line_with_an_empty_line_after_each() -> None:
    cells = ["序号", "指标名称", "2020年", "2025年", "1", "研发投入占比", "2.5", "3.5", "2", "研发人员", "120", "300"]
    document = parse_text("一、目标\n\n目标如下。\n\n" + "\n\n".join(cells) + "\n\n二、任务\n\n做强产业。\n")
    assert rows(document) == [cells[:4], cells[4:8], cells[8:]]


def test_two_tables_are_two() -> None:
    document = parse_text(TABBED + TABBED.replace("一、", "三、").replace("二、", "四、"))
    assert [p.table for p in document.passages if p.kind == "row"] == [0, 0, 0, 1, 1, 1]


def test_short_lines_that_are_no_table_stay_text() -> None:
    document = parse_text("一、产业\n新材料\n电子信息\n装备制造\n生物医药\n二、任务\n做强产业。\n")
    assert rows(document) == []


def numbered(rows_: list[list[str]]) -> str:
    """A table with one cell a line, an empty line after each, and what follows it."""
    cells = [cell for row in rows_ for cell in row]
    return "一、目标\n\n目标如下。\n\n" + "\n\n".join(cells) + "\n\n二、任务\n\n做强产业。\n"


HEAD = ["序号", "类别", "主要指标", "2020年现状", "2025年目标", "指标", "属性"]


def test_a_value_on_two_lines_is_one_cell() -> None:
    table = [
        HEAD,
        ["1", "渔业", "生产", "养殖达标率", "78", "95", "约束性"],
        ["2", "渔船", "更新率", "60", "大船≥80", "小船≥70", "预期性"],
    ]
    assert rows(parse_text(numbered(table)))[1:] == [
        ["1", "渔业生产", "养殖达标率", "78", "95", "约束性"],
        ["2", "渔船", "更新率", "60", "大船≥80小船≥70", "预期性"],
    ]


def test_a_numbered_table_ends_before_the_row_that_does_not_fit() -> None:
    whole = [["1", "渔业", "养殖达标率", "78", "95", "约束性"], ["2", "渔业", "检测率", "60", "80", "预期性"]]
    found = rows(parse_text(numbered([HEAD, *whole, ["3", "渔船", "更新", "按年度计划", "另行下达", "预期性"]])))
    assert [row[0] for row in found] == ["序号", "1", "2"]


def test_rows_that_bear_no_number_are_none_under_a_column_of_numbers() -> None:
    found = rows(
        parse_text(
            numbered(
                [
                    ["序号", "类别", "2020年现状", "2025年目标"],
                    ["渔业", "生产", "78", "95"],
                    ["渔船", "更新", "60", "80"],
                ]
            )
        )
    )
    assert "序号" not in [row[0] for row in found]
