"""An end to waiting: some statements outlive every limit that a server knows."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

from plangraph.store.failures import over_time

T = TypeVar("T")


def within(seconds: float, granted: float, call: Callable[[], T]) -> T:
    """What `call` returns or raises; LimitError, which names `granted`, where it takes longer than `seconds`.

    The call then goes on in a thread that nothing waits for.
    """
    results: list[T] = []
    errors: list[BaseException] = []

    def run() -> None:
        try:
            results.append(call())
        except BaseException as error:  # handed to the caller below
            errors.append(error)

    thread = threading.Thread(target=run, daemon=True, name="plangraph-query")
    thread.start()
    thread.join(seconds)
    if thread.is_alive():
        raise over_time(granted, "given up")
    if errors:
        raise errors[0]
    return results[0]
