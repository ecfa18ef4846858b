from __future__ import annotations

from dataclasses import replace

import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib.namespace import QB, RDF, RDFS, SKOS

from plangraph.export.iri import iri
from plangraph.export.rdf import rdf
from plangraph.export.triples import DATASET, OA, PROV
from plangraph.export.turtle import turtle
from plangraph.ontology import ontology_path
from plangraph.records import Graph
from plangraph.terms import DATA, NAMESPACE

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)


def parsed(content: bytes) -> rdflib.Graph:
    return rdflib.Graph().parse(data=content, format="turtle")


def test_turtle_says_what_rdflib_is_given(small: Graph) -> None:
    assert set(parsed(turtle(small))) == set(rdf(small))


@settings(max_examples=60, deadline=None)
@given(name=TEXT, alias=TEXT, words=TEXT, unit=TEXT, value=st.floats(-1e12, 1e12))
def test_any_text_and_number_comes_back(
    small: Graph, name: str, alias: str, words: str, unit: str, value: float
) -> None:
    entity = replace(small.entities[0], id=f"Enterprise/{name}", name=name, aliases=(alias,))
    graph = replace(
        small,
        entities=(entity,),
        relations=(replace(small.relations[0], subject=entity.id),),
        figures=(replace(small.figures[0], scope=entity.id, unit=unit, value=value),),
        excerpts=(replace(small.excerpts[0], text=words),),
    )
    found = parsed(turtle(graph))
    assert set(found) == set(rdf(graph))
    node = rdflib.URIRef(iri("entity", entity.id))
    assert found.value(node, RDFS.label) == rdflib.Literal(name, lang="zh")
    assert found.value(node, SKOS.altLabel) == rdflib.Literal(alias, lang="zh")


def test_same_bytes_in_any_order(small: Graph) -> None:
    assert turtle(reverse(small)) == turtle(small)


def test_a_relation_is_a_triple_and_a_statement_with_its_words(small: Graph) -> None:
    found = parsed(turtle(small))
    relation = next(r for r in small.relations if r.predicate == "anchors")
    subject, object_ = (rdflib.URIRef(iri("entity", end)) for end in (relation.subject, relation.object))
    assert (subject, rdflib.URIRef(NAMESPACE + "anchors"), object_) in found
    statement = rdflib.URIRef(iri("relation", relation.id))
    assert found.value(statement, RDF.subject) == subject
    assert len(list(found.objects(statement, rdflib.URIRef(PROV + "wasDerivedFrom")))) == 2
    quotes = list(found.query(QUOTES, initBindings={"statement": statement}))
    assert {str(quote) for quote, _, _ in quotes} == {
        "支持韶钢做大先进钢铁材料产业。",
        "先进钢铁材料的龙头是韶钢，即广东韶关钢铁有限公司。",
    }
    assert all(len(quote) == end.toPython() - start.toPython() for quote, start, end in quotes)


def test_who_said_a_fact_is_the_program_or_a_person(small: Graph) -> None:
    found = parsed(turtle(small))
    relation = next(r for r in small.relations if r.predicate == "issuedBy")
    [reader] = found.objects(rdflib.URIRef(iri("relation", relation.id)), rdflib.URIRef(PROV + "wasAttributedTo"))
    assert (reader, RDF.type, rdflib.URIRef(PROV + "Person")) in found
    assert found.value(reader, RDFS.label) == rdflib.Literal("li-wei")
    machine = rdflib.URIRef(iri("agent", "machine"))
    assert (machine, RDF.type, rdflib.URIRef(PROV + "SoftwareAgent")) in found
    said = set(found.subjects(rdflib.URIRef(PROV + "wasAttributedTo"), machine))
    assert rdflib.URIRef(iri("entity", small.entities[0].id)) in said


def test_an_implied_end_names_the_passage_that_implies_it(small: Graph) -> None:
    found = parsed(turtle(small))
    relation = next(r for r in small.relations if r.predicate == "launches")
    statement = rdflib.URIRef(iri("relation", relation.id))
    [passage] = found.objects(statement, rdflib.URIRef(NAMESPACE + "impliedByJurisdiction"))
    assert passage == rdflib.URIRef(iri("passage", relation.context[0].partition(":")[2]))
    assert passage not in set(found.objects(statement, rdflib.URIRef(OA + "hasTarget")))
    assert found.value(statement, rdflib.URIRef(NAMESPACE + "wording")) == rdflib.Literal("建设韶关高新区", lang="zh")
    assert found.value(statement, rdflib.URIRef(NAMESPACE + "rule")) == rdflib.Literal("example")


def test_an_id_of_before_is_replaced_by_that_of_today(small: Graph) -> None:
    found = set(parsed(turtle(small)).subject_objects(rdflib.DCTERMS.isReplacedBy))
    wanted = {("entity", old, entity.id) for entity in small.entities for old in entity.formerly}
    wanted |= {("relation", old, relation.id) for relation in small.relations for old in relation.formerly}
    assert wanted
    assert found == {tuple(rdflib.URIRef(iri(kind, id_)) for id_ in ids) for kind, *ids in wanted}


QUOTES = f"""SELECT ?quote ?start ?end WHERE {{
  ?statement <{OA}hasTarget>/<{OA}hasSelector> ?words, ?place .
  ?statement <{OA}hasTarget> ?target . ?target <{OA}hasSelector> ?words, ?place .
  ?words <{OA}exact> ?quote . ?place <{OA}start> ?start ; <{OA}end> ?end . }}"""


def test_no_blank_nodes(small: Graph) -> None:
    assert not [term for triple in rdf(small) for term in triple if isinstance(term, rdflib.BNode)]


@pytest.mark.parametrize("name", ["..", ".", "a/b", "a:b", "100%", "C#", "what?", "a b", "<x>", "甲\u3000乙", "\ue000"])
def test_names_make_different_iris_that_stay_whole(name: str) -> None:
    made = iri("entity", f"Technology/{name}")
    assert made.startswith(f"{DATA}entity/Technology/")
    assert rdflib.URIRef(made.removeprefix(DATA), base=DATA) == rdflib.URIRef(made)
    assert made != iri("entity", f"Technology/{name}x")


def reverse(graph: Graph) -> Graph:
    kinds = ("plans", "entities", "relations", "figures", "excerpts", "findings")
    return replace(graph, **{kind: getattr(graph, kind)[::-1] for kind in kinds})


def test_the_dimensions_of_the_structure_tell_the_observations_apart(small: Graph) -> None:
    twice = replace(
        small.figures[0], id="f-other", value=small.figures[0].value + 1
    )  # the same indicator and year again
    found = parsed(turtle(replace(small, figures=(*small.figures, twice))))
    terms = rdflib.Graph().parse(ontology_path("plangraph.ttl"), format="turtle")
    [structure] = found.objects(rdflib.URIRef(DATASET), QB.structure)
    dimensions = list(terms.objects(structure, QB.component / QB.dimension))
    assert len(dimensions) == 4
    places = [tuple(found.value(one, d) for d in dimensions) for one in found.subjects(RDF.type, QB.Observation)]
    assert len(set(places)) == len(places) == len(small.figures) + 1
    assert all(None not in place for place in places)
