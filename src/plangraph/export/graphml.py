"""GraphML, element by element: opens in Gephi, yEd, Cytoscape and igraph.

networkx holds the whole tree of a file before it writes the first line of it, some twenty times the file's size.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from xml.sax.saxutils import escape, quoteattr

from plangraph.export.network import NAME, Attributes, edges, nodes
from plangraph.graph.index import Index, index
from plangraph.records import Graph

SPACE = "http://graphml.graphdrawing.org/xmlns"
SCHEMA = f"{SPACE} {SPACE}/1.0/graphml.xsd"
TYPES = {str: "string", float: "double", int: "long", bool: "boolean"}
Key = tuple[str, str, type]  # node or edge, name of the attribute, type
Keys = dict[Key, str]  # to the id that the file gives it


def graphml(graph: Graph) -> bytes:
    """`graph` as GraphML."""
    return b"".join(graphml_parts(graph))


def graphml_parts(graph: Graph) -> Iterator[bytes]:
    """`graph` as GraphML, a node or an edge at a time."""
    known = index(graph)
    keys = _keys(graph, known)
    yield f"<?xml version='1.0' encoding='utf-8'?>\n<graphml xmlns={quoteattr(SPACE)}".encode()
    yield b' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    yield f" xsi:schemaLocation={quoteattr(SCHEMA)}>\n".encode()
    yield b'  <key id="d" for="graph" attr.name="name" attr.type="string" />\n'
    for (scope, name, kind), number in keys.items():
        declared = f"for={quoteattr(scope)} attr.name={quoteattr(name)} attr.type={quoteattr(TYPES[kind])}"
        yield f"  <key id={quoteattr(number)} {declared} />\n".encode()
    yield f'  <graph edgedefault="directed">\n    <data key="d">{NAME}</data>\n'.encode()
    for node, attributes in nodes(graph, known):
        yield f"    <node id={quoteattr(node)}>\n{_data('node', attributes, keys)}    </node>\n".encode()
    for source, target, key, attributes in edges(graph, known):
        ends = f"source={quoteattr(source)} target={quoteattr(target)} id={quoteattr(key)}"
        yield f"    <edge {ends}>\n{_data('edge', attributes, keys)}    </edge>\n".encode()
    yield b"  </graph>\n</graphml>\n"


def _keys(graph: Graph, known: Index) -> Keys:
    """The attributes that occur, in the order in which they first do."""
    found: Keys = {}
    told = (("node", attributes) for _, attributes in nodes(graph, known))
    tied = (("edge", attributes) for *_, attributes in edges(graph, known))
    for scope, attributes in chain(told, tied):
        for name, value in attributes.items():
            found.setdefault((scope, name, type(value)), f"d{len(found)}")
    return found


def _data(scope: str, attributes: Attributes, keys: Keys) -> str:
    rows = ((keys[scope, name, type(value)], value) for name, value in attributes.items())
    return "".join(f"      <data key={quoteattr(key)}>{escape(str(value))}</data>\n" for key, value in rows)
