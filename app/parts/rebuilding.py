"""Building again from the page of review, and the decisions that hold."""

from __future__ import annotations

import streamlit as st

from parts import address
from parts.doubt import CHANGES
from parts.grid import grid
from parts.plain import plain
from parts.reviewing import is_shipped
from parts.states import guarded
from parts.words import language, say
from plangraph.measures import concepts
from plangraph.records import Decision
from plangraph.review import Rebuilding, Review, rebuild
from plangraph.table import Column, Row

SHOWN = 200  # decisions in the table


def decisions(found: Review) -> None:
    """The decisions that hold, the last first."""
    held = found.book.standing()[::-1]
    if not held:
        return
    columns = [
        Column("verdict", say("review.verdict"), facet=True, weight=0.7),
        Column("about", say("review.about"), "link"),
        Column("who", say("review.who"), facet=True, weight=0.8),
        Column("when", say("review.when"), weight=0.9),
        Column("why", say("review.why"), weight=2.0),
    ]
    rows = [Row((say(f"verdict.{one.verdict}"), _about(one), one.who, one.when, one.why)) for one in held[:SHOWN]]
    with st.expander(say("review.decisions", number=len(held))):
        grid(
            columns,
            rows,
            key="decisions",
            alt=say("review.decisions", number=len(held)),
            file="decisions",
            order="as_decided",
        )


def build_again(found: Review) -> None:
    """A button that builds again in a process of its own, and what became of it."""
    if is_shipped(found):
        st.caption(say("review.shipped"))
        return
    runs = _runs()
    run = runs.get(str(found.folder))
    st.caption(say("review.rebuild_hint"))
    with st.container(horizontal=True, vertical_alignment="center"):
        running = run is not None and run.running
        if st.button(say("review.rebuild"), key="review-rebuild", disabled=running):
            with guarded():
                runs[str(found.folder)] = rebuild(found.folder)
                st.rerun()
        address.link(CHANGES, say("review.see_changes"))
    if run is not None:
        _state(run)


@st.fragment(run_every=2.0)
def _watch(run: Rebuilding) -> None:
    st.info(say("review.rebuilding"))
    if not run.running:
        st.rerun()


def _state(run: Rebuilding) -> None:
    if run.running:
        _watch(run)
        return
    if _runs().pop(str(run.folder), None) is not None:
        st.session_state["review-built"] = (run.code, run.words)
        st.cache_resource.clear()  # the database takes in the new graph before it is asked again
        st.rerun()


def told_built() -> None:
    """How the last build ended, once."""
    ended = st.session_state.pop("review-built", None)
    if ended is not None:
        code, words = ended
        if code == 0:
            st.success(say("review.rebuilt"))
        else:
            st.error(say("review.rebuild_failed", words=plain(words)))


@st.cache_resource(show_spinner=False)
def _runs() -> dict[str, Rebuilding]:
    """The builds that run, by folder, for every visit."""
    return {}


def _about(decision: Decision) -> str:
    fact = decision.fact
    if fact is not None:
        ends = (fact.subject.name, fact.predicate or fact.indicator, fact.object.name if fact.object else None)
        value = f"{fact.value:g}" if fact.value is not None else None
        return " ".join(filter(None, (*ends, value, str(fact.year) if fact.year else None)))
    if decision.indicator:
        meant = concepts().get(decision.means or "")
        listed = decision.means if meant is None else meant.zh if language() == "zh" else meant.en
        return f"{decision.indicator} → {listed}"
    names = (thing.name for thing in (decision.thing, decision.other) if thing is not None)
    return " / ".join((*names, *((decision.cls,) if decision.cls else ())))
