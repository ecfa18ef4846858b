"""A graph as RDF triples in plain Python, subject by subject: the source of the Turtle, of the JSON-LD and of rdflib.

An entity has its class, labels, other names and place. A relation is a triple and, beside it, a statement that carries
its provenance (PROV-O: the plans, and who said it) and its evidence: Web Annotation targets in the plan, with the exact
quote and the positions, and the passages that imply an end. A figure is an observation of the RDF Data Cube.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from plangraph.export.iri import iri
from plangraph.measures import concepts
from plangraph.records import MACHINE, Entity, Excerpt, Figure, Graph, Plan, Relation, parts
from plangraph.terms import DATA, IMPLIED, NAMESPACE

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
XSD = "http://www.w3.org/2001/XMLSchema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
PROV = "http://www.w3.org/ns/prov#"
OA = "http://www.w3.org/ns/oa#"
QB = "http://purl.org/linked-data/cube#"
GEO = "http://www.w3.org/2003/01/geo/wgs84_pos#"
DCTERMS = "http://purl.org/dc/terms/"
ELI = "http://data.europa.eu/eli/ontology#"
PREFIXES = {
    "rdf": RDF, "rdfs": RDFS, "xsd": XSD, "skos": SKOS, "prov": PROV, "oa": OA, "qb": QB, "geo": GEO,
    "dcterms": DCTERMS, "eli": ELI, "pg": NAMESPACE,
}  # fmt: skip
TYPE = RDF + "type"
DATASET = DATA + "figures"
INDICATORS = "https://w3id.org/plangraph/indicators/"
DATES = ("gYear", "gYearMonth", "date")  # of a date by the number of its hyphens


class Iri(str):
    """An IRI in the place of an object."""

    __slots__ = ()


class Literal(NamedTuple):
    """A literal: its lexical form and either a language or a datatype (xsd:string where both are empty)."""

    text: str
    datatype: str = ""
    language: str = ""


Object = Iri | Literal
Described = tuple[str, list[tuple[str, Object]]]  # a subject and its predicates with their objects


def triples(graph: Graph) -> Iterator[Described]:
    """Every subject once, with all that is said of it, in the order of the graph's records."""
    outgoing: dict[str, list[tuple[str, Object]]] = {}
    for relation in graph.relations:
        edge = (NAMESPACE + relation.predicate, Iri(iri("entity", relation.object)))
        outgoing.setdefault(relation.subject, []).append(edge)
    yield DATASET, [(TYPE, Iri(QB + "DataSet")), (QB + "structure", Iri(NAMESPACE + "figureStructure"))]
    for plan in graph.plans:
        yield _plan(plan)
    for entity in graph.entities:
        subject, said = _entity(entity)
        yield subject, said + outgoing.pop(entity.id, [])
    for end, edges in outgoing.items():
        yield iri("entity", end), edges
    yield from (_relation(relation) for relation in graph.relations)
    yield from (_figure(figure) for figure in graph.figures)
    for excerpt in graph.excerpts:
        yield from _excerpt(excerpt)
    yield from agents(graph)
    yield from _formerly("entity", graph.entities)
    yield from _formerly("relation", graph.relations)
    yield from _formerly("figure", graph.figures)


def agents(graph: Graph) -> Iterator[Described]:
    """Who said the facts: the program, and each reader and reviewer."""
    facts: tuple[Entity | Relation | Figure, ...] = (*graph.entities, *graph.relations, *graph.figures)
    for name in sorted({one for fact in facts for one in fact.by}):
        kind = "SoftwareAgent" if name == MACHINE else "Person"
        yield iri("agent", name), [(TYPE, Iri(PROV + kind)), (RDFS + "label", Literal(name))]


def _formerly(kind: str, facts: Iterable[Entity | Relation | Figure]) -> Iterator[Described]:
    """Ids that are no more, each with the one that stands in its place."""
    for fact in facts:
        for old in fact.formerly:
            yield iri(kind, old), [(DCTERMS + "isReplacedBy", Iri(iri(kind, fact.id)))]


def _plan(plan: Plan) -> Described:
    said: list[tuple[str, Object]] = [(TYPE, Iri(PROV + "Entity")), (TYPE, Iri(ELI + "LegalResource"))]
    said.append((PROV + "specializationOf", Iri(iri("entity", plan.entity))))
    texts = (
        (DCTERMS + "title", plan.title, "zh"),
        (NAMESPACE + "number", plan.number, ""),
        (NAMESPACE + "issuer", plan.issuer, "zh"),
        (NAMESPACE + "fileName", plan.file, ""),
        (NAMESPACE + "status", plan.status, ""),
        (NAMESPACE + "level", plan.level, ""),
    )
    said += [(term, Literal(value, language=language)) for term, value, language in texts if value]
    if plan.date:
        said.append((NAMESPACE + "date", Literal(plan.date, XSD + DATES[plan.date.count("-")])))
    if plan.jurisdiction:
        said.append((NAMESPACE + "jurisdiction", Iri(iri("entity", plan.jurisdiction))))
    years = ((NAMESPACE + "startYear", plan.start_year), (NAMESPACE + "endYear", plan.end_year))
    said += [(term, Literal(f"{year:04d}", XSD + "gYear")) for term, year in years if year is not None]
    return iri("plan", plan.id), said


