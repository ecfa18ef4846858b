"""What a page shows under AppTest: all its words, its headings, the tables of our own component."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from streamlit.testing.v1 import AppTest

KINDS = ("title", "subheader", "markdown", "caption", "info", "warning", "error")


def texts(test: AppTest) -> str:
    """All the words that a page shows, without markup and escapes."""
    told = [str(element.value) for kind in KINDS for element in getattr(test, kind)]
    return "\n".join([*(one.replace("\\", "") for one in told), *(_bare(one) for one in marked(test))])


def marked(test: AppTest) -> list[str]:
    """The markup that a page hands to st.html."""
    return [re.sub(r"<style>.*?</style>", "", element.proto.body, flags=re.S) for element in test.get("html")]


def headings(test: AppTest) -> list[str]:
    """The headings of the first rank."""
    found = [match for one in marked(test) for match in re.findall(r"<h1[^>]*>(.*?)</h1>", one)]
    return [*(str(one.value).replace("\\", "") for one in test.title), *map(_bare, found)]


def grids(test: AppTest) -> list[dict[str, Any]]:
    """The data of every table of ours."""
    found = (element.proto for element in test.get("bidi_component"))
    return [json.loads(proto.json) for proto in found if proto.component_name == "plangraph.table"]


def lines(grid: dict[str, Any]) -> list[dict[str, str]]:
    """The rows of a table as text, by the names of the columns."""
    names = [column["name"] for column in grid["columns"]]
    return [dict(zip(names, map(_text, row["cells"]), strict=True)) for row in grid["rows"]]


def _text(cell: Any) -> str:
    if not isinstance(cell, dict):
        return "" if cell is None else str(cell)
    if "q" in cell:
        return "；".join(before + words + after for _, before, words, after in cell["q"])
    return str(cell["t"]) if "t" in cell else "、".join(map(_text, cell["l"]))


def _bare(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", markup))
