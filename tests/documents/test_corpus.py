"""The published plans: their headings, tables and metadata as a reader sees them. They lie beside the project."""

from html import escape
from pathlib import Path

import pytest

from plangraph.documents import find_documents, parse_text, read_document
from plangraph.records import Document

from .builders import docx, pdf, set_pages, wrap
from .views import check_offsets, outline, path_of, rows

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of plans is not beside the project"),
]


@pytest.fixture(scope="module")
def plans() -> dict[str, Document]:
    return {path.stem: read_document(path) for path in find_documents([CORPUS])}


def test_all_plans_are_found_and_keep_their_places(plans: dict[str, Document]) -> None:
    assert len(plans) == 5
    for document in plans.values():
        check_offsets(document)
        assert not [finding for finding in document.findings if "breaks off" in finding.message]


METADATA = {
    "shaoguan-14fyp": ("韶关市", "Place", "prefecture", 2021, 2025, "final", "韶府〔2022〕5号", "2022-01-12"),
    "shaoguan-2017": ("韶关市", "Place", "prefecture", 2017, 2020, None, None, None),
    "qingyuan-14fyp": ("清远市", "Place", "prefecture", 2021, 2025, "draft", None, "2020-12"),
    "yuancheng-14fyp": ("源城区", "Place", "county", 2021, 2025, None, None, None),
    "ganzhou-etdz-14fyp": ("赣州经济技术开发区", "Park", "park", 2021, 2025, None, None, None),
}
TITLES = {
    "shaoguan-14fyp": "韶关市科技创新“十四五”规划",
    "shaoguan-2017": "韶关市科技创新发展行动计划（2017—2020年）",
    "qingyuan-14fyp": "清远市科技创新发展“十四五”规划(2021-2025年)",
    "yuancheng-14fyp": None,
    "ganzhou-etdz-14fyp": None,
}


@pytest.mark.parametrize("name", METADATA)
def test_metadata(name: str, plans: dict[str, Document]) -> None:
    found = plans[name].metadata
    assert (
        found.jurisdiction,
        found.jurisdiction_class,
        found.level,
        found.start_year,
        found.end_year,
        found.status,
        found.number,
        found.date,
    ) == METADATA[name]
    assert found.title == TITLES[name]


SECTIONS = {
    "shaoguan-14fyp": (
        {1: 7, 2: 15},
        ["前 言", "第一章 开启科技推动高质量发展新篇章", "第二章 打造两个链条，培育发展新动能"],
    ),
    "shaoguan-2017": (
        {1: 4, 2: 17},
        ["一、 总体目标", "二、 到2020年的主要任务", "三、 工作意见及措施", "四、 保障措施"],
    ),
    "qingyuan-14fyp": (
        {1: 5, 2: 22},
        ["一、 发展基础与形势", "二、 总体思路", "三、 重点领域和方向", "四、 主要任务", "五、 保障措施"],
    ),
    "yuancheng-14fyp": ({1: 4, 2: 15}, ["一、 基础与现状分析", "二、 总体要求", "三、 重点任务", "四、 保障措施"]),
    "ganzhou-etdz-14fyp": ({1: 5, 2: 24}, ["一、 发展基础与面临形势", "二、 总体思路", "三、 重点领域和方向"]),
}


@pytest.mark.parametrize("name", SECTIONS)
def test_headings(name: str, plans: dict[str, Document]) -> None:
    counts, first = SECTIONS[name]
    document = plans[name]
    for level, count in counts.items():
        assert sum(section.level == level for section in document.sections) == count
    assert [line for line in outline(document) if not line.startswith(" ")][: len(first)] == first


