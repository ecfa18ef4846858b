"""Heads of every form of official paper, and what a page sets around them."""

from __future__ import annotations

from pathlib import Path

import pytest

from plangraph.documents import parse_text, read_document
from plangraph.documents.metadata.lines import kind_of
from plangraph.documents.metadata.page import headlines, without_page
from plangraph.documents.metadata.rows import side_by_side

from .heads import BODY, metadata


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "攸县林业局\n关于审批攸县竹产业发展规划（2021-2025年）的请示\n攸林〔2021〕15号\n县人民政府：",
            "攸县林业局关于审批攸县竹产业发展规划（2021-2025年）的请示",
        ),
        ("攸县人民政府办公室关于竹产业考核情况的通报\n各乡镇人民政府：", "攸县人民政府办公室关于竹产业考核情况的通报"),
        ("攸县人民政府关于提请审议竹产业规划的议案\n县人大常委会：", "攸县人民政府关于提请审议竹产业规划的议案"),
        (
            "浙江省人民政府\n关于丽水市竹产业总体规划\n（2021-2035年）的批复\n丽水市人民政府：",
            "浙江省人民政府关于丽水市竹产业总体规划（2021-2035年）的批复",
        ),
        (
            "关于攸县2022年竹产业发展计划\n执行情况与2023年\n计划草案的报告\n各位代表：",
            "关于攸县2022年竹产业发展计划执行情况与2023年计划草案的报告",
        ),
        ("攸县竹产业“十四五”规划\n实施情况中期评估报告\n攸县林业局", "攸县竹产业“十四五”规划实施情况中期评估报告"),
        ("攸县竹产业\n高质量发展\n“十四五”规划\n攸县林业局", "攸县竹产业高质量发展“十四五”规划"),
        ("攸县人民政府公报\n攸县人民政府关于壮大竹产业的意见\n各乡镇人民政府：", "攸县人民政府关于壮大竹产业的意见"),
        ("做强竹产业\n——攸县竹产业规划（2022-2030年）\n攸县林业局", "攸县竹产业规划（2022-2030年）"),
        (
            "国家林业和草原局 国家发展改革委 科技部 工业和信息化部\n关于壮大竹产业的意见",
            "国家林业和草原局国家发展改革委科技部工业和信息化部关于壮大竹产业的意见",
        ),
        (
            "攸县竹产业总体规划\nBamboo Industry Master Plan of Youxian\n（2021-2035年）\n攸县林业局",
            "攸县竹产业总体规划（2021-2035年）",
        ),
    ],
)
def test_a_headline_is_whole_whatever_its_form(head: str, title: str) -> None:
    assert metadata(head, "县").title == title


def test_a_number_stands_behind_a_headline_of_any_form() -> None:
    found = metadata("江西省人民政府关于同意设立上犹竹产业园区的批复（赣府字〔2020〕43号）\n赣州市人民政府：", "省")
    assert (found.title, found.number) == ("江西省人民政府关于同意设立上犹竹产业园区的批复", "赣府字〔2020〕43号")


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("攸政办发〔２０２２〕６号", "攸政办发〔２０２２〕６号"),
        ("攸政办发〔2022〕6-1号", "攸政办发〔2022〕6-1号"),
        ("（攸政办发〔2022〕6号 2022年3月1日）", "攸政办发〔2022〕6号"),
        ("攸县林业局公告\n（2022年第3号）", "2022年第3号"),
    ],
)
def test_numbers(line: str, number: str) -> None:
    assert metadata(f"攸县竹产业管理办法\n{line}\n各乡镇人民政府：", "县").number == number


def test_where_a_page_stands_on_its_site_is_no_title() -> None:
    head = "上犹县人民政府\n>> 走进上犹 >> 投资上犹 >> 投资政策\n上犹县竹产业若干措施\n发布日期：2022-12-19"
    found = metadata(head, "县")
    assert (found.title, found.jurisdiction) == ("上犹县竹产业若干措施", "上犹县")
    assert without_page(["当前位置： 首页 > 材料 > 林业报告", "林业报告", "某县林业报告"]) == ["某县林业报告"]


def test_links_to_the_sites_of_governments_sign_nothing() -> None:
    links = "\n".join(f"{place}人民政府" for place in ("江西省", "南昌市", "赣州市", "吉安市", "宜春市", "新余市"))
    found = metadata(f"{links}\n赣州市竹产业规划（2021-2025年）\n赣州市林业局\n2021年5月")
    assert found.issuers == ("赣州市林业局",)
    signed = "赣州市人民政府\n吉安市人民政府\n2021年5月6日"
    assert metadata(f"赣州吉安竹产业合作规划\n{signed}").issuers == ("赣州市人民政府", "吉安市人民政府")


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("攸县竹产业规划-攸县人民政府网站", ["攸县竹产业规划"]),
        ("攸县竹产业规划-攸县百科", ["攸县竹产业规划"]),
        ("林业动态_攸县竹产业规划（2021-2025年）", ["林业动态", "攸县竹产业规划（2021-2025年）"]),
        ("攸县竹产业规划-评估报告", ["攸县竹产业规划-评估报告"]),
    ],
)
def test_the_name_of_a_site_is_no_part_of_a_headline(words: str, parts: list[str]) -> None:
    assert headlines(words) == parts


