"""Figures as a table: indicator, value, year, target or actual, and the words that state them."""

from __future__ import annotations

from collections.abc import Sequence

from parts.database import plan_title
from parts.states import nothing
from parts.tables import table
from parts.words import language, say
from plangraph.measures import value_words
from plangraph.questions import Quoted, words_told
from plangraph.records import Figure


def figure_table(figures: Sequence[Figure], evidence: Sequence[Sequence[Quoted]]) -> None:
    """One line a figure, with the words that it rests on."""
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
            say("table.words"): words_told(quoted, language()),
        }
        for figure, quoted in zip(figures, evidence, strict=True)
    ]
    widths = {say("table.words"): 420, say("table.year"): 90, say("table.kind"): 80, say("table.binding"): 80}
    table(rows, alt=say("page.entity"), widths=widths, shown=16)
