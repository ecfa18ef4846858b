"""The table of the pages: our own component with the screen's words, and cells made of entities, plans and values."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from parts import address
from parts.database import plan_title
from parts.entities import meaning, shown_name
from parts.words import say, words_of
from plangraph.records import Entity
from plangraph.table import Column, Link, Row, table
from plangraph.terms import ENTITY_CLASSES

WORDS = tuple(
    f"grid.{word}"
    for word in ("filter", "rows", "some", "up", "down", "group", "by", "more", "csv", "xlsx", "source", "and", "many")
)  # fmt: skip


def grid(
    columns: Sequence[Column],
    rows: Sequence[Row],
    *,
    key: str,
    alt: str,
    file: str,
    order: str,
    group: str = "",
    open_rows: int = 0,
    act: str = "",
    on_act: Callable[[str], None] | None = None,
) -> None:
    """Draw rows; `order` is the key of the words that say how they are sorted at first, `act` what the button of a row says."""
    words = words_of(*WORDS, raw=True) | ({"act": act} if act else {})
    table(
        columns, rows, key=f"grid-{key}", alt=alt, file=file, words=words, order=say(f"grid.{order}"), group=group,
        open_rows=open_rows, on_act=on_act,
    )  # fmt: skip


def entity_cell(entity: Entity) -> Link:
    """The name of an entity, in the colour of its class, leading to its page."""
    colour = ENTITY_CLASSES[entity.cls].colour if entity.cls in ENTITY_CLASSES else ""
    return Link(shown_name(entity), address.href(address.ENTITY, id=entity.id), colour, meaning(entity))


def plan_cells(plans: Sequence[str]) -> list[str | Link]:
    """Plans, each leading to its page."""
    return [Link(plan_title(plan), address.href(address.PLANS, id=plan)) for plan in plans]
