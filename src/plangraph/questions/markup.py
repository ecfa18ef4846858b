"""HTML for a notebook: everything that comes from the data is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from plangraph.questions.quoted import Quoted

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


def quotes(found: Iterable[Quoted], language: str = "zh") -> str:
    """The words of a few parts of the evidence in one line of text, not yet escaped."""
    shown = list(found)
    more = f" (+{len(shown) - QUOTED})" if len(shown) > QUOTED else ""
    return " ".join(one.told(language) for one in shown[:QUOTED]) + more


def line(found: Iterable[Quoted], language: str = "zh") -> str:
    """The words of all parts of the evidence in one line, as a cell of a table holds them."""
    return " | ".join(one.told(language) if one.labelled else one.words for one in found)


def _cell(value: object) -> str:
    text = "" if value is None else f"{value:.12g}" if isinstance(value, float) else str(value)
    return f'<td style="text-align:left">{escape(text)}</td>'
