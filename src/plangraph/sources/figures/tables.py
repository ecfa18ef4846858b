"""Figures in tables: one for each row and column of values, with unit and kind from columns, brackets and caption."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from plangraph.records import EXCERPT_LENGTH, FigureClaim, Mention, Passage, Span
from plangraph.sources.figures.captions import Caption
from plangraph.sources.figures.cells import Value, is_growth, parts, split_name, value_of
from plangraph.sources.figures.columns import Column
from plangraph.sources.figures.kinds import kind_of_figure
from plangraph.sources.figures.mentions import CLASSES
from plangraph.sources.figures.numbers import plain
from plangraph.sources.figures.projects import LONGEST, SHORTEST
from plangraph.sources.figures.prose import Reader
from plangraph.sources.figures.scopes import IMPLIED, Scopes
from plangraph.sources.figures.sections import Heading
from plangraph.sources.figures.times import Time, find_times
from plangraph.sources.figures.units import kind_of
from plangraph.sources.figures.vocabulary import by_length, ends_with, starts_with

VALUES = ("value", "growth", "measure")
SURE = 0.95
PROJECTS = re.compile(r"(?:重点|重大|建设)?(?:项目|工程|榜题|课题|榜单)(?:名称)?$")
COST = re.compile(r"(?:经费|资金|预算|金额|榜金)$")
DIVISIONS = re.compile(
    r"各?(?:乡镇|镇街|街镇|乡镇街道|镇[（(]街道[）)]|县[（(]市、?区[）)]|县市区|区县|县区|市县|市州|地市)"
)
DIVISION = re.compile(r"[一-龥]{1,12}(?:[市县区旗州盟镇乡]|街道)")
YEARS = re.compile(r"(?:19|20)\d\d")
ITEM_MARK = re.compile(r"\s*(?:[①-⑳]|[（(]\d{1,2}[）)]|\d{1,2}[.．、](?!\d))\s*")
CHINESE = re.compile(r"[一-龥]")


@dataclass
class TableReader:
    """Reads the rows of one table."""

    columns: list[Column]
    heading: Heading
    scopes: Scopes
    start_year: int | None
    caption: Caption = field(default_factory=Caption)
    group: tuple[str, str] = ("", "")  # name and unit that a row without values gives to those after it

    def figures(self, row: Passage) -> Iterator[FigureClaim]:
        """The figures of a row, in the order of its columns."""
        cells = [plain(row.text[start:end]).strip() for start, end in row.cells]
        if len([cell for cell in cells if cell]) == 1 and len(cells) < len(self.columns):
            names = split_name(next(cell for cell in cells if cell), "")
            self._grouped(names, [""] * len(self.columns))
        if len(cells) != len(self.columns):
            return
        at = [i for i, column in enumerate(self.columns) if column.role == "name" and cells[i]]
        if not at:
            return
        unit = next((cells[i] for i, column in enumerate(self.columns) if column.role == "unit"), "")
        binding = self._binding(cells)
        scope, label = self._scope(row, at[-1], cells[at[-1]])
        label = self._whose(cells, at[-1], unit) + label
        names = self._grouped(split_name(label, unit), cells)
        for i, column in enumerate(self.columns):
            if column.role in VALUES:
                if column.role == "measure" or (column.role == "growth" and column.name):
                    own = [self._measured(names[0][0], scope, column, unit)]
                else:
                    own = [self._captioned(name, found, scope) for name, found in names]
                for name, own_unit, cell in parts(own, cells[i]):
                    value = value_of(cell)
                    if value and CHINESE.search(name + own_unit + column.unit):
                        yield self._figure(row, scope, name, own_unit, value, self._dated(column, cells), binding)
            elif column.role == "works" and cells[i] and scope.rule != IMPLIED:
                yield from self._built(row, row.cells[i], scope)

    def _dated(self, column: Column, cells: list[str]) -> Column:
        """A measure's column with the last year of the row's term, where it has no year of its own."""
        if column.role != "measure" or column.time:
            return column
        terms = [cells[i] for i, one in enumerate(self.columns) if one.role == "term"]
        years = [int(year) for term in terms for year in YEARS.findall(term)]
        return replace(column, time=Time(0, 0, max(years))) if years else column

    def _built(self, row: Passage, cell: tuple[int, int], project: Mention) -> Iterator[FigureClaim]:
        """The figures of what a project builds, in the words of its cell."""
        start, end = cell
        alone = replace(row, text="。" * start + row.text[start:end] + "。" * (len(row.text) - end))
        for figure in Reader(alone, self.heading, self.scopes, self.start_year).figures():
            yield replace(figure, scope=project) if figure.scope.rule == IMPLIED else figure

    def _whose(self, cells: list[str], at: int, unit: str) -> str:
        """What stands in the column before a bare amount (海带 | 面积（万亩）); "" where it is none, or none stands there."""
        bare = split_name(cells[at], unit)[0][0] in (*by_length("row-metric"), *by_length("grown"))
        named = at > 0 and self.columns[at - 1].role in ("name", "") and CHINESE.search(cells[at - 1])
        return cells[at - 1] if bare and named else ""

    def _grouped(self, names: list[tuple[str, str]], cells: list[str]) -> list[tuple[str, str]]:
        """The names of a row; a bare one under a row that gives an amount is that amount's (营业收入（亿元） over 新材料)."""
        name, unit = names[0]
        if not any(cells[i] for i, column in enumerate(self.columns) if column.role in VALUES):
            self.group = (name, unit) if unit and ends_with(name, "metric") else ("", "")
        elif self.group[0] and not unit and not ends_with(name, "metric"):
            return [(name + self.group[0], self.group[1])]
        return names

    def _measured(self, label: str, scope: Mention, column: Column, unit: str) -> tuple[str, str]:
        """The indicator of a column of its own: its title, after the row's label unless that names the scope."""
        named = scope.name != self.scopes.jurisdiction.name
        return (column.name if named else label + column.name), column.unit or unit or self._unit_of(column)

    def _unit_of(self, column: Column) -> str:
        """The caption's unit; for a cost also the one that a note gives for all tables."""
        cost = starts_with(column.name, "intrinsic", "cost")
        return self.caption.unit or (self.caption.money if cost else "")

    def _captioned(self, name: str, unit: str, scope: Mention) -> tuple[str, str]:
        """The name and unit of a row; one that says only of what they are has both from the caption."""
        if unit or not self.caption.metric or ends_with(name, "metric"):
            return name, unit
        return (name + self.caption.metric if scope.rule == IMPLIED else self.caption.indicator), self.caption.unit

    def _binding(self, cells: list[str]) -> bool | None:
        text = (
            " ".join(cells[i] for i, column in enumerate(self.columns) if column.role == "binding") or self.caption.text
        )
        if "约束" in text and "预期" not in text:
            return True
        return False if "预期" in text and "约束" not in text else None

    def _scope(self, row: Passage, cell: int, label: str) -> tuple[Mention, str]:
        """The scope of a row, the named thing that opens its cell or the jurisdiction; the indicator without it."""
        start, end = row.cells[cell]
        mark = ITEM_MARK.match(plain(row.text), start, end)
        start, label = (mark.end(), label[len(mark[0].strip()) :].strip()) if mark else (start, label)
        measures = any(column.role == "measure" for column in self.columns)
        costs = any(
            starts_with(c.name, "intrinsic") or COST.search(c.name) for c in self.columns if c.role == "measure"
        )
        if costs and (_is_project(label) or self._holds_projects(label)):
            at = start + len(row.text[start:end]) - len(row.text[start:end].lstrip())
            return self.scopes.projects.named(row.index, at, label), label
        if self._holds_places(label):
            at = start + len(row.text[start:end]) - len(row.text[start:end].lstrip())
            return self.scopes.place(row.index, at, label), ""
        for mention in self.scopes.mentions.within(row.index, start, end, CLASSES):
            rest = plain(row.text[mention.span.end : end]).strip().removeprefix("的")
            if mention.span.start == start and (len(rest) > 1 or measures or (self.caption.metric and not rest)):
                return mention, rest
        return replace(self.scopes.jurisdiction, span=Span(row.index, start, end), rule=IMPLIED), label

    def _holds_places(self, label: str) -> bool:
        """Whether the column of names is one of divisions, and the cell is the name of one."""
        title = next((column.name for column in self.columns if column.role == "name"), "")
        return bool(DIVISIONS.fullmatch(title) and DIVISION.fullmatch(label))

    def _holds_projects(self, label: str) -> bool:
        """Whether the column of names is said to be one of projects, so that each name in it is a project's."""
        titles = [column.name for column in self.columns if column.role == "name"]
        return SHORTEST <= len(label) <= LONGEST and any(PROJECTS.match(title) for title in titles)

    def _figure(
        self, row: Passage, scope: Mention, name: str, unit: str, value: Value, column: Column, binding: bool | None
    ) -> FigureClaim:
        growth = column.role == "growth" or value.growth
        if growth:
            unit = value.unit or column.unit or unit
        else:
            own = value.unit if kind_of(value.unit) or not (unit or column.unit) else ""
            unit = own or column.unit or unit
        time = self._time(column)
        return FigureClaim(
            scope=scope,
            indicator=name,
            value=value.value,
            unit=unit,
            kind="target" if self._is_target(column, time) else "actual",
            evidence=_evidence(row),
            rule="figure-table",
            confidence=SURE,
            value_max=value.value_max,
            year=time.year if time else None,
            period=time.period if time else None,
            comparator=value.comparator,
            change=growth or is_growth(name),
            binding=binding,
        )

    def _time(self, column: Column) -> Time | None:
        """The year of a column: of its title; for a growth the last of all titles; else of the caption."""
        if column.time:
            return column.time
        if column.role == "growth" and not column.name:
            dated = [c.time for c in self.columns if c.time and c.time.year]
            return max(dated, key=lambda time: time.year or 0, default=None)
        times = [time for time in find_times(self.caption.text) if not time.base]
        if times and column.target is not False:
            return times[-1]
        return self.heading.time if self.heading.kind == "actual" and not column.target else None

    def _is_target(self, column: Column, time: Time | None) -> bool:
        if column.target is not None:
            return column.target
        return kind_of_figure(time.year if time else None, "", self.heading, self.start_year)[0] == "target"


def _is_project(label: str) -> bool:
    """Whether a cell is the name of a project, whose cost or size the row gives."""
    return SHORTEST <= len(label) <= LONGEST and bool(
        ends_with(re.sub(r"[（(][^（）()]*[）)]$", "", label), "project-end")
    )


def _evidence(row: Passage) -> Span:
    """The row from its first filled cell, as long as an excerpt may be."""
    start = next((start for start, end in row.cells if row.text[start:end].strip()), 0)
    return Span(row.index, start, min(len(row.text), start + EXCERPT_LENGTH))
