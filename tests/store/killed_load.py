"""A load that kills itself, by SIGKILL, at one of its steps: for a process of its own."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from plangraph.graph.tables import read_tables
from plangraph.store import changes, connect, loading
from tests.store.states import changed


def load(environment: dict[str, str], folder: Path, plan: str, step: int, most: int) -> None:
    """Load the graph of `folder` into the database that `environment` tells of, and die at a step.

    Where `plan` is not empty it is the graph in which that plan is changed; `most` is how many facts one transaction
    takes. A load of fewer steps ends as any other.
    """
    os.environ.clear()
    os.environ.update(environment)
    graph = read_tables(folder)
    steps = iter(range(step))

    def progress(what: str, done: int, whole: int) -> None:
        if next(steps, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)

    changes.BATCH, loading.MOST = 5, most
    connect().load(changed(graph, plan) if plan else graph, progress=progress)
