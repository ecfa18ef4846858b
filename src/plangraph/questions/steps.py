"""What Python adds to the rows of a question where Cypher has no word for it: measures of the whole network."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import networkx as nx

from plangraph.errors import UsageError
from plangraph.questions.statements import rows
from plangraph.store.view import View

Records = list[dict[str, Any]]
SAMPLE = 300  # nodes from which shortest paths are counted (Brandes and Pich 2007); all of them in a smaller graph
SEED = 1


def roles(view: View, values: Mapping[str, Any], records: Records) -> Records:
    """Each entity with its betweenness (Freeman 1977, 0 to 1) and its community (Louvain, 1 the largest)."""
    edges = rows(view, "edges", plan=values["plan"])
    if edges.truncated:
        raise UsageError(f"The network has more than {len(edges.rows)} relations: choose a plan.")
    network: nx.Graph[str] = nx.Graph()
    network.add_edges_from(sorted(edges.rows))
    network.remove_edges_from(list(nx.selfloop_edges(network)))
    sample = SAMPLE if len(network) > SAMPLE else None
    between = nx.betweenness_centrality(network, k=sample, seed=SEED)
    groups = sorted(nx.community.louvain_communities(network, seed=SEED), key=lambda group: (-len(group), min(group)))
    number = {node: index for index, group in enumerate(groups, 1) for node in group}
    return [
        {**one, "betweenness": round(between.get(one["entity"], 0.0), 4), "community": number.get(one["entity"])}
        for one in records
    ]


STEPS: dict[str, Callable[[View, Mapping[str, Any], Records], Records]] = {"roles": roles}
