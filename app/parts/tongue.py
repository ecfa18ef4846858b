"""What Streamlit says by itself, in the language of the screen: it speaks English alone."""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import streamlit as st

from parts.words import language


def own_tongue() -> None:
    """Have words of Streamlit's own said in Chinese on the Chinese screen, and as they are on the English one."""
    _renderer()(key="tongue", data=_table() if language() == "zh" else {"exact": {}, "begins": {}})


@cache
def _table() -> dict[str, dict[str, str]]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _renderer() -> Any:
    script = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
    return st.components.v2.component("tongue", html="<span hidden></span>", js=script)
