"""Writes the table of industries from `industries.ttl`: `python -m plangraph.ontology.industries`.

A line of `lexicon/tables/industries.tsv` is a label of a concept, the concept, and the concept that it hangs below.
Concepts with an exact match between them are one, by the name of the scheme of plans.
"""

from __future__ import annotations

from pathlib import Path

import rdflib
from rdflib.namespace import RDF, SKOS

from plangraph.ontology import ontology_path
from plangraph.ontology.writing import write

TABLE = Path(__file__).parents[1] / "lexicon" / "tables" / "industries.tsv"
_HEAD = (
    "# word\tconcept\tbroader\tsource\n"
    "# Industries by every way in which they are written. Written by `python -m plangraph.ontology.industries` from\n"
    "# ontology/industries.ttl; change it there.\n"
)
_SOURCES = {"SEI": "statistics: 战略性新兴产业分类 2018", "GB": "statistics: GB/T 4754-2017", "PLAN": "genre"}


def table() -> str:
    """The text of the table that the ontology as it is now gives."""
    graph = rdflib.Graph().parse(ontology_path("industries.ttl"), format="turtle")
    same = {str(other): str(one) for one, other in graph.subject_objects(SKOS.exactMatch)}
    rows: dict[tuple[str, str], tuple[str, str, str, str]] = {}
    for concept in sorted(map(str, graph.subjects(RDF.type, SKOS.Concept)), key=lambda one: ("/PLAN-" not in one, one)):
        node = rdflib.URIRef(concept)
        own = same.get(concept, concept)
        above = next((found for one in (own, concept) if (found := _above(graph, rdflib.URIRef(one)))), None)
        broader = _name(same.get(str(above), str(above))) if above is not None else ""
        for label in (*graph.objects(node, SKOS.prefLabel), *graph.objects(node, SKOS.altLabel)):
            if isinstance(label, rdflib.Literal) and label.language == "zh":
                source = _SOURCES[_name(concept).split("-")[0]]
                rows.setdefault((str(label), _name(own)), (str(label), _name(own), broader, source))
    ordered = sorted(rows.values(), key=lambda row: (row[1:-1], row[0]))
    return _HEAD + "".join("\t".join(row) + "\n" for row in ordered)


def _above(graph: rdflib.Graph, concept: rdflib.URIRef) -> rdflib.term.Node | None:
    """What a concept hangs below in its own scheme, else in another."""
    return graph.value(concept, SKOS.broader) or graph.value(concept, SKOS.broadMatch)


def _name(iri: str) -> str:
    return iri.rsplit("/", 1)[1]


if __name__ == "__main__":
    write(TABLE, table())