def test_the_column_before_a_headline_on_its_line_is_none_of_it() -> None:
    found = metadata("政务动态丨攸县人民政府关于壮大竹产业的实施意见\n各乡镇人民政府：", "县")
    assert (found.title, found.issuers) == ("攸县人民政府关于壮大竹产业的实施意见", ("攸县人民政府",))
    assert metadata("（湖南省）攸县2022年政府工作报告（全文）\n各位代表：", "县").title == "攸县2022年政府工作报告"


def test_labels_side_by_side_have_their_values_below() -> None:
    rows = [
        "索 引 号 文    号 发布机构 发布日期",
        "YX-2022-3 攸林〔2022〕7号",
        "攸县林业局 2022-03-04",
        "攸县竹产业规划",
    ]
    assert side_by_side(rows) == [
        "索引号：YX-2022-3",
        "文号：攸林〔2022〕7号",
        "发布机构：攸县林业局",
        "发布日期：2022-03-04",
        "攸县竹产业规划",
    ]
    assert side_by_side(["文号 发布机构 发布日期", "攸县竹产业规划"]) == ["文号 发布机构 发布日期", "攸县竹产业规划"]


def test_a_day_behind_the_source_is_the_page_s() -> None:
    found = parse_text("攸县竹产业规划\n信息来源：林业公报 2016-05-09\n" + BODY.format(self="县")).metadata
    assert found.date == "2016-05-09"


def test_who_explains_a_plan_has_not_written_it() -> None:
    found = metadata("【负责人解读】攸县林业局局长解读《攸县竹产业发展规划（2021-2025年）》", "县")
    assert found.kind == "explanation"
    assert kind_of("攸县竹产业规划2021-2025") == "plan"


def test_the_congress_of_a_town_hears_the_government_of_the_town() -> None:
    head = "泰宁县朱口镇2023年政府工作报告\n——2023年1月6日在泰宁县朱口镇第十七届人民代表大会第三次会议上\n各位代表：\n现在，我代表镇人民政府向大会报告工作。"
    found = parse_text(head + "\n一、回顾\n竹产业增长。\n").metadata
    assert (found.jurisdiction, found.issuers) == ("朱口镇", ("朱口镇人民政府",))


def test_who_gave_a_report_stands_under_a_congress_on_two_lines() -> None:
    head = (
        "关于攸县2022年竹产业发展计划执行情况的报告\n──2023年1月10日在攸县第十八届\n人民代表大会第二次会议上\n"
        "攸县发展和改革局局长 李四\n各位代表：\n受县人民政府委托，请予审议。"
    )
    assert metadata(head, "县").issuers == ("攸县发展和改革局",)


def test_organs_above_a_text_issue_it_where_only_the_page_has_its_title(tmp_path: Path) -> None:
    page = tmp_path / "bulletin.html"
    page.write_text(
        "<html><head><title>赣州市2016年国民经济和社会发展统计公报-数据收藏</title></head><body><div class='content'>"
        "<p>赣州市统计局 国家统计局赣州调查队</p><p>2016年，全市竹产业稳步发展，效益提高。</p><p>一、综合</p>"
        "<p>全市竹产业产值增长6%。</p></div></body></html>",
        encoding="utf-8",
    )
    found = read_document(page).metadata
    assert found.title == "赣州市2016年国民经济和社会发展统计公报"
    assert found.issuers == ("赣州市统计局", "国家统计局赣州调查队")


def test_organs_of_the_state_side_by_side_are_cut() -> None:
    found = metadata("财政部 科技部 发展改革委关于做好竹产业工作的通知\n各省林业厅：", "国")
    assert found.issuers == ("财政部", "科技部", "发展改革委")


def test_a_zone_has_the_name_of_its_administration() -> None:
    head = "长沙经济技术开发区管理委员会\n关于印发《长沙经开区竹产业若干政策》的通知\n园区各单位："
    assert metadata(head, "区").jurisdiction == "长沙经济技术开发区"
    assert metadata("雄安新区竹产业规划", "区").jurisdiction == "雄安新区"


def test_a_page_states_the_title_of_its_article(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        "<html><head><title>攸县人民政府</title><meta name='ArticleTitle' content='攸县竹产业“十四五”规划'></head>"
        "<body><div class='content'><p>一、总体要求</p><p>我县坚持统筹推进，竹产业产值增长6%。</p></div></body></html>",
        encoding="utf-8",
    )
    assert read_document(page).metadata.title == "攸县竹产业“十四五”规划"


def test_a_headline_that_drops_a_word_gives_way_to_what_the_text_quotes() -> None:
    head = (
        "攸县人民政府办公室转发县林业局关于壮大竹产业意见的通知\n各乡镇人民政府：\n"
        "县林业局《关于壮大竹产业的意见》已经县政府同意，现转发给你们。\n2022年3月4日"
    )
    assert metadata(head, "县").title == "关于壮大竹产业的意见"
