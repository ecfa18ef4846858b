"""The heads of plans before they are read: what the text says of itself, to be corrected, and where the plans go."""

from __future__ import annotations

import streamlit as st

from parts import address
from parts.chosen import own
from parts.files import given_graph
from parts.plain import markup, plain
from parts.states import guarded
from parts.words import say
from plangraph.errors import UsageError
from plangraph.intake import LEVELS, STATUSES, Head, Order, Reading, State, collections, new_collection, start
from plangraph.intake.heads import corrections

NEW = ""
WITH, ALONE = "with", "alone"  # what a new collection begins with
FIELDS = {  # of a head, with the words of the tables
    "title": "add.title", "jurisdiction": "table.jurisdiction", "period": "table.period", "issuer": "table.issuer",
    "date": "plan.date", "number": "table.document_number",
}  # fmt: skip
ROWS = (("title", "jurisdiction"), ("period", "date"), ("issuer", "number"))


def heads_form(one: Reading, state: State) -> None:
    """The heads, and below them the collection; a press begins the reading."""
    fit = [head for head in state.heads if not head.fault]
    for head in state.heads:
        if head.fault:
            st.error(say("missed.unreadable", file=plain(head.file), words=plain(head.fault)))
    if not fit:
        address.link(address.ADD, say("add.more"))
        return
    st.html(f'<p class="pg-line">{say("add.check")}</p>')
    with st.form("heads", border=False):
        given = {head.file: _head(head, place) for place, head in enumerate(fit)}
        target, name, begin = _target()
        if st.form_submit_button(say("add.read", number=len(fit)), type="primary"):
            with guarded():
                _begin(one, fit, given, target, name, begin)


def _head(head: Head, place: int) -> dict[str, str]:
    """The boxes of one head; what was read stands in them."""
    given: dict[str, str] = {}
    with st.container(border=True):
        st.html(f'<p class="pg-quiet">{markup(say("add.file", file=head.file, characters=f"{head.characters:,}"))}</p>')
        for names in ROWS:
            columns = st.columns([2, 1] if "title" in names or "issuer" in names else [1, 1])
            for column, name in zip(columns, names, strict=True):
                with column:
                    given[name] = st.text_input(
                        say(FIELDS[name]), getattr(head, name), key=f"head-{place}-{name}", max_chars=200,
                        placeholder=say("add.not_said"),
                    )  # fmt: skip
        left, right = st.columns(2)
        with left:
            given["level"] = _one_of("level", LEVELS, head.level, place)
        with right:
            given["status"] = _one_of("status", STATUSES, head.status, place)
    return given


def _one_of(name: str, options: tuple[str, ...], read: str, place: int) -> str:
    chosen: str = st.selectbox(
        say(f"table.{name}"), options, index=options.index(read) if read in options else None, key=f"head-{place}-{name}",
        format_func=lambda one: say(f"{name}.{one}"), placeholder=say("add.not_said"),
    ) or ""  # fmt: skip
    return chosen


def _target() -> tuple[str, str, str]:
    """The id of the collection, or nothing for a new one; its name; what it begins with."""
    held = {one.id: one.name for one in collections() if one.built}
    here = own()
    options = [*held, NEW]
    first, second, third = st.columns([1.2, 1.2, 1.6])
    with first:
        target: str = st.selectbox(
            say("add.into"), options, index=options.index(here.id) if here and here.id in held else len(options) - 1,
            format_func=lambda id_: held.get(id_) or say("add.new"), key="add-into",
        )  # fmt: skip
    with second:
        name = st.text_input(say("add.name"), _free(set(held.values())), max_chars=60, key="add-name")
    with third:
        begin: str = st.radio(
            say("add.begin"), (WITH, ALONE), format_func=lambda one: say(f"add.{one}"), key="add-begin", horizontal=True
        )
    return target or NEW, name, begin


def _free(taken: set[str]) -> str:
    number, name = 2, say("add.mine")
    while name in taken:
        name, number = f"{say('add.mine')} {number}", number + 1
    return name


def _begin(
    one: Reading, heads: list[Head], given: dict[str, dict[str, str]], target: str, name: str, begin: str
) -> None:
    corrected = {head.file: corrections(head, given[head.file]) for head in heads}
    if target == NEW and name.strip() in {known.name for known in collections()}:
        raise UsageError(say("add.taken", name=name.strip()))
    source = given_graph() if begin == WITH else None
    into = target or new_collection(name).id
    start(one, Order("add", into, str(source.resolve()) if source else "", corrected))
    st.rerun()
