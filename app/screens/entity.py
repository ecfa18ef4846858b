"""Search and entity: what a word finds; all that the plans say of one thing."""

from __future__ import annotations

from parts import address
from parts.browse import browse
from parts.card import draw_card, look_for
from parts.database import card
from parts.results import results
from parts.states import guarded
from plangraph.errors import UnknownName

entity, text = address.read("id"), address.read("q")
with guarded():
    if entity:
        try:
            found = card(entity)
        except UnknownName as error:
            look_for(entity, error.near)
        else:
            draw_card(found)
    elif text:
        results(text)
    else:
        browse()
