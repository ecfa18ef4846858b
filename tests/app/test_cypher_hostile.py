"""Hostile statements typed into the Cypher page: each is refused in words on the page, and the graph stays as it was.

A few by default; `make fuzz` types all of them.
"""

from __future__ import annotations

import pytest

from plangraph.records import Graph
from plangraph.store.local import EmbeddedView
from tests.app.conftest import Open
from tests.campaign import long_run, tell
from tests.store.states import state
from tests.store.test_read_only import HOSTILE

pytestmark = [pytest.mark.embedded]
TYPED = [
    *HOSTILE,
    "MATCH (n) RETURN n; MATCH (n) DETACH DELETE n",
    "RETURN '" + "市" * 50_000 + "' AS n",  # Streamlit takes no notice of an address of more than half a megabyte
    "RETURN 1 AS n" + " " * 4_000 + "UNION MATCH (n) DETACH DELETE n RETURN 2 AS n",
    "RETURN " + "(" * 2_000 + "1",
    "MATCH (e) WHERE " + " AND ".join(["e.x<>1"] * 20_000) + " RETURN count(*) AS n",
    "RETURN '\x1b[31m' +",
    "<script>window.hurt = 1</script>",
]


@pytest.mark.timeout(600)
def test_hostile_statements_on_the_page(page: Open, filled: Graph, embedded: EmbeddedView) -> None:
    before = state(embedded)
    test = page("cypher")
    typed = TYPED if long_run() else TYPED[::11] + TYPED[-6:-4]
    for statement in typed:
        test.query_params["cypher"] = statement
        test.run()
        assert not test.exception, statement[:80]
        assert test.error, statement[:80]
        assert all("Traceback" not in one.value for one in test.error), statement[:80]
    assert state(embedded) == before
    tell("hostile statements on the Cypher page", tried=len(typed), outcome="all refused in words; nothing changed")
