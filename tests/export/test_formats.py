from __future__ import annotations

import csv
import html as html_entities
import io
import json
import re
import time
import zipfile
from dataclasses import replace
from pathlib import Path

import networkx as nx
import pytest
import rdflib
from docx import Document

from plangraph.errors import DataError, UsageError
from plangraph.export.formats import FORMATS, export, format_named, format_of_file
from plangraph.export.network import network
from plangraph.export.rdf import rdf
from plangraph.records import Graph

QUOTE = "先进钢铁材料的龙头是韶钢，即广东韶关钢铁有限公司。"
HOSTILE = """<script>alert('1')</script> | "x" \\ & *b* =1 $\\frac$\x07"""
TEXTS = [one.name for one in FORMATS if one.name not in ("csv", "png", "docx")]


def hostile(graph: Graph) -> Graph:
    """The graph with a name and an excerpt that no format may take for anything but text."""
    return replace(
        graph,
        entities=tuple(replace(e, name=HOSTILE) if e.cls == "Enterprise" else e for e in graph.entities),
        excerpts=tuple(replace(x, text=HOSTILE) for x in graph.excerpts),
    )


def reverse(graph: Graph) -> Graph:
    kinds = ("plans", "entities", "relations", "figures", "excerpts", "findings")
    return replace(graph, **{kind: getattr(graph, kind)[::-1] for kind in kinds})


@pytest.mark.parametrize("name", [one.name for one in FORMATS if one.name != "png"])
def test_same_bytes_in_any_order(small: Graph, name: str) -> None:
    assert export(reverse(small), name) == export(small, name)


@pytest.mark.parametrize("name", TEXTS)
def test_the_evidence_is_in_every_text(small: Graph, name: str) -> None:
    assert QUOTE in export(small, name).decode("utf-8")


def test_graphml_and_gexf_read_back_the_same_network(small: Graph) -> None:
    whole = network(small)
    ml = nx.read_graphml(io.BytesIO(export(small, "graphml")), force_multigraph=True)
    gexf = nx.read_gexf(io.BytesIO(export(small, "gexf")))
    for found in (ml, gexf):
        assert set(found.nodes) == set(whole.nodes)
        assert sorted((a, b) for a, b in found.edges()) == sorted((a, b) for a, b in whole.edges())
        evidence = {a["evidence"] for _, _, a in found.edges(data=True)}
        assert evidence == {a["evidence"] for _, _, a in whole.edges(data=True)}
    assert nx.read_graphml(io.BytesIO(export(hostile(small), "graphml")))
    assert nx.read_gexf(io.BytesIO(export(hostile(small), "gexf")))
    assert b"lastmodifieddate" not in export(small, "gexf")


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # inside rdflib's JSON-LD reader
@pytest.mark.parametrize(("name", "format_"), [("turtle", "turtle"), ("jsonld", "json-ld")])
def test_rdf_reads_back_the_same_triples(small: Graph, name: str, format_: str) -> None:
    for graph in (small, hostile(small)):
        assert set(rdflib.Graph().parse(data=export(graph, name), format=format_)) == set(rdf(graph))


def test_cytoscape_elements(small: Graph) -> None:
    elements = json.loads(export(small, "cytoscape"))["elements"]
    ids = {node["data"]["id"] for node in elements["nodes"]}
    assert len(ids) == len(small.entities) + len(small.figures)
    assert all({edge["data"]["source"], edge["data"]["target"]} <= ids for edge in elements["edges"])


def test_csv_is_a_zip_of_sheets(small: Graph) -> None:
    with zipfile.ZipFile(io.BytesIO(export(small, "csv"))) as archive:
        assert archive.namelist() == ["entities.csv", "figures.csv", "passages.csv", "relations.csv"]
        rows = list(csv.DictReader(archive.read("relations.csv").decode("utf-8-sig").splitlines()))
    assert [row["id"] for row in rows] == [relation.id for relation in small.relations]
    assert any(QUOTE in row["evidence"] for row in rows)


def test_docx_has_headings_and_quotes(small: Graph) -> None:
    document = Document(io.BytesIO(export(hostile(small), "docx")))
    assert [p.text for p in document.paragraphs if p.style.name == "Title"] == [
        "发展规划知识图谱报告 Report of a plan graph"
    ]
    assert HOSTILE.replace("\x07", "") in "\n".join(paragraph.text for paragraph in document.paragraphs)
    text = "\n".join(p.text for p in Document(io.BytesIO(export(small, "docx"))).paragraphs)
    assert f"“{QUOTE}” 《韶关市科技创新“十四五”规划》，第二章 发展目标 › 第一节 总体要求" in text


def test_a_clock_that_a_word_file_cannot_tell(small: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "localtime", lambda _=None: time.gmtime(86_400))  # 1970
    with pytest.raises(DataError, match="clock"):
        export(small, "docx")
    assert export(small, "csv")


@pytest.mark.parametrize("name", ["html", "md"])
def test_a_report_tells_readers_former_ids_and_what_implies_an_end(small: Graph, name: str) -> None:
    text = html_entities.unescape(re.sub(r"<[^>]*>|\\\\", "", export(small, name).decode("utf-8")))
    assert "发布者 → 韶关市科技局（由 by li-wei）" in text
    assert "本文件 document：“韶关市科技创新发展行动计划（2017—2020年）”" in text
    assert "条目 item：“韶关市科技局负责本计划的实施。”" in text
    assert "（曾用标识 formerly Enterprise/韶钢@" in text


def test_html_shows_text_and_runs_none_of_it(small: Graph) -> None:
    page = export(hostile(small), "html").decode("utf-8")
    assert "<script" not in page
    assert HOSTILE in html_entities.unescape(re.sub(r"<[^>]*>", "", page))


def test_markdown_shows_text_letter_for_letter(small: Graph) -> None:
    from bs4 import BeautifulSoup
    from markdown_it import MarkdownIt

    page = BeautifulSoup(MarkdownIt("commonmark", {"html": True}).render(export(hostile(small), "md").decode()), "lxml")
    assert not page.find("script")
    assert not page.find("em")
    assert HOSTILE.replace("\x07", "") in page.get_text().replace("\x07", "")


def test_svg_has_labels_as_text_and_evidence_as_titles(small: Graph) -> None:
    from lxml import etree

    picture = etree.fromstring(export(small, "svg"))
    space = {"s": "http://www.w3.org/2000/svg"}
    texts = picture.xpath("//s:text//text()", namespaces=space)
    assert "韶关学院" in texts
    assert any(QUOTE in title for title in picture.xpath("//s:title/text()", namespaces=space))
    etree.fromstring(export(hostile(small), "svg"))


def test_an_unknown_format_is_named_with_the_known() -> None:
    with pytest.raises(UsageError, match="no format pdf; choose one of graphml, gexf, turtle"):
        format_named("pdf")
    assert format_named("PNG").suffix == ".png"


def test_a_file_tells_its_format() -> None:
    assert [format_of_file(Path(f"x{one.suffix}")) for one in FORMATS] == list(FORMATS)
    with pytest.raises(UsageError, match=r"The suffix of x\.pdf tells no format"):
        format_of_file(Path("x.pdf"))


def test_the_command_names_every_format() -> None:
    from plangraph.cli.export import FORMAT_HELP

    assert all(one.name in FORMAT_HELP.replace(".", "").split() or f"{one.name}," in FORMAT_HELP for one in FORMATS)
