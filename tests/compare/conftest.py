"""The small graph of two plans of Shaoguan, written for the tests."""

from __future__ import annotations

import pytest

from plangraph.records import Graph
from tests.named import small_graph


@pytest.fixture(scope="session")
def small() -> Graph:
    """The graph of two plans."""
    return small_graph()
