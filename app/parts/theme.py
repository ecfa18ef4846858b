"""The colours of the theme that the reader sees, for what Streamlit does not colour by itself."""

from __future__ import annotations

import streamlit as st


def ink() -> str:
    """The colour of letters."""
    return colour("textColor")


def paper() -> str:
    """The colour of the page."""
    return colour("backgroundColor")


def colour(name: str) -> str:
    """A colour of the theme, by its name in .streamlit/config.toml."""
    theme = "dark" if st.context.theme.type == "dark" else "light"
    return str(st.get_option(f"theme.{theme}.{name}"))
