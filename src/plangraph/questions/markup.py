"""HTML for a notebook: everything that comes from the data is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from plangraph.records import Excerpt

SHOWN = 50  # rows of a table
QUOTED = 3  # excerpts of one fact


def paragraph(title: str, text: str) -> str:
    """A paragraph that begins with a title in bold."""
    return f"<p><b>{escape(title)}</b>：{escape(text)}</p>"


def table(heads: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """A table of at most `SHOWN` rows, with a word about those that are left."""
    head = "".join(f"<th>{escape(one)}</th>" for one in heads)
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows[:SHOWN])
    more = f"<p>… {len(rows) - SHOWN}</p>" if len(rows) > SHOWN else ""
    return f"<table><tr>{head}</tr>{body}</table>{more}"


def quotes(excerpts: Iterable[Excerpt]) -> str:
    """The words of a few excerpts in one line of text, not yet escaped."""
    found = list(excerpts)
    more = f" (+{len(found) - QUOTED})" if len(found) > QUOTED else ""
    return " ".join(f"“{one.text}”" for one in found[:QUOTED]) + more


def _cell(value: object) -> str:
    text = "" if value is None else f"{value:.12g}" if isinstance(value, float) else str(value)
    return f'<td style="text-align:left">{escape(text)}</td>'
