"""Tabs and folds of which only what is open is drawn: what nobody looks at costs nothing. The open tab stands in the address."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from parts import address
from parts.plain import markup

Page = tuple[str, str, Callable[[], None]]  # the name in the address, the word on the screen, what draws it


def tabs(key: str, pages: Mapping[str, Callable[[], None]]) -> None:
    """A tab for each word, by the number of its place in the address; see `named_tabs`."""
    named_tabs(key, [(str(place), word, draw) for place, (word, draw) in enumerate(pages.items(), 1)])


def named_tabs(key: str, pages: Sequence[Page]) -> None:
    """Tabs by their names, the first open where the address names none; what stands in a tab is drawn when it is open."""
    open_ = address.read("tab", [name for name, _, _ in pages]) or pages[0][0]
    links = "".join(
        f'<a role="tab" aria-selected="{"true" if name == open_ else "false"}" '
        f'href="{markup(address.here(tab=None if name == pages[0][0] else name))}">{markup(word)}</a>'
        for name, word, _ in pages
    )
    st.html(f'<div role="tablist" class="pg-tabs">{links}</div>')
    with st.container(key=f"tab-{key}-{open_}"):
        next(draw for name, _, draw in pages if name == open_)()


def fold(key: str, title: str, draw: Callable[[], None]) -> None:
    """A fold, closed at first; what stands in it is drawn by its function when it is opened."""
    with (folded := st.expander(title, key=f"fold-{key}", on_change="rerun")):
        if folded.open:
            draw()
