"""A report as one HTML file that needs nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from plangraph.evaluation.report import Line, Report, Table

STYLE = """
body { font: 16px/1.6 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; margin: 2rem auto; max-width: 72rem;
  padding: 0 1rem; color: #1b1b1b; background: #fff; }
table { border-collapse: collapse; margin: .5rem 0 1.5rem; }
th, td { border-bottom: 1px solid #ccc; padding: .2rem .7rem; text-align: left; vertical-align: top; }
table.numeric td:not(:first-child), table.numeric th:not(:first-child) { text-align: right;
  font-variant-numeric: tabular-nums; }
summary { cursor: pointer; font-weight: 600; }
li { margin-bottom: .4rem; }
mark { background: #fff1a8; }
.words { color: #555; }
"""


def to_html(report: Report) -> str:
    """The report as HTML; every word of a plan is escaped."""
    title = escape(report.title)
    head = f'<meta charset="utf-8"><title>{title}</title><style>{STYLE}</style>'
    body = "\n".join(_body(report))
    return f'<!doctype html>\n<html lang="zh"><head>{head}</head>\n<body>\n<h1>{title}</h1>\n{body}\n</body></html>\n'


def _body(report: Report) -> Iterator[str]:
    for table in report.tables:
        yield f"<h2>{escape(table.heading)}</h2>"
        yield _table(table)
    for listing in report.listings:
        yield f"<h2>{escape(listing.heading)}</h2>"
        for word, lines in (("遗漏 missed", listing.missed), ("多余 excess", listing.excess)):
            if lines:
                items = "\n".join(_item(line) for line in lines)
                yield f"<details open><summary>{word} ({len(lines)})</summary>\n<ul>\n{items}\n</ul></details>"


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in table.head)
    rows = "\n".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in table.rows)
    kind = ' class="numeric"' if table.numeric else ""
    return f"<table{kind}><thead><tr>{head}</tr></thead>\n<tbody>{rows}</tbody></table>"


def _item(line: Line) -> str:
    return f"<li>{escape(line.fact)}{_words(line)}</li>"


def _words(line: Line) -> str:
    """The sentence with the evidence marked in it, or the evidence alone."""
    evidence = "".join(line.evidence.split())
    before, found, after = line.sentence.partition(evidence)
    if line.sentence and found:
        return f'<br><span class="words">{escape(before)}<mark>{escape(found)}</mark>{escape(after)}</span>'
    words = line.sentence or line.evidence
    return f'<br><span class="words">{escape(words)}</span>' if words and words != line.fact else ""
