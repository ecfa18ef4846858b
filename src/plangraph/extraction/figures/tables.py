"""Figures in tables: one for each row and column of years, with the unit's column, the kind's and the bracket's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from plangraph.extraction.figures.kinds import kind_of_figure
from plangraph.extraction.figures.numbers import DIGITS, plain
from plangraph.extraction.figures.scopes import CLASSES, Scopes
from plangraph.extraction.figures.sections import Heading
from plangraph.extraction.figures.times import Time, find_times
from plangraph.extraction.figures.units import SCALES, kind_of, unit_pattern
from plangraph.records import EXCERPT_LENGTH, FigureClaim, Mention, Passage, Span

INDICATOR = re.compile(r"指标|名称|项目|内容|类别|目标")
UNIT = re.compile(r"单位")
BINDING = re.compile(r"属性|性质|类型")
GROWTH = re.compile(r"增长|增幅|增速|年均|累计增|\[.*增")
SERIAL = re.compile(r"序号|编号|No")
VALUE = re.compile(
    rf"^[\[〔(（【]?(?P<before>≥|>=?|≤|<=?|＞|＜|约|超过|超|不低于|达到)?\s*(?P<low>{DIGITS})"
    rf"(?:\s*(?:%|{'|'.join(SCALES)})?\s*[-—–~～至]{{1,2}}\s*(?P<high>{DIGITS}))?"
    rf"\s*(?P<unit>.{{0,6}}?)\s*(?P<after>以上|以下|左右|以内)?[\]〕)）】]?\*?\s*$"
)
WORDS = {">=": ("以上", "超过", "超", "不低于"), "<=": ("以下", "以内"), "~": ("左右", "约")}
COMPARATORS = {word: sign for sign, words in WORDS.items() for word in words}
SIGNS = {"≥": ">=", ">": ">=", ">=": ">=", "＞": ">=", "≤": "<=", "<": "<=", "<=": "<=", "＜": "<="}


@dataclass(frozen=True, slots=True)
class Column:
    """What a column of a table holds: `role` name, unit, binding, value, growth or "" (nothing for a figure)."""

    role: str
    time: Time | None = None
    unit: str = ""
    target: bool | None = None


def columns(headers: Sequence[Sequence[str]]) -> list[Column]:
    """The columns of a table from the cells of its header rows."""
    width = max((len(row) for row in headers), default=0)
    titles = [" ".join(dict.fromkeys(row[i] for row in headers if i < len(row) and row[i])) for i in range(width)]
    found = [_column(plain(title)) for title in titles]
    if not any(column.role == "name" for column in found):
        first = next((i for i, column in enumerate(found) if not column.role), None)
        found = [replace(column, role="name") if i == first else column for i, column in enumerate(found)]
    return found


def _column(title: str) -> Column:
    text = re.sub(r"\s", "", title)
    times = find_times(text)
    unit = match[1] if (match := re.search(rf"[(（]((?:{'|'.join(SCALES)})?(?:{unit_pattern()}))[)）]", text)) else ""
    if SERIAL.search(text):
        return Column("")
    if times or re.search(r"现状|基期|目标值|规划值", text):
        reached = False if re.search(r"现状|基期|完成|实绩|实际", text) else None
        target = True if re.search(r"目标|规划值|预期", text) else reached
        role = "growth" if GROWTH.search(text) else "value"
        return Column(role, times[-1] if times else None, unit, target)
    if GROWTH.search(text):
        return Column("growth", None, unit or "%")
    for role, pattern in (("unit", UNIT), ("binding", BINDING), ("name", INDICATOR)):
        if pattern.search(text):
            return Column(role)
    return Column("")


@dataclass
class TableReader:
    """Reads the rows of one table."""

    columns: list[Column]
    heading: Heading
    scopes: Scopes
    start_year: int | None
    caption: str = ""

    def figures(self, row: Passage) -> Iterator[FigureClaim]:
        """The figures of a row, in the order of its columns."""
        cells = [plain(row.text[start:end]).strip() for start, end in row.cells]
        if len(cells) != len(self.columns):
            return
        at = [i for i, column in enumerate(self.columns) if column.role == "name" and cells[i]]
        if not at:
            return
        unit = next((cells[i] for i, column in enumerate(self.columns) if column.role == "unit"), "")
        binding = self._binding(cells)
        scope, label = self._scope(row, at[-1], cells[at[-1]])
        names = split_name(label, unit)
        for i, column in enumerate(self.columns):
            if column.role in ("value", "growth"):
                for name, own_unit, cell in _parts(names, cells[i], growth=column.role == "growth"):
                    figure = self._figure(row, scope, name, own_unit, cell, column)
                    if figure:
                        yield replace(figure, binding=binding)

    def _binding(self, cells: list[str]) -> bool | None:
        text = " ".join(cells[i] for i, column in enumerate(self.columns) if column.role == "binding") or self.caption
        if "约束" in text and "预期" not in text:
            return True
        return False if "预期" in text and "约束" not in text else None

    def _scope(self, row: Passage, cell: int, label: str) -> tuple[Mention, str]:
        """The scope of a row, the named thing that opens its cell or the jurisdiction; the indicator without it."""
        start, end = row.cells[cell]
        for mention in self.scopes.within(row.index, start, end, CLASSES):
            rest = plain(row.text[mention.span.end : end]).strip().removeprefix("的")
            if mention.span.start == start and len(rest) > 1:
                return mention, rest
        return replace(self.scopes.jurisdiction, span=Span(row.index, start, end)), label

    def _figure(
        self, row: Passage, scope: Mention, name: str, unit: str, cell: str, column: Column
    ) -> FigureClaim | None:
        match = VALUE.match(cell.strip())
        if match is None or not name:
            return None
        growth = column.role == "growth"
        unit = column.unit if growth or (column.unit and not unit) else unit or match["unit"]
        year = column.time.year if column.time else self._last_year() if growth else None
        target = self._is_target(column, year, growth=growth)
        comparator = SIGNS.get(match["before"] or "") or COMPARATORS.get(match["before"] or match["after"] or "", "=")
        return FigureClaim(
            scope=scope,
            indicator=name,
            value=float(match["low"].replace(",", "")),
            unit=unit,
            kind="target" if target else "actual",
            evidence=_evidence(row),
            rule="figure-table",
            confidence=0.95,
            value_max=float(match["high"].replace(",", "")) if match["high"] else None,
            year=year,
            period=column.time.period if column.time else None,
            comparator=comparator,
            change=growth,
        )

    def _is_target(self, column: Column, year: int | None, *, growth: bool) -> bool:
        if column.target is not None and not growth:
            return column.target
        return kind_of_figure(year, "", self.heading, self.start_year)[0] == "target"

    def _last_year(self) -> int | None:
        return max((c.time.year for c in self.columns if c.time and c.time.year), default=None)


def split_name(label: str, unit: str) -> list[tuple[str, str]]:
    """The indicators of a cell with their units: "高新技术企业数量(个)或纳税额(亿元)" gives two, most cells one."""
    label = re.sub(r"[(（][^()（）]*、[^()（）]*[)）]", "", re.sub(r"\s+", "", label))
    parts = re.split(r"(?<=[)）])(?:或|/|、)", label)
    found = [_name_and_unit(part, unit) for part in parts]
    head = re.match(r"(.{2,}?)(?:总?数量?|总量|[一-龥]{2}额)$", found[0][0]) if len(found) > 1 else None
    return [found[0], *((head[1] + name if head else name, own) for name, own in found[1:])]


def _name_and_unit(part: str, unit: str) -> tuple[str, str]:
    match = re.search(r"[(（]([^()（）]{1,8})[)）]\**$", part)
    if match and kind_of(match[1]):
        return part[: match.start()], unit or match[1]
    return part.rstrip("*"), unit


def _parts(names: list[tuple[str, str]], cell: str, *, growth: bool) -> Iterator[tuple[str, str, str]]:
    """Name, unit and value: as many as the cell gives values, divided by "/"."""
    values = re.split(r"\s*/\s*", cell)
    if len(names) > 1 and len(values) == len(names):
        yield from ((name, unit, value) for (name, unit), value in zip(names, values, strict=True))
    elif len(values) == 1:
        whole = "或".join([names[0][0], *(_rest(names[0][0], name) for name, _ in names[1:])])
        yield whole, names[0][1], cell


def _rest(first: str, name: str) -> str:
    """A name without the head that it shares with the first."""
    shared = next((i for i, (x, y) in enumerate(zip(first, name, strict=False)) if x != y), min(len(first), len(name)))
    return name[shared:] or name


def _evidence(row: Passage) -> Span:
    """The row from its first filled cell, as long as an excerpt may be."""
    start = next((start for start, end in row.cells if row.text[start:end].strip()), 0)
    return Span(row.index, start, min(len(row.text), start + EXCERPT_LENGTH))
