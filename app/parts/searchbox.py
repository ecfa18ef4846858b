"""The box in which a thing is looked for by its name: above every page, and in the middle of the first."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from parts import address
from parts.chosen import PARAMETER, mark
from parts.component import component
from parts.entities import class_label
from parts.pinyin import PINYIN
from parts.words import language, words_of
from plangraph.terms import ENTITY_CLASSES

WORDS = ("frame.search", "frame.everywhere", "frame.found", "frame.none")


def search_box(key: str) -> None:
    """Draw the box, and leave for what was chosen or typed in it.

    What is typed is looked for in the browser, by name, other name, pinyin, initials and characters in their order; Enter
    opens what is highlighted, and otherwise looks everywhere: `lookup` knows more than the list.
    """
    if values := st.session_state.pop("leave", None):
        address.go(address.ENTITY, **values)

    def heard() -> None:
        asked = st.session_state[key].get("go")
        if isinstance(asked, dict):
            wanted = {name: asked[name] for name in ("id", "q") if isinstance(asked.get(name), str)}
            st.session_state["leave"] = {name: value[: address.LONGEST] for name, value in wanted.items()}

    data = {
        "names": f"./names?{urlencode({PARAMETER: mark()})}" if mark() else "./names",
        "words": words_of(*WORDS, raw=True),
        "classes": {name: [class_label(name), term.colour] for name, term in ENTITY_CLASSES.items()},
        "pinyin": language() in PINYIN,
    }
    component("searchbox", '<div class="box"></div>')(key=key, data=data, on_go_change=heard)
