"""What a page sets around a headline: its place on the site, its column, links to sister sites, the site's own name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from ...naming import prefix
from ..knowledge import metadata_words
from .lines import looks_like_title

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
_SITE_FIRST = re.compile(
    r"^[一-鿿]{2,20}(?:网|网站|平台)\s(?:\s?[一-鿿]{2,8}\s){0,3}\s?(?=\S{12,200}$)"
)  # before a headline
_LATIN = re.compile(
    r"(?=[^A-Za-z]{0,8}(?:[A-Za-z]{2,30}[^A-Za-z]{1,3}){2})[A-Za-z\s,.'’&-]{8,160}$"
)  # a subtitle, or 拼音
_LONGEST_STEP = 30
_LONGEST_TRAIL = 200
_LONGEST_COLUMN = 8
_LEAST_LINKS = 5
_LEAST_STEPS = 3


def without_page(lines: list[str]) -> list[str]:
    """The lines without the page's trail (首页 > 政务公开 > 政策), the column that it names, rows of links to the sites of
    governments, subtitles in other letters, and without the site, the column or the 原标题 before a headline on its line."""
    columns = {steps[-1] for line in lines if (steps := _steps(line))}
    columns = {column for column in columns if len(column) <= _LONGEST_COLUMN and not column.endswith("工作报告")}
    kept = [_TAG.sub("", _SITE_FIRST.sub("", line)) for line in lines if not _steps(line) and line not in columns]
    kept = ["" if _LATIN.match(line) else line for line in kept]
    return list(_without_links(kept))


def headlines(title: str) -> list[str]:
    """The parts of a page's own title, without the name of the site behind them.

    >>> headlines("攸县渔业发展规划-攸县人民政府网站"), headlines("渔业动态_攸县渔业发展规划（2021-2025年）")
    (['攸县渔业发展规划'], ['渔业动态', '攸县渔业发展规划（2021-2025年）'])
    """
    return [part for words in _PARTS.split(title) if (part := _without_site(words.strip()))]


def _without_site(words: str) -> str:
    """Words without the site's name: known by its end, or by the title that stands whole before a hyphen."""
    before, _, after = words.rpartition("-")
    whole = looks_like_title(before) and not looks_like_title(after) and not re.search(r"\d", after)
    return before.strip() if whole and 2 <= len(after) <= _LONGEST_STEP else _SITE.sub("", words)


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
