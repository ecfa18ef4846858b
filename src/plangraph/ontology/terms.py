"""Writes `plangraph/terms.py` from `ontology/plangraph.ttl`: `python -m plangraph.ontology.terms`.

The entity classes are the direct subclasses of :Entity, the relations the direct sub-properties of :relatedTo, the ways
to imply an end those of :impliedBy; all keep the order in which the ontology's file defines them.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SKOS, VANN

from plangraph.ontology import ontology_path

TARGET = Path(__file__).parents[1] / "terms.py"
WIDEST = 110  # characters on a line of fields
_HEAD = '''"""The ontology's terms, generated from `ontology/plangraph.ttl` by `python -m plangraph.ontology.terms`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class EntityClass:
    """A class of entities; `colour` is #rrggbb, `symbol` the name of a node shape of Cytoscape.js."""

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
    """A relation from a class of `domain` to a class of `range`; `neo4j` is its type in the databases."""

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


@dataclass(frozen=True, slots=True)
class Implication:
    """How a passage implies an end of a fact: a property, `impliedByHeading`, and its label."""

    name: str
    label_zh: str
    label_en: str
    definition_zh: str
    definition_en: str
    example: str


'''
_TAIL = '''

def label(name: str, language: str) -> str:
    """The label of a class or relation in `language`, "zh" or "en"; KeyError for a name that is no term.

    >>> label("Park", "zh"), label("builtBy", "en")
    ('园区', 'built by')
    """
    term = ENTITY_CLASSES[name] if name in ENTITY_CLASSES else RELATIONS[name]
    return term.label_zh if language == "zh" else term.label_en
'''


def source() -> str:
    """The text of `terms.py` that the ontology as it is now gives."""
    content = ontology_path("plangraph.ttl").read_bytes()
    graph = rdflib.Graph().parse(data=content, format="turtle")
    ontology = graph.value(predicate=RDF.type, object=OWL.Ontology)
    namespace = str(graph.value(ontology, VANN.preferredNamespaceUri))
    data = str(graph.value(ontology, rdflib.URIRef(namespace + "dataNamespace")))
    place = _places(content.decode("utf-8"))
    terms = _Terms(graph, rdflib.Namespace(namespace))
    classes = sorted(terms.under(RDFS.subClassOf, "Entity"), key=place.__getitem__)
    relations = sorted(terms.under(RDFS.subPropertyOf, "relatedTo"), key=place.__getitem__)
    implied = sorted(terms.under(RDFS.subPropertyOf, "impliedBy"), key=place.__getitem__)
    return (
        f"{_HEAD}NAMESPACE: Final = {_quoted(namespace)}\n"
        f"DATA: Final = {_quoted(data)}  # the base of the IRIs of what a graph holds\n"
        f"ONTOLOGY_SHA256: Final = {_quoted(hashlib.sha256(content).hexdigest())}\n\n"
        "# fmt: off\n"
        f"ENTITY_CLASSES: Final[dict[str, EntityClass]] = {{\n{''.join(map(terms.entity_class, classes))}}}\n\n"
        f"RELATIONS: Final[dict[str, RelationType]] = {{\n{''.join(map(terms.relation, relations))}}}\n\n"
        f"IMPLIED: Final[dict[str, Implication]] = {{\n{''.join(map(terms.implication, implied))}}}\n"
        f"# fmt: on\n{_TAIL}"
    )


def upper_snake(name: str) -> str:
    """A term's name as the type of a relationship.

    >>> upper_snake("subIndustryOf")
    'SUB_INDUSTRY_OF'
    """
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).upper()


class _Terms:
    """The terms of the ontology as lines of Python."""

    def __init__(self, graph: rdflib.Graph, namespace: rdflib.Namespace) -> None:
        self.graph, self.namespace = graph, namespace

    def under(self, predicate: rdflib.URIRef, name: str) -> list[str]:
        """The names of the terms directly under another."""
        return [str(term).rpartition("#")[2] for term in self.graph.subjects(predicate, self.namespace[name])]

    def entity_class(self, name: str) -> str:
        fields = {
            **self._words(name),
            "colour": _quoted(self._text(name, self.namespace.colour)),
            "symbol": _quoted(self._text(name, self.namespace.symbol)),
        }
        return _entry("EntityClass", name, fields)

    def relation(self, name: str) -> str:
        words = self._words(name)
        inverse = self.namespace.inverseLabel
        symmetric = (self.namespace[name], RDF.type, OWL.SymmetricProperty) in self.graph
        fields = {
            "label_zh": words.pop("label_zh"),
            "label_en": words.pop("label_en"),
            "inverse_zh": _quoted(self._text(name, inverse, "zh")),
            "inverse_en": _quoted(self._text(name, inverse, "en")),
            **words,
            "domain": self._classes(name, RDFS.domain),
            "range": self._classes(name, RDFS.range),
            "symmetric": str(symmetric),
            "neo4j": _quoted(upper_snake(name)),
        }
        return _entry("RelationType", name, fields)

    def implication(self, name: str) -> str:
        key = name.removeprefix("impliedBy").lower()
        return _entry("Implication", name, self._words(name), key)

    def _words(self, name: str) -> dict[str, str]:
        return {
            "label_zh": _quoted(self._text(name, RDFS.label, "zh")),
            "label_en": _quoted(self._text(name, RDFS.label, "en")),
            "definition_zh": _quoted(self._text(name, SKOS.definition, "zh")),
            "definition_en": _quoted(self._text(name, SKOS.definition, "en")),
            "example": _quoted(self._text(name, SKOS.example)),
        }

    def _text(self, name: str, predicate: rdflib.URIRef, language: str | None = None) -> str:
        """The one text of a term in a language; ValueError where there is none or more than one."""
        objects = self.graph.objects(self.namespace[name], predicate)
        found = [str(text) for text in objects if isinstance(text, rdflib.Literal) and text.language == language]
        if len(found) != 1:
            wanted = f"{predicate} in {language}" if language else str(predicate)
            raise ValueError(f"{name} has {len(found)} values of {wanted}, not one")
        return found[0]

    def _classes(self, name: str, predicate: rdflib.URIRef) -> str:
        """The classes of a domain or range, one or a union, as a frozenset in Python."""
        node = self.graph.value(self.namespace[name], predicate)
        union = self.graph.value(node, OWL.unionOf)
        members = [node] if union is None else self.graph.items(union)
        names = sorted(_quoted(str(member).rpartition("#")[2]) for member in members)
        return f"frozenset({{{', '.join(names)}}})"


def _places(turtle: str) -> dict[str, int]:
    """Where the file defines each term: lines such as `:Park a owl:Class`."""
    return {match[1]: match.start() for match in re.finditer(r"^:(\w+) a ", turtle, re.MULTILINE)}


def _entry(kind: str, name: str, fields: dict[str, str], key: str | None = None) -> str:
    lines = [""]
    for field, value in {"name": _quoted(name), **fields}.items():
        if len(lines[-1]) + len(field) + len(value) > WIDEST and lines[-1]:
            lines.append("")
        lines[-1] += f" {field}={value},"
    return (
        f"    {_quoted(key or name)}: {kind}(\n" + "".join(f"        {line.strip()}\n" for line in lines) + "    ),\n"
    )


def _quoted(text: str) -> str:
    """`text` as a Python string in double quotes."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def main() -> None:
    """Write `terms.py`."""
    TARGET.write_text(source(), encoding="utf-8")


if __name__ == "__main__":
    main()
