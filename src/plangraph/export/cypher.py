"""A graph as a Cypher script that brings it into any openCypher database, one statement a line.

Values stand in the script as literals, so the escaping is all that keeps a name from being read as Cypher: quotes and
backslashes are escaped, control characters written by number, and no literal holds a backslash before a `u`, which some
databases decode before they look for the quotes.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from plangraph.records import Graph
from plangraph.terms import ENTITY_CLASSES, RELATIONS

_NAMED = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_ESCAPES = str.maketrans(
    {**{chr(code): f"\\u{code:04x}" for code in (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029)}, **_NAMED}
)
_HEAD = "// PlanGraph: nodes, then relationships. Run it in an empty database or in one that holds the same graph.\n"


def cypher(graph: Graph) -> bytes:
    """`graph` as a script; running it twice leaves what running it once does."""
    return (_HEAD + "".join(f"{statement};\n" for statement in statements(graph))).encode("utf-8")


def statements(graph: Graph) -> Iterator[str]:
    """The statements of the script, each on one line."""
    for plan in graph.plans:
        yield _node("Plan", plan.id, asdict(plan), leave_out=("sha256", "characters"))
    for excerpt in graph.excerpts:
        yield _node("Passage", excerpt.id, asdict(excerpt))
    for entity in graph.entities:
        if entity.cls in ENTITY_CLASSES:
            yield _node(f"Entity:{entity.cls}", entity.id, asdict(entity), leave_out=("cls", "wordings"))
    for relation in graph.relations:
        if relation.predicate in RELATIONS:
            values = {k: v for k, v in asdict(relation).items() if k not in ("subject", "predicate", "object")}
            yield _edge(
                ("Entity", relation.subject), RELATIONS[relation.predicate].neo4j, ("Entity", relation.object), values
            )
    for figure in graph.figures:
        yield _node("Figure", figure.id, asdict(figure), leave_out=("scope", "evidence"))
        yield _edge(("Figure", figure.id), "OF", ("Entity", figure.scope), {})
        yield _edge(("Figure", figure.id), "STATED_IN", ("Passage", figure.evidence), {})


def literal(value: Any) -> str:
    """A value as Cypher.

    >>> literal("韶关'}) DETACH DELETE n //"), literal((1, 2.5, None, True))
    ("'韶关\\\\'}) DETACH DELETE n //'", '[1, 2.5, null, true]')
    """
    if value is None or (isinstance(value, float) and not math.isfinite(value)):
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, (tuple, list)):
        return f"[{', '.join(literal(one) for one in value)}]"
    return _text(str(value))


def _text(text: str) -> str:
    # A backslash before a u closes one literal, and the u opens the next.
    return "'" + "\\\\' + 'u".join(part.translate(_ESCAPES) for part in text.split("\\u")) + "'"


def _map(values: Mapping[str, Any]) -> str:
    return "{" + ", ".join(f"{key}: {literal(value)}" for key, value in values.items() if value is not None) + "}"


def _node(labels: str, id_: str, values: Mapping[str, Any], leave_out: tuple[str, ...] = ()) -> str:
    kept = {key: value for key, value in values.items() if key not in ("id", *leave_out)}
    return f"MERGE (n:{labels} {{id: {literal(id_)}}}) SET n += {_map(kept)}"


def _edge(start: tuple[str, str], type_: str, end: tuple[str, str], values: Mapping[str, Any]) -> str:
    ends = f"MATCH (a:{start[0]} {{id: {literal(start[1])}}}), (b:{end[0]} {{id: {literal(end[1])}}})"
    if "id" not in values:
        return f"{ends} MERGE (a)-[:{type_}]->(b)"
    kept = {key: value for key, value in values.items() if key != "id"}
    return f"{ends} MERGE (a)-[r:{type_} {{id: {literal(values['id'])}}}]->(b) SET r += {_map(kept)}"
