from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from plangraph.export.cypher import cypher, literal, statements
from plangraph.records import Graph
from tests.named import named

TEXT = st.text(st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("\\'\"u0027\n`;/*")), max_size=20)
_NAMED = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}


def read(source: str) -> str:
    """The text that a Cypher expression of string literals joined by + stands for, by the grammar of openCypher."""
    pieces, rest = [], source
    while rest:
        match = re.match(r"'((?:[^'\\]|\\.)*)'(?: \+ (?=')|$)", rest, re.DOTALL)
        assert match, rest
        pieces.append(re.sub(r"\\(u[0-9a-fA-F]{4}|.)", _escape, match.group(1), flags=re.DOTALL))
        rest = rest[match.end() :]
    return "".join(pieces)


def _escape(match: re.Match[str]) -> str:
    code = match.group(1)
    return chr(int(code[1:], 16)) if len(code) == 5 else _NAMED.get(code, code)


def decoded_first(source: str) -> str:
    r"""The statement as a database sees it that decodes \uXXXX before it looks for quotes."""
    return re.sub(r"\\u([0-9a-fA-F]{4})", lambda match: chr(int(match.group(1), 16)), source)


@given(TEXT)
def test_a_literal_reads_back_as_its_text(text: str) -> None:
    written = literal(text)
    assert read(written) == text
    assert "\n" not in written
    assert "\r" not in written


@given(TEXT)
def test_a_literal_stays_one_where_numbers_are_decoded_first(text: str) -> None:
    assert read(decoded_first(literal(text))) == text


def test_literals_of_other_kinds() -> None:
    assert literal((1, 2.5, None, True, "a'b")) == "[1, 2.5, null, true, 'a\\'b']"
    assert literal(float("nan")) == "null"


def test_one_statement_a_line(small: Graph) -> None:
    lines = cypher(small).decode("utf-8").splitlines()[1:]
    assert lines == [f"{statement};" for statement in statements(small)]
    nodes = len(small.plans) + len(small.excerpts) + len(small.entities) + len(small.figures)
    assert len(lines) == nodes + len(small.relations) + 2 * len(small.figures)
    assert sum(":ANCHORS" in line for line in lines) == 1


def test_the_script_keeps_to_the_contract(small: Graph) -> None:
    script, steel = cypher(small).decode("utf-8"), named(small, "Enterprise/韶钢")
    assert f"MERGE (n:Entity:Enterprise {{id: '{steel.id}'}}) SET n += {{name: '{steel.name}'" in script
    assert re.search(r"\(a:Figure .*MERGE \(a\)-\[:OF\]->\(b\);", script)
    assert re.search(r"\(a:Figure .*MERGE \(a\)-\[:STATED_IN\]->\(b\);", script)
    assert "cls:" not in script
    assert "sha256" not in script
