"""Two builds side by side: which there are, what one says that the other does not, each with its words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from parts.choices import choice
from parts.files import graph_folder
from parts.plain import plain
from parts.states import nothing, too_much
from parts.words import language, say
from plangraph.export.changes import FIELDS, KINDS, SIGNS, Told, counts, to_html, told
from plangraph.graph.difference import difference
from plangraph.graph.tables import read_tables
from plangraph.resources import resource
from plangraph.review import before_of

MOST = 100  # differences of one kind that are drawn


def builds() -> dict[str, Path]:
    """The builds that are at hand, the earliest first, by a word for each."""
    now, shipped = graph_folder().resolve(), resource("graphs").resolve()
    found = {} if now == shipped else {"shipped": shipped}
    if (before_of(now) / "entities.jsonl").is_file():
        found["before"] = before_of(now)
    return {**found, "now": now}


def chosen(found: dict[str, Path]) -> tuple[Path, Path] | None:
    """Two of the builds, the last two at first; None where there is one alone."""
    if len(found) < 2:
        nothing("changes.none")
        return None
    words = {"shipped": say("changes.shipped"), "before": say("changes.before"), "now": say("changes.now")}
    names = list(found)
    left, right = st.columns(2)
    with left:
        first = choice(say("changes.first"), "first", names[-2::-1], words.__getitem__, default=names[-2])
    with right:
        second = choice(say("changes.second"), "second", names[::-1], words.__getitem__, default=names[-1])
    return (found[first], found[second]) if first and second else None


def draw(first: Path, second: Path) -> None:
    """The difference, kind by kind, and a page of it to take away."""
    every = _told(str(first), str(second), *(_stamp(folder) for folder in (first, second)))
    if not every:
        nothing("changes.same")
        return
    which = language() == "en"
    shown = {kind: f"{KINDS[kind][which]}（{sum(signs.values())}）" for kind, signs in counts(every).items()}
    kind = st.segmented_control(
        say("changes.kind"), list(shown), default=next(one.kind for one in every), format_func=shown.__getitem__,
        key="changes-kind", required=True, label_visibility="collapsed",
    )  # fmt: skip
    st.download_button(
        say("changes.download"), to_html(every, (first.name, second.name)), "changes.html", "text/html", key="changes"
    )  # fmt: skip
    for sign, names in SIGNS.items():
        part = [one for one in every if (one.kind, one.sign) == (kind, sign)]
        if part:
            st.subheader(say("changes.count", sign=names[which], number=len(part)))
            _list(part)


def _list(part: Sequence[Told]) -> None:
    which = language() == "en"
    for one in part[:MOST]:
        st.markdown(f"{plain(one.sign)} {plain(one.said[which])}")
        for name, before, after in one.changes:
            field = FIELDS[name][which]
            st.caption(say("changes.field", field=field, before=plain(before), after=plain(after)))
        for text, place in one.words[:1]:
            st.markdown(f"“{plain(text)}”  \n:small[:gray[{plain(place)}]]")
    too_much(min(MOST, len(part)), len(part))


def _stamp(folder: Path) -> int:
    return (folder / "entities.jsonl").stat().st_mtime_ns


@st.cache_resource(max_entries=4, show_spinner=False)
def _told(first: str, second: str, first_built: int, second_built: int) -> tuple[Told, ...]:
    one, other = (read_tables(Path(folder)) for folder in (first, second))
    return told(difference(one, other), one, other)
