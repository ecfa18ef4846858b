"""The canvas: a graph drawn in the browser. Python computes the places, Cytoscape.js draws, nothing moves by itself."""

from plangraph.canvas.arranging import by_forces, collapsed, expanded, in_columns, round_a_middle
from plangraph.canvas.component import MOST_NODES, Event, canvas
from plangraph.canvas.drawing import Drawing, Edge, Node, Place, Places, among

__all__ = [
    "MOST_NODES",
    "Drawing",
    "Edge",
    "Event",
    "Node",
    "Place",
    "Places",
    "among",
    "by_forces",
    "canvas",
    "collapsed",
    "expanded",
    "in_columns",
    "round_a_middle",
]
