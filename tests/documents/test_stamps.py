"""What a page sets above its document, copied with it: links, the way to the page, labels, tags; signatures below."""

from __future__ import annotations

from pathlib import Path

from plangraph.documents import parse_text, read_document
from plangraph.documents.markup import without_tags

BODY = "\n一、总体要求\n坚持统筹推进，全县竹编产值增长6%。\n"


def texts(text: str) -> list[str]:
    return [passage.text for passage in parse_text(text).passages]


def test_what_a_page_says_of_its_document_is_left_out() -> None:
    found = texts(
        "热门站点| 竹编资料网 | 竹编论坛网\n收藏本站| 设为首页| 首页\n首页 > 政务公开 > 规划\n攸县竹编规划\n"
        "作者:竹编资料网 时间:2024-07-05 22:45:45 浏览:8903 来源:竹编资料网\n攸县人民政府\n" + BODY
    )
    assert found[:3] == ["攸县竹编规划", "攸县人民政府", "一、总体要求"]


def test_the_way_to_the_page_alone() -> None:
    found = texts("当前位置:首页\n>> 专题 >> 归档 >> 2023重点工作(已归档)\n攸县竹编规划" + BODY)
    assert found[0] == "攸县竹编规划"


def test_a_list_of_labels_is_no_outline() -> None:
    head = "  1. [索引号]11S/ZK-18\n  2. [有效性] 有效\n  3. [发文机关] 攸县人民政府\n  4. [成文日期] 2018-06-09\n"
    document = parse_text(head + "攸县竹编规划\n" + BODY)
    assert [section.title for section in document.sections] == ["总体要求"]
    assert document.metadata.issuers == ("攸县人民政府",)


def test_labels_of_a_plan_stay() -> None:
    assert "责任单位：县林业局" in texts("攸县竹编规划\n责任单位：县林业局\n" + BODY)
    assert "编制单位：攸县林业局" in texts("攸县竹编规划\n编制单位：攸县林业局\n" + BODY)


def test_a_signature_stands_for_itself() -> None:
    found = texts("攸县竹编规划\n一、意见\n到截止日期，全县共收到网友对于竹编的建议0条\n攸县林业局\n2023年1月30日\n")
    assert found[-2:] == ["攸县林业局", "2023年1月30日"]


def test_a_heading_that_ends_in_aim_is_whole() -> None:
    assert "（一）编制目的" in texts("攸县竹编规划\n一、总则\n（一）编制目的\n为健全竹编体系，制定本规划。\n")


def test_contents_without_page_numbers_whose_numbers_bear_no_mark() -> None:
    entries = "1 总则\n1.1 编制目的\n2 竹编体系\n"
    found = texts(
        "攸县竹编预案\n目 录\n"
        + entries
        + "1 总则\n1.1 编制目的\n为健全竹编体系，制定本预案。\n2 竹编体系\n全县设竹编坊6家。\n"
    )
    assert sum("竹编体系" in passage for passage in found) == 2


def test_tags_left_in_a_text_show_nothing() -> None:
    forum = "[align=center][b]攸县竹编规划[/b][/align][align=left][size=3]一、[b]基础[/b][/size][/align][align=left]全县竹编产值6亿元。[/align]"
    assert texts(forum) == ["攸县竹编规划", "一、基础", "全县竹编产值6亿元。"]
    page = (
        '<p style="text-align: center;">攸县竹编规划</p><p>一、基础</p><p>全县<strong>竹编</strong>产值6亿元。</p><br/>'
    )
    assert texts(page) == ["攸县竹编规划", "一、基础", "全县竹编产值6亿元。"]
    document = parse_text(page)
    place = document.passages[-1].offsets[-2]
    assert document.text[place] == "元"
    assert without_tags("a < b，[b]") == "a < b，[b]"


def test_a_list_of_labels_on_a_web_page(tmp_path: Path) -> None:
    labels = "<ol><li>[索引号]11S/1</li><li>[发文机关]攸县人民政府</li><li>[成文日期]2021-03-04</li></ol>"
    stamp = "<p>发布时间：2021-03-09 来源：攸县政府 【字体：大 中 小】 打印</p>"
    path = tmp_path / "plan.html"
    path.write_text(f"<body>{labels}<h1>攸县竹编规划</h1>{stamp}<p>全县竹编产值增长6%。</p></body>", "utf-8")
    document = read_document(path)
    assert [passage.text for passage in document.passages] == ["攸县竹编规划", "全县竹编产值增长6%。"]
    assert (document.metadata.date, document.metadata.issuers) == ("2021-03-04", ("攸县人民政府",))
