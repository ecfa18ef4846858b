"""The catalogue: every file of it is whole, and a file that is not is refused in one sentence."""

from __future__ import annotations

import re

import pytest

from plangraph.errors import DataError, UnknownName
from plangraph.questions.catalogue import catalogue, question
from plangraph.questions.form import Question
from plangraph.questions.header import parse
from plangraph.questions.listing import listing
from plangraph.questions.statements import statement
from plangraph.questions.steps import STEPS
from plangraph.resources import resource
from plangraph.terms import ENTITY_CLASSES, RELATIONS

FILES = sorted(resource("ontology", "questions").glob("*.cypher"))
HEAD = """// ---
// title = {zh = "甲", en = "A"}
// explanation = {zh = "甲", en = "A"}
// sentence = {zh = "{count}", en = "{count}"}
// columns = [{name = "firm", kind = "entity", zh = "企业", en = "Firm"}]
// [example]
// count = 1
// rows = [{firm = "甲"}]
// ---
MATCH (e:Enterprise) RETURN e.id AS firm, e.evidence AS evidence
"""
LABELS = {*ENTITY_CLASSES, "Entity", "Plan", "Figure", "Passage"}
ASKED_IN_PYTHON = {"side": {"indicator"}, "outcomes": {"alike"}, "rivalry": {"place", "inside", "kilometres"}}
ADDED_IN_PYTHON = {
    "roles": {"betweenness", "community", "size"},
    "outcomes": {"met", "alike"},
    "rivalry": {"one", "other", "kilometres", "passages"},
}
TYPES = {*(term.neo4j for term in RELATIONS.values()), "OF", "STATED_IN"}


def test_there_are_at_least_two_dozen_questions() -> None:
    assert len(catalogue()) >= 24
    assert [one.id for one in catalogue()] == [path.stem for path in FILES]


@pytest.mark.parametrize("one", catalogue(), ids=lambda one: one.id)
def test_header_and_query_agree(one: Question) -> None:
    asked = {*re.findall(r"\$(\w+)", one.cypher), *ASKED_IN_PYTHON.get(one.step, ())}
    names = {parameter.name for parameter in one.parameters}
    inside = any(parameter.inside for parameter in one.parameters)
    assert asked - ({"inside", "own"} if inside else set()) == names
    assert not inside or asked & {"inside", "own"}
    assert one.chart in ("bar", "none")
    assert one.step in ("", *STEPS)
    for words in (one.title, one.explanation, one.sentence, *(c.label for c in one.columns)):
        assert re.search(r"[一-鿿]|[{]", words["zh"])
        assert words["en"].isascii() or words is one.explanation
    returned = one.cypher[one.cypher.rindex("RETURN") :]
    for column in {column.name for column in one.columns} - ADDED_IN_PYTHON.get(one.step, set()) | {"evidence"}:
        assert re.search(rf"\b{column}\b", returned), column


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_labels_and_types_are_those_of_the_ontology(path: object) -> None:
    one = question(path.stem)  # type: ignore[attr-defined]
    assert not unknown_terms(one.cypher)


def unknown_terms(cypher: str) -> set[str]:
    """Labels of nodes and types of relationships in `cypher` that the ontology lacks."""
    labels = set(re.findall(r"\(\w*:(\w+)", cypher)) - LABELS
    types = {one for group in re.findall(r"\[\w*:([A-Z_|]+)", cypher) for one in group.split("|")} - TYPES
    return labels | types


def test_statements_of_the_pages_keep_to_the_ontology_too() -> None:
    names = sorted(path.stem for path in resource().glob("src/plangraph/questions/cypher/*.cypher"))
    assert names
    assert not {term for name in names for term in unknown_terms(statement(name))}


def test_an_unknown_question_says_what_is_near() -> None:
    with pytest.raises(UnknownName, match="near it: anchors"):
        question("anchor")


def test_a_file_is_read() -> None:
    one = parse("firms", HEAD)
    assert one.columns[0].label == {"zh": "企业", "en": "Firm"}
    assert one.cypher.startswith("MATCH (e:Enterprise)")


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('// title = {zh = "甲", en = "A"}\n', "", "lacks 'title'"),
        ('en = "A"}\n// explanation', "}\n// explanation", "damaged"),
        ('kind = "entity", ', 'kind = "entiti", ', "no column is of the kind entiti"),
        ("// [example]", "// exampel = 1\n// [example]", "nobody reads: exampel"),
        ("// count", "// cuont", "lacks 'count'"),
        ("// columns", "columns", "every line of it a comment"),
        ("// ---\nMATCH", "MATCH", "damaged"),
    ],
)
def test_a_damaged_file_is_refused(old: str, new: str, says: str) -> None:
    assert old in HEAD
    with pytest.raises(DataError, match=re.escape(says)):
        parse("firms", HEAD.replace(old, new))


def test_the_page_of_the_documentation_is_that_of_the_catalogue() -> None:
    page = resource().joinpath("docs", "questions.md").read_text(encoding="utf-8")
    assert page == listing(), "run make examples"
