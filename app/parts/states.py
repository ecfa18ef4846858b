"""States of a page that are neither full nor fine: nothing there, something wrong, too much."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from parts.chosen import own
from parts.database import view
from parts.plain import plain
from parts.words import say
from plangraph.errors import (
    LimitError,
    PlanGraphError,
    ReadOnlyError,
    StatementError,
    StoreError,
    UnknownName,
    UsageError,
)

KINDS = (  # of errors, each with its sentence on the screen; an error is told as the first that it is
    (UnknownName, "state.unknown_name", st.warning),
    (UsageError, "state.usage_error", st.warning),
    (LimitError, "state.limit_error", st.warning),
    (ReadOnlyError, "state.read_only_error", st.error),
    (StatementError, "state.statement_error", st.error),
    (StoreError, "state.store_error", st.error),
    (PlanGraphError, "state.data_error", st.error),
)


@contextmanager
def guarded() -> Iterator[None]:
    """Say what went wrong in one sentence and go on with the rest of the page; faults of ours pass through."""
    try:
        yield
    except PlanGraphError as error:
        _tell(error)
        if isinstance(error, UnknownName) and error.near:
            st.caption(say("state.near", names=plain("、".join(error.near[:8]))))


def _tell(error: PlanGraphError) -> None:
    """What went wrong in the language of the visit; the error's own words are English and follow it in small."""
    key, show = next((key, show) for kind, key, show in KINDS if isinstance(error, kind))
    told = isinstance(error, UnknownName) and bool(
        error.near
    )  # the names that are near say more than the English words
    show(say(key) if told else f"{say(key)}  \n:small[{say('state.detail', words=plain(str(error)))}]")


def opened() -> None:
    """Wait for the database, with a word about it; where it cannot be had, say why and what to do, and end the page."""
    mine = own()
    what = say("state.opening_own", name=mine.name) if mine else say("state.opening")
    with guarded(), st.spinner(what):
        view()
        return
    st.info(say("state.closed"))
    st.button(say("state.again"), key="again")
    st.stop()


def fault(error: Exception) -> bool:
    """A fault of ours: the whole of it for the terminal, a word and a way on for the reader."""
    traceback.print_exception(error, file=sys.stderr)
    st.error(say("state.fault"))
    return True


def nothing(key: str, **values: object) -> None:
    """Say that there is nothing, and what to do about it."""
    st.info(say(key, **values))


def too_much(shown: int, there: int) -> None:
    """Say that only a part is shown."""
    if there > shown:
        st.caption(say("state.part", shown=shown, there=there))
