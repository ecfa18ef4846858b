"""A reading's process from the outside: started, and found to have ended however it ended."""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import replace

from plangraph.errors import DataError
from plangraph.intake.readings import Order, Reading, State
from plangraph.lock import FileLock

BEGIN = 30.0  # seconds for a process to begin
_PROCESSES: dict[str, subprocess.Popen[bytes]] = {}  # those of this program, to be waited for


def start(one: Reading, order: Order) -> State:
    """Do what the order says in a process of its own; DataError where it does something already, or nothing can be started."""
    before = one.state()
    if before is not None and not ended(one).over:
        raise DataError("This reading is at work already.")
    for gone in [name for name, process in _PROCESSES.items() if process.poll() is not None]:
        _PROCESSES.pop(gone)
    if one.id in _PROCESSES:  # it has told that it is done, and is about to end
        with suppress(subprocess.TimeoutExpired):
            _PROCESSES.pop(one.id).wait(BEGIN)
    one.command(order)
    told = one.tell(
        State(order.do, "waiting", heads=before.heads if before else (), keys=before.keys if before else ())
    )
    command = [sys.executable, "-m", "plangraph.intake.worker", str(one.root)]
    try:
        _PROCESSES[one.id] = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )  # fmt: skip
    except OSError as error:
        raise DataError(f"No process can be started: {error.strerror}.") from error
    return told


def ended(one: Reading) -> State:
    """How far a reading has come; where its process has gone without a word, it failed, and the state says so."""
    state = one.state() or State("", "failed", sentence="Nothing was begun.")
    if state.over or _lives(one, state):
        return state
    state = one.state() or state  # what it told as it ended
    if state.over:
        return state
    gone = "The process ended before it was done: it needed more memory than a reading has, or was ended from outside."
    return one.tell(replace(state, stage="failed", sentence=gone))


def _lives(one: Reading, state: State) -> bool:
    process = _PROCESSES.get(one.id)
    if process is not None:
        if process.poll() is None:
            return True
        _PROCESSES.pop(one.id, None)
        return False
    if time.time() - state.at < BEGIN and state.stage == "waiting":
        return True  # another program has just started it
    with FileLock(one.lock) as lock:
        return not lock.acquire()
