"""Cytoscape JSON, for Cytoscape and Cytoscape.js."""

from __future__ import annotations

import json

from plangraph.export.network import network
from plangraph.records import Graph


def cytoscape(graph: Graph) -> bytes:
    """`graph` as `{"data": …, "elements": {"nodes": […], "edges": […]}}`."""
    whole = network(graph)
    nodes = [{"data": {"id": id_, **attributes}} for id_, attributes in whole.nodes(data=True)]
    edges = [
        {"data": {"id": key, "source": source, "target": target, **attributes}}
        for source, target, key, attributes in whole.edges(keys=True, data=True)
    ]
    content = {"data": {"name": "PlanGraph"}, "elements": {"nodes": nodes, "edges": edges}}
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
