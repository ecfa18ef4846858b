"""Which mentions are one thing, within a plan and over plans."""

from __future__ import annotations

from dataclasses import dataclass, field

from .extraction import Extraction, Mention, PlaceCode


@dataclass(frozen=True, slots=True)
class Cluster:
    """One thing in one document: its class, its fullest name, its other names, the mentions that name it."""

    cls: str
    name: str
    aliases: tuple[str, ...]
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Resolution:
    """Clusters of a document, and for each (class, name) of a mention the cluster that it belongs to."""

    extraction: Extraction
    clusters: tuple[Cluster, ...]
    index: dict[tuple[str, str], int] = field(hash=False)

    def cluster_of(self, mention: Mention) -> Cluster:
        """The cluster of a mention of this document."""
        return self.clusters[self.index[mention.cls, mention.name]]


@dataclass(frozen=True, slots=True)
class Joined:
    """One thing over all plans: its class, its name, and the (plan, cluster) pairs that it gathers."""

    id: str
    cls: str
    name: str
    members: tuple[tuple[int, int], ...]
    place: PlaceCode | None = None
