"""A full disk, a clock that goes back, two loads at once, a plan of 200,000 relations: nothing is lost, all is told."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import plangraph
from plangraph.errors import StoreError
from plangraph.records import Graph
from plangraph.store.bolt import BoltView
from plangraph.store.embedded import Folder, folder, stop
from plangraph.store.local import EmbeddedView
from tests.campaign import long_run, tell
from tests.store.large import PLAN, large_graph
from tests.store.states import cleared, only, state

LOAD = "from plangraph.cli import main; main()"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 MB."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = shutil.which("mount")
    asked = [mount or "mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", str(place)]
    if mount is None or subprocess.run(asked, capture_output=True, check=False).returncode:
        pytest.skip("no file system can be mounted here")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def environment(place: Path) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PLANGRAPH_")}
    source = str(Path(plangraph.__file__).parents[1])
    return {**kept, "PLANGRAPH_DATA": str(place), "PLANGRAPH_IDLE": "1", "PYTHONPATH": source}


@pytest.mark.embedded
def test_a_full_disk_is_told_and_loses_nothing(disk: Path, small: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    view, filler = EmbeddedView(disk / "data"), disk / "filler"
    try:
        view.load(small)
        before = state(view)
        filler.write_bytes(bytes(shutil.disk_usage(disk).free - 20_000_000))
        with pytest.raises(StoreError, match="is full"):  # told before anything is written
            view.load(large_graph(100))
        monkeypatch.setattr(folder, "LEAST", 3_000_000)
        filler.write_bytes(bytes(filler.stat().st_size + shutil.disk_usage(disk).free - 4_000_000))
        with pytest.raises(StoreError, match="is full") as caught:  # told when it was in the middle
            view.load(large_graph(30_000))
        assert "\n" not in str(caught.value)
        filler.unlink()
        assert state(view) == before
        assert view.load(large_graph(1_000)).loaded == (PLAN,)
    finally:
        view.close()
        stop(view.folder)


@pytest.mark.embedded
def test_two_loads_at_once(tmp_path: Path, small: Graph) -> None:
    from plangraph.export.built import write_graph

    plans = [plan.id for plan in small.plans]
    for plan in plans:
        write_graph(only(small, plan), tmp_path / plan)
    write_graph(small, tmp_path / "both")
    told = environment(tmp_path / "data")
    folders = [*plans, "both"] * (4 if long_run() else 1)
    loads = [
        subprocess.Popen(
            [sys.executable, "-c", LOAD, "load", str(tmp_path / name)], env=told, stdout=subprocess.DEVNULL
        )
        for name in folders
    ]
    assert [load.wait(500) for load in loads] == [0] * len(folders)
    view, alone = EmbeddedView(tmp_path / "data"), EmbeddedView(tmp_path / "alone")
    try:
        alone.load(small)
        view.load(small)
        assert state(view) == state(alone)
    finally:
        for one in (view, alone):
            one.close()
            stop(one.folder)


@pytest.mark.embedded
@pytest.mark.skipif(shutil.which("faketime") is None, reason="faketime is missing")
def test_a_clock_that_goes_back(tmp_path: Path, small: Graph) -> None:
    from plangraph.export.built import write_graph

    write_graph(small, tmp_path / "graph")
    told = environment(tmp_path / "data")
    for when in ("+400d", "-10y", "@1970-01-02 00:00:00", "+0d"):
        command = ["faketime", "-m", "-f", when, sys.executable, "-c", LOAD, "load", str(tmp_path / "graph")]
        done = subprocess.run(command, env=told, capture_output=True, text=True, check=False, timeout=300)
        assert (done.returncode, done.stderr.strip()) == (0, ""), when
    end = time.monotonic() + 120
    while Folder(tmp_path / "data").state() is not None and time.monotonic() < end:
        time.sleep(0.2)
    assert Folder(tmp_path / "data").state() is None
    view = EmbeddedView(tmp_path / "data")
    assert view.load(small).unchanged == tuple(plan.id for plan in small.plans)
    view.close()
    stop(view.folder)


def test_a_large_plan_goes_in_batches(view: BoltView, monkeypatch: pytest.MonkeyPatch) -> None:
    """Removed, or replaced by a small one, a plan does not go in one transaction that holds all of it."""
    number = 200_000 if long_run() else 2_000
    most = 60_000 if long_run() else 500
    monkeypatch.setattr("plangraph.store.loading.MOST", most)
    cleared(view)
    begun = time.monotonic()
    assert view.load(large_graph(number)).relations == number
    loaded = time.monotonic()
    assert view.load(large_graph(50)).relations == 50
    assert view.load(large_graph(number)).relations == number
    again = time.monotonic()
    assert view.remove(PLAN)
    assert state(view) == []
    assert view.unfinished() == []
    seconds = f"loaded in {loaded - begun:.0f} s, removed in {time.monotonic() - again:.0f} s"
    tell(f"a plan of 200,000 relations on {view.name}: load, replace, remove", tried=3, outcome=seconds)


def test_each_part_of_a_large_removal_is_a_transaction(view: BoltView, monkeypatch: pytest.MonkeyPatch) -> None:
    from plangraph.store import loading

    asked: list[bool] = []
    together = loading.together

    def counted(*arguments: object) -> object:
        asked.append(True)
        return together(*arguments)  # type: ignore[arg-type]

    cleared(view).load(large_graph(300))
    monkeypatch.setattr(loading, "together", counted)
    monkeypatch.setattr(loading, "MOST", 100)
    assert view.remove(PLAN)
    assert asked == []


GREEDY = "UNWIND range(1, 30000000) AS i WITH collect(toString(i) + ' firms') AS names RETURN size(names) AS n"


@pytest.mark.embedded
def test_memory_used_up_on_the_embedded_database(tmp_path: Path, small: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANGRAPH_MEMORY", "192m")
    view = EmbeddedView(tmp_path / "data")
    try:
        view.load(small)
        before = state(view)
        with pytest.raises(StoreError, match="memory") as caught:
            view.read(GREEDY, seconds=400)
        assert "\n" not in str(caught.value)
        assert state(view) == before
        assert view.load(small).loaded == ()
    finally:
        view.close()
        stop(view.folder)


@pytest.mark.neo4j
def test_memory_used_up_on_neo4j(neo4j: BoltView, small: Graph) -> None:
    cleared(neo4j).load(small)
    before = state(neo4j)
    with pytest.raises(StoreError, match="memory") as caught:
        neo4j.read(GREEDY, seconds=400)
    assert "\n" not in str(caught.value)
    assert state(neo4j) == before
