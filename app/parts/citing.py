"""Citations of what is shown, each to be copied at a click."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from parts.database import plans
from parts.tabs import fold
from parts.words import language, say
from plangraph.questions import citation
from plangraph.records import Excerpt

MOST = 3  # passages


def cite(passages: Sequence[Excerpt]) -> None:
    """A fold with the citations of passages: by GB/T 7714, and plainly."""
    known = [(plans()[one.plan], one) for one in passages if one.plan in plans()][:MOST]
    if known:
        fold("cite", say("cite.title"), lambda: _draw([citation(plan, "gb", language(), one) for plan, one in known],
                                                      [citation(plan, "plain", language(), one) for plan, one in known]))  # fmt: skip


def _draw(standard: Sequence[str], plainly: Sequence[str]) -> None:
    st.caption(say("cite.standard"))
    st.code("\n".join(dict.fromkeys(standard)), language=None, wrap_lines=True)
    st.caption(say("cite.plain"))
    st.code("\n".join(dict.fromkeys(plainly)), language=None, wrap_lines=True)
