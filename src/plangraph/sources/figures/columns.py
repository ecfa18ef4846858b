"""What the columns of a table hold, read off its header."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from plangraph.sources.figures.numbers import plain
from plangraph.sources.figures.times import ANY_TIME, Time, find_times
from plangraph.sources.figures.units import SCALES, unit_pattern
from plangraph.sources.figures.vocabulary import ends_with, starts_with

INDICATOR = re.compile(
    r"指标|名称|项目|内容|类别|目标|^(?:环节|子链|板块|赛道|乡镇|镇街|街镇|县市区|市县|市州|领域|园区|平台|区域|产业|行业|企业|县区|区县|县（?市)"
)
ASIDE = re.compile(r".{0,4}(?:企业|园区|平台|区域|县区|区县)")
CHAIN = re.compile(r"(?:重点|主导|特色)?(?:产业链?|链条|集群|产业集群|行业|领域|赛道|板块)(?:名称)?")
WORKS = re.compile(r"项目|工程|平台|载体|园区|基地|企业")  # what there is of a chain, beside what it is to yield
UNIT = re.compile(r"^(?:计量|数据)?单位$")
BINDING = re.compile(r"属性|性质|类型")
GROWTH = re.compile(
    r"(?:[比较]上年(?:同期)?)?(?:年均|均|累计|年平均|平均|同比)?(?:增长|增幅|增速|变化)(?:率|幅度?|速度)?"
    r"|年均(?:增长|增速)?率?[/／或]?[\[〔【(（]?累计(?:数|值|增长)?[\]〕】)）]?"
    r"|[\[〔【(（]?累计(?:数|值|增长)?[\]〕】)）]?(?:[/／或]?年均(?:增长|增速)?率?)?"
)
REACHED = re.compile(r"现状|基期|基准|基数|完成|实绩|实际|实现|现有")
CONTENT = re.compile(
    r"^(?:项目|建设|主要|主要建设)?(?:建设)?(?:内容|规模)(?:[及和与、]?(?:建设)?规模)?(?:[（(].*[）)])?$"
)
TERM = re.compile(r"(?:建设|实施|起止)?(?:年限|期限|周期|工期|年份|起止年|起止时间|建设期|建设时间)")
AS_OF = re.compile(r"年\d{1,2}月")  # a month of the year is when it was counted (2025年6月)
AIMED = re.compile(r"目标值|规划值|目标数|预期值|预期目标|规划目标|(?:目标|计划任务|任务数)$")
# What a name over several columns says before the name of each: whether they hold what was aimed at or what came of it.
OVER = re.compile(r"^(?:(?:规划|预期|计划)目标|(?:实现|完成|执行|实际)情况|实际完成)(?=.)")
NOTHING = re.compile(
    r"(?:建设|主要|工作|任务)内容|(?:主要|重点|工作)任务|序号|编号|^No|责任|牵头|实施单位|建设单位|配合|时限|期限|时间|年限|备注|进度|电话|依据|来源"
)
VALUE_WORDS = re.compile(
    r"(?:到|截至)?[末底]?(?:(?:现状|基期|基准|预期目标|目标|预期|规划|完成|实际|指标)[值数]?|数值|值|情况)?$"
)
OURS = re.compile(r"^(?:本地|本[市县区省]|全[市县区省]|我[市县区省])(?=.{2})")
IN_BRACKETS = re.compile(rf"[(（]((?:{'|'.join(SCALES)})?(?:{unit_pattern()})(?:/[一-龥]{{1,3}})?)[)）]")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `role` name, unit, binding, value (of the row's indicator), growth, measure (an indicator of its own,
    called `name`; of a column of names it is the title), works (what is built, in words), term (from when to when) or ""
    (nothing for a figure)."""

    role: str
    time: Time | None = None
    unit: str = ""
    target: bool | None = None
    name: str = ""


def columns(headers: Sequence[Sequence[str]]) -> list[Column]:
    """The columns of a table from the cells of its header rows."""
    width = max((len(row) for row in headers), default=0)
    titles = [" ".join(dict.fromkeys(row[i] for row in headers if i < len(row) and row[i])) for i in range(width)]
    found = [_column(re.sub(r"\s", "", plain(title))) for title in titles]
    if not any(column.role == "name" for column in found):
        first = next((i for i, column in enumerate(found) if not column.role and not NOTHING.search(titles[i])), None)
        found = [replace(column, role="name") if i == first else column for i, column in enumerate(found)]
    names = [i for i, column in enumerate(found) if column.role == "name"]
    aside = {i for i in names[1:] if ASIDE.fullmatch(found[i].name)}  # who or where it is, beside what it is
    sizes = [column.name for column in found if column.role == "measure" and not starts_with(column.name, "intrinsic")]
    if names and sizes and CHAIN.fullmatch(found[names[0]].name):
        aside |= {i for i in names[1:] if WORKS.search(found[i].name)}
    return _continued([replace(one, role="", name="") if i in aside else one for i, one in enumerate(found)])


def _continued(found: list[Column]) -> list[Column]:
    """The columns; a growth after a measure is of that measure, and bare years after a year of a measure are of that measure (2021年产值（亿元）, 2025年)."""
    measure: Column | None = None
    last: Column | None = None  # the measure right before, of which a growth is
    columns: list[Column] = []
    for column in found:
        last = columns[-1] if columns and columns[-1].role == "measure" else None
        if column.role == "measure" and column.time:
            measure = column
        elif last and column.role == "growth" and not column.time and not any(c.role == "value" for c in found):
            column = replace(column, name=last.name)
        elif measure and column.role == "value" and column.time and not column.unit:
            column = replace(column, role="measure", name=measure.name, unit=measure.unit)
        columns.append(column)
    return columns


def _column(title: str) -> Column:
    times = [time for time in find_times(title) if not time.base]
    time = times[-1] if times else None
    match = IN_BRACKETS.search(title)
    unit = match[1] if match else ""
    if CONTENT.match(title):
        return Column("works")
    if TERM.fullmatch(title):
        return Column("term")
    if NOTHING.search(title):
        return Column("")
    if UNIT.search(title):
        return Column("unit")
    reached, aimed = bool(REACHED.search(title) or AS_OF.search(title)), bool(AIMED.search(title))
    target = aimed if reached != aimed else None
    name = _own_name(title)
    if GROWTH.fullmatch(name) or GROWTH.fullmatch(OVER.sub("", IN_BRACKETS.sub("", title))):
        return Column("growth", time, unit or "%", target)
    if name and (unit or ends_with(name, "metric")) and not INDICATOR.fullmatch(name):
        return Column("measure", time, unit, target, name)
    if time or reached or aimed:
        return Column("value", time, unit, target)
    if BINDING.search(title):
        return Column("binding")
    return Column("name", name=title) if INDICATOR.search(title) else Column("")


def _own_name(title: str) -> str:
    """What a title says besides years, unit and the words for a value: the indicator that the column is of, or ""."""
    text = re.sub(ANY_TIME, "", IN_BRACKETS.sub("", title))
    text = OVER.sub("", text)
    text = re.sub(r"[(（](?:现状|基期|基准|目标|预期|规划)?[值年]?[)）]", "", text)
    text = OURS.sub("", VALUE_WORDS.sub("", text).strip("年末底的"))
    return "" if BINDING.search(text) else text.strip("年末底的（）()")
