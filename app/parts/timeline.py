"""The plans and what they date, on one axis of years: periods, dates of issue, how many values of each year; and the values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import streamlit as st

from parts import address
from parts.choices import choice, plan_choice
from parts.database import entities, plan_figures, plan_title, plans, quoted_figures
from parts.figures import figure_drawer
from parts.grid import entity_cell, grid
from parts.plain import markup
from parts.plans import period
from parts.quoting import words_cell
from parts.states import nothing
from parts.words import language, say
from plangraph.measures import value_words
from plangraph.questions import Quoted
from plangraph.records import Figure, Plan
from plangraph.table import Column, Link, Row

KINDS = ("target", "actual")
WIDEST = 40  # years of an axis
OPEN = 8  # values of a year that are shown at once


def timeline() -> None:
    """Draw it; which plan, kind and year are looked at stands in the address."""
    with st.container(key="filters"):
        left, right, _ = st.columns([2, 1, 1])
    with left:
        plan = plan_choice()
    with right:
        kind = choice(say("table.kind"), "kind", KINDS, lambda one: say(f"figure.{one}"))
    told = [one for id_, one in plans().items() if plan in (None, id_)]
    dated = [one for each in told for one in plan_figures(each.id) if one.year or one.period]
    years = _years(told, dated)
    if not years:
        nothing("time.none")
        return
    asked = address.read("year", [str(year) for year in years])
    st.html(_axis(told, dated, years, asked))
    chosen = [one for one in dated if kind in (None, one.kind) and asked in (None, str(one.year))]
    quoted = {id_: words for each in told for id_, words in quoted_figures(each.id).items()}
    _values(chosen, quoted)
    figure_drawer(dated, lambda figure: quoted[figure.id], address.read("see"))


def _years(told: Sequence[Plan], dated: Sequence[Figure]) -> range:
    """The years of the axis: those of the plans and of their values, the last of them where they are too many."""
    found = [year for one in told for year in (one.start_year, one.end_year, _issued(one)) if year]
    found += [one.year for one in dated if one.year]
    if not found:
        return range(0)
    last = max(found)
    return range(max(min(found), last - WIDEST + 1), last + 1)


def _issued(plan: Plan) -> int | None:
    return int(plan.date[:4]) if plan.date and plan.date[:4].isdigit() else None


def _axis(told: Sequence[Plan], dated: Sequence[Figure], years: range, asked: str | None) -> str:
    head = "".join(f"<span>{year}</span>" for year in years)
    ordered = sorted(told, key=lambda one: (one.start_year or 9999, one.end_year or 9999, one.id))
    lines = "".join(_plan(one, years) for one in ordered)
    counts = "".join(_counts(kind, dated, years, asked) for kind in KINDS)
    return (
        f'<div class="pg-time" style="--years:{len(years)}"><div class="line head"><span></span>{head}</div>'
        f"{lines}{counts}</div>"
    )


def _plan(plan: Plan, years: range) -> str:
    """A plan: its name, a bar over its period, a mark in the year of its issue."""
    where = markup(address.href(address.PLANS, id=plan.id))
    marks = ""
    if plan.start_year and plan.end_year and plan.start_year <= years[-1] and plan.end_year >= years[0]:
        first, last = max(plan.start_year, years[0]), min(plan.end_year, years[-1])
        between = f"{first - years[0] + 2} / {last - years[0] + 3}"
        told = f"{plan_title(plan.id)} {period(plan.start_year, plan.end_year)}"
        marks += f'<a class="bar" href="{where}" style="grid-column:{between}" title="{markup(told)}" aria-hidden="true" tabindex="-1"></a>'
    issued = _issued(plan)
    if issued is not None and issued in years:
        told = say("time.issued", date=plan.date or "")
        marks += f'<span class="dot" style="grid-column:{issued - years[0] + 2}" title="{markup(told)}"></span>'
    span = markup(period(plan.start_year, plan.end_year))
    return f'<div class="line plan"><span><a href="{where}">{markup(plan_title(plan.id))}</a> <i>{span}</i></span>{marks}</div>'


def _counts(kind: str, dated: Sequence[Figure], years: range, asked: str | None) -> str:
    """How many values of a kind each year has; a number leads to those of its year, and once more to all."""
    number = Counter(one.year for one in dated if one.kind == kind and one.year)
    most = max(number.values(), default=1)
    cells = "".join(_count(number, year, most, asked, kind) for year in years)
    return f'<div class="line count"><span>{markup(say(f"time.{kind}"))}</span>{cells}</div>'


def _count(number: Mapping[int, int], year: int, most: int, asked: str | None, kind: str) -> str:
    if not number.get(year):
        return "<span></span>"
    here = str(year) == asked
    where = markup(address.here(year=None if here else str(year)))
    told = markup(say("time.of_year", number=number[year], kind=say(f"figure.{kind}"), year=year))
    height = f"{max(0.06, (number[year] / most) ** 0.5):.2f}"
    current = ' aria-current="true"' if here else ""
    return f'<a class="{kind}" href="{where}" style="--n:{height}" title="{told}" aria-label="{told}"{current}>{number[year]}</a>'


def _values(chosen: Sequence[Figure], quoted: Mapping[str, Sequence[Quoted]]) -> None:
    known = entities({one.scope for one in chosen})
    columns = [
        Column("year", say("table.year"), facet=True, weight=0.7),
        Column("scope", say("table.scope"), "link", facet=True, weight=1.1),
        Column("indicator", say("table.indicator"), weight=1.6),
        Column("value", say("table.value"), weight=1.0),
        Column("kind", say("table.kind"), facet=True, weight=0.6),
        Column("plan", say("table.plan"), "link", facet=True, weight=1.4),
        Column("words", say("table.words"), "words"),
    ]
    rows = [
        Row(
            (
                str(one.year or one.period or ""),
                entity_cell(known[one.scope]) if one.scope in known else "",
                one.indicator,
                value_words(one, language()),
                say(f"figure.{one.kind}") if one.kind in KINDS else one.kind,
                Link(plan_title(one.plan), address.href(address.PLANS, id=one.plan)),
                words_cell(quoted[one.id], placed=False),
            ),
            ("see", one.id),
        )
        for one in sorted(chosen, key=lambda one: (one.year is None, -(one.year or 0), one.plan, one.indicator))
    ]
    title = say("time.values", number=len(rows))
    st.subheader(title)
    grid(columns, rows, key="timeline", alt=title, file="timeline", order="by_year", group="year", open_rows=OPEN)
