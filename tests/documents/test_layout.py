"""How text out of a PDF and other layouts read: whole sentences, headings over what they govern, tables with columns."""

from pathlib import Path

import pytest

from plangraph.documents import parse_text, read_document

from .views import check_offsets, messages, outline, path_of, rows, texts


def test_numbers_that_a_second_font_put_on_lines_of_their_own() -> None:
    document = parse_text(
        "一、回顾\n产业规模从\n2019\n年的\n4.5\n亿元增长到\n2023\n年的\n8.1\n亿元；企业达到\n77\n家。\n"
    )
    assert texts(document) == ["产业规模从2019年的4.5亿元增长到2023年的8.1亿元；企业达到77家。"]
    check_offsets(document)


def test_page_numbers_count_on_and_are_gone() -> None:
    page = "全市建设创新平台，做强铜箔产业，支持企业与高校合作，" * 8
    text = "一、产业\n" + "".join(f"{page}\n{number}\n" for number in range(7, 12)) + "做优生态。\n"
    assert texts(parse_text(text)) == [page * 5 + "做优生态。"]


def test_page_numbers_grown_onto_a_line_are_cut_off() -> None:
    page = "全市建设创新平台，做强铜箔产业，支持企业与高校合作，" * 8
    text = f"一、产业\n{page}\n1\n{page}\n2\n{page}\n3支持企业。\n{page}\n4\n{page}\n— 5 —支持平台。\n"
    assert not {"3", "5"} & set(texts(parse_text(text))[-1])


def test_running_heads_beside_page_numbers_are_gone() -> None:
    page = "全市建设创新平台，做强铜箔产业。\n"
    text = "一、产业\n" + "".join(f"{page}— {number} —\n赣北市科技规划\n" for number in range(1, 6)) + page
    assert "赣北市科技规划" not in "".join(texts(parse_text(text)))


def test_a_break_inside_a_word_is_mended() -> None:
    document = parse_text("二、产业\n坚持工业强市。\n加快转型，培育壮大智能网联新\n能源汽车和铜箔产业，打造基地。\n")
    assert texts(document)[-1] == "加快转型，培育壮大智能网联新能源汽车和铜箔产业，打造基地。"


def test_radicals_are_read_as_characters_and_lead_to_their_place() -> None:
    text = "一、产业\n⽀持⾼新区发展⻋⽤铜箔。\n"
    document = parse_text(text)
    assert texts(document) == ["支持高新区发展车用铜箔。"]
    check_offsets(document)
    assert text[document.passages[-1].offsets[0]] == "⽀"
    assert "4 radicals" in messages(document, "info")


def test_spaced_out_lines_are_closed_up() -> None:
    document = parse_text("赣 北 市 科 技 规 划\n\n一 、 产 业\n以 赣 北 铜 业 为 龙 头 ， 到 2025 年 做 强 铜 箔 。\n")
    assert outline(document) == ["一、 产业"]
    assert texts(document)[-1] == "以赣北铜业为龙头，到2025年做强铜箔。"


def test_half_width_marks_between_chinese_characters() -> None:
    document = parse_text('赣北市"十四五"规划\n一,产业\n以赣北铜业为龙头,发展铜箔;增长2.5%.到2025年,达到1,200家.\n')
    assert document.passages[0].text == "赣北市“十四五”规划"
    assert document.sections[0].title == "产业"
    assert texts(document)[-1] == "以赣北铜业为龙头，发展铜箔；增长2.5%。到2025年，达到1,200家。"


SPACED = """一、目标
表1 主要指标
序号 指标名称 单位 2020 年 2025 年 属性
1 高新技术企业 家 120 300 预期性
2 研发投入占生产
总值比重 % 2.1 3 左右 预期性
3 R&D 人员 人 — ≥500 约束性
二、任务
做强产业。
"""


