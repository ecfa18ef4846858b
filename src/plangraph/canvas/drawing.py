"""What a canvas shows: nodes, edges and where they stand. Plain records, so that any page can make one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

Place = tuple[float, float]  # pixels at a zoom of 1; y grows downwards
Places = dict[str, Place]


@dataclass(frozen=True, slots=True)
class Node:
    """An entity on the canvas. `card` is what is told of it where the pointer rests; the numbers are how many relations the
    graph has of it, how many plans name it, how often: by them nodes are ranked, sized, coloured and left out."""

    id: str
    cls: str
    name: str
    card: tuple[str, ...] = ()
    relations: int = 0
    plans: int = 0
    mentions: int = 0

    @property
    def rank(self) -> tuple[int, int, int, str, str]:
        """The order of what is shown first: what most plans name, then what has most relations."""
        return -self.plans, -self.relations, -self.mentions, self.name, self.id


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation on the canvas, from the entity `source` to the entity `target`; `card` as for a node."""

    id: str
    source: str
    predicate: str
    target: str
    card: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Neighbours of `parent` by one relation, all of one class, that are not drawn but gathered: the best known first."""

    parent: str
    predicate: str
    outgoing: bool
    cls: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    @property
    def id(self) -> str:
        """Its id among those of nodes."""
        return f"group:{self.predicate}:{'out' if self.outgoing else 'in'}:{self.cls}:{self.parent}"


@dataclass(frozen=True, slots=True)
class Drawing:
    """Nodes with their places, the edges among them, the node in the middle or None, and who brought whom.

    `brought` names for a node the one that was expanded to bring it: collapsing takes such nodes away again. `groups`
    are what is not drawn; each has a place too.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    places: Places
    centre: str | None = None
    brought: dict[str, str] = field(default_factory=dict, hash=False)
    groups: tuple[Group, ...] = ()

    def ids(self) -> set[str]:
        """The ids of the nodes."""
        return {node.id for node in self.nodes}

    def waiting(self, group: Group) -> tuple[Node, ...]:
        """What is gathered in a group and not drawn, the best known first."""
        here = self.ids()
        return tuple(node for node in group.nodes if node.id not in here)

    def gathered(self) -> int:
        """How many neighbours are gathered in groups and not drawn, each counted once."""
        return len({node.id for group in self.groups for node in group.nodes} - self.ids())


def among(edges: Iterable[Edge], ids: set[str]) -> tuple[Edge, ...]:
    """The edges with both ends in `ids`, each once, sorted by id."""
    inside = {edge.id: edge for edge in edges if edge.source in ids and edge.target in ids}
    return tuple(inside[id_] for id_ in sorted(inside))


def by_id(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """The nodes, each once, sorted by id."""
    known = {node.id: node for node in nodes}
    return tuple(known[id_] for id_ in sorted(known))
