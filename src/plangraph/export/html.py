"""The report of a subgraph as one HTML page that needs nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from plangraph.export.account import Account, account
from plangraph.records import Graph

STYLE = """body{font:16px/1.6 "Noto Sans SC","Microsoft YaHei","PingFang SC",sans-serif;max-width:56rem;
margin:2rem auto;padding:0 1rem;color:#1f2328;background:#fff}h2{border-bottom:1px solid #d0d7de;margin-top:2.5rem}
li{margin:.35rem 0}blockquote{margin:.2rem 0 .2rem 1rem;padding-left:.8rem;border-left:3px solid #d0d7de;color:#4d5560}
cite{font-style:normal;font-size:.85em}"""


def html(graph: Graph) -> bytes:
    """`graph` as an HTML report."""
    return "\n".join(_lines(account(graph))).encode("utf-8")


def _lines(told: Account) -> Iterator[str]:
    yield '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(told.title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>"
    yield f"<h1>{escape(told.title)}</h1>\n<p>{escape(told.summary)}</p>\n<h2>规划 Plans</h2>\n<ul>"
    yield from (f"<li>{escape(plan)}</li>" for plan in told.plans)
    yield "</ul>"
    for chapter in told.chapters:
        yield f"<h2>{escape(chapter.title)}</h2>\n<ul>"
        for fact in chapter.facts:
            quotes = "".join(
                f"<blockquote>{escape(quote.said)} <cite>{escape(quote.place)}</cite></blockquote>"
                for quote in fact.quotes
            )
            yield f"<li>{escape(fact.sentence)}{quotes}</li>"
        yield "</ul>"
    yield "</main>\n</body>\n</html>\n"
