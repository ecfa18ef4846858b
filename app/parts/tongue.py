"""What Streamlit says by itself, in the language of the screen: it speaks English alone."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from parts.component import component
from parts.words import language


def own_tongue() -> None:
    """Have words of Streamlit's own said in Chinese on the Chinese screen, and as they are on the English one."""
    component("tongue", "<span hidden></span>")(
        key="tongue", data=_table() if language() == "zh" else {"exact": {}, "begins": {}}
    )


@cache
def _table() -> dict[str, dict[str, str]]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
