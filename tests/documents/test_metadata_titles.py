"""Titles on one line and on several, and never a document's that is quoted."""

import pytest

from plangraph.documents import parse_text

from .heads import metadata


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("“十四五”新型储能产业\n发展规划\n\n国家能源局\n目 录\n一、回顾 ........ 1", "“十四五”新型储能产业发展规划"),
        ("赣州市国民经济和社会发展第十四个五年\n规划纲要", "赣州市国民经济和社会发展第十四个五年规划纲要"),
        (
            "包头市国民经济和社会发展第十四个五年规划\n和2035年远景目标纲要\n包头市人民政府",
            "包头市国民经济和社会发展第十四个五年规划和2035年远景目标纲要",
        ),
        ("江西省\n科技创新“十四五”规划", "江西省科技创新“十四五”规划"),
        ("赣州市科技创新发展行动计划\n\n（2017—2020年）\n为全面落实部署，特制定本计划。", "赣州市科技创新发展行动计划（2017—2020年）"),
        ("赣州市生态修复规划\n（2021 年-2035 年）\n（草案）", "赣州市生态修复规划（2021年-2035年）"),
        ("I\n31西安市生态修复规划\n（2021年-2035年）", "西安市生态修复规划（2021年-2035年）"),
        ("附件1\n赣州市地理信息产业“十四五”发展规划\n目 录", "赣州市地理信息产业“十四五”发展规划"),
        ("附件：赣州市地理信息产业“十四五”发展规划", "赣州市地理信息产业“十四五”发展规划"),
        ("推动竹产业绿色转型\n实施方案\n赣州市林业局", "推动竹产业绿色转型实施方案"),
        ("《赣州市竹产业规划》\n赣州市林业局", "赣州市竹产业规划"),
        ("赣州市竹产业规划\n（2021年2月5日市政府常务会议审议通过）\n（节选）", "赣州市竹产业规划"),
        ("中共赣州市委 赣州市人民政府\n关于振兴竹产业的意见", "中共赣州市委赣州市人民政府关于振兴竹产业的意见"),
    ],
)  # fmt: skip
def test_titles(head: str, title: str) -> None:
    assert metadata(head).title == title


def test_a_quoted_document_gives_no_title() -> None:
    found = metadata(
        "湖北省城镇供水“十四五”规划\n\n2021年，国家发展改革委印发《关于印发县城供水设施实施方案的通知》，要求明确举措。\n"
        "依据《城市供水条例》等文件，制定本规划。本规划基准年为2020年，近期水平年为2025年。",
        "省",
    )
    assert (found.title, found.status, found.jurisdiction) == ("湖北省城镇供水“十四五”规划", None, "湖北省")


def test_a_plan_without_a_title_has_none() -> None:
    text = (
        "为深入实施战略，根据《江西省“十四五”科技创新规划》和《崇义县国民经济和社会发展第十四个五年规划》，"
        "结合崇义实际，制定本规划。规划范围为崇义县域，规划基准年为2020年，规划期限为2021-2025年。\n一、基础\n我县投入增加。\n"
    )
    found = parse_text(text).metadata
    assert (found.title, found.jurisdiction, found.level, found.kind) == (None, "崇义县", "county", "plan")
    assert (found.start_year, found.end_year) == (2021, 2025)


def test_a_short_line_inside_wrapped_text_is_no_title() -> None:
    found = metadata("攸县竹产业是传统产业，为壮大产业，\n落实省林业发展专项规划\n和市里部署，促进农民增收。", "县")
    assert found.title is None