def _entity(entity: Entity) -> Described:
    said: list[tuple[str, Object]] = [(TYPE, Iri(NAMESPACE + entity.cls)), (RDFS + "label", _chinese(entity.name))]
    if entity.name_en:
        said.append((RDFS + "label", Literal(entity.name_en, language="en")))
    said += [(SKOS + "altLabel", _chinese(alias)) for alias in entity.aliases]
    if entity.code:
        said.append((NAMESPACE + "gbCode", Literal(entity.code)))
    if entity.longitude is not None and entity.latitude is not None:
        said += [(GEO + "long", _decimal(entity.longitude)), (GEO + "lat", _decimal(entity.latitude))]
    return iri("entity", entity.id), said + _provenance(entity, entity.plans)


def _relation(relation: Relation) -> Described:
    said: list[tuple[str, Object]] = [
        (TYPE, Iri(RDF + "Statement")),
        (RDF + "subject", Iri(iri("entity", relation.subject))),
        (RDF + "predicate", Iri(NAMESPACE + relation.predicate)),
        (RDF + "object", Iri(iri("entity", relation.object))),
    ]
    return iri("relation", relation.id), said + _provenance(relation, relation.plans)


def _figure(figure: Figure) -> Described:
    said: list[tuple[str, Object]] = [
        (TYPE, Iri(NAMESPACE + "Figure")),
        (TYPE, Iri(QB + "Observation")),
        (QB + "dataSet", Iri(DATASET)),
        (NAMESPACE + "figureId", Literal(figure.id)),
        (NAMESPACE + "scope", Iri(iri("entity", figure.scope))),
        (NAMESPACE + "indicator", _chinese(figure.indicator)),
        (NAMESPACE + "value", _decimal(figure.value)),
        (NAMESPACE + "kind", Literal(figure.kind)),
        (NAMESPACE + "comparator", Literal(figure.comparator)),
        (NAMESPACE + "change", _boolean(figure.change)),
    ]
    if figure.value_max is not None:
        said.append((NAMESPACE + "valueMax", _decimal(figure.value_max)))
    if figure.unit:
        said.append((NAMESPACE + "unit", Literal(figure.unit)))
    if figure.year is not None:
        said.append((NAMESPACE + "year", Literal(f"{figure.year:04d}", XSD + "gYear")))
    if figure.period:
        said.append((NAMESPACE + "period", _chinese(figure.period)))
    if figure.binding is not None:
        said.append((NAMESPACE + "binding", _boolean(figure.binding)))
    if figure.means in concepts():  # other words name nothing of the scheme
        said.append((NAMESPACE + "means", Iri(INDICATORS + str(figure.means))))
    return iri("figure", figure.id), said + _provenance(figure, (figure.plan,))


def _excerpt(excerpt: Excerpt) -> Iterator[Described]:
    here, quote, position = (iri("passage", excerpt.id, part) for part in ("", "quote", "position"))
    said: list[tuple[str, Object]] = [
        (TYPE, Iri(OA + "SpecificResource")),
        (OA + "hasSource", Iri(iri("plan", excerpt.plan))),
        (OA + "hasSelector", Iri(quote)),
        (OA + "hasSelector", Iri(position)),
    ]
    if excerpt.section:
        said.append((NAMESPACE + "section", _chinese(excerpt.section)))
    yield here, said
    yield quote, [(TYPE, Iri(OA + "TextQuoteSelector")), (OA + "exact", _chinese(excerpt.text))]
    yield (
        position,
        [
            (TYPE, Iri(OA + "TextPositionSelector")),
            (OA + "start", Literal(str(excerpt.start), XSD + "nonNegativeInteger")),
            (OA + "end", Literal(str(excerpt.end), XSD + "nonNegativeInteger")),
        ],
    )


def _provenance(fact: Entity | Relation | Figure, plans: tuple[str, ...]) -> list[tuple[str, Object]]:
    said: list[tuple[str, Object]] = [(PROV + "wasDerivedFrom", Iri(iri("plan", plan))) for plan in plans]
    said += [(PROV + "wasAttributedTo", Iri(iri("agent", name))) for name in fact.by]
    told = parts(fact)
    said += [(OA + "hasTarget", Iri(iri("passage", part.excerpt))) for part in told if not part.why]
    said += [(NAMESPACE + "wording", _chinese(part.words)) for part in told if part.words]
    said += [
        (NAMESPACE + IMPLIED[part.why].name, Iri(iri("passage", part.excerpt))) for part in told if part.why in IMPLIED
    ]
    if not isinstance(fact, Entity):
        said += [(NAMESPACE + "rule", Literal(reason)) for reason in fact.reasons]
    return [*said, (NAMESPACE + "confidence", _decimal(fact.confidence))]


def _chinese(text: str) -> Literal:
    return Literal(text, language="zh")


def _decimal(number: float) -> Literal:
    """A number in plain decimal digits, as xsd:decimal asks: never 1e-05."""
    text = format(Decimal(repr(number)), "f")
    return Literal(text if "." in text else f"{text}.0", XSD + "decimal")


def _boolean(value: bool) -> Literal:
    return Literal("true" if value else "false", XSD + "boolean")
