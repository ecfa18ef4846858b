"""The same plan in every format gives the same headings, and each format's own difficulties are met."""

from pathlib import Path

import pytest

from plangraph.documents import read_document
from plangraph.records import Document

from .builders import Words, docx, pdf, set_page
from .views import check_offsets, outline, path_of, rows, texts

TITLE = "赣北市科技创新“十四五”规划"
OUTLINE = ["一、 发展基础", "  （一） 主要成就", "  （二） 发展目标", "二、 重点任务", "  —— 新材料", "三、 保障措施"]
TABLE = [["指标", "单位", "2020年", "2025年"], ["高新技术企业", "家", "120", "300"], ["研发强度", "%", "2.1", "3.0"]]
ACHIEVED = "“十三五”期间，全市建成国家级孵化器3家，高新技术企业达到120家。"
MATERIAL = "以赣北铜业有限公司为龙头，重点发展铜箔。"

TEXT = f"""{TITLE}

一、发展基础
（一）主要成就
{ACHIEVED}
（二）发展目标
主要指标
{chr(10).join(chr(9).join(row) for row in TABLE)}
二、重点任务
——新材料。{MATERIAL}
三、保障措施
加强组织领导。
"""

MARKDOWN = f"""# {TITLE}

## 一、发展基础

### （一）主要成就

“十三五”期间，**全市**建成[国家级孵化器](https://example.org/a)3家，
高新技术企业达到`120`家。

### （二）发展目标

主要指标

| 指标 | 单位 | 2020年 | **2025年** |
|------|:----:|-------:|------------|
| 高新技术企业 | 家 | 120 | 300 |
| 研发强度 | % | 2.1 | 3.0 |

## 二、重点任务

——**新材料**。{MATERIAL}

## 三、保障措施

加强组织领导。
"""

HTML = f"""<html><head><title>{TITLE}_赣北市人民政府</title><style>p {{ color: red }}</style></head><body>
<div class="nav"><a>首页</a><a>政务公开</a></div>
<div id="zoom"><h1>{TITLE}</h1>
<h2>一、发展基础</h2><p>　　（一）主要成就</p>
<p>“十三五”期间，<b>全市</b>建成<a href="x">国家级孵化器</a>3家，高新技术企业达到<span>120</span>家。</p>
<p><strong>（二）发展目标</strong></p><p>主要指标</p>
<table><tr>{"".join(f"<th>{cell}</th>" for cell in TABLE[0])}</tr>
{"".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in TABLE[1:])}</table>
<h2>二、重点任务</h2><p>——新材料。{MATERIAL}</p>
<h2>三、保障措施</h2><p>加强组织领导。</p><script>var hidden = 1;</script></div>
<div class="footer">版权所有</div></body></html>"""

WORD = docx(
    [
        f"0#{TITLE}",
        "1#一、发展基础",
        "（一）主要成就",
        ACHIEVED,
        "2#（二）发展目标",
        "主要指标",
        TABLE,
        "1#二、重点任务",
        f"——新材料。{MATERIAL}",
        "1#三、保障措施",
        "加强组织领导。",
    ]
)

PAGES = pdf(
    [
        set_page(
            [TITLE, "一、发展基础", "（一）主要成就", "“十三五”期间，全市建成国家级孵化器3家，高新技术企业"],
            width=29,
            head="赣北市科技规划",
            foot="— 1 —",
        ),
        set_page(
            ["^达到120家。", "（二）发展目标", "主要指标", *("\t" + "\t".join(row) for row in TABLE), "二、重点任务"],
            width=29,
            head="赣北市科技规划",
            foot="— 2 —",
        ),
        set_page(
            [f"——新材料。{MATERIAL}", "三、保障措施", "加强组织领导。"],
            width=29,
            head="赣北市科技规划",
            foot="— 3 —",
        ),
    ]
)

FILES: dict[str, bytes] = {
    "plan.txt": TEXT.encode(),
    "plan.md": MARKDOWN.encode(),
    "plan.html": HTML.encode(),
    "plan.docx": WORD,
    "plan.pdf": PAGES,
}


def read(folder: Path, name: str, data: bytes) -> Document:
    path = folder / name
    path.write_bytes(data)
    return read_document(path)


@pytest.mark.parametrize("name", FILES)
def test_every_format_gives_the_same_plan(name: str, tmp_path: Path) -> None:
    document = read(tmp_path, name, FILES[name])
    assert document.format == name.split(".")[1]
    assert outline(document) == OUTLINE
    assert rows(document) == TABLE
    assert [p.header for p in document.passages if p.kind == "row"] == [True, False, False]
    assert texts(document) == [TITLE, ACHIEVED, "主要指标", MATERIAL, "加强组织领导。"]
    assert path_of(document, "铜箔") == "重点任务 › 新材料"
    assert document.metadata.title == TITLE
    check_offsets(document)


