"""The review of the graph that is explored: who reviews, what is next, and a word about it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import streamlit as st

from parts import address
from parts.files import graph_folder
from parts.states import guarded
from parts.words import language, say
from plangraph.errors import PlanGraphError
from plangraph.records import Decision
from plangraph.resources import resource
from plangraph.review import KINDS, Item, Review, own_graph, reviewer, set_reviewer


def review() -> Review:
    """The review of the graph's folder, or of its copy, as it was built last."""
    folder = own_graph(graph_folder())
    try:
        stamp = (folder / "manifest.json").stat().st_mtime_ns
    except OSError:
        stamp = 0
    return _review(str(folder), stamp)


@st.cache_resource(max_entries=3, show_spinner=False)
def _review(folder: str, built: int) -> Review:
    return Review(Path(folder))


def is_shipped(found: Review) -> bool:
    """Whether nobody has decided anything about the shipped graph yet."""
    return found.folder.resolve() == resource("graphs").resolve()


def ask_name() -> bool:
    """Whether it is known who reviews; else it is asked, once."""
    if reviewer():
        return True
    with st.form("reviewer", width=480):
        name = st.text_input(say("review.name"), key="reviewer-name", max_chars=60)
        if st.form_submit_button(say("review.begin"), type="primary"):
            with guarded():
                set_reviewer(name)
                st.rerun()
    return False


def next_item(found: Review, kind: str | None) -> Item | None:
    """What is looked at: the item that the address names, else the first of the queue that was not skipped."""
    wanted = address.read("id")
    if wanted:
        try:
            return found.item(wanted)
        except PlanGraphError:
            address.write(id=None)
    skipped = st.session_state.setdefault("review-skipped", [])
    left = found.queue(kind)
    fresh = [item for item in left if item.id not in skipped]
    if left and not fresh:
        skipped.clear()  # once round: what was skipped comes again
        fresh = list(left)
    return fresh[0] if fresh else None


def decide(found: Review, item: Item, act: str) -> None:
    """A word about the item: right, wrong or skip; what was done is told."""
    if act == "skip":
        st.session_state.setdefault("review-skipped", []).append(item.id)
        address.write(id=None)
        return
    why = str(st.session_state.get("review-why") or "").strip()
    said = found.teller.sentence(item, language())
    if _done(partial(found.accept if act == "right" else found.reject, item.id, why)):
        st.session_state["review-told"] = say("review.done", said=said)
        st.session_state["review-why"] = ""
        address.write(id=None)


def undo(found: Review) -> None:
    """Take back one's last word."""
    if taken := _done(found.undo):
        st.session_state["review-told"] = say("review.withdrawn", number=len(taken))


def _done(act: Callable[[], tuple[Decision, ...]]) -> tuple[Decision, ...]:
    try:
        return act()
    except PlanGraphError as error:
        st.session_state["review-fault"] = error
    return ()


def told() -> None:
    """What the last key did, or why it did nothing."""
    if error := st.session_state.pop("review-fault", None):
        with guarded():
            raise error
    if words := st.session_state.pop("review-told", None):
        st.toast(words)


def kinds(found: Review) -> str | None:
    """The chosen kind of item, None for all; with how many are left of each."""
    left = found.progress().left
    shown = {kind: KINDS[kind][language() == "en"] for kind in KINDS if left[kind]}
    names = {"": say("review.all", number=sum(left.values()))}
    names |= {kind: say("review.of_kind", kind=name, number=left[kind]) for kind, name in shown.items()}
    here = address.read("kind", frozenset(names)) or ""
    chosen = st.segmented_control(
        say("review.kind"), list(names), default=here, format_func=names.__getitem__, key=f"review-kind-{here}",
        label_visibility="collapsed",
    )  # fmt: skip
    address.write(kind=chosen or None)
    return chosen or None


def progress_line(found: Review) -> None:
    """How far the review is."""
    progress = found.progress()
    left = sum(progress.left.values())
    share = progress.decided / (progress.decided + left) if progress.decided + left else 1.0
    st.progress(
        share, say("review.progress", decided=progress.decided, left=left, decisions=progress.decisions)
    )  # fmt: skip
