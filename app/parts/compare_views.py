"""The other comparisons: targets and outcomes, industries, ambition, level and period."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from parts.choices import choice, either, pressed
from parts.compare_table import Shown, cite, draw, growth_unit, indicator_cell, place_cell
from parts.database import entities
from parts.grid import entity_cell
from parts.states import nothing, too_much
from parts.words import language, say, titled
from plangraph.compare import Comparison, word
from plangraph.compare.ground import period
from plangraph.compare.industries import Industry
from plangraph.compare.outcomes import Outcome
from plangraph.compare.succession import STATUSES, Change, by_status
from plangraph.compare.tables import sort_name
from plangraph.compare.telling import value_of
from plangraph.records import Entity, Plan
from plangraph.table import Cell

STATES = (
    "met",
    "exceeded",
    "missed",
    "not comparable",
    "not reported",
    "not due",
)  # as they are told: what is judged first
MOST = 1_000  # rows of a table


def outcomes(found: Comparison) -> None:
    """Every target with what later documents report, and why it is judged so."""
    told = found.outcomes()
    counts = Counter(one.state for one in told)
    there = [one for one in STATES if counts[one]]
    state = pressed(word("column", "state", language()), "state", there, lambda one: _counted("state", one, counts))
    chosen = sorted((one for one in told if state in (None, one.state)), key=lambda one: STATES.index(one.state))
    if not chosen:
        nothing("compare.none_of_these")
        return
    shown = [
        Shown(
            one.target.figure.id,
            {
                "place": place_cell(one.target.place, one.target.plan),
                "period": period(one.target.plan),
                "scope": one.target.scope,
                "words": one.target.figure.indicator,
                "target": value_of(one.target, language()),
                "state": word("state", one.state, language()),
                "why": _why(one),
                "outcome": value_of(one.reported, language()) if one.reported else None,
                "difference": one.difference,
                "reported_as": one.reported.figure.indicator if one.reported else None,
            },
            {
                "": (*cite(one.target), *cite(one.reported)),
                "outcome": cite(one.reported),
                "reported_as": cite(one.reported),
                "words": cite(one.target),
                "target": cite(one.target),
            },
        )
        for one in chosen[:MOST]
    ]
    columns = ("place", "period", "scope", "words", "target", "state", "outcome", "difference", "reported_as", "why")
    draw(shown, columns, "outcomes", wide={"words": 1.8, "why": 3.0})
    too_much(MOST, len(chosen))


def _why(one: Outcome) -> str:
    why = one.zh if language() == "zh" else one.en
    return f"{why}{say('compare.assumed')}" if one.assumed else why


def _counted(group: str, name: str, counts: Counter[str]) -> str:
    return f"{word(group, name, language())} {counts[name]}"


def industries(found: Comparison) -> None:
    """Industries by plan: the plan's words of rank, or a mark where it puts one first without a word."""
    kinds = ("all", "shared", "single", "ranked")
    which = either(say("compare.which"), "which", kinds, lambda one: say(f"compare.{one}"))
    chosen = [one for one in found.industries() if which in ("all", *_sorts(one))]
    if not chosen:
        nothing("compare.none_of_these")
        return
    titles = _titles(found)
    shown = []
    for one in chosen[:MOST]:
        cells: dict[str, Cell] = {"industry": entity_cell(one.entity), "shared": len(one.priorities)}
        cells["part_of"] = "、".join(one.part_of[:3]) or None
        cited = {}
        for each in one.priorities:
            ranks = "、".join(dict.fromkeys(rank.words for rank in each.ranks))
            cells[each.plan.id] = ranks or say("compare.put_first", number=len(each.passages))
            ranked = [(rank.passage, "") for rank in each.ranks]
            cited[each.plan.id] = ranked or [(passage, "") for passage in each.passages]
        cited[""] = [part for parts in list(cited.values()) for part in parts[:2]]
        shown.append(Shown(one.entity.id, cells, cited))
    draw(shown, ("industry", "shared", *titles, "part_of"), "industries", titles=titles, wide={"industry": 1.8})
    too_much(MOST, len(chosen))


