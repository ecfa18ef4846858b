"""The start of the explorer: everything that the first page needs, made ready before someone asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from plangraph.errors import PlanGraphError

DRAWING = ("pandas", "pyarrow")  # what Streamlit imports only when it draws a table
FIRST_PAGE = ("frame", "anchors", "charts", "map", "plans", "quality")  # parts


@dataclass
class Start:
    """How far a start has come: `state` is starting, ready or failed; `sentence` says why it failed."""

    state: str = "starting"
    sentence: str = ""

    def run(self) -> None:
        """Make the first page ready, then, beside it, import what the others draw with."""
        try:
            first_page()
        except PlanGraphError as error:
            self.state, self.sentence = "failed", str(error)
        except BaseException as error:
            self.state, self.sentence = "failed", f"{type(error).__name__}: {error}"
            raise
        else:
            self.state = "ready"
            other_pages()


START = Start()


def first_page() -> None:
    """Fill what every visit shares; PlanGraphError where the graph or the database cannot be had."""
    for name in (*DRAWING, *(f"parts.{part}" for part in FIRST_PAGE)):
        import_module(name)
    from parts import database
    from parts.asking import FIRST, answer_kept

    database.view()
    database.overview()
    database.known()
    database.places_hold()
    answer_kept(FIRST, (("place", None), ("plan", None)))


def other_pages() -> None:
    """Import every part of a page, and what the canvas arranges with."""
    for name in ("networkx", *(f"parts.{part.stem}" for part in sorted(Path(__file__).parent.glob("*.py")))):
        import_module(name)
