"""A load killed at any moment leaves what was there, or what the next load completes: on both databases."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from multiprocessing import get_context
from pathlib import Path

import pytest

from plangraph.errors import StoreError
from plangraph.records import Graph
from plangraph.store.bolt import BoltView
from plangraph.store.local import EmbeddedView
from tests.campaign import long_run, tell
from tests.store.conftest import SMALL
from tests.store.killed_load import load
from tests.store.neo4j_server import Neo4jServer
from tests.store.states import changed, cleared, only, state

PROCESSES = get_context("forkserver")  # each forked from one that has imported what a load needs
PROCESSES.set_forkserver_preload([load.__module__])
OLD = "example-2017"
# At which steps; into an empty database or over another form of the same plans; in one transaction or in many.
POINTS = [
    *((step, "", 60_000) for step in (1, 3, 7, 12, 20)),
    *((step, OLD, 60_000) for step in (1, 2, 3, 4, 5)),
    *((step, "", 0) for step in (1, 3, 7, 12, 20)),
    *((step, OLD, 0) for step in (1, 2, 3, 4, 5)),
]


@pytest.fixture(
    params=[pytest.param("embedded", marks=pytest.mark.embedded), pytest.param("neo4j", marks=pytest.mark.neo4j)]
)
def place(request: pytest.FixtureRequest) -> tuple[BoltView, dict[str, str]]:
    """A database, and the environment in which another process finds it."""
    view = request.getfixturevalue(request.param)
    bare = {key: value for key, value in os.environ.items() if not key.startswith("PLANGRAPH_")}
    if isinstance(view, EmbeddedView):
        return view, {**bare, "PLANGRAPH_DATA": str(view.folder.root)}
    server: Neo4jServer = request.getfixturevalue("neo4j_server")
    return view, {**bare, "PLANGRAPH_URL": server.url, "PLANGRAPH_PASSWORD": server.password}


def killed(environment: dict[str, str], plan: str, step: int, most: int) -> bool:
    """Whether a load was killed at that step; False where it ended before."""
    process = PROCESSES.Process(target=load, args=(environment, SMALL, plan, step, most))
    process.start()
    process.join()
    assert process.exitcode in (0, -signal.SIGKILL)
    return process.exitcode != 0


def test_a_killed_load_is_completed_by_the_next(place: tuple[BoltView, dict[str, str]], small: Graph) -> None:
    view, environment = place
    cleared(view).load(only(small, OLD))
    first = state(view)  # one plan whole, and nothing of the other
    cleared(view).load(changed(small, OLD))
    expected = {OLD: state(view)}
    cleared(view).load(small)
    expected[""] = state(view)
    deaths, points = 0, POINTS * (5 if long_run() else 1)
    for step, plan, most in points:
        before = expected[""] if plan else []
        assert state(view if plan else cleared(view)) == before
        deaths += killed(environment, plan, step, most)
        after = state(view)
        if most:
            assert after in (before, expected[plan]), (step, plan)
        else:
            assert after in (before, expected[plan], first) or view.unfinished(), (step, plan)
        view.load(changed(small, plan) if plan else small)
        assert state(view) == expected[plan], (step, plan, most)
        assert view.unfinished() == []
        view.load(small)
    assert deaths >= len(points) * (1 - 2 / len(POINTS))
    tell(f"loads killed on {view.name}", tried=deaths, outcome="nothing lost; the next load completes what was begun")


@pytest.fixture
def own(tmp_path: Path) -> Iterator[EmbeddedView]:
    """An embedded database that no other test uses."""
    from plangraph.store.embedded.client import stop

    view = EmbeddedView(tmp_path / "data")
    yield view
    view.close()
    stop(view.folder)


@pytest.mark.embedded
@pytest.mark.parametrize("victim", ["server", "supervisor"])
def test_the_embedded_server_killed_under_a_load_loses_nothing(own: EmbeddedView, small: Graph, victim: str) -> None:
    """The load that was under way is wholly there or not at all: the server may have had all of it when it lost its keeper."""
    own.load(changed(small, OLD))
    wholly = state(own)
    own.load(small)
    expected = state(own)
    for step in (1, 2, 4):
        steps = iter(range(step))

        def progress(what: str, done: int, whole: int, steps: Iterator[int] = steps) -> None:
            if next(steps, None) is None:
                told = own.folder.state()
                assert told is not None
                os.kill(getattr(told, victim), signal.SIGKILL)

        with pytest.raises(StoreError, match="cannot be reached"):
            own.load(changed(small, OLD), progress=progress)
        left = state(own)
        assert left in (expected, wholly)
        assert victim == "supervisor" or left == expected
        own.load(small)
        assert state(own) == expected
    assert own.load(small).loaded == ()
