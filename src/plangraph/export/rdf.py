"""A graph in rdflib, for SHACL, SPARQL and whoever wants it in another form."""

from __future__ import annotations

import rdflib

from plangraph.export.triples import PREFIXES, Iri, Object, triples
from plangraph.records import Graph


def rdf(graph: Graph) -> rdflib.Graph:
    """`graph` as an rdflib graph, with its prefixes bound: the triples that `turtle` writes."""
    result = rdflib.Graph(bind_namespaces="none")
    for name, space in PREFIXES.items():
        result.bind(name, space)
    known: dict[str, rdflib.URIRef] = {}
    for subject, said in triples(graph):
        node = known.setdefault(subject, rdflib.URIRef(subject))
        for predicate, value in said:
            verb = known.setdefault(predicate, rdflib.URIRef(predicate))
            result.add((node, verb, _term(value, known)))
    return result


def _term(value: Object, known: dict[str, rdflib.URIRef]) -> rdflib.URIRef | rdflib.Literal:
    if isinstance(value, Iri):
        return known.setdefault(str(value), rdflib.URIRef(value))
    if value.language:
        return rdflib.Literal(value.text, lang=value.language)
    return rdflib.Literal(value.text, datatype=rdflib.URIRef(value.datatype) if value.datatype else None)
