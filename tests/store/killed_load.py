"""A load that kills itself, by SIGKILL, at one of its steps: `python -m tests.store.killed_load GRAPH PLAN STEP MOST`.

Where PLAN is not empty the graph is the one in which that plan is changed. MOST is how many facts one transaction takes.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from plangraph.graph.tables import read_tables
from plangraph.store import changes, connect, loading
from tests.store.states import changed


def main() -> None:
    """Load and die; where the load has fewer steps it ends as any other."""
    folder, plan, last, most = sys.argv[1:]
    graph = read_tables(Path(folder))
    steps = iter(range(int(last)))

    def progress(what: str, done: int, whole: int) -> None:
        if next(steps, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)

    changes.BATCH, loading.MOST = 5, int(most)
    connect().load(changed(graph, plan) if plan else graph, progress=progress)


if __name__ == "__main__":
    main()
