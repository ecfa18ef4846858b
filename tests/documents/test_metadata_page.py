"""The frame that a page or a table sets around a document."""

from pathlib import Path

import pytest

from plangraph.documents import read_document
from plangraph.documents.metadata.frame import read_frame

from .heads import metadata


@pytest.mark.parametrize(
    ("lines", "frame"),
    [
        (["索 引 号: 1-2 主题分类: 工业", "发文机关: 攸县政府 成文日期: 2021-05-21"],
         {"other": "1-2", "issuer": "攸县政府", "date": "2021-05-21"}),
        (["文号: | 攸政发〔2022〕1号 | 成文日期: | 2022-10-20 |"], {"number": "攸政发〔2022〕1号", "date": "2022-10-20"}),
        (["文 号\t攸政发〔2022〕1号\t发文日期\t2022-09-30"], {"number": "攸政发〔2022〕1号", "date": "2022-09-30"}),
        (["发表时间：", "2026-02-09 09:45:30", "来源：", "某报"], {"page_date": "2026-02-09 09:45:30", "source": "某报"}),
        (["2026-02-09 09:45:30来源：某报"], {"source": "某报"}),
    ],
)  # fmt: skip
def test_labels_and_their_values(lines: list[str], frame: dict[str, str]) -> None:
    assert read_frame(lines)[1] == frame


def test_a_title_is_never_the_value_of_a_label_above_it() -> None:
    rest, frame = read_frame(["来源：", "2024年攸县政府工作报告"])
    assert (rest, frame) == (["2024年攸县政府工作报告"], {})


def test_a_document_in_its_page() -> None:
    found = metadata(
        "首页 > 政务公开 > 规划计划\n信息索引号：\n3305-1\n文号：\n攸政发〔2021〕19号\n发布机构：\n县政府办公室\n"
        "攸县人民政府关于印发攸县制造业“十四五”规划的通知\n【字体：大 中 小】\n各乡镇人民政府（街道办事处）：\n"
        "《攸县制造业“十四五”规划》已经通过，现印发给你们。\n攸县人民政府\n2021年7月2日\n攸县制造业“十四五”规划\n为推进发展，编制本规划。",
        "县",
    )
    assert (found.title, found.number, found.date) == ("攸县制造业“十四五”规划", "攸政发〔2021〕19号", "2021-07-02")
    assert (found.issuers, found.status) == (("攸县人民政府",), "final")


def test_an_issuer_that_only_the_page_names() -> None:
    found = metadata("发布机构：县林业局\n攸县竹产业规划\n竹产业是传统产业，为发展产业，制定规划。", "县")
    assert found.issuers == ("攸县林业局",)


def test_the_title_of_a_web_page(tmp_path: Path) -> None:
    page = tmp_path / "1.html"
    page.write_text(
        "<html><head><title>攸县竹产业发展规划_规划计划_某网</title></head><body><p>竹产业是攸县的传统产业，历史悠久。</p></body></html>",
        "utf-8",
    )
    assert read_document(page).metadata.title == "攸县竹产业发展规划"


def test_headings_of_a_web_page(tmp_path: Path) -> None:
    page = tmp_path / "1.html"
    page.write_text(
        "<body><h1>攸县竹产业发展规划</h1><p>攸县林业局</p><p>2022年3月1日</p><h1>一、现状</h1><p>我县发展竹产业。</p></body>",
        "utf-8",
    )
    found = read_document(page).metadata
    assert (found.title, found.issuers, found.date) == ("攸县竹产业发展规划", ("攸县林业局",), "2022-03-01")
