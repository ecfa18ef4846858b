"""GraphML, as networkx writes it: opens in Gephi, yEd, Cytoscape and igraph."""

from __future__ import annotations

import io

import networkx as nx

from plangraph.graph.network import Network, network
from plangraph.records import Graph


def graphml(graph: Graph) -> bytes:
    """`graph` as GraphML."""
    return network_graphml(network(graph))


def network_graphml(whole: Network) -> bytes:
    """A network as GraphML, its own edge ids kept."""
    target = io.BytesIO()
    nx.write_graphml_xml(whole, target, encoding="utf-8", prettyprint=True, infer_numeric_types=False)
    return target.getvalue()
