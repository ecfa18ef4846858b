"""Industries and kinds of platform: the standards are whole, and no name is given twice to one thing."""

from __future__ import annotations

from collections import Counter

import pytest
import rdflib
from rdflib.namespace import RDF, SKOS

from plangraph.ontology import ontology_path


def scheme(name: str) -> rdflib.Graph:
    return rdflib.Graph().parse(ontology_path(f"{name}.ttl"), format="turtle")


@pytest.mark.parametrize("name", ["industries", "platforms", "units"])
def test_other_labels_and_matches(name: str) -> None:
    graph = scheme(name)
    known = set(graph.subjects(RDF.type, SKOS.Concept))
    assert set(graph.objects(None, SKOS.relatedMatch)) <= known
    for concept, label in graph.subject_objects(SKOS.altLabel):
        assert (concept, SKOS.prefLabel, label) not in graph, label


def test_the_national_classification_has_all_sections_and_major_classes() -> None:
    graph = scheme("industries")
    concepts = [one for one in graph.subjects(RDF.type, SKOS.Concept) if "/GB-" in str(one)]
    codes = Counter(str(graph.value(one, SKOS.notation)) for one in concepts)
    assert sorted(code for code in codes if code.isalpha()) == list("ABCDEFGHIJKLMNOPQRST")
    assert sorted(code for code in codes if code.isdigit()) == [f"{number:02d}" for number in range(1, 98)]
    assert set(codes.values()) == {1}


def test_strategic_industries_have_their_branches() -> None:
    graph = scheme("industries")
    concepts = [
        str(graph.value(one, SKOS.notation)) for one in graph.subjects(None, SKOS.Concept) if "/SEI-" in str(one)
    ]
    branches = Counter(code.split(".")[0] for code in concepts if "." in code)
    assert branches == dict(zip("123456789", (5, 5, 7, 5, 4, 5, 3, 4, 2), strict=True))


def test_kinds_of_platform_are_defined_in_both_languages() -> None:
    graph = scheme("platforms")
    for concept in graph.subjects(RDF.type, SKOS.Concept):
        languages = sorted(str(text.language) for text in graph.objects(concept, SKOS.definition))
        assert languages == ["en", "zh"], concept
    names = {str(label) for label in graph.objects(None, SKOS.prefLabel)}
    assert {"重点实验室", "工程技术研究中心", "新型研发机构", "科技企业孵化器", "众创空间", "中试基地"} <= names
