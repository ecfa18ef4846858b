"""The canvas: a graph drawn in the browser. Python computes the places, Cytoscape.js draws, nothing moves by itself."""

from plangraph.canvas.arranging import by_forces, in_columns
from plangraph.canvas.component import MOST_NODES, WORDS, Event, Note, canvas
from plangraph.canvas.drawing import Drawing, Edge, Group, Node, Place, Places, among
from plangraph.canvas.gathering import collapsed, expanded, kept, linked, neighbourhood, opened
from plangraph.canvas.keeping import Kept, code, read_code, short

__all__ = [
    "MOST_NODES",
    "WORDS",
    "Drawing",
    "Edge",
    "Event",
    "Group",
    "Kept",
    "Node",
    "Note",
    "Place",
    "Places",
    "among",
    "by_forces",
    "canvas",
    "code",
    "collapsed",
    "expanded",
    "in_columns",
    "kept",
    "linked",
    "neighbourhood",
    "opened",
    "read_code",
    "short",
]
