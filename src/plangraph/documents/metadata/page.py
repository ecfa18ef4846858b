"""What a page sets around a headline: its place on the site, its column, links to sister sites, the site's own name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from ...naming import prefix
from ..knowledge import metadata_words

_WORDS = metadata_words()["page"]
_TRAIL = re.compile(r"[>＞»›]+")
_TRAIL_BEGINS = re.compile("|".join((*_WORDS["trail"], "首页")))
_SENTENCE = re.compile(r"[。；，！？]")
_TAG = re.compile(r"^(?:[一-鿿]{2,8}[丨︱｜│]\s*|(?:原|文章)标题[：:]\s*)(?=[^丨︱｜│]{8,200}$)")
_GOVERNMENT = re.compile(r"[一-鿿]{2,16}人民政府(?:网|门户网站)?$")
_PARTS = re.compile(r"[_|｜丨]|\s[-–—]\s")
_SITE = re.compile(
    rf"(?<=.{{6}})[-–—]{{1,2}}[^-–—《》（）()]{{2,30}}(?:{'|'.join(sorted(_WORDS['sites'], key=len, reverse=True))})$"
)
_LONGEST_STEP = 30
_LONGEST_TRAIL = 200
_LONGEST_COLUMN = 8
_LEAST_LINKS = 5
_LEAST_STEPS = 3


def without_page(lines: list[str]) -> list[str]:
    """The lines without the page's trail (首页 > 政务公开 > 政策), the column that it names, rows of links to the sites of
    governments, and without the column or the 原标题 that is set before a headline on its line."""
    columns = {steps[-1] for line in lines if (steps := _steps(line))}
    columns = {column for column in columns if len(column) <= _LONGEST_COLUMN and not column.endswith("工作报告")}
    kept = [_TAG.sub("", line) for line in lines if not _steps(line) and line not in columns]
    return list(_without_links(kept))


def headlines(title: str) -> list[str]:
    """The parts of a page's own title, without the name of the site behind them.

    >>> headlines("攸县渔业发展规划-攸县人民政府网站"), headlines("渔业动态_攸县渔业发展规划（2021-2025年）")
    (['攸县渔业发展规划'], ['渔业动态', '攸县渔业发展规划（2021-2025年）'])
    """
    return [part for words in _PARTS.split(title) if (part := _SITE.sub("", words.strip()))]


def _steps(line: str) -> list[str]:
    """The steps of a page's trail; empty for other lines."""
    if not _TRAIL.search(line) or len(line) > _LONGEST_TRAIL:
        return []
    begins = _TRAIL_BEGINS.match(line)
    steps = [step.strip() for step in _TRAIL.split(line) if step.strip()]
    short = all(len(step) <= _LONGEST_STEP and not _SENTENCE.search(step) for step in steps)
    return steps if begins or (short and len(steps) >= _LEAST_STEPS) else []


def _without_links(lines: list[str]) -> Iterator[str]:
    """The lines without runs of names of governments: no document is signed by so many."""
    for links, run in groupby(lines, lambda line: not line or bool(_GOVERNMENT.match(line) and prefix(line))):
        names = list(run)
        if not links or len([name for name in names if name]) < _LEAST_LINKS:
            yield from names
