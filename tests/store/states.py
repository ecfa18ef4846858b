"""What a database holds, as one value that can be compared; and a graph with one plan changed."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import zip_longest
from typing import Any

from plangraph.ids import fold
from plangraph.records import Entity, Graph, Relation
from plangraph.store.bolt import BoltView

NODES = "MATCH (n) RETURN labels(n) AS labels, properties(n) AS fact"
EDGES = "MATCH (a)-[r]->(b) RETURN a.id AS subject, type(r) AS type, b.id AS object, properties(r) AS fact"


def state(view: BoltView) -> list[str]:
    """Every node and relationship, sorted."""
    rows: list[Any] = [
        *view.read(NODES, limit=100_000, seconds=300).records(),
        *view.read(EDGES, limit=100_000, seconds=300).records(),
    ]
    for row in rows:
        if "labels" in row:
            row["labels"] = sorted(row["labels"])
    return sorted(json.dumps(row, ensure_ascii=False, sort_keys=True) for row in rows)


def cleared(view: BoltView) -> BoltView:
    """`view` without any plan."""
    for plan in view.plans():
        view.remove(plan)
    return view


def only(graph: Graph, plan: str) -> Graph:
    """What one plan of `graph` says, as a graph of its own."""

    def kept(records: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(one for one in records if one.plan == plan)

    def mine(one: Any) -> dict[str, tuple[str, ...]]:
        said = [(e, w) for e, w in zip_longest(one.evidence, getattr(one, "words", ())) if e.startswith(f"{plan}:")]
        found = {"plans": (plan,), "evidence": tuple(e for e, _ in said)}
        if isinstance(one, Relation):
            found["words"] = tuple(words or "" for _, words in said)
            found["context"] = tuple(c for c in one.context if c.partition(":")[2].startswith(f"{plan}:"))
        if isinstance(one, Entity):
            spoken, others = set(map(fold, one.wordings.get(plan, ()))), set[str]()
            others.update(fold(name) for names in one.wordings.values() for name in names)
            found["aliases"] = tuple(name for name in one.aliases if fold(name) in spoken or fold(name) not in others)
        return found

    def own(records: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(replace(one, **mine(one)) for one in records if plan in one.plans)

    return Graph(
        plans=tuple(one for one in graph.plans if one.id == plan),
        entities=own(graph.entities),
        relations=own(graph.relations),
        figures=kept(graph.figures),
        excerpts=kept(graph.excerpts),
    )


def changed(graph: Graph, plan: str) -> Graph:
    """`graph`, in which one plan says less and other things: a relation and a figure fewer, another figure, a title."""
    mine = [one for one in graph.relations if one.plans == (plan,)]
    figures = [one for one in graph.figures if one.plan == plan]
    swapped = replace(figures[-1], value=figures[-1].value + 1)
    return replace(
        graph,
        plans=tuple(replace(one, title="另一标题") if one.id == plan else one for one in graph.plans),
        relations=tuple(one for one in graph.relations if one != mine[0]),
        figures=tuple(swapped if one is figures[-1] else one for one in graph.figures if one is not figures[0]),
    )
