"""The places of the graph on a map of outlines: positions and outlines are facts of ours, no tiles, no network."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

import streamlit as st

from parts import address
from parts.component import component
from parts.database import places, places_hold, plan_title
from parts.entities import class_label, shown_name
from parts.grid import entity_cell, grid
from parts.ground import CHINA, box, frame, point, shapes
from parts.states import nothing
from parts.words import say
from plangraph.records import Entity
from plangraph.table import Column, Row
from plangraph.terms import ENTITY_CLASSES

HEIGHT = 560  # pixels
HELD = ("Park", "Platform", "Enterprise", "Institution")  # what is told of a place
PLANS = 3  # that are named where the pointer rests


def place_map() -> None:
    """Places, the larger the more the plans put there, each leading to its page. Below it the same as a table."""
    found = places()
    if not found:
        nothing("map.none")
        return
    st.caption(say("map.hint"))
    _atlas(found)
    _listed(found)


def _atlas(found: list[Entity]) -> None:
    held = places_hold()
    around = box([place for place in found if held[place.id]] or found)
    told = [_place(one) for one in found if one.longitude is not None and one.latitude is not None]
    data = {
        "outlines": shapes(around),
        "places": told,
        "near": frame(around),
        "all": frame(CHINA),
        "height": HEIGHT,
        "colour": ENTITY_CLASSES["Place"].colour,
        "mark": sha256(repr(told).encode("utf-8")).hexdigest()[:12],
        "words": {
            "map": say("overview.map"), "near": say("map.near"), "all": say("map.all"), "larger": say("canvas.larger"),
            "smaller": say("canvas.smaller"),
        },
    }  # fmt: skip
    component("atlas", '<div class="place"></div>')(key="atlas", data=data)


def _place(one: Entity) -> dict[str, Any]:
    held = places_hold()[one.id]
    x, y = point(one.longitude or 0.0, one.latitude or 0.0)
    has = say("canvas.and").join(f"{class_label(cls)} {n}" for cls, n in held.most_common())
    plans = say("canvas.and").join(plan_title(plan) for plan in one.plans[:PLANS])
    more = f" +{len(one.plans) - PLANS}" if len(one.plans) > PLANS else ""
    told = [f"{say('map.has')} {has}" if has else "", f"{say('table.named_in')} {plans}{more}" if plans else ""]
    return {
        "name": shown_name(one), "x": round(x, 1), "y": round(y, 1), "n": sum(held.values()),
        "told": [line for line in told if line], "href": address.href(address.ENTITY, id=one.id),
    }  # fmt: skip


def _listed(found: list[Entity]) -> None:
    held = places_hold()
    ordered = sorted(found, key=lambda entity: (-sum(held[entity.id].values()), entity.name))
    columns = [
        Column("name", say("table.name"), "link"),
        *(Column(cls, class_label(cls), "number") for cls in HELD),
        Column("plans", say("table.plans"), "number"),
    ]
    rows = [
        Row((entity_cell(one), *(held[one.id][cls] for cls in HELD), len(one.plans))) for one in ordered
    ]  # fmt: skip
    grid(columns, rows, key="places", alt=say("overview.map"), file="places", order="by_held")
