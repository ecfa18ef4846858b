"""Comparisons as lines and tables in the terminal."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from plangraph.compare.overview import Overview, Shared
from plangraph.graph.index import index
from plangraph.measures import figure_words
from plangraph.records import Graph
from plangraph.terms import label


def print_json(record: Any) -> None:
    """A record and all that it holds as JSON on standard output."""
    print(json.dumps(asdict(record), ensure_ascii=False, indent=2))


def print_table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table on standard output; a line that says so where it has no rows."""
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    console = Console()
    if not rows:
        console.print(f"{escape(title)}: 无 none")
        return
    table = Table(title=title, title_justify="left")
    for column in columns:
        table.add_column(escape(column), overflow="fold")
    for row in rows:
        table.add_row(*(escape(cell) for cell in row))
    console.print(table)


def print_comparison(found: Overview, graph: Graph) -> None:
    """The tables of a comparison: industries, shared entities, targets, outcomes."""
    known, plans = index(graph), [plan.id for plan in found.plans]
    print_table("重点产业 Industries", ["产业", *plans], [_marks(one, plans) for one in found.industries])
    others = [one for one in found.shared if one.entity.cls != "Industry"]
    print_table("共同提及 Shared entities", ["实体", *plans], [_marks(one, plans, cls=True) for one in others])
    for plan in found.plans:
        rows = [[known.name(f.scope), figure_words(f), _binding(f.binding)] for f in found.targets if f.plan == plan.id]
        print_table(f"目标 Targets: {known.title(plan.id)}", ["对象", "指标", "性质"], rows)
    outcomes = [
        [
            known.name(o.target.scope),
            figure_words(o.target),
            figure_words(o.actual),
            f"{o.difference:+.12g}",
            _met(o.met),
        ]
        for o in found.outcomes
    ]
    print_table("目标与完成 Targets and outcomes", ["对象", "目标", "实际", "差额", "完成"], outcomes)


def _marks(one: Shared, plans: Sequence[str], cls: bool = False) -> list[str]:
    name = f"{one.entity.name}（{label(one.entity.cls, 'zh')}）" if cls else one.entity.name
    return [name, *("●" if plan in one.plans else "" for plan in plans)]


def _binding(binding: bool | None) -> str:
    return {True: "约束性", False: "预期性", None: ""}[binding]


def _met(met: bool | None) -> str:
    return {True: "达到 met", False: "未达到 missed", None: "待判 open"}[met]
