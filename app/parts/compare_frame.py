"""What is compared: the graph's figures as lines, read once, and the boxes that narrow them; all of it in the address."""

from __future__ import annotations

import streamlit as st

from parts import address
from parts.choices import choice
from parts.chosen import kept
from parts.database import KEPT
from parts.opened import whole_graph
from parts.words import language, say
from plangraph.compare import LEVELS, Comparison, Wanted, known_periods, word


@kept(ttl=KEPT)
def whole() -> Comparison:
    """Everything that the database holds, ready to be compared."""
    made = Comparison(whole_graph())
    made.all_lines  # noqa: B018  (read now, and shared by every visit)
    return made


def narrowed() -> Comparison:
    """The comparison with what the boxes say of level, period, place and year."""
    with st.spinner(say("state.asking")):
        all_of_it = whole()
    plans = all_of_it.plans
    levels = [level for level in LEVELS if any(plan.level == level for plan in plans)]
    places = {plan.jurisdiction: all_of_it.ground.place(plan) for plan in plans if plan.jurisdiction}
    years = sorted({one.year for one in all_of_it.all_lines if one.year}, reverse=True)
    with st.container(key="filters"):
        boxes = st.columns([1, 1.2, 1.6, 1])
    with boxes[0]:
        level = choice(say("table.level"), "level", levels, lambda one: word("level", one, language()))
    with boxes[1]:
        period = choice(say("table.period"), "period", list(known_periods(plans)), str)
    with boxes[2]:
        place = choice(say("table.jurisdiction"), "place", list(places), lambda one: places[one])
    with boxes[3]:
        year = choice(say("table.year"), "year", [str(one) for one in years], str)
    wanted = Wanted(level=level or "", period=period or "", place=place or "", year=int(year) if year else None)
    return all_of_it.narrowed(wanted)


def chosen_indicator(found: Comparison) -> str | None:
    """The id of the indicator that is set side by side; None for a table of all of them."""
    held = {one.key.id: one for one in found.indicators()}
    asked = address.read("indicator")
    names = {id_: one.key.zh if language() == "zh" else one.key.en for id_, one in held.items()}
    if asked and asked not in held:  # of a place or a year that was chosen since: the table says that it is empty
        known = next((one.key for one in found.all_lines if one.key.id == asked), None)
        if known is not None:
            names = {asked: known.zh if language() == "zh" else known.en} | names
    plans = {id_: say("compare.of_plans", number=one.plans) for id_, one in held.items()}
    return choice(
        say("table.indicator"),
        "indicator",
        list(names),
        lambda id_: f"{names[id_]} · {plans[id_]}" if id_ in plans else names[id_],
        none=say("compare.all_indicators"),
    )
