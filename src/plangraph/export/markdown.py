"""The report of a subgraph in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangraph.export.account import Account, account
from plangraph.records import Graph

_MARKUP = re.compile(r"([\\`*_\[\]<>#|~!&])")
_OPENING = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s)")


def markdown(graph: Graph) -> bytes:
    """`graph` as a Markdown report."""
    return ("\n".join(_lines(account(graph))) + "\n").encode("utf-8")


def plain(text: str) -> str:
    """`text` so that Markdown shows it letter for letter, on one line.

    >>> plain("5G*应用* <b>")
    '5G\\\\*应用\\\\* \\\\<b\\\\>'
    """
    return _OPENING.sub(r"\1\\\2", _MARKUP.sub(r"\\\1", " ".join(text.split())))


def _lines(told: Account) -> Iterator[str]:
    yield f"# {plain(told.title)}\n"
    yield f"{plain(told.summary)}\n"
    yield "## 规划 Plans\n"
    yield from (f"- {plain(plan)}" for plan in told.plans)
    for chapter in told.chapters:
        yield f"\n## {plain(chapter.title)}\n"
        for fact in chapter.facts:
            yield f"- {plain(fact.sentence)}"
            yield from (f"  - {plain(quote.said)} {plain(quote.place)}" for quote in fact.quotes)
