"""The tables that come with PlanGraph: headed, sourced, sorted, and each with a reader."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from plangraph.lexicon import Lexicon
from plangraph.lexicon.loading import TABLES

PACKAGE = Path(__file__).parents[2] / "src" / "plangraph"
NAMES = sorted(path.stem for path in TABLES.glob("*.tsv"))
PLAIN = {"genre", "general"}
NAMED = {"genre", "statistics", "official", "register", "ranking", "gazetteer"}  # with the list or name after it
# Tables that lie here for whoever wants them: no rule reads them yet.
UNREAD: set[str] = set()


def asked() -> set[tuple[str, ...]]:
    """The table and the keys of every call that asks the lexicon; a key that is no constant ends them."""
    found: set[tuple[str, ...]] = set()
    for file in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CALLS:
                constants = [a.value if isinstance(a, ast.Constant) else None for a in node.args]
                known = constants[: constants.index(None)] if None in constants else constants
                found.add(tuple(str(value) for value in known))
    return found


CALLS = {"rows", "words", "endings", "any_of"}


@pytest.mark.parametrize("name", NAMES)
def test_a_table_says_what_it_is_for(name: str) -> None:
    lines = (TABLES / f"{name}.tsv").read_text(encoding="utf-8").split("\n")
    assert lines[1].startswith("# ")
    assert len(lines[1]) > 12
    body = next(at for at, line in enumerate(lines) if not line.startswith("#"))
    assert not [line for line in lines[body:] if line.startswith("#")]
    assert lines[-1] == ""
    assert "" not in lines[:-1]


@pytest.mark.parametrize("name", NAMES)
def test_every_word_has_a_source(name: str) -> None:
    for row in Lexicon.load().rows(name):
        kind, _, title = row[-1].partition(": ")
        assert (kind in PLAIN and not title) or (kind in NAMED and title), row


@pytest.mark.parametrize("name", NAMES)
def test_words_are_sorted_by_keys_and_then_by_word(name: str) -> None:
    table = Lexicon.load().table(name)
    keyed = table.columns[0] == "word"
    order = [(row[1:-1], row[0]) if keyed else ((), row[0]) for row in table.rows]
    assert order == sorted(order)
    assert len(order) == len(set(order))


def test_every_table_has_a_reader() -> None:
    assert {call[0] for call in asked() if call} == set(NAMES) - UNREAD


def test_the_words_that_code_asks_for_are_there() -> None:
    for table, *keys in filter(None, asked()):
        assert Lexicon.load().table(table).rows, table
        if keys:
            assert Lexicon.load().words(table, *keys), (table, keys)
