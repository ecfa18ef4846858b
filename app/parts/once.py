"""What is read once a run of a page: the address, and what follows from it. Streamlit's own way to the address takes a tenth of
a millisecond, and a table asks for it thousands of times."""

from __future__ import annotations

from collections.abc import Callable
from threading import local
from typing import Any, TypeVar, cast

from streamlit.runtime.scriptrunner import get_script_run_ctx

R = TypeVar("R")
_HELD = local()  # a run has a thread to itself


def once(name: str, read: Callable[[], R]) -> R:
    """What `read` says, asked once in this run under this name; outside a run it is asked each time."""
    run = get_script_run_ctx(suppress_warning=True)
    if run is None:
        return read()
    mark = (id(run), run.query_string)
    if getattr(_HELD, "mark", None) != mark:
        _HELD.mark, _HELD.values = mark, {}
    values: dict[str, Any] = _HELD.values
    if name not in values:
        values[name] = read()
    return cast(R, values[name])


def forget() -> None:
    """Begin anew: a run begins, or the address has changed in it."""
    _HELD.mark = None
