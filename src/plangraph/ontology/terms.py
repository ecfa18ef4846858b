"""Write the terms of the ontology as Python: python -m plangraph.ontology.terms > src/plangraph/terms.py"""

from __future__ import annotations

import re
import sys

from rdflib import OWL, RDF, RDFS, SKOS, Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Literal, Node

from plangraph.ontology import ontology_path

PG = Namespace("https://w3id.org/plangraph/ontology#")

HEAD = '''"""The terms of the ontology: classes and relations. Generated from ontology/plangraph.ttl; do not edit.

    python -m plangraph.ontology.terms > src/plangraph/terms.py
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EntityClass:
    """A class of entities: labels, definitions, an example, and how it is drawn."""

    name: str
    label_zh: str
    label_en: str
    definition_zh: str
    definition_en: str
    example: str
    colour: str
    symbol: str


@dataclass(frozen=True, slots=True)
class RelationType:
    """A relation: labels both ways, definitions, an example, the classes of its ends, its name in the property graph."""

    name: str
    label_zh: str
    label_en: str
    inverse_zh: str
    inverse_en: str
    definition_zh: str
    definition_en: str
    example: str
    domain: frozenset[str]
    range: frozenset[str]
    symmetric: bool
    neo4j: str


'''
TAIL = '''

def label(name: str, language: str = "zh") -> str:
    """The label of a class or relation in "zh" or "en"; KeyError for a name that is no term."""
    term = ENTITY_CLASSES.get(name) or RELATIONS[name]
    return term.label_en if language == "en" else term.label_zh
'''


def terms(graph: Graph) -> str:
    """The text of `plangraph/terms.py`."""
    classes = [name for name in _ordered(graph, OWL.Class) if (PG[name], PG.colour, None) in graph]
    relations = [name for name in _ordered(graph, OWL.ObjectProperty) if (PG[name], PG.inverseLabel, None) in graph]
    lines = [HEAD, "ENTITY_CLASSES: dict[str, EntityClass] = {\n"]
    lines += [_entry("EntityClass", name, _class(graph, PG[name])) for name in classes]
    lines += ["}\n", "RELATIONS: dict[str, RelationType] = {\n"]
    lines += [_entry("RelationType", name, _relation(graph, PG[name], name)) for name in relations]
    return "".join([*lines, "}\n", TAIL])


def _ordered(graph: Graph, kind: URIRef) -> list[str]:
    """Names of the terms of a kind, in the order of the file."""
    text = ontology_path("plangraph.ttl").read_text(encoding="utf-8")
    names = [str(s).removeprefix(str(PG)) for s in graph.subjects(RDF.type, kind) if str(s).startswith(str(PG))]
    return sorted(names, key=lambda name: text.index(f"\n:{name} "))


def _entry(kind: str, name: str, values: list[str]) -> str:
    arguments = "".join(f"        {value},\n" for value in values)
    return f"    {_quote(name)}: {kind}(\n        {_quote(name)},\n{arguments}    ),\n"


def _class(graph: Graph, term: URIRef) -> list[str]:
    texts = [*_both(graph, term, RDFS.label), *_both(graph, term, SKOS.definition)]
    return [_quote(t) for t in (*texts, _one(graph, term, SKOS.example), _one(graph, term, PG.colour), _one(graph, term, PG.symbol))]


def _relation(graph: Graph, term: URIRef, name: str) -> list[str]:
    texts = [*_both(graph, term, RDFS.label), *_both(graph, term, PG.inverseLabel), *_both(graph, term, SKOS.definition)]
    ends = [f"frozenset({{{', '.join(map(_quote, _ends(graph, term, end)))}}})" for end in (RDFS.domain, RDFS.range)]
    symmetric = str((term, RDF.type, OWL.SymmetricProperty) in graph)
    upper = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).upper()
    return [*(_quote(t) for t in (*texts, _one(graph, term, SKOS.example))), *ends, symmetric, _quote(upper)]


def _ends(graph: Graph, term: URIRef, end: URIRef) -> list[str]:
    """The classes of a domain or range, those of a union sorted."""
    node = graph.value(term, end)
    assert node is not None
    union = graph.value(node, OWL.unionOf)
    members: list[Node] = list(Collection(graph, union)) if union is not None else [node]
    return sorted(str(member).removeprefix(str(PG)) for member in members)


def _both(graph: Graph, term: URIRef, property_: URIRef) -> tuple[str, str]:
    found = {o.language: str(o) for o in graph.objects(term, property_) if isinstance(o, Literal)}
    return found["zh"], found["en"]


def _one(graph: Graph, term: URIRef, property_: URIRef) -> str:
    return str(graph.value(term, property_))


def _quote(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def main() -> None:
    """Write the module to standard output."""
    graph = Graph().parse(ontology_path("plangraph.ttl"), format="turtle")
    sys.stdout.write(terms(graph))


if __name__ == "__main__":
    main()
