"""The small graph of two plans of Shaoguan, and the databases without anything in them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from plangraph.graph.tables import read_tables
from plangraph.records import Graph
from plangraph.store.bolt import BoltView
from plangraph.store.embedded import Folder, stop
from tests.store.states import cleared

SMALL = Path(__file__).parent.parent / "graph" / "small"


@pytest.fixture(scope="session")
def small() -> Graph:
    return read_tables(SMALL)


@pytest.fixture
def empty(view: BoltView) -> BoltView:
    """Each database in turn, empty."""
    return cleared(view)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Folder]:
    """A data folder of its own, whose server is ended afterwards."""
    found = Folder(tmp_path / "data")
    yield found
    stop(found)
