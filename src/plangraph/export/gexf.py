"""GEXF 1.2 for Gephi, as networkx writes it, without the day on which it was written."""

from __future__ import annotations

import io
import re

import networkx as nx

from plangraph.export.network import network
from plangraph.records import Graph

_DAY = re.compile(rb' lastmodifieddate="[^"]*"')


def gexf(graph: Graph) -> bytes:
    """`graph` as GEXF; nodes carry the colour of their class."""
    whole = network(graph)
    for _, attributes in whole.nodes(data=True):
        red, green, blue = bytes.fromhex(attributes["colour"].removeprefix("#"))
        attributes["viz"] = {"color": {"r": red, "g": green, "b": blue, "a": 1.0}}
    target = io.BytesIO()
    nx.write_gexf(whole, target, encoding="utf-8", prettyprint=True, version="1.2draft")
    return _DAY.sub(b"", target.getvalue(), count=1)
