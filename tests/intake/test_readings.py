"""Readings in processes of their own, from the files to the graph and back."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from plangraph.build.steps import steps
from plangraph.errors import DataError, UsageError
from plangraph.graph.verify import verify
from plangraph.intake import (
    Missed,
    Order,
    Reading,
    State,
    collection,
    ended,
    new_collection,
    new_reading,
    reading,
    start,
)
from plangraph.intake.adding import BEGINS
from plangraph.intake.starting import _PROCESSES
from plangraph.weighing.models import shipped_models
from tests.intake.conftest import FIRST, SECOND

PATIENCE = 240.0


def over(one: Reading) -> State:
    """The reading when it is over."""
    end = time.monotonic() + PATIENCE
    while not (state := ended(one)).over:
        assert time.monotonic() < end, state
        time.sleep(0.1)
    return state


def test_files_lie_in_the_reading_under_harmless_names(data: Path) -> None:
    one = new_reading([("../../上级/规划?.txt", b"x"), ("C:\\a\\b.md", b"y")])
    assert [path.name for path in one.files()] == ["b.md", "规划_.txt"]
    assert reading(one.id) == one
    assert reading("../" + one.id) is None
    with pytest.raises(UsageError, match="not a kind"):
        new_reading([("a.exe", b"x")])


def test_every_stage_begins_with_a_step_that_there_is() -> None:
    assert BEGINS.keys() <= {step.name for step in steps(shipped_models())}


def test_plans_are_added_refused_and_taken_away(data: Path) -> None:
    one = new_reading([("云岭.txt", FIRST.encode()), ("空.txt", b" ")])
    start(one, Order("heads"))
    with pytest.raises(DataError, match="at work"):
        start(one, Order("heads"))
    heads = over(one).heads
    assert [bool(head.fault) for head in heads] == [False, True]

    own = new_collection("我的规划")
    start(one, Order("add", own.id, corrected={"云岭.txt": {"title": "云岭市另一规划"}}))
    state = over(one)
    assert (state.stage, len(state.keys), [missed.why for missed in state.missed]) == ("done", 1, ["unreadable"])
    assert state.seconds.keys() >= {"document", "names", "topics", "relations", "figures", "fold"}
    assert own.built
    verify(own.graph)
    assert own.plans() == {state.keys[0]: "云岭.txt"}
    before, first = own.version, state.keys

    two = new_reading([("白沙.txt", SECOND.encode()), ("又一份.txt", FIRST.replace("先进制造业发展", "另一").encode())])
    start(two, Order("add", own.id, corrected={"又一份.txt": {"title": "云岭市另一规划"}}))
    state = over(two)
    assert state.stage == "done"
    assert state.missed == (Missed("又一份.txt", "known", first[0]),)
    assert own.version != before
    assert own.plans().keys() == {*first, *state.keys}

    start(two, Order("take", own.id, keys=state.keys))
    assert over(two).stage == "done"
    assert own.plans().keys() == set(first)
    start(one, Order("take", own.id, keys=first))
    assert over(one).stage == "done"
    assert collection(own.id) is None


def test_a_graph_is_begun_with_the_claims_of_another_which_stays(data: Path) -> None:
    base = new_collection("底")
    one = new_reading([("云岭.txt", FIRST.encode())])
    start(one, Order("add", base.id))
    assert over(one).stage == "done"
    held = {path: path.read_bytes() for path in base.graph.rglob("*") if path.is_file()}
    own = new_collection("上")
    two = new_reading([("白沙.txt", SECOND.encode())])
    start(two, Order("add", own.id, source=str(base.graph)))
    assert over(two).stage == "done"
    assert len((own.graph / "plans.jsonl").read_text(encoding="utf-8").splitlines()) == 2
    assert {path: path.read_bytes() for path in base.graph.rglob("*") if path.is_file()} == held


def test_a_process_that_is_killed_is_told(data: Path) -> None:
    own = new_collection("甲")
    one = new_reading([("云岭.txt", FIRST.encode())])
    start(one, Order("add", own.id))
    os.kill(_PROCESSES[one.id].pid, signal.SIGKILL)
    state = over(one)
    assert state.stage == "failed"
    assert "ended before it was done" in state.sentence


def test_an_order_that_cannot_be_done_is_told(data: Path) -> None:
    one = new_reading([("云岭.txt", FIRST.encode())])
    start(one, Order("add", "own-00000000"))
    state = over(one)
    assert (state.stage, state.sentence) == ("failed", "There is no such collection.")
