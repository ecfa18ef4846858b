"""Turns: so many processes of one kind at a time on this machine, the others wait."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from plangraph.errors import DataError
from plangraph.intake.limits import LIMITS, Limits
from plangraph.lock import FileLock
from plangraph.resources import data_folder

PAUSE = 0.3  # seconds between two looks


@contextmanager
def turn(kind: str, limits: Limits = LIMITS) -> Iterator[None]:
    """Within the block this process has its turn; DataError where none comes in the time that the limits give."""
    place = data_folder() / "readings"
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    end = time.monotonic() + limits.patience
    with ExitStack() as held:
        while not any(_taken(held, FileLock(place / f"turn-{kind}-{one}")) for one in range(limits.at_once)):
            if time.monotonic() > end:
                raise DataError("Other readings take too long; try again later.")
            time.sleep(PAUSE)
        yield


def _taken(held: ExitStack, lock: FileLock) -> bool:
    return lock.acquire() and held.enter_context(lock) is lock
