"""States of a page that are neither full nor fine: nothing there, something wrong, too much."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from parts.database import view
from parts.plain import plain
from parts.words import say
from plangraph.errors import LimitError, PlanGraphError, StoreError, UnknownName


@contextmanager
def guarded() -> Iterator[None]:
    """Say what went wrong in one sentence and go on with the rest of the page; faults of ours pass through."""
    try:
        yield
    except UnknownName as error:
        st.warning(plain(str(error)))
        if error.near:
            st.caption(say("state.near", names=plain("、".join(error.near[:8]))))
    except LimitError as error:
        st.warning(f"{say('state.limit')} {plain(str(error))}")
    except StoreError as error:
        st.error(f"{say('state.database')} {plain(str(error))}")
    except PlanGraphError as error:
        st.error(plain(str(error)))


def opened() -> None:
    """Wait for the database, with a word about it; where it cannot be had, say why and what to do, and end the page."""
    with guarded(), st.spinner(say("state.opening")):
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
