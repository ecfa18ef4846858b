"""RDF as JSON-LD: one object a subject, with a context of the same prefixes as the Turtle."""

from __future__ import annotations

import json
from typing import Any

from plangraph.export.triples import PREFIXES, TYPE, Iri, Object, triples
from plangraph.graph.order import canonical
from plangraph.records import Graph
from plangraph.terms import DATA


def jsonld(graph: Graph) -> bytes:
    """`graph` in JSON-LD."""
    content = {
        "@context": {"@base": DATA, **PREFIXES},
        "@graph": [_node(subject, said) for subject, said in triples(canonical(graph))],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _node(subject: str, said: list[tuple[str, Object]]) -> dict[str, Any]:
    node: dict[str, Any] = {"@id": subject.removeprefix(DATA)}
    for predicate, value in said:
        if predicate == TYPE:
            node.setdefault("@type", []).append(_compact(str(value)))
        else:
            node.setdefault(_compact(predicate), []).append(_value(value))
    return node


def _value(value: Object) -> dict[str, str]:
    if isinstance(value, Iri):
        return {"@id": value.removeprefix(DATA) if value.startswith(DATA) else _compact(value)}
    tag = {"@language": value.language} if value.language else {}
    tag |= {"@type": _compact(value.datatype)} if value.datatype else {}
    return {"@value": value.text, **tag}


def _compact(iri: str) -> str:
    for name, space in PREFIXES.items():
        if iri.startswith(space):
            return f"{name}:{iri.removeprefix(space)}"
    return iri
