"""Figures as a table: indicator, value, year, target or actual, and the words that state them beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from parts.database import entities, plan_title
from parts.drawer import evidence_drawer
from parts.entities import name_markup
from parts.grid import entity_cell, grid
from parts.plain import markup
from parts.quoting import basis, words_cell
from parts.states import nothing
from parts.words import language, say
from plangraph.measures import figure_words, value_words
from plangraph.questions import Quoted
from plangraph.records import Figure
from plangraph.table import Cell, Column, Row

QuotedOf = Callable[[Figure], Sequence[Quoted]]


def figure_grid(figures: Sequence[Figure], quoted_of: QuotedOf, *, scoped: bool = False) -> None:
    """One line a figure, with the words that it rests on; `scoped` says what each is about."""
    if not figures:
        nothing("card.no_figures")
        return
    scopes = entities({figure.scope for figure in figures}) if scoped else {}
    columns = [
        *([Column("scope", say("table.scope"), "link", facet=True, weight=1.2)] if scoped else []),
        Column("indicator", say("table.indicator"), weight=1.8),
        Column("value", say("table.value"), weight=1.0),
        Column("year", say("table.year"), facet=True, weight=0.7),
        Column("kind", say("table.kind"), facet=True, weight=0.7),
        Column("binding", say("table.binding"), facet=True, weight=0.7),
        *([] if scoped else [Column("plan", say("table.plan"), facet=True, weight=1.5)]),
        Column("words", say("table.words"), "words"),
    ]
    rows = []
    for figure in figures:
        scope: tuple[Cell, ...] = (
            (entity_cell(scopes[figure.scope]) if figure.scope in scopes else "",) if scoped else ()
        )
        plan: tuple[Cell, ...] = () if scoped else (plan_title(figure.plan),)
        rows.append(
            Row((*scope, *_cells(figure), *plan, words_cell(quoted_of(figure), placed=False)), ("see", figure.id))
        )
    grid(columns, rows, key="figures", alt=say("card.figures", number=len(rows)), file="figures", order="by_year")


def _cells(figure: Figure) -> tuple[Cell, ...]:
    return (
        figure.indicator,
        value_words(figure, language()),
        str(figure.year or figure.period or ""),
        say(f"figure.{figure.kind}") if figure.kind in ("actual", "target") else figure.kind,
        "" if figure.binding is None else say(f"figure.binding_{figure.binding}"),
    )


def figure_drawer(figures: Sequence[Figure], quoted_of: QuotedOf, asked: str | None) -> None:
    """The evidence of the figure that is asked for, where it is one of these."""
    figure = next((one for one in figures if one.id == asked), None)
    if figure is None:
        return
    quoted = quoted_of(figure)
    scope = entities([figure.scope]).get(figure.scope)
    about = f"{name_markup(scope)}：" if scope else ""
    told = f'<p class="pg-line">{about}{markup(figure_words(figure, language()))}</p>'
    evidence_drawer(figure.indicator, quoted, marks=basis(figure, quoted), more=told, fact=figure.id,
                    about=figure.scope, name=figure_words(figure, language()))  # fmt: skip
