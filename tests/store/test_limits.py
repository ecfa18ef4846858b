"""Rows and time are bounded, errors are sentences, and the next query is served."""

from __future__ import annotations

import time

import pytest

from plangraph.errors import LimitError, StoreError
from plangraph.records import Graph
from plangraph.store.bolt import BoltView
from plangraph.store.local import EmbeddedView
from plangraph.store.server import ServerView

# None of these ends by itself while a test waits.
SPINS = "UNWIND range(1, 10000) AS a UNWIND range(1, 10000) AS b UNWIND range(1, 10000) AS c RETURN count(*) AS n"
ESCAPES = "RETURN reduce(s = 0, a IN range(1, 10000) | s + reduce(t = 0, b IN range(1, 10000) | t + b % 7)) AS n"
LONG = f"RETURN reduce(q = 0, c IN range(1, 20) | q + {ESCAPES.removeprefix('RETURN ').removesuffix(' AS n')}) AS n"
ENDLESS = """RETURN reduce(r = 0, a IN range(1, 10000) | r + reduce(s = 0, b IN range(1, 10000) | s +
reduce(t = 0, c IN range(1, 10000) | t + c))) AS n"""
FILLS = "RETURN size([a IN range(1, 10000) | [b IN range(1, 10000) | [c IN range(1, 10000) | a + b + c]]]) AS n"


def test_rows_are_cut_at_the_limit(view: BoltView) -> None:
    rows = view.read("UNWIND range(1, 5000) AS n RETURN n", limit=10)
    assert rows.rows == tuple((n,) for n in range(1, 11))
    assert rows.truncated
    whole = view.read("UNWIND range(1, 10) AS n RETURN n", limit=10)
    assert len(whole.rows) == 10
    assert not whole.truncated


def test_an_empty_answer_names_its_columns(view: BoltView) -> None:
    assert view.read("MATCH (n:Nothing) RETURN n.id AS id, 1 AS one").columns == ("id", "one")


@pytest.mark.parametrize(
    ("statement", "word"),
    [("MATCH (n RETURN n", "accept"), ("RETURN x", "accept"), ("RETURN $missing", "missing"), ("", "accept")],
)
def test_a_wrong_statement_is_one_sentence(view: BoltView, statement: str, word: str) -> None:
    with pytest.raises(StoreError, match=word) as caught:
        view.read(statement)
    assert "\n" not in str(caught.value)
    assert str(caught.value).endswith(".")


def test_a_value_that_cannot_be_sent_is_one_sentence(view: BoltView) -> None:
    with pytest.raises(StoreError, match="cannot be sent"):
        view.read("RETURN $x", {"x": object()})


def test_a_query_that_spins_is_ended_and_the_next_one_is_served(view: BoltView, small: Graph) -> None:
    view.load(small)
    with pytest.raises(LimitError, match="2 seconds"):
        view.read(SPINS, seconds=2)
    assert view.read("RETURN 1 AS one").rows == ((1,),)
    assert set(view.plans()) >= {plan.id for plan in small.plans}


@pytest.mark.embedded
def test_the_embedded_server_is_ended_where_nothing_else_stops_a_query(embedded: EmbeddedView, small: Graph) -> None:
    embedded.load(small)
    before = embedded.plans()
    for statement in (ENDLESS, FILLS):
        with pytest.raises(LimitError):
            embedded.read(statement, seconds=3)
        assert embedded.plans() == before


@pytest.mark.neo4j
def test_a_client_of_neo4j_waits_no_longer_than_the_limit(neo4j: ServerView) -> None:
    begun = time.monotonic()
    with pytest.raises(LimitError, match="1 seconds"):
        neo4j.read(LONG, seconds=1)
    assert time.monotonic() - begun < 60  # the query itself takes minutes, and more where the machine is busy
    assert neo4j.read("RETURN 1 AS one").rows == ((1,),)
