"""The colours of the theme that the reader sees, for what Streamlit does not colour by itself."""

from __future__ import annotations

import streamlit as st


def ink() -> str:
    """The colour of letters."""
    return _colour("textColor")


def paper() -> str:
    """The colour of the page."""
    return _colour("backgroundColor")


def _colour(name: str) -> str:
    theme = "dark" if st.context.theme.type == "dark" else "light"
    return str(st.get_option(f"theme.{theme}.{name}"))
