"""Which graph a visit looks at: the one that the explorer was given, or a collection of one's own, as the address says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec, TypeVar

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from parts.once import once
from plangraph.intake import Collection, collection

PARAMETER = "c"  # of the address
_ELSE: ContextVar[str | None] = ContextVar("collection", default=None)
P = ParamSpec("P")
R = TypeVar("R")


def own() -> Collection | None:
    """The collection that the address names, where it is there and built; None for the graph that was given."""
    return _own() if _ELSE.get() is not None else once("own", _own)


def _own() -> Collection | None:
    asked = named()
    found = collection(asked) if asked else None
    return found if found and found.built else None


def named() -> str:
    """What the address names, be it there or not; empty where it names none."""
    set_ = _ELSE.get()
    if set_ is not None:
        return set_
    if get_script_run_ctx(suppress_warning=True) is None:
        return ""
    return once("named", lambda: (st.query_params.get(PARAMETER) or "")[:40])


@contextmanager
def looking_at(name: str) -> Iterator[None]:
    """Within the block the graph is this one, whatever an address says: for what is asked outside a page."""
    token = _ELSE.set(name)
    try:
        yield
    finally:
        _ELSE.reset(token)


def mark() -> str:
    """Stands for the graph as it is now: another one, and the same built anew, have another."""
    return _mark() if _ELSE.get() is not None else once("mark", _mark)


def _mark() -> str:
    found = own()
    return f"{found.id} {found.version}" if found else ""


def kept(**options: Any) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """As `st.cache_resource`, with an answer for each graph: what one collection says is never told of another."""

    def keep(function: Callable[P, R]) -> Callable[P, R]:
        def of_graph(graph_mark: str, *args: P.args, **kwargs: P.kwargs) -> R:
            return function(*args, **kwargs)

        # Streamlit knows a cache by the name of its function; the mark is a part of what an answer is known by.
        of_graph.__module__, of_graph.__qualname__ = function.__module__, f"{function.__qualname__}.of_graph"
        held = st.cache_resource(show_spinner=False, **options)(of_graph)

        @wraps(function)
        def asked(*args: P.args, **kwargs: P.kwargs) -> R:
            return held(mark(), *args, **kwargs)

        return asked

    return keep
