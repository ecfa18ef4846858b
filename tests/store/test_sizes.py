"""Statements and values that no server should see are refused in one sentence, and quickly."""

from __future__ import annotations

import time
from typing import Any

import pytest

from plangraph.errors import StatementError, StoreError
from plangraph.store.bolt import BoltView
from plangraph.store.limits import LONGEST, check_parameters, check_statement
from plangraph.store.repair import repaired
from tests.campaign import tell

LARGE = {
    "a list of 20,000": "RETURN size([" + ",".join(["1"] * 20_000) + "]) AS n",
    "20,000 ANDs": "MATCH (e) WHERE " + " AND ".join(["e.x<>1"] * 20_000) + " RETURN count(*) AS n",
    "20,000 ORs": "MATCH (e) WHERE " + " OR ".join(["e.x=1"] * 20_000) + " RETURN count(*) AS n",
    "20,000 sums": "RETURN " + "+".join(["1"] * 20_000) + " AS n",
    "20,000 brackets": "RETURN " + "(" * 20_000 + "1" + ")" * 20_000 + " AS n",
    "20,000 open brackets": "RETURN " + "[" * 20_000,
    "20,000 closed brackets": "RETURN " + "]" * 20_000,
    "200 CASEs": "RETURN " + "CASE WHEN true THEN " * 200 + "1" + " END" * 200 + " AS n",
    "2,000 indexes": "RETURN [1]" + "[0]" * 2_000 + " AS n",
    "2,000 subqueries": "RETURN " + "EXISTS { MATCH (a) WHERE " * 2_000 + "true" + " }" * 2_000 + " AS n",
    "20,000 NOTs": "RETURN " + "NOT " * 20_000 + "true AS n",
    "a long text": "RETURN '" + "市" * LONGEST + "' AS n",
    "half a character": "RETURN '\ud800' AS n",
    "another encoding": "RETURN '" + b"\xff\xfe".decode("utf-8", "surrogateescape") + "' AS n",
    "500 sums": "RETURN " + "+".join(["1"] * 500) + " AS n",
    "500 NOTs": "RETURN " + "NOT " * 500 + "true AS n",
    "300 minuses": "RETURN " + "- " * 300 + "1 AS n",
    "900 WITHs": "WITH 1 AS n " * 900 + "RETURN n",
    "open texts": "RETURN " + "'\"`" * 10_000,
    "open comments": "RETURN 1 " + "/*" * 20_000,
    "a plain quotation mark": "RETURN '",
}
VALUES: dict[str, Any] = {
    "2^63": 2**63,
    "-2^63 - 1": -(2**63) - 1,
    "5,000 digits": 10**5_000,
    "half a character": "\ud800",
    "another encoding": b"\xff".decode("utf-8", "surrogateescape"),
    "a key of another encoding": {"\udcff": 1},
    "in a list": [1, [2, {"a": 2**70}]],
    "bytes of a class": object(),
    "a class": int,
}


def deep(levels: int) -> list[Any]:
    found: list[Any] = []
    for _ in range(levels):
        found = [found]
    return found


@pytest.mark.parametrize("name", LARGE)
def test_a_statement_ends_at_once(view: BoltView, name: str) -> None:
    told = ""
    try:
        view.read(LARGE[name], seconds=20)
    except StoreError as error:
        told = str(error)
    assert "\n" not in told
    assert len(told) < 1_000
    assert view.read("RETURN 1 AS one").rows == ((1,),)
    tell(
        "statements of a size at which parsers give up, on two databases",
        tried=2 * len(LARGE),
        outcome="none ended a server",
    )


@pytest.mark.parametrize("name", [name for name in LARGE if name.startswith(("20,000", "2", "a l", "half", "another"))])
def test_it_is_refused_before_it_runs(name: str) -> None:
    with pytest.raises(StatementError):
        check_statement(LARGE[name])


@pytest.mark.parametrize("name", VALUES)
def test_a_value_that_no_database_takes(view: BoltView, name: str) -> None:
    with pytest.raises(StoreError, match="cannot be sent") as caught:
        view.read("RETURN $x AS x", {"x": VALUES[name]})
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 300


def test_deep_and_many_values(view: BoltView) -> None:
    for wrong in (deep(100_000), deep(100), list(range(1_000_001))):
        with pytest.raises(StatementError, match="cannot be sent"):
            view.read("RETURN size($x) AS n", {"x": wrong})
    assert view.read("RETURN size($x) AS n", {"x": list(range(20_000))}).rows == ((20_000,),)
    assert view.read("RETURN $x AS x", {"x": [2**63 - 1, -(2**63), "市", None, {"a": [1.5]}]}).rows == (
        ([2**63 - 1, -(2**63), "市", None, {"a": [1.5]}],),
    )


def test_sizes_that_people_need() -> None:
    check_statement("MATCH (e) WHERE e.name IN [" + ", ".join(f"'名{i}'" for i in range(3_000)) + "] RETURN e")
    check_parameters({"ids": [f"Place/{i}" for i in range(100_000)], "deep": deep(50)})


@pytest.mark.parametrize(
    "unit", ["'", '"', "/*", "(", "[", "{", "CASE ", "labels(", "id(", "(a)--", "WHERE ", "[(a)--(b) ", "x.", "、"]
)
def test_reading_a_statement_is_linear(unit: str) -> None:
    text = "MATCH (a) WHERE " + unit * (LONGEST // len(unit) - 10)
    begun = time.process_time()
    try:
        check_statement(text)
        repaired(text)
    except StatementError:
        pass
    assert time.process_time() - begun < 3


@pytest.mark.parametrize("word", ["EXPLAIN", "profile", "  /* so */ Explain"])
def test_a_server_s_plan_is_no_answer(word: str) -> None:
    with pytest.raises(StatementError, match="gives a server's plan and no rows"):
        check_statement(f"{word} MATCH (n) RETURN n")
    check_statement("MATCH (explain) RETURN explain")
