"""Components of our own: a script beside the pages, a stylesheet where it has one, registered once at its first use."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

HERE = Path(__file__).parent


@cache
def component(name: str, html: str) -> Any:
    """The component whose files are `<name>.js` and `<name>.css`; call it with a key and its data to draw it."""
    style = HERE / f"{name}.css"
    return st.components.v2.component(
        name,
        html=html,
        js=(HERE / f"{name}.js").read_text(encoding="utf-8"),
        css=style.read_text(encoding="utf-8") if style.is_file() else None,
    )
