"""Whatever the text, each character of a passage stands where its offset says."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from plangraph.documents import parse_text
from plangraph.documents.readers.html import read_html
from plangraph.documents.readers.markdown import read_markdown
from plangraph.documents.structure import find_structure

from .views import check_offsets

PLAIN = """第一章 总则|一、基础|（一）成就。|1.平台|1、平台。建设平台。|——新材料。发展铜箔|专栏1 项目|一是增加。|目录
指标\t2020年\t2025年|企业\t1\t2|\t|2020年|2025年|指标|12|— 3 —|前 言|表1 指标|● 新材料|公开方式：主动公开|规划
一、基础\t1|全市坚持创新驱动发展，科技投入持续增加，创新平台不断完善，高新技术企业
总量达到308家。|LED and|Mini|展|| |\u3000
（2021—2025年）|# 规划|## 一、[基础](x)|- 新*材*料|1. `铜箔`|---|> 引文|<b>强</b>"""
PIECES = st.sampled_from([*PLAIN.replace("\n", "|").split("|"), "| 指标 | 2020年 |", "|---|---|", "| **企业** | 1 |"])
BREAKS = st.sampled_from(["\n", "\n\n", "\r\n", "\f", "\r", "\u2028", "\x85", "\t", ""])
TEXTS = st.lists(st.tuples(PIECES | st.text(max_size=12), BREAKS), min_size=1, max_size=24).map(
    lambda parts: "".join(piece + end for piece, end in parts)
)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_plain_text(text: str) -> None:
    document = parse_text(text)
    check_offsets(document)
    assert [passage.index for passage in document.passages] == list(range(len(document.passages)))
    assert [section.index for section in document.sections] == list(range(len(document.sections)))
    for section in document.sections:
        assert section.parent < section.index
        assert section.level == (1 if section.parent < 0 else document.sections[section.parent].level + 1)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
@example("第一章 总则\r第一章 总则\n\n第一章 总则\r---\r")  # lines that only a carriage return ends
@example("第一章 总则\n\0\n")  # a line of which nothing is to be read
def test_markdown(text: str) -> None:
    source = read_markdown(text)
    assert source.text == text
    for passage in find_structure(source)[1]:
        assert list(passage.offsets) == sorted(passage.offsets)
        assert all(c == text[o] or c.isspace() for c, o in zip(passage.text, passage.offsets, strict=True))


@settings(max_examples=100, deadline=None)
@given(TEXTS.map(lambda text: text.replace("\0", "")))
def test_html(text: str) -> None:
    source = read_html(
        f"<body><p>{text}</p><table><tr><td>{text}</td><td>1</td></tr></table></body>".encode("utf-8", "replace"), "x"
    )
    for passage in find_structure(source)[1]:
        assert list(passage.offsets) == sorted(passage.offsets)
        assert all(c == source.text[o] or c.isspace() for c, o in zip(passage.text, passage.offsets, strict=True))


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_nothing_is_told_twice(text: str) -> None:
    places = [
        offset
        for passage in parse_text(text).passages
        for character, offset in zip(passage.text, passage.offsets, strict=True)
        if not character.isspace()
    ]
    assert len(places) == len(set(places))
