"""The SKOS lists: every concept has its labels, lies in its scheme and hangs together."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
import rdflib
from rdflib.namespace import RDF, SKOS

from plangraph.ontology import ontology_path
from plangraph.terms import NAMESPACE

LISTS = ("indicators", "industries", "platforms", "units")


@pytest.fixture(scope="module")
def graphs() -> dict[str, rdflib.Graph]:
    return {name: rdflib.Graph().parse(ontology_path(f"{name}.ttl"), format="turtle") for name in LISTS}


def concepts(graph: rdflib.Graph) -> list[rdflib.term.Node]:
    return sorted(graph.subjects(RDF.type, SKOS.Concept))


@pytest.mark.parametrize("name", LISTS)
def test_every_concept_has_one_label_in_each_language(graphs: dict[str, rdflib.Graph], name: str) -> None:
    for concept in concepts(graphs[name]):
        labels = [label.language for label in graphs[name].objects(concept, SKOS.prefLabel)]  # type: ignore[attr-defined]
        assert sorted(labels) == ["en", "zh"], concept


@pytest.mark.parametrize("name", LISTS)
def test_every_concept_hangs_in_its_scheme(graphs: dict[str, rdflib.Graph], name: str) -> None:
    graph = graphs[name]
    for concept in concepts(graph):
        scheme = graph.value(concept, SKOS.inScheme)
        assert (scheme, RDF.type, SKOS.ConceptScheme) in graph, concept
        above = graph.value(concept, SKOS.broader)
        if above is None:
            assert (concept, SKOS.topConceptOf, scheme) in graph, concept
        else:
            assert graph.value(above, SKOS.inScheme) == scheme, concept


@pytest.mark.parametrize("name", LISTS)
def test_matches_and_other_labels(graphs: dict[str, rdflib.Graph], name: str) -> None:
    graph = graphs[name]
    known = set(concepts(graph))
    assert all(other in known for other in graph.objects(None, SKOS.relatedMatch))
    for concept, label in graph.subject_objects(SKOS.altLabel):
        assert (concept, SKOS.prefLabel, label) not in graph


def test_classifications_are_whole(graphs: dict[str, rdflib.Graph]) -> None:
    graph = graphs["industries"]
    codes = Counter(str(graph.value(c, SKOS.notation)) for c in concepts(graph) if "GB-" in str(c))
    assert sorted(code for code in codes if code.isalpha()) == list("ABCDEFGHIJKLMNOPQRST")
    assert sorted(code for code in codes if code.isdigit()) == [f"{number:02d}" for number in range(1, 98)]
    assert set(codes.values()) == {1}
    headings = set(graph.objects(None, SKOS.topConceptOf)), list(graph.subjects(SKOS.topConceptOf, None))
    assert len([one for one in headings[1] if "SEI-" in str(one)]) == 9


def test_kinds_of_platform_are_defined(graphs: dict[str, rdflib.Graph]) -> None:
    graph = graphs["platforms"]
    for concept in concepts(graph):
        languages = [text.language for text in graph.objects(concept, SKOS.definition)]  # type: ignore[attr-defined]
        assert sorted(languages) == ["en", "zh"], concept
    names = {str(label) for label in graph.objects(None, SKOS.prefLabel)}
    wanted = {"重点实验室", "工程技术研究中心", "新型研发机构", "科技企业孵化器", "众创空间", "中试基地"}
    assert wanted <= names


def test_units_cover_money_and_shares(graphs: dict[str, rdflib.Graph]) -> None:
    graph = graphs["units"]
    notations = [str(text) for p in (SKOS.notation, SKOS.hiddenLabel) for text in graph.objects(None, p)]
    assert {"元", "万元", "亿元", "%", "‰", "个百分点", "家", "项", "件/万人"} <= set(notations)
    assert len(set(notations)) == len(notations)


def test_multiples_of_units_say_of_what(graphs: dict[str, rdflib.Graph]) -> None:
    graph = graphs["units"]
    factors = {}
    for unit, factor in graph.subject_objects(rdflib.URIRef(NAMESPACE + "factor")):
        base = graph.value(unit, rdflib.URIRef(NAMESPACE + "multipleOf"))
        assert (base, RDF.type, SKOS.Concept) in graph
        factors[_name(graph, unit), _name(graph, base)] = float(str(factor))
    assert factors["万元", "元"] == 1e4
    assert factors["亿元", "元"] == 1e8
    assert factors["万亩", "亩"] == 1e4


def _name(graph: rdflib.Graph, concept: Any) -> str:
    return next(str(text) for text in graph.objects(concept, SKOS.prefLabel) if text.n3().endswith("@zh"))
