"""The docs know every command, question, class, relation and setting, and name no file that is not there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import typer
import typer.main

from plangraph import terms
from plangraph.cli import application
from plangraph.graph.tables import read_tables

TOP = Path(__file__).parents[1]
PAGES = sorted([TOP / "README.md", *TOP.glob("docs/*.md"), *TOP.glob("*/README.md")])
TEXT = {page: page.read_text(encoding="utf-8") for page in PAGES}
ALL = "\n".join(TEXT.values())
CODE = [*(TOP / "src").rglob("*.py"), *(TOP / "app").rglob("*.py")]
LINK = re.compile(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)")
NAMED = re.compile(
    r"`((?:docs|src|app|tests|ontology|graphs|benchmarks|examples)/[\w./-]+\w/?|(?:Makefile|LICENSE|pyproject\.toml))`"
)
FOLDERS = ("documents", "language", "sources", "weighing", "resolution", "graph", "store", "questions", "export")


def commands() -> list[str]:
    """Every command, a group's as `db status`."""
    found = []
    for name, command in typer.main.get_command(application()).commands.items():  # type: ignore[attr-defined]
        inner = getattr(command, "commands", {})
        found += [f"{name} {one}" for one in inner] or [name]
    return found


@pytest.mark.parametrize("command", commands())
def test_a_command_is_in_the_docs(command: str) -> None:
    group, _, name = command.partition(" ")
    lines = [line for line in ALL.splitlines() if f"plangraph {group}" in line]
    assert any(not name or f"{group} {name}" in line or f"`{name}`" in line for line in lines)


@pytest.mark.parametrize("question", sorted(path.stem for path in (TOP / "ontology" / "questions").glob("*.cypher")))
def test_a_question_is_in_the_docs(question: str) -> None:
    assert f"`{question}`" in ALL


def test_every_setting_is_in_the_docs() -> None:
    settings = {name for file in CODE for name in re.findall(r"PLANGRAPH_[A-Z_]+", file.read_text(encoding="utf-8"))}
    assert settings
    assert {name for name in settings if f"`{name}`" not in ALL} == set()


def test_every_class_and_relation_is_in_the_docs() -> None:
    page = TEXT[TOP / "docs" / "terms.md"]
    for term in (*terms.ENTITY_CLASSES.values(), *terms.RELATIONS.values()):
        assert f"| `{term.name}` | {term.label_zh} |" in page
        assert f"| {term.definition_en} |" in page


@pytest.mark.parametrize("target", re.findall(r"^([a-z]+):.*##", (TOP / "Makefile").read_text(encoding="utf-8"), re.M))
def test_what_the_docs_make_can_be_made(target: str) -> None:
    made = set(
        re.findall(r"\bmake ([a-z]+)\b(?=[`\s,;]|$)", "\n".join(re.findall(r"`make [a-z]+`|^    make .*$", ALL, re.M)))
    )
    targets = set(re.findall(r"^([a-z]+):.*##", (TOP / "Makefile").read_text(encoding="utf-8"), re.M))
    assert made <= targets
    assert target in targets


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(TOP)))
def test_every_file_that_a_page_names_is_there(page: Path) -> None:
    links = {link for link in LINK.findall(TEXT[page]) if not (page.parent / link).exists()}
    named = {
        name
        for name in NAMED.findall(TEXT[page])
        if not any((root / name).exists() for root in (TOP, TOP / "src" / "plangraph"))
    }
    assert links | named == set()


def test_the_readme_leads_to_every_page_of_the_docs() -> None:
    linked = {(TOP / link).resolve() for link in LINK.findall(TEXT[TOP / "README.md"])}
    assert {page for page in (TOP / "docs").iterdir() if page.is_file()} <= linked


def test_the_answer_in_the_readme_is_that_of_the_shipped_graph() -> None:
    graph = read_tables(TOP / "graphs")
    names = {entity.id: entity.name for entity in graph.entities}
    rows = {
        (names[one.subject], one.words[0])
        for one in graph.relations
        if one.predicate == "anchors" and names[one.object] == "电子元器件制造"
    }
    lines = [
        line.split()
        for line in TEXT[TOP / "README.md"].splitlines()
        if line.startswith("     ") and "电子元器件" in line
    ]
    assert {(line[0], line[2]) for line in lines} == rows


def test_the_fact_of_the_walk_is_in_the_shipped_graph() -> None:
    graph, walk = read_tables(TOP / "graphs"), TEXT[TOP / "docs" / "walk.md"]
    [relation] = [one for one in graph.relations if one.id in walk]
    assert (relation.subject in walk, relation.predicate, relation.object in walk) == (True, "anchors", True)
    [excerpt] = [one for one in graph.excerpts if one.id in walk]
    assert excerpt.id in relation.evidence
    assert set(relation.words) & {line.removeprefix("> ") for line in walk.splitlines()}
    assert relation.context
    assert set(relation.reasons) & set(re.findall(r"`([a-z-]+)`", walk))
    assert all(f"`{folder}/`" in walk for folder in FOLDERS if folder != "export")


def test_the_docs_hold_no_path_of_one_machine() -> None:
    assert not re.findall(r"(?:/(?:home|root|work|tmp)/|C:\\)\S*", ALL)
