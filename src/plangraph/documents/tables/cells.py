"""What the cells of a table look like: those that name columns, and those that hold values."""

from __future__ import annotations

import re

from ..numbering import is_caption, read_mark
from ..source import Line, Range

VALUE = re.compile(
    r"(?=.{1,16}\Z)(?:[<>＜＞≤≥≦≧≈~约超近]{0,2}\s{0,2}[-+]?\d[\d.,，]*.{0,8}|[-—－/–]{1,3}|[\[【（(][-+]?[\d.]+%?[\]】）)]|.{0,4}\d.{0,6})\Z"
)
NUMBER = re.compile(r"[<>＜＞≤≥≦≧≈~约超近]{0,2}[-+]?\d[\d.,，]*[%％]?(?:左右|以上|以下|以内)?\Z|[-—－–]{1,3}\Z")
YEAR = re.compile(r"20\d\d|目标值?|现状值?|增长率|增速|基期|完成值|规划值|指标值|累计")
HEAD_WORDS = re.compile(
    r"序号|指标|单位|名称|类别|类型|属性|性质|领域|项目|内容|备注|建设|责任|年度|重点|地区|县区|区县|行业|产业|企业"
)
SEQUENCE = "序号"
LONGEST_CELL = 60
LONGEST_NAME = 20
MOST_COLUMNS = 12


def names_column(words: str) -> bool:
    """Whether a cell may name a column."""
    bare = words.strip()
    if not 1 < len(bare) <= LONGEST_NAME or bare.endswith(("。", "；", "，", "：", "、")):
        return False
    if re.search(r"[。，；\t]", bare) or is_caption(bare) or (read_mark(bare) and not YEAR.match(bare)):
        return False
    return bool(YEAR.search(bare)) or not VALUE.match(bare)


def row(cells: list[Range], *, header: bool = False) -> Line:
    """A row of a table whose cells are those stretches of the text."""
    return Line((_whole(cells),), kind="row", cells=tuple(cells), header=header, whole=True)


def _whole(cells: list[Range]) -> Range:
    return cells[0][0], max(end for _, end in cells)
