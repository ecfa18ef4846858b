"""What a canvas shows: nodes, edges and where they stand. Plain records, so that any page can make one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

Place = tuple[float, float]  # pixels at a zoom of 1; y grows downwards
Places = dict[str, Place]


@dataclass(frozen=True, slots=True)
class Node:
    """An entity on the canvas."""

    id: str
    cls: str
    name: str


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation on the canvas, from the entity `source` to the entity `target`."""

    id: str
    source: str
    predicate: str
    target: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """Nodes with their places, the edges among them, the node in the middle or None, and who brought whom.

    `brought` names for a node the one that was expanded to bring it: collapsing takes such nodes away again.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    places: Places
    centre: str | None = None
    brought: dict[str, str] = field(default_factory=dict, hash=False)

    def ids(self) -> set[str]:
        """The ids of the nodes."""
        return {node.id for node in self.nodes}


def among(edges: Iterable[Edge], ids: set[str]) -> tuple[Edge, ...]:
    """The edges with both ends in `ids`, each once, sorted by id."""
    inside = {edge.id: edge for edge in edges if edge.source in ids and edge.target in ids}
    return tuple(inside[id_] for id_ in sorted(inside))
