"""Plans set against each other: compare."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from plangraph.cli.ask import Language, LanguageOption

if TYPE_CHECKING:
    from plangraph.records import Graph

QUOTED = ("quote", "quotes", "outcome_quote")
FOR_FILES = ("passage", "passages", "notes_at", "outcome_passage", "title", "level", "reported_by")
WIDEST = 40  # characters of a quote in the terminal


class View(StrEnum):
    """What to set against what."""

    side = "side"
    outcomes = "outcomes"
    contradictions = "contradictions"
    industries = "industries"
    ambition = "ambition"
    succession = "succession"
    tidy = "tidy"


class Form(StrEnum):
    """How a view is printed."""

    table = "table"
    csv = "csv"
    json = "json"
    markdown = "markdown"


VIEW_HELP = (
    "side: an indicator by plan; outcomes: targets and what later documents report; contradictions: two values for one "
    "thing; industries: with the plans' words of rank; ambition: growth a year; succession: what the next plan, or the "
    "one below, keeps and drops; tidy: every figure. Default: side where an indicator is named, else an overview."
)


def register(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command("compare")(compare)


def compare(
    plans: Annotated[
        list[str] | None,
        typer.Argument(help="Plans: keys, titles or parts of titles. Default: all; two for an overview."),
    ] = None,
    view: Annotated[View | None, typer.Option("--view", "-v", help=VIEW_HELP)] = None,
    indicator: Annotated[
        str, typer.Option("--indicator", "-i", help="An indicator in any wording, or an id of the ontology's.")
    ] = "",
    year: Annotated[int | None, typer.Option(min=1949, max=2100, help="The year that values are of.")] = None,
    place: Annotated[str, typer.Option(help="Plans of this place or park.")] = "",
    level: Annotated[str, typer.Option(help="Plans of a level: national, province, prefecture, county or park.")] = "",
    period: Annotated[str, typer.Option(help="Plans of a period: 2021-2025.")] = "",
    kind: Annotated[str, typer.Option(help="Figures of a kind: target or actual.")] = "",
    graph: Annotated[
        Path | None, typer.Option("--graph", help="A built graph. Default: the one that PlanGraph brings.")
    ] = None,
    url: Annotated[str | None, typer.Option("--url", help="A database's address, to compare what it holds.")] = None,
    format_: Annotated[Form, typer.Option("--format", "-f", help="How to print it.")] = Form.table,
    json_: Annotated[bool, typer.Option("--json", help="As JSON: --format json.")] = False,
    language: LanguageOption = Language.zh,
) -> None:
    """Set plans against each other: indicators side by side, targets against outcomes, contradictions, industries."""
    from plangraph.compare import comparison
    from plangraph.errors import UsageError

    if graph is not None and url is not None:
        raise UsageError("--graph is a folder and --url a database: give one or the other.")
    form = Form.json if json_ else format_
    whole = _read(graph, url)
    if view is None and not indicator:
        _overview(whole, plans or [], form, narrowed=bool(place or level or period or kind or year))
        return
    chosen = view or View.side
    made = comparison(
        whole, plans=plans or (), indicator=indicator, place=place, level=level, period=period, year=year, kind=kind
    )
    print_view(made.records(chosen.value, language.value), chosen.value, form, language.value)


def _read(graph: Path | None, url: str | None) -> Graph:
    """The graph of a folder or of a database; the shipped one where neither is named."""
    from plangraph.export.fetch import fetch
    from plangraph.graph.verify import read_built
    from plangraph.resources import resource
    from plangraph.store import connect

    if url is not None:
        view = connect(url)
        try:
            return fetch(view)
        finally:
            view.close()
    return read_built(graph or resource("graphs"))


def _overview(whole: Graph, plans: Sequence[str], form: Form, *, narrowed: bool) -> None:
    """Two plans or more at a glance."""
    from plangraph.cli.tables import print_comparison, print_json
    from plangraph.compare.overview import overview
    from plangraph.errors import UsageError
    from plangraph.lookup import plan_named

    chosen = [plan_named(whole.plans, plan) for plan in plans]
    if len(set(chosen)) < 2:
        raise UsageError("Name two plans or more for an overview, an --indicator, or a --view.")
    if narrowed or form in (Form.csv, Form.markdown):
        raise UsageError(
            "An overview is a table or JSON of whole plans: name a --view for other forms and for a choice."
        )
    found = overview(whole, chosen)
    if form is Form.json:
        print_json(found)
    else:
        print_comparison(found, whole)


def print_view(records: Sequence[dict[str, Any]], view: str, form: Form, language: str) -> None:
    """The records of a view on standard output."""
    from plangraph.compare import COLUMNS, heads, word

    columns = COLUMNS[view]
    titles = heads(columns, language)
    if form is Form.json:
        print(json.dumps([{**record} for record in records], ensure_ascii=False, indent=2))
    elif form is Form.csv:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([_plain(record[name]) for name in columns] for record in records)
    elif form is Form.markdown:
        _markdown([titles[name] for name in columns], [[_cell(record[name]) for name in columns] for record in records])
    else:
        hidden = (*FOR_FILES, "plan") if "place" in columns else FOR_FILES
        shown = [name for name in columns if name not in hidden and any(_cell(one[name]) for one in records)]
        _table(word("view", view, language), shown, titles, records)


def _markdown(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table in Markdown; bars in the cells are escaped."""
    for cells in (titles, ["---"] * len(titles), *rows):
        print("| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |")


def _table(title: str, columns: Sequence[str], titles: dict[str, str], records: Sequence[dict[str, Any]]) -> None:
    """A table for reading: what no row has, and what only files need, is left out; what one plan does not give is —."""
    from rich.markup import escape
    from rich.table import Table

    from plangraph.cli.rows import console

    if not records:
        print(f"{title}: 无 none")
        return
    table = Table(title=escape(title), title_justify="left")
    for name in columns:
        number = any(isinstance(one[name], (int, float)) for one in records)
        table.add_column(escape(titles[name]), overflow="fold", justify="right" if number else "left")
    for one in records:
        table.add_row(*(escape(_short(name, _cell(one[name])) or "—") for name in columns))
    console().print(table)


def _short(name: str, text: str) -> str:
    return f"{text[:WIDEST]}…" if name in QUOTED and len(text) > WIDEST else text


def _cell(value: Any) -> str:
    """A value as it is read: numbers without a needless end, nothing for None."""
    return "" if value is None else f"{value:.10g}" if isinstance(value, float) else str(value)


def _plain(value: Any) -> Any:
    return "" if value is None else f"{value:.10g}" if isinstance(value, float) else value
