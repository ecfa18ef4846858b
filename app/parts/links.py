"""Links that move the address without loading the page anew, everywhere on a page: a few lines in the browser."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import streamlit as st

from parts import address
from parts.words import language

HTML_LANGUAGE = {"zh": "zh-CN", "en": "en"}


def follow_links(pages: Sequence[str]) -> None:
    """Have links to these pages followed in the browser, and follow what was asked for with `address.go`."""
    asked = address.wanted()
    go = {"wish": asked[0], "href": asked[1]} if asked else None
    data = {"pages": list(pages), "view": address.VIEW, "lang": HTML_LANGUAGE[language()], "go": go}
    _renderer()(key="links", data=data)


@lru_cache(maxsize=1)
def _renderer() -> Any:
    script = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
    return st.components.v2.component("links", html="<span hidden></span>", js=script)
