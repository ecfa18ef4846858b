"""What Python adds to the rows of a question where Cypher has no word for it: measures of the whole network."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import networkx as nx

from plangraph.errors import UsageError
from plangraph.graph.indicators import likeness
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


def outcomes(_view: View, values: Mapping[str, Any], records: Records) -> Records:
    """The pairs whose indicators are alike, the most alike outcome of each target, with whether it meets the target."""
    best: dict[tuple[Any, ...], dict[str, Any]] = {}
    for one in records:
        alike = round(likeness(one["indicator"], one["measured"]), 3)
        target = (one["scope"], one["year"], one["indicator"], one["comparator"], one["target"], one["plans"][0])
        if alike >= values["alike"] and alike > best.get(target, {"alike": -1.0})["alike"]:
            best[target] = {**one, "alike": alike, "met": _met(one)}
    return list(best.values())


def _met(one: Mapping[str, Any]) -> bool:
    is_ceiling = one["comparator"] == "<="
    return bool(one["actual"] <= one["target"] if is_ceiling else one["actual"] >= one["target"])


STEPS: dict[str, Callable[[View, Mapping[str, Any], Records], Records]] = {"roles": roles, "outcomes": outcomes}