def _sorts(one: Industry) -> tuple[str, ...]:
    """Which of the choices an industry belongs to."""
    ranked = any(each.rank for each in one.priorities)
    return ("shared" if one.shared else "single", *(("ranked",) if ranked else ()))


def ambition(found: Comparison) -> None:
    """Targets by the growth a year that they ask for; the superior plan's beside it."""
    told = found.ambition()
    if not told:
        nothing("compare.none_of_these")
        return
    shown = [
        Shown(
            one.target.line.figure.id,
            {
                "indicator": indicator_cell(one.target.line.key),
                "place": place_cell(one.target.line.place, one.target.line.plan),
                "period": period(one.target.line.plan),
                "base": value_of(one.target.base, language()) if one.target.base else None,
                "target": value_of(one.target.line, language()),
                "growth": one.target.growth,
                "growth_unit": growth_unit(one.target.growth_unit),
                "place_in_order": f"{one.place}/{one.of}",
                "superior": one.superior.line.place if one.superior else None,
                "superior_growth": one.superior.growth if one.superior else None,
                "above": None if one.above is None else word("cell", "yes" if one.above else "no", language()),
            },
            {
                "": (*cite(one.target.base), *cite(one.target.line)),
                "superior": cite(one.superior.line) if one.superior else (),
                "superior_growth": cite(one.superior.line) if one.superior else (),
            },
        )
        for one in told[:MOST]
    ]
    columns = ("indicator", "place", "period", "base", "target", "growth", "growth_unit", "place_in_order", "superior",
               "superior_growth", "above")  # fmt: skip
    draw(shown, columns, "ambition", wide={"indicator": 1.8})
    too_much(MOST, len(told))


def succession(found: Comparison) -> None:
    """What the next plan of a place, or the plan of a place in it, keeps, drops, adds and upgrades."""
    told = found.succession()
    if not told:
        nothing("compare.no_pairs")
        return
    pairs = {f"{one.pair.first.id}>{one.pair.second.id}": one.pair for one in told}
    names = {id_: _pair(found, pair.first, pair.second, pair.tie) for id_, pair in pairs.items()}
    with st.container(key="filters-pair"):
        tie = titled(word("column", "tie", language()))
        pair = choice(tie, "pair", list(names), lambda id_: names[id_], default=next(iter(names)))
    of_pair = [one for one in told if one.pair == pairs[pair or next(iter(pairs))]]
    counts: Counter[str] = Counter({str(name): number for name, number in by_status(of_pair).items()})
    there = [one for one in STATUSES if counts[one]]
    status = pressed(word("column", "status", language()), "status", there, lambda one: _counted("status", one, counts))
    chosen = [one for one in of_pair if status is None or one.status == status]
    known = entities({one.entity for one in chosen[:MOST] if one.entity})
    draw(
        [_change(one, known) for one in chosen[:MOST]], ("sort", "thing", "status", "before", "after"), "succession",
        wide={"thing": 1.8, "before": 1.8, "after": 1.8},
    )  # fmt: skip
    too_much(MOST, len(chosen))


def _change(one: Change, known: dict[str, Entity]) -> Shown:
    name = one.name if language() == "zh" or one.key is None else one.key.en
    passages = [(passage, "") for passage in one.passages if passage]
    return Shown(
        f"{one.sort}:{one.entity or (one.key.id if one.key else one.name)}",
        {
            "sort": sort_name(one.sort, language()),
            "thing": entity_cell(known[one.entity]) if one.entity in known else name,
            "status": word("status", one.status, language()),
            "before": one.before or None,
            "after": one.after or None,
        },
        {
            "": passages,
            "before": [(one.passages[0], "")] if one.passages[0] else [],
            "after": [(one.passages[1], "")] if one.passages[1] else [],
        },
    )


def _pair(found: Comparison, first: Plan, second: Plan, tie: str) -> str:
    sides = (f"{found.ground.place(plan)} {period(plan)}" for plan in (first, second))
    return " → ".join(sides) + f"（{word('tie', tie, language())}）"


def _titles(found: Comparison) -> dict[str, str]:
    titles: dict[str, str] = {}
    for plan in found.plans:
        title = f"{found.ground.place(plan)} {period(plan)}".strip() or plan.name
        titles[plan.id] = title if title not in titles.values() else f"{title} · {plan.name}"
    return titles
