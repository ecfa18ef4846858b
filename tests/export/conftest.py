"""The small graph of two plans of Shaoguan, written for the tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from plangraph.graph.tables import read_tables
from plangraph.records import Graph

SMALL = Path(__file__).parent.parent / "graph" / "small"


@pytest.fixture(scope="session")
def small() -> Graph:
    return read_tables(SMALL)
