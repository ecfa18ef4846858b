import pytest

from plangraph.documents.numbering import is_bullet, is_caption, is_unnumbered_heading, read_mark, read_number

MARKS = [
    ("第一章 开启新篇章", "chapter", "第一章", 1),
    ("第十二节　做强主体", "section", "第十二节", 12),
    ("第三篇 空间布局", "part", "第三篇", 3),
    ("一、发展基础", "chinese", "一、", 1),
    ("二十一、附则", "chinese", "二十一、", 21),
    ("一　发展基础", "chinese", "一", 1),
    ("（三）培育主体", "bracketed", "（三）", 3),
    ("(一) 发展基础", "bracketed", "(一)", 1),
    ("1. 一核。", "arabic", "1.", 1),
    ("10、省级专业镇", "arabic", "10、", 10),
    ("1.“苏区之光”人才计划", "arabic", "1.", 1),
    ("1.1 总体要求", "decimal1", "1.1", 1),
    ("2.3.4总体要求", "decimal2", "2.3.4", 4),
    ("（2）整车制造", "bracketed_arabic", "（2）", 2),
    ("3）整车制造", "bracketed_arabic", "3）", 3),
    ("③整车制造", "circled", "③", 3),
    ("二是成效明显。", "counted", "二是", 2),
    ("三要强化协同。", "counted", "三要", 3),
    ("——先进钢铁材料。", "dash", "——", 0),
    ("专栏 5-1 重点工作", "box", "专栏 5-1", 0),
    ("专栏1  主要指标", "box", "专栏1", 0),
    ("【专栏三】重点工程", "box", "专栏三", 0),
]


@pytest.mark.parametrize(("text", "style", "number", "value"), MARKS)
def test_a_mark_is_read(text: str, style: str, number: str, value: int) -> None:
    mark = read_mark(text)
    assert mark is not None
    assert (mark.style, mark.number, mark.value) == (style, number, value)
    assert text[: mark.end].strip().startswith((number, "【"))


@pytest.mark.parametrize(
    "text",
    [
        "2025年目标",
        "2.5亿元的投资",
        "3.2%以上",
        "5G产业",
        "20家企业",
        "一方面是",
        "一核引领",
        "二〇二五年",
        "专栏作家",
        "",
        "十四五",
    ],
)
def test_what_only_looks_like_a_mark_is_none(text: str) -> None:
    assert read_mark(text) is None


@pytest.mark.parametrize(
    ("text", "value"), [("十", 10), ("十五", 15), ("二十", 20), ("一百零三", 103), ("7", 7), ("3.12", 12), ("⑾", 11)]
)
def test_numbers(text: str, value: int) -> None:
    assert read_number(text) == value


def test_bullets_captions_and_headings_without_number() -> None:
    assert is_bullet("● 新材料") == 2
    assert is_bullet("新材料") == 0
    assert is_caption("表1  主要指标")
    assert is_caption("附表2-1 项目清单")
    assert not is_caption("表示感谢")
    assert is_unnumbered_heading("前  言")
    assert is_unnumbered_heading("附件1")
    assert not is_unnumbered_heading("前言技术有限公司建设的平台")
