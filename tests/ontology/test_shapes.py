"""The shapes: a sound graph passes, and each thing that may be wrong with one is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import rdflib
from rdflib.collection import Collection
from rdflib.namespace import DCTERMS, RDF, RDFS, SH, XSD

from plangraph.export.rdf import rdf
from plangraph.graph.tables import read_tables
from plangraph.graph.validate import shacl
from plangraph.ontology import ontology_path
from plangraph.records import Graph
from plangraph.terms import ENTITY_CLASSES, NAMESPACE, RELATIONS

SMALL = Path(__file__).parents[1] / "graph" / "small"
PG = rdflib.Namespace(NAMESPACE)
OA = rdflib.Namespace("http://www.w3.org/ns/oa#")
PROV = rdflib.Namespace("http://www.w3.org/ns/prov#")
GEO = rdflib.Namespace("http://www.w3.org/2003/01/geo/wgs84_pos#")
Spoil = Callable[[rdflib.Graph], Any]


@pytest.fixture(scope="module")
def small() -> Graph:
    return read_tables(SMALL)


@pytest.fixture(scope="module")
def shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(ontology_path("shapes.ttl"), format="turtle")


def test_a_sound_graph_has_no_findings(small: Graph) -> None:
    assert shacl(rdf(small)) == ()


def test_an_empty_graph_has_no_findings() -> None:
    assert shacl(rdflib.Graph()) == ()


def _first(graph: rdflib.Graph, cls: Any) -> Any:
    return min(graph.subjects(RDF.type, cls))


def _put(cls: Any, predicate: Any, value: Any) -> Spoil:
    """Give the first of a class another value for a property."""
    return lambda graph: graph.set((_first(graph, cls), predicate, value))


def _add(cls: Any, predicate: Any, value: Any) -> Spoil:
    return lambda graph: graph.add((_first(graph, cls), predicate, value))


def _drop(cls: Any, predicate: Any) -> Spoil:
    return lambda graph: graph.remove((_first(graph, cls), predicate, None))


def _text(text: str, language: str | None = None) -> rdflib.Literal:
    return rdflib.Literal(text, lang=language)


def _decimal(text: str) -> rdflib.Literal:
    return rdflib.Literal(text, datatype=XSD.decimal)


def _years(start: str, end: str) -> Spoil:
    def spoil(graph: rdflib.Graph) -> None:
        plan = min(graph.subjects(PG.fileName))
        for term, year in ((PG.startYear, start), (PG.endYear, end)):
            graph.set((plan, term, rdflib.Literal(year, datatype=XSD.gYear)))

    return spoil


BAD: dict[str, tuple[Spoil, str]] = {
    "confidence above 1": (_put(PG.Place, PG.confidence, _decimal("1.2")), "from 0 to 1"),
    "no confidence": (_drop(PG.Place, PG.confidence), "from 0 to 1"),
    "no plan": (_drop(PG.Place, PROV.wasDerivedFrom), "the plans that it comes from"),
    "no name": (_drop(PG.Enterprise, RDFS.label), "one Chinese name"),
    "two Chinese names": (_add(PG.Enterprise, RDFS.label, _text("另名", "zh")), "one Chinese name"),
    "two classes": (_add(PG.Enterprise, RDF.type, PG.Place), "one class"),
    "misspelt term": (_add(PG.Enterprise, PG.anchor, rdflib.URIRef("x:y")), "one of the ontology's"),
    "code of five digits": (_put(PG.Place, PG.gbCode, _text("44020")), "six digits"),
    "code of a firm": (_put(PG.Enterprise, PG.gbCode, _text("440200")), "Only a place"),
    "place in the sea": (_put(PG.Place, GEO.long, _decimal("13.6")), "longitude"),
    "evidence that is not there": (_put(PG.Enterprise, OA.hasTarget, rdflib.URIRef("x:y")), "passage of the graph"),
    "said by nobody known": (_add(PG.Enterprise, PROV.wasAttributedTo, rdflib.URIRef("x:y")), "program or a person"),
    "implied by nothing": (_add(RDF.Statement, PG.impliedByHeading, rdflib.URIRef("x:y")), "What implies an end"),
    "replaced by nothing": (_add(PG.Enterprise, DCTERMS.isReplacedBy, rdflib.URIRef("x:y")), "leads to a thing"),
    "statement without evidence": (_drop(RDF.Statement, OA.hasTarget), "has evidence"),
    "statement of no relation": (_put(RDF.Statement, RDF.predicate, PG.scope), "one relation"),
    "statement without object": (_drop(RDF.Statement, RDF.object), "one object"),
    "figure without value": (_drop(PG.Figure, PG.value), "one value"),
    "figure in words": (_put(PG.Figure, PG.value, _text("三百")), "one value"),
    "range upside down": (_put(PG.Figure, PG.valueMax, _decimal("-1.0")), "no upper value below it"),
    "neither actual nor target": (_put(PG.Figure, PG.kind, _text("hope")), "actual or a target"),
    "no comparator": (_put(PG.Figure, PG.comparator, _text(">")), "comparator"),
    "no unit": (_drop(PG.Figure, PG.unit), "ought to have a unit"),
    "figure of a plan": (_put(PG.Figure, PG.scope, rdflib.URIRef("x:y")), "scope of a figure"),
    "long excerpt": (_put(OA.TextQuoteSelector, OA.exact, _text("长" * 61, "zh")), "60 characters"),
    "empty excerpt": (_put(OA.TextQuoteSelector, OA.exact, _text(" ", "zh")), "60 characters"),
    "excerpt that ends before it begins": (
        _put(OA.TextPositionSelector, OA.end, rdflib.Literal("0", datatype=XSD.nonNegativeInteger)),
        "before it ends",
    ),
    "passage of no plan": (_drop(OA.SpecificResource, OA.hasSource), "comes from one plan"),
    "plan that ends before it begins": (_years("2025", "2021"), "not begin after it ends"),
}


@pytest.mark.parametrize("case", BAD)
def test_what_is_wrong_is_told(small: Graph, case: str) -> None:
    spoil, words = BAD[case]
    graph = rdf(small)
    spoil(graph)
    findings = shacl(graph)
    assert any(words in finding.message for finding in findings), findings
    severe = "warning" if case == "no unit" else "error"
    assert severe in {finding.severity for finding in findings}


def test_white_space_does_not_count_in_an_excerpt(small: Graph) -> None:
    graph = rdf(small)
    _put(OA.TextQuoteSelector, OA.exact, _text("长 " * 60, "zh"))(graph)
    assert shacl(graph) == ()


@pytest.mark.parametrize("name", RELATIONS)
def test_a_relation_between_the_wrong_classes_is_told(small: Graph, name: str) -> None:
    """Each end of each relation once with an award and a figure, which is never an end."""
    place = next(entity for entity in small.entities if entity.cls == "Place")
    award = replace(place, id="Award/奖", cls="Award", name="奖", code=None, longitude=None, latitude=None)
    graph = rdf(replace(small, entities=(*small.entities, award)))
    node = next(graph.subjects(RDF.type, PG.Award))
    graph.add((node, PG[name], _first(graph, PG.Figure)))
    messages = {finding.message.split(" is ")[0] for finding in shacl(graph)}
    assert {f"The subject of {name}", f"The object of {name}"} <= messages


@pytest.mark.parametrize("name", RELATIONS)
def test_the_ends_in_the_shapes_are_those_of_the_ontology(shapes: rdflib.Graph, name: str) -> None:
    for target, classes in ((SH.targetSubjectsOf, RELATIONS[name].domain), (SH.targetObjectsOf, RELATIONS[name].range)):
        (shape,) = shapes.subjects(target, PG[name])
        members = _alternatives(shapes, shape)
        assert {str(cls).removeprefix(NAMESPACE) for cls in members} == classes


def _alternatives(shapes: rdflib.Graph, shape: Any) -> list[Any]:
    union = shapes.value(shape, SH["or"])
    nodes = [shape] if union is None else list(Collection(shapes, union))
    return [cls for node in nodes for cls in shapes.objects(node, SH["class"])]


def test_the_shapes_know_every_class_and_relation(shapes: rdflib.Graph) -> None:
    entity = rdflib.URIRef("https://w3id.org/plangraph/shapes#Entity")
    assert set(shapes.objects(entity, SH.targetClass)) == {PG[name] for name in ENTITY_CLASSES}
    allowed = set(Collection(shapes, shapes.value(entity, SH.ignoredProperties)))
    assert allowed - {RDF.type} == {PG[name] for name in RELATIONS}
