"""The formats that a graph can be taken away in, in the order in which a user is shown them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from plangraph.errors import UsageError
from plangraph.export.cypher import cypher
from plangraph.export.cytoscape import cytoscape
from plangraph.export.gexf import gexf
from plangraph.export.graphml import graphml
from plangraph.export.html import html
from plangraph.export.jsonld import jsonld
from plangraph.export.markdown import markdown
from plangraph.export.picture import Page, page_named, png, svg
from plangraph.export.turtle import turtle
from plangraph.export.word import docx
from plangraph.export.zipped import csv_zip
from plangraph.graph.order import canonical
from plangraph.records import Graph


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name on the command line, its suffix and media type, what it is for, and what writes it."""

    name: str
    suffix: str
    media_type: str
    zh: str
    en: str
    write: Callable[[Graph], bytes]
    draw: Callable[[Graph, Page], bytes] | None = None  # on a page, where it is a picture


FORMATS: tuple[Format, ...] = (
    Format(
        "graphml", ".graphml", "application/graphml+xml", "图文件，Gephi、yEd", "graph file for Gephi and yEd", graphml
    ),
    Format(
        "gexf", ".gexf", "application/gexf+xml", "图文件，Gephi，带颜色", "graph file for Gephi, with colours", gexf
    ),
    Format("turtle", ".ttl", "text/turtle", "RDF，Turtle", "RDF in Turtle", turtle),
    Format("jsonld", ".jsonld", "application/ld+json", "RDF，JSON-LD", "RDF in JSON-LD", jsonld),
    Format("csv", ".zip", "application/zip", "四张表，Excel", "four sheets for Excel", csv_zip),
    Format("cytoscape", ".cyjs", "application/json", "Cytoscape JSON", "Cytoscape JSON", cytoscape),
    Format("cypher", ".cypher", "text/plain", "Cypher 脚本，Neo4j", "Cypher script for Neo4j", cypher),
    Format("svg", ".svg", "image/svg+xml", "矢量图", "picture that scales", svg, svg),
    Format("png", ".png", "image/png", "图片", "picture", png, png),
    Format(
        "docx",
        ".docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "Word 报告",
        "report for Word",
        docx,
    ),
    Format("html", ".html", "text/html", "网页报告", "report as a web page", html),
    Format("md", ".md", "text/markdown", "Markdown 报告", "report in Markdown", markdown),
)


def format_named(name: str) -> Format:
    """The format of this name; UsageError where there is none."""
    for one in FORMATS:
        if one.name == name.lower():
            return one
    raise UsageError(f"There is no format {name}; choose one of {', '.join(one.name for one in FORMATS)}.")


def format_of_file(path: Path) -> Format:
    """The format of a file's suffix; UsageError where it is nobody's."""
    for one in FORMATS:
        if one.suffix == path.suffix.lower():
            return one
    raise UsageError(f"The suffix of {path.name} tells no format: give --format.")


def export(graph: Graph, name: str, page: str = "") -> bytes:
    """`graph` in the format of this name: the same graph, the same bytes, whatever the order of its records.

    `page` is that of a picture (a4, slide); UsageError where the format is none.
    """
    return written(canonical(graph), format_named(name), page)


def written(graph: Graph, format_: Format, page: str = "") -> bytes:
    """`graph` in a format, a picture on its page."""
    if not page:
        return format_.write(graph)
    if format_.draw is None:
        raise UsageError(f"{format_.name} is no picture and has no page.")
    return format_.draw(graph, page_named(page))
