"""Tabs and folds of which only what is open is drawn: what nobody looks at costs nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st


def tabs(key: str, pages: Mapping[str, Callable[[], None]]) -> None:
    """A tab for each name, the first open at first; what stands in it is drawn by its function when it is opened."""
    for tab, draw in zip(st.tabs(list(pages), key=f"tabs-{key}", on_change="rerun"), pages.values(), strict=True):
        if tab.open:
            with tab:
                draw()


def fold(key: str, title: str, draw: Callable[[], None]) -> None:
    """A fold, closed at first; what stands in it is drawn by its function when it is opened."""
    with (folded := st.expander(title, key=f"fold-{key}", on_change="rerun")):
        if folded.open:
            draw()