def test_markdown_front_matter_lists_and_code(tmp_path: Path) -> None:
    text = (
        f"---\ntitle: {TITLE}\n---\n\n1. 新材料。发展铜箔。\n"
        "2. 电子信息。发展芯片。\n   - 手机部件\n   * 光电子\n\n    加强领导，做好保障。\n"
    )
    document = read(tmp_path, "plan.md", text.encode())
    assert outline(document) == ["1. 新材料", "2. 电子信息"]
    assert texts(document, "item") == ["手机部件", "光电子"]
    assert texts(document)[-1] == "加强领导，做好保障。"
    assert document.metadata.title == TITLE


def test_markdown_headings_without_numbers_nest_by_their_level(tmp_path: Path) -> None:
    text = f"# {TITLE}\n\n## 发展基础\n\n基础较好。\n\n### 主要成就\n\n成就显著。\n\n## 重点任务\n\n做强产业。\n"
    assert outline(read(tmp_path, "plan.md", text.encode())) == ["发展基础", "  主要成就", "重点任务"]


def test_html_in_gb2312_with_merged_cells(tmp_path: Path) -> None:
    markup = """<html><head><meta charset="gb2312"></head><body><p>一、目标</p><table>
    <tr><th>类别</th><th>指标</th><th colspan="2">数值</th></tr>
    <tr><th></th><th></th><th>2020年</th><th>2025年</th></tr>
    <tr><td rowspan="2">投入</td><td>研发强度（%）</td><td>2.1</td><td>3.0</td></tr>
    <tr><td>企业（家）</td><td>120</td><td>300</td></tr></table><ul><li>新材料</li><li>电子信息</li></ul></body></html>"""
    document = read(tmp_path, "plan.html", markup.encode("gb18030"))
    assert rows(document) == [
        ["类别", "指标", "数值", ""],
        ["", "", "2020年", "2025年"],
        ["投入", "研发强度（%）", "2.1", "3.0"],
        ["", "企业（家）", "120", "300"],
    ]
    assert [p.header for p in document.passages if p.kind == "row"] == [True, True, False, False]
    assert texts(document, "item") == ["新材料", "电子信息"]
    check_offsets(document)


def test_html_tables_that_only_lay_out_the_page_are_read_as_text(tmp_path: Path) -> None:
    markup = "<table><tr><td><table><tr><td><p>一、目标</p><p>目标明确。</p></td></tr></table></td></tr></table>"
    document = read(tmp_path, "plan.htm", markup.encode())
    assert outline(document) == ["一、 目标"]
    assert texts(document) == ["目标明确。"]


def test_docx_merged_cells_and_boxes(tmp_path: Path) -> None:
    table = [["类别", "指标", "2025年"], ["投入", "研发强度（%）", "3.0"], ["^", "企业（家）", "300"]]
    data = docx(
        [
            "1#一、目标",
            table,
            "（一）任务",
            [["专栏1 重点项目\n铜箔项目：由赣北铜业建设。"]],
            "加强统筹，抓好落实。",
            "1#二、保障",
            "加强领导。",
        ]
    )
    document = read(tmp_path, "plan.docx", data)
    assert rows(document) == [["类别", "指标", "2025年"], ["投入", "研发强度（%）", "3.0"], ["", "企业（家）", "300"]]
    assert outline(document) == ["一、 目标", "  （一） 任务", "    专栏1 重点项目", "二、 保障"]
    assert path_of(document, "铜箔项目") == "目标 › 任务 › 重点项目"
    assert path_of(document, "加强统筹") == "目标 › 任务"
    check_offsets(document)


def test_pdf_running_heads_and_page_numbers_are_dropped(tmp_path: Path) -> None:
    document = read(tmp_path, "plan.pdf", PAGES)
    assert "赣北市科技规划" not in document.text
    assert "—  1" not in document.text
    assert "— 1 —" not in document.text


def test_pdf_a_full_line_goes_on_in_the_next_whatever_it_begins_with(tmp_path: Path) -> None:
    page = [
        Words(114, 700, "一、基础"),
        Words(114, 680, "全市科技工作取得新成效，一批平台建成投用，主要表现在"),
        Words(90, 660, "一是平台增加，二是企业增加。"),
    ]
    filler = [Words(114, 640 - 20 * i, "全市科技工作取得新成效，一批平台建成投用，主要表现为") for i in range(3)]
    document = read(tmp_path, "plan.pdf", pdf([[*page, *filler]]))
    assert texts(document)[0] == "全市科技工作取得新成效，一批平台建成投用，主要表现在一是平台增加，二是企业增加。"


def test_markdown_with_carriage_returns_alone_reads_as_with_line_feeds(tmp_path: Path) -> None:
    text = "# 目标\n\n第一行。\n\n## 任务\n\n| 指标 | 2025年 |\n| --- | --- |\n| 企业（家） | 300 |\n"
    plain = read(tmp_path, "plain.md", text.encode())
    returns = read(tmp_path, "returns.md", text.replace("\n", "\r").encode())
    mixed = read(tmp_path, "mixed.md", text.replace("。\n", "。\r").encode())
    for document in (returns, mixed):
        assert texts(document) == texts(plain)
        assert rows(document) == rows(plain) == [["指标", "2025年"], ["企业（家）", "300"]]
        assert outline(document) == outline(plain)
        check_offsets(document)
