"""A report as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangraph.evaluation.report import Line, Report, Table

SPECIAL = re.compile(r"([\\`*_\[\]<>|#~])")


def to_markdown(report: Report) -> str:
    """The report in Markdown; signs in the plans' words that Markdown would read are escaped."""
    return "\n".join(_lines(report)) + "\n"


def escaped(text: str) -> str:
    """Text as one line of Markdown that shows it as it is."""
    return SPECIAL.sub(r"\\\1", re.sub(r"\s+", " ", text))


def _lines(report: Report) -> Iterator[str]:
    yield f"# {escaped(report.title)}"
    for table in report.tables:
        yield from ("", f"## {escaped(table.heading)}", "", *_table(table))
    for listing in report.listings:
        yield from ("", f"## {escaped(listing.heading)}")
        for word, lines in (("遗漏 missed", listing.missed), ("多余 excess", listing.excess)):
            if lines:
                yield from ("", f"### {word} ({len(lines)})", "", *(_item(line) for line in lines))


def _table(table: Table) -> Iterator[str]:
    yield "| " + " | ".join(escaped(cell) for cell in table.head) + " |"
    yield "| --- |" + (" ---: |" if table.numeric else " --- |") * (len(table.head) - 1)
    for row in table.rows:
        yield "| " + " | ".join(escaped(cell) for cell in row) + " |"


def _item(line: Line) -> str:
    words = line.sentence or line.evidence
    return f"- {escaped(line.fact)}" + (f"<br>“{escaped(words)}”" if words and words != line.fact else "")
