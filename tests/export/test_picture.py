"""Pictures fill their page, no name lies on another, and what is left out is told."""

from __future__ import annotations

import struct
from dataclasses import replace

import pytest
from lxml import etree

from plangraph.errors import DataError, UsageError
from plangraph.export.fonts import chinese_font
from plangraph.export.formats import export
from plangraph.export.picture import PAGES, page_named
from plangraph.records import Graph

SVG = {"s": "http://www.w3.org/2000/svg"}


def has_font() -> bool:
    try:
        return bool(chinese_font())
    except DataError:
        return False


def reverse(graph: Graph) -> Graph:
    kinds = ("plans", "entities", "relations", "figures", "excerpts", "findings")
    return replace(graph, **{kind: getattr(graph, kind)[::-1] for kind in kinds})


def many(small: Graph, number: int) -> Graph:
    """So many things that hang on nothing, and the graph."""
    more = tuple(replace(small.entities[0], id=f"Award/{i}", name=f"奖项{i}") for i in range(number))
    return replace(small, entities=(*small.entities, *more))


@pytest.mark.skipif(not has_font(), reason="this machine has no Chinese font")
@pytest.mark.parametrize(("page", "size"), [("a4", (1753, 1240)), ("slide", (2000, 1125))])
def test_png_has_the_size_of_its_page_and_is_the_same_each_time(small: Graph, page: str, size: tuple[int, int]) -> None:
    first = export(small, "png", page)
    assert first.startswith(b"\x89PNG")
    assert struct.unpack(">II", first[16:24]) == size
    assert export(reverse(small), "png", page) == first


@pytest.mark.skipif(has_font(), reason="this machine has a Chinese font")
def test_png_without_a_chinese_font_says_so(small: Graph) -> None:
    with pytest.raises(DataError, match="no font with Chinese characters"):
        export(small, "png")


@pytest.mark.parametrize("page", [page.name for page in PAGES])
def test_what_a_page_does_not_hold_is_left_out_and_told(small: Graph, page: str) -> None:
    picture = etree.fromstring(export(many(small, 400), "svg", page))
    texts = [text.strip() for text in picture.xpath("//s:text//text()", namespaces=SVG)]
    there = len(small.entities) + len(small.figures) + 400
    drawn = page_named(page).most
    assert f"画出关系最多的{drawn}个，共{there}个 The {drawn} of {there} with most relations" in texts
    assert len(picture.xpath("//s:g[starts-with(@id, 'node-')]", namespaces=SVG)) == drawn
    assert {"韶关学院", "韶关市"} <= set(texts)


def test_an_empty_picture_and_unknown_pages(small: Graph) -> None:
    with pytest.raises(DataError, match="nothing to draw"):
        export(replace(small, entities=(), relations=(), figures=()), "svg")
    with pytest.raises(UsageError, match="no page a5; choose one of a4, slide"):
        export(small, "svg", "a5")
    with pytest.raises(UsageError, match="graphml is no picture"):
        export(small, "graphml", "a4")
