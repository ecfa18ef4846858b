"""A reading's process: `python -m plangraph.intake.worker FOLDER` does what the order there says and tells how far it is."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from plangraph.errors import DataError, PlanGraphError
from plangraph.intake.limits import LIMITS, bound_memory
from plangraph.intake.readings import Reading, State
from plangraph.lock import FileLock

BEGIN = 10.0  # seconds to wait for one who only looks whether we live
MEMORY = f"It needs more memory than the {LIMITS.memory // 1_000_000_000} GB that a reading has."


def main() -> int:
    """Work off the order; 1 where it failed, which the state says in a sentence."""
    one = Reading(Path(sys.argv[1]))
    with FileLock(one.lock) as lock:
        if not lock.acquire(BEGIN):
            return 1
        with suppress(OSError):
            os.nice(5)  # those who read the graph meanwhile come first
        bound_memory()
        try:
            _work(one)
        except MemoryError:
            return _failed(one, MEMORY)
        except PlanGraphError as error:
            return _failed(one, str(error))
        except Exception as error:  # a fault of ours is told to the one who waits
            return _failed(one, f"PlanGraph failed on it ({type(error).__name__}: {error}).")
    return 0


def _work(one: Reading) -> None:
    from plangraph.intake.adding import add, read_heads, take

    order = one.order()
    if order.do == "heads":
        read_heads(one)
    elif order.do == "add":
        add(one, order)
    elif order.do == "take":
        take(one, order)
    else:
        raise DataError(f"There is no order “{order.do}”.")


def _failed(one: Reading, sentence: str) -> int:
    with suppress(DataError):
        one.tell(replace(one.state() or State("", "failed"), stage="failed", sentence=sentence))
    return 1


if __name__ == "__main__":
    sys.exit(main())
