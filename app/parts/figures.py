"""Figures as a table: indicator, value, year, target or actual, and the words that state them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from parts.database import plan_title
from parts.states import nothing
from parts.tables import table
from parts.words import language, say
from plangraph.measures import value_words
from plangraph.records import Excerpt, Figure


def figure_table(figures: Sequence[Figure], excerpts: Mapping[str, Excerpt]) -> None:
    """One line a figure."""
    if not figures:
        nothing("card.no_figures")
        return
    rows = [
        {
            say("table.indicator"): figure.indicator,
            say("table.value"): value_words(figure, language()),
            say("table.year"): str(figure.year or figure.period or "—"),
            say("table.kind"): say(f"figure.{figure.kind}") if figure.kind in ("actual", "target") else figure.kind,
            say("table.binding"): "—" if figure.binding is None else say(f"figure.binding_{figure.binding}"),
            say("table.plan"): plan_title(figure.plan),
            say("table.words"): excerpts[figure.evidence].text if figure.evidence in excerpts else "",
        }
        for figure in figures
    ]
    widths = {say("table.words"): 420, say("table.year"): 90, say("table.kind"): 80, say("table.binding"): 80}
    table(rows, alt=say("page.entity"), widths=widths, shown=16)
