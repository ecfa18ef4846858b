"""The ontology's terms: what is generated from them, their words, their ends, their colours."""

from __future__ import annotations

import ast
import itertools
import re
from pathlib import Path

import pytest
import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SKOS

from plangraph.ontology import ontology_path
from plangraph.ontology.terms import TARGET, source, upper_snake
from plangraph.terms import ENTITY_CLASSES, NAMESPACE, RELATIONS, label

PG = rdflib.Namespace(NAMESPACE)
CHECK = Path(__file__).parents[3] / "shared" / "gold" / "check.py"
KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
SHAPES = {
    "ellipse", "triangle", "rectangle", "diamond", "pentagon", "hexagon", "heptagon", "octagon", "star", "vee",
    "rhomboid", "tag",
}  # fmt: skip
PAGES = ("#ffffff", "#0e1117")


@pytest.fixture(scope="module")
def ontology() -> rdflib.Graph:
    return rdflib.Graph().parse(ontology_path("plangraph.ttl"), format="turtle")


def terms(ontology: rdflib.Graph) -> list[rdflib.term.Node]:
    """Every term that the ontology defines."""
    found = {term for kind in KINDS for term in ontology.subjects(RDF.type, kind)}
    return sorted(term for term in found if str(term).startswith(NAMESPACE))


def test_generated_terms_are_those_of_the_ontology() -> None:
    assert TARGET.read_text(encoding="utf-8") == source(), "run python -m plangraph.ontology.terms"


def test_generated_source_is_the_same_every_time() -> None:
    assert source() == source()


def test_every_term_has_words_in_both_languages_and_an_example(ontology: rdflib.Graph) -> None:
    assert len(terms(ontology)) > 50
    for term in terms(ontology):
        for predicate in (RDFS.label, SKOS.definition):
            languages = sorted(str(text.language) for text in ontology.objects(term, predicate))
            assert languages == ["en", "zh"], f"{term} {predicate}"
        assert list(ontology.objects(term, SKOS.example)), f"{term} has no example"


def test_no_two_terms_of_a_kind_have_the_same_label(ontology: rdflib.Graph) -> None:
    for terms_of_kind in (ENTITY_CLASSES, RELATIONS):
        for language in ("zh", "en"):
            labels = [label(name, language) for name in terms_of_kind]
            assert len(labels) == len(set(labels))


def test_every_term_that_is_used_is_defined(ontology: rdflib.Graph) -> None:
    used = {part for triple in ontology for part in triple if isinstance(part, rdflib.URIRef)}
    defined = {*ontology.subjects(RDF.type), rdflib.URIRef(NAMESPACE)}
    assert {term for term in used if str(term).startswith(NAMESPACE)} <= defined


def test_terms_of_the_graphs_rdf_are_defined(ontology: rdflib.Graph) -> None:
    code = (Path(TARGET).parent / "export" / "triples.py").read_text(encoding="utf-8")
    used = set(re.findall(r'NAMESPACE \+ "(\w+)"', code))
    assert used, "triples.py names its terms in another way now"
    assert {name for name in used if (PG[name], RDF.type, None) not in ontology} == set()


def test_domains_and_ranges_are_those_of_the_gold_standard() -> None:
    if not CHECK.exists():
        pytest.skip("needs the gold standard in ../shared, which is not here")
    gold = _gold()
    assert set(ENTITY_CLASSES) == gold["ENTITY"]
    assert {name: (set(r.domain), set(r.range)) for name, r in RELATIONS.items()} == gold["RELATION"]


def _gold() -> dict[str, object]:
    """ENTITY and RELATION of the gold standard's check, by running these assignments and nothing else of it."""
    wanted = ("ENTITY", "ORG", "RELATION")
    nodes = [
        node
        for node in ast.parse(CHECK.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id in wanted
    ]
    found: dict[str, object] = {}
    exec(compile(ast.Module(nodes, []), str(CHECK), "exec"), found)  # the team's own file
    return found


def test_relations_join_known_classes() -> None:
    for relation in RELATIONS.values():
        for end in (relation.domain, relation.range):
            assert end
            assert end <= set(ENTITY_CLASSES)
        assert relation.neo4j == upper_snake(relation.name)


def test_a_symmetric_relation_has_the_same_ends_and_names() -> None:
    symmetric = [relation for relation in RELATIONS.values() if relation.symmetric]
    assert [relation.name for relation in symmetric] == ["cooperatesWith"]
    for relation in symmetric:
        assert relation.domain == relation.range
        assert (relation.inverse_zh, relation.inverse_en) == (relation.label_zh, relation.label_en)


def test_an_inverse_is_called_what_the_relation_is_called_backwards(ontology: rdflib.Graph) -> None:
    pairs = list(ontology.subject_objects(OWL.inverseOf))
    assert pairs
    for relation, inverse in pairs:
        backwards = RELATIONS[str(relation).removeprefix(NAMESPACE)]
        words = {str(text.language): str(text) for text in ontology.objects(inverse, RDFS.label)}
        assert words == {"zh": backwards.inverse_zh, "en": backwards.inverse_en}


def test_label_of_no_term_is_an_error() -> None:
    with pytest.raises(KeyError):
        label("builtFor", "en")


def test_classes_have_shapes_of_their_own_that_the_canvas_draws() -> None:
    shapes = [term.symbol for term in ENTITY_CLASSES.values()]
    assert len(set(shapes)) == len(shapes)
    assert set(shapes) <= SHAPES


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("name", ENTITY_CLASSES)
def test_a_colour_stands_out_from_the_page(name: str, page: str) -> None:
    light, dark = sorted((_luminance(ENTITY_CLASSES[name].colour), _luminance(page)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 3


def test_colours_are_apart_for_colour_blind_eyes() -> None:
    """Red and green seen as one (deuteranopia, by the matrix of Machado and others, 2009)."""
    seen = {name: _without_green(term.colour) for name, term in ENTITY_CLASSES.items()}
    for (one, a), (two, b) in itertools.combinations(seen.items(), 2):
        assert sum((x - y) ** 2 for x, y in zip(a, b, strict=True)) ** 0.5 > 0.03, f"{one} and {two}"


def _linear(colour: str) -> tuple[float, float, float]:
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return red, green, blue


def _luminance(colour: str) -> float:
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _without_green(colour: str) -> tuple[float, float, float]:
    red, green, blue = _linear(colour)
    return (
        0.367322 * red + 0.860646 * green - 0.227968 * blue,
        0.280085 * red + 0.672501 * green + 0.047413 * blue,
        -0.011820 * red + 0.042940 * green + 0.968881 * blue,
    )