PATHS = [
    ("shaoguan-14fyp", "以韶钢公司为龙头", "服务战略性支柱产业技术优化升级 › 推动先进材料产业创新发展 › 先进钢铁材料"),
    ("shaoguan-14fyp", "铝基材料", "推动先进材料产业创新发展 › 先进材料产业重点工作"),
    ("shaoguan-14fyp", "市场导向提升价值链", "助推战略性新兴产业成长壮大 › 加快发展电子信息制造业核心技术"),
    ("shaoguan-14fyp", "依托东阳光、建滔", "加快发展电子信息制造业核心技术 › 电子信息制造业"),
    ("shaoguan-14fyp", "研究中心注射剂研究所", "加速生物医药与健康产业关键技术布局 › 建设生物医药科技创新服务平台"),
    ("shaoguan-2017", "全市高新技术企业保底", "到2020年的主要任务 › 高新技术产业得到高速发展"),
    ("shaoguan-2017", "高品质轴承钢", "抓重点科技项目大力推进 › 围绕特钢产业发展高品质高端棒线基地"),
    ("qingyuan-14fyp", "连樟村", "主要任务 › 强化高新技术研究与应用"),
    ("yuancheng-14fyp", "依托核心电子企业", "促进产业创新升级，培育经济发展新动能 › 聚焦战略性新兴产业技术攻关"),
    ("yuancheng-14fyp", "财政性科技投入稳定增长", "保障措施 › 加大资金投入"),
    ("ganzhou-etdz-14fyp", "引进20名高端人才", "优化人才发展环境 › 人才发展工程重大项目 › “苏区之光”人才计划"),
    ("ganzhou-etdz-14fyp", "以国家离子型稀土工程", "培育延伸稀土和钨后端应用产业 › 有色金属产业技术创新重点领域"),
]


@pytest.mark.parametrize(("name", "words", "path"), PATHS)
def test_the_headings_over_a_passage(name: str, words: str, path: str, plans: dict[str, Document]) -> None:
    assert path_of(plans[name], words).endswith(path)


def test_tables(plans: dict[str, Document]) -> None:
    tabbed = rows(plans["shaoguan-14fyp"])
    assert [len(row) for row in tabbed] == [5] * 11
    assert tabbed[3][2:] == ["52", "60", "15.4"]
    stacked = rows(plans["ganzhou-etdz-14fyp"])
    assert stacked[0] == ["一级指标", "二级指标", "2020年", "2025年目标"]
    assert [len(row) for row in stacked] == [4] * 16
    assert stacked[6] == ["", "高新技术企业（家）", "176", "350"]
    assert [row[0] for row in stacked if row[0]] == [
        "一级指标",
        "科技创新投入",
        "产业创新能力",
        "科技成果产出",
        "科技创新体系",
    ]


def test_contents_pages_are_gone(plans: dict[str, Document]) -> None:
    for name in ("shaoguan-14fyp", "qingyuan-14fyp"):
        headings = [passage.text for passage in plans[name].passages if passage.kind == "heading"]
        assert len(headings) == len(set(headings))
        assert not any("....." in passage.text for passage in plans[name].passages)


def lines_of(document: Document) -> list[str]:
    """The text of a plan as paragraphs, a heading run into its text in one line with it."""
    lines: list[str] = []
    end = -1
    for passage in document.passages:
        if passage.kind == "paragraph" and passage.offsets[0] == end + 1 and lines:
            lines[-1] += passage.text
        elif passage.kind != "row":
            lines.append(passage.text)
        end = passage.offsets[-1]
    return lines


def told(document: Document) -> list[tuple[str, str]]:
    """Kind and text of every passage but the rows of tables, white space left out."""
    return [(p.kind, "".join(p.text.split())) for p in document.passages if p.kind != "row"]


@pytest.mark.parametrize("name", ["shaoguan-14fyp", "ganzhou-etdz-14fyp", "yuancheng-14fyp", "shaoguan-2017"])
def test_a_plan_set_as_a_pdf_or_wrapped_reads_the_same(name: str, plans: dict[str, Document], tmp_path: Path) -> None:
    lines = lines_of(plans[name])
    path = tmp_path / f"{name}.pdf"
    path.write_bytes(pdf(set_pages(lines, head="科技创新规划")))
    assert told(read_document(path)) == told(plans[name])
    wrapped = "\n".join("\n".join(wrap("\u3000\u3000" + line, 36)) for line in lines)
    assert told(parse_text(wrapped)) == told(plans[name])


@pytest.mark.parametrize("name", METADATA)
def test_a_plan_as_a_word_document_or_a_page_reads_the_same(
    name: str, plans: dict[str, Document], tmp_path: Path
) -> None:
    lines = lines_of(plans[name])
    word, page = tmp_path / f"{name}.docx", tmp_path / f"{name}.html"
    word.write_bytes(docx(lines))
    page.write_text("".join(f"<p>　　{escape(line)}</p>\n" for line in lines), "utf-8")
    assert told(read_document(word)) == told(plans[name])
    assert told(read_document(page)) == told(plans[name])
