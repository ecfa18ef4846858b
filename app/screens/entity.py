"""Search and entity: what a word finds; all that the plans say of one thing."""

from __future__ import annotations

from parts import address
from parts.browse import browse
from parts.card import draw_card
from parts.database import card
from parts.results import results
from parts.states import guarded

entity, text = address.read("id"), address.read("q")
with guarded():
    if entity:
        draw_card(card(entity))
    elif text:
        results(text)
    else:
        browse()
