"""Entities and relations as nodes and edges of a canvas, each with what is told of it where the pointer rests."""

from __future__ import annotations

from parts.database import plan_title, relation_numbers
from parts.pinyin import romanised
from parts.words import language, say
from plangraph.canvas import Edge, Node
from plangraph.questions import Part
from plangraph.records import Entity, Relation

ALIASES = 3
PLANS = 3
WORDS = 2
CARDS = 400  # nodes and edges of a larger picture come without what is told of them: it is told when one is picked


def nodes_of(part: Part) -> list[Node]:
    """The entities of a part as nodes."""
    numbers = relation_numbers()
    told = len(part.nodes) <= CARDS
    return [
        Node(
            entity.id, entity.cls, entity.name, _card(entity) if told else (), numbers.get(entity.id, 0),
            len(entity.plans), len(entity.evidence),
        )
        for entity in part.nodes.values()
    ]  # fmt: skip


def edges_of(part: Part) -> list[Edge]:
    """The relations of a part as edges."""
    told = len(part.edges) <= CARDS
    return [
        Edge(one.id, one.subject, one.predicate, one.object, _words(one) if told else ())
        for one in part.edges
    ]  # fmt: skip


def _card(entity: Entity) -> tuple[str, ...]:
    aliases = say("canvas.and").join(entity.aliases[:ALIASES])
    plans = say("canvas.and").join(plan_title(plan) for plan in entity.plans[:PLANS])
    more = len(entity.plans) - PLANS
    return tuple(
        filter(
            None,
            (
                romanised(entity.name, entity.name_en) if language() == "en" else "",
                f"{say('card.also')} {aliases}" if aliases else "",
                f"{say('table.named_in')} {plans}{f' +{more}' if more > 0 else ''}" if plans else "",
            ),
        )
    )


def _words(relation: Relation) -> tuple[str, ...]:
    return tuple(dict.fromkeys(relation.words))[:WORDS]