def test_a_table_with_spaces_between_its_cells() -> None:
    document = parse_text(SPACED)
    assert rows(document) == [
        ["序号", "指标名称", "单位", "2020 年", "2025 年", "属性"],
        ["1", "高新技术企业", "家", "120", "300", "预期性"],
        ["2", "研发投入占生产总值比重", "%", "2.1", "3 左右", "预期性"],
        ["3", "R&D 人员", "人", "—", "≥500", "约束性"],
    ]
    assert [p.header for p in document.passages if p.kind == "row"] == [True, False, False, False]
    check_offsets(document)


@pytest.mark.parametrize("gap", [" | ", "  ", "\t"])
def test_other_separators(gap: str) -> None:
    lines = [["县区", "产值（亿元）", "企业（家）"], ["东山县", "12", "3"], ["西山县", "8", "2"]]
    assert rows(parse_text("一、目标\n" + "".join(gap.join(line) + "\n" for line in lines))) == lines


def test_groups_of_rows_and_names_of_columns_on_two_lines() -> None:
    cells = "产业\n2021 年营业\n收入（亿元）\n2024 年营业\n收入（亿元）\n一、工业\n铜箔\n12\n20\n新材料\n8\n9.5\n二、农业\n油茶\n3\n4\n"
    document = parse_text(f"一、目标\n目标如下。\n{cells}二、任务\n做强产业。\n")
    assert rows(document)[0] == ["产业", "2021 年营业收入（亿元）", "2024 年营业收入（亿元）"]
    assert rows(document)[1:3] == [["一、工业", "", ""], ["铜箔", "12", "20"]]
    assert rows(document)[-1] == ["油茶", "3", "4"]


def test_a_numbered_table_with_one_cell_a_line() -> None:
    cells = "序号\n项目\n单位\n“十三五”\n完成\n1\n河道\n条\n350\n2\n管网\n公里\n2200\n3\n泵站\n座\n7\n"
    document = parse_text(f"一、成效\n{cells}二、任务\n做强产业。\n")
    assert rows(document)[0] == ["序号", "项目", "单位", "“十三五”完成"]
    assert rows(document)[1:] == [["1", "河道", "条", "350"], ["2", "管网", "公里", "2200"], ["3", "泵站", "座", "7"]]


def test_headings_run_together_and_titles_that_lost_their_break() -> None:
    document = parse_text(
        "第一章 发展基础第一节 主要成就\n企业增加。\n第二节 存在问题企业不强，平台不多，人才不足，投入不够。\n"
        "第二章 任务\n第一节 铜箔产业依托赣北铜业，建设国内一流的生产基地。\n"
    )
    assert outline(document) == [
        "第一章 发展基础",
        "  第一节 主要成就",
        "  第二节 存在问题",
        "第二章 任务",
        "  第一节 铜箔产业",
    ]
    assert path_of(document, "依托赣北铜业") == "任务 › 铜箔产业"


def test_a_heading_that_begins_with_a_year() -> None:
    document = parse_text(
        "一、2024年工作回顾\n一年来，产值增长5%。\n（一）企业\n企业增加。\n二、2025年工作安排\n产值增长6%。\n"
    )
    assert outline(document) == ["一、 2024年工作回顾", "  （一） 企业", "二、 2025年工作安排"]


def test_the_words_of_a_web_page_are_left_out() -> None:
    document = parse_text(
        "首页\n>\n规划\n【字号：\n大\n中\n小】\n打印\n赣北市科技规划\n一、产业\n做强铜箔。\n关闭窗口\n"
    )
    assert [passage.text for passage in document.passages] == ["赣北市科技规划", "一、产业", "做强铜箔。"]


def test_a_plain_text_that_is_markdown(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text("# 赣北市科技规划\n\n## 一、产业\n\n以**赣北铜业**为龙头。\n", "utf-8")
    document = read_document(path)
    assert outline(document) == ["一、 产业"]
    assert texts(document) == ["赣北市科技规划", "以赣北铜业为龙头。"]
