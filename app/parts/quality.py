"""How good the graph is, as measured; where it was not measured, that is what the page says."""

from __future__ import annotations

import json
from typing import Any

import streamlit as st

from parts.database import plan_title
from parts.files import graph_folder
from parts.plain import plain
from parts.words import say

FILE = "quality.json"


def quality() -> None:
    """Precision, recall and F1 by plan and kind of fact, and the command that measured them."""
    measured = _measured()
    if measured is None:
        st.info(say("quality.not_measured"))
        return
    rows = [
        {
            say("table.plan"): plan_title(str(plan)),
            say("table.kind"): say(f"quality.{kind.lower()}") if kind in ("ENTITIES", "RELATIONS", "FIGURES") else kind,
            say("quality.precision"): score.get("p"),
            say("quality.recall"): score.get("r"),
            "F1": score.get("f1"),
        }
        for plan, kinds in measured.get("plans", {}).items()
        for kind, score in kinds.items()
    ]
    st.dataframe(rows, hide_index=True, alt=say("overview.quality"))
    st.caption(say("quality.explained"))
    st.caption(f"{say('quality.how')} {plain(str(measured.get('measured', '')))}")


def _measured() -> dict[str, Any] | None:
    try:
        read = json.loads((graph_folder() / FILE).read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return None
    return read if isinstance(read, dict) else None
