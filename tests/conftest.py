"""The databases of the tests: an embedded one in a new folder and a Neo4j server, each started once a session."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

from plangraph.graph.tables import read_tables
from plangraph.records import Graph
from plangraph.store.bolt import BoltView
from plangraph.store.local import EmbeddedView
from plangraph.store.server import ServerView
from tests.store.neo4j_server import Neo4jServer, Unavailable

if TYPE_CHECKING:
    from xdist.scheduler import LoadScopeScheduling

TOP = Path(__file__).parent.parent
SMALL = Path(__file__).parent / "graph" / "small"
# A property is true or it is not: on a busy machine an example takes its time.
settings.register_profile("busy", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy")
# Rooms whose tests share a server, started once a session: one worker does all of them (pytest-xdist).
SHARED = {
    "tests/app/": "explorer",
    "tests/store/": "databases",
    "tests/questions/": "databases",
    "tests/export/test_fetch.py": "databases",
}


def together(nodeid: str) -> str:
    """What one worker does: the rooms that share a server, or a file with all that it builds once."""
    file = nodeid.partition("::")[0]
    return next((name for room, name in SHARED.items() if file.startswith(room)), file)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> LoadScopeScheduling:
    """How the tests are given to several workers; the groups of xdist's own marker are not seen by pytest 9.2."""
    from xdist.scheduler import LoadScopeScheduling

    class Rooms(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return together(nodeid)

    return Rooms(config, log)


@pytest.fixture(scope="session")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedView]:
    """The embedded database in a new folder."""
    from plangraph.store.embedded.client import stop

    view = EmbeddedView(tmp_path_factory.mktemp("embedded"))
    yield view
    view.close()
    stop(view.folder)


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4jServer]:
    """A Neo4j server with an empty database; without Maven or Java the test is skipped, in CI it fails."""
    try:
        server = Neo4jServer(tmp_path_factory.mktemp("neo4j"))
    except Unavailable as error:
        if os.environ.get("CI"):
            pytest.fail(f"CI must run Neo4j: {error}")
        pytest.skip(f"no Neo4j server: {error}")
    yield server
    server.stop()


@pytest.fixture(scope="session")
def neo4j(neo4j_server: Neo4jServer) -> Iterator[ServerView]:
    """The Neo4j server as a view."""
    view = ServerView(neo4j_server.url, "neo4j", neo4j_server.password)
    yield view
    view.close()


@pytest.fixture(
    scope="session",
    params=[
        pytest.param("embedded", marks=pytest.mark.embedded),
        pytest.param("neo4j", marks=pytest.mark.neo4j),
    ],
)
def view(request: pytest.FixtureRequest) -> BoltView:
    """Each of the two databases in turn."""
    found: BoltView = request.getfixturevalue(request.param)
    return found


@pytest.fixture(scope="session")
def sample_graph() -> Graph:
    """The graph that comes with PlanGraph, or the small one of the tests where it is not built."""
    return read_tables(TOP / "graphs" if (TOP / "graphs" / "plans.jsonl").exists() else SMALL)
