"""What the cells of a table look like: those that name columns, and those that hold values."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..numbering import is_caption, read_mark
from ..source import Line, Range

VALUE = re.compile(
    r"(?=.{1,16}\Z)(?:[<>＜＞≤≥≦≧≈~约超近]{0,2}\s{0,2}[-+]?\d[\d.,，]*.{0,8}|[-—－/–]{1,3}|[\[【（(][-+]?[\d.]+%?[\]】）)]|.{0,4}\d.{0,6})\Z"
)
NUMBER = re.compile(r"[<>＜＞≤≥≦≧≈~约超近]{0,2}[-+]?\d[\d.,，]{0,20}[%％]?(?:左右|以上|以下|以内)?\Z|[-—－–]{1,3}\Z")
YEAR = re.compile(r"20\d\d|目标值?|现状值?|增长率|增速|基期|完成值|规划值|指标值|累计")
HEAD_WORDS = re.compile(
    r"序号|指标|单位|名称|类别|类型|属性|性质|领域|项目|内容|备注|建设|责任|年度|重点|地区|县区|区县|行业|产业|企业|业主|投资|地点|投产|达产"
)
_NAMED = re.compile(r"序号|单位|名称|类别|类型|属性|性质|备注|责任")
_PERIOD = re.compile(r"\d|“")
_LONGEST_REST = 8
Cell = tuple[Line, ...]
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


def put_together(run: Sequence[Line], words: Sequence[str]) -> list[Cell]:
    """The names of columns where the name of a year or a period goes on in the next line; `words` are those of `run`."""
    cells: list[Cell] = []
    for position, (line, word) in enumerate(zip(run, words, strict=False)):
        begun = position > 0 and len(cells[-1]) == 1 and bool(_PERIOD.search(words[position - 1]))
        if begun and not _PERIOD.search(word) and not _NAMED.match(word) and len(word) <= _LONGEST_REST:
            cells[-1] = (*cells[-1], line)
        else:
            cells.append((line,))
    return cells


def whole(cell: Cell) -> Range:
    """The stretch of the text that a cell of several lines takes."""
    return cell[0].start, cell[-1].end


def row(cells: list[Range], *, header: bool = False) -> Line:
    """A row of a table whose cells are those stretches of the text."""
    return Line((_whole(cells),), kind="row", cells=tuple(cells), header=header, whole=True)


def _whole(cells: list[Range]) -> Range:
    return cells[0][0], max(end for _, end in cells)
