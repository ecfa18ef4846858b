"""The start of the explorer: everything that the first page needs, made ready before someone asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from plangraph.errors import PlanGraphError

LATE = ("pandas", "pyarrow", "networkx")  # what Streamlit and the canvas import only when they draw


@dataclass
class Start:
    """How far a start has come: `state` is starting, ready or failed; `sentence` says why it failed."""

    state: str = "starting"
    sentence: str = ""

    def run(self) -> None:
        """Open the database with the graph in it, import what pages draw with, ask what the first page asks."""
        try:
            prepare()
        except PlanGraphError as error:
            self.state, self.sentence = "failed", str(error)
        except BaseException as error:
            self.state, self.sentence = "failed", f"{type(error).__name__}: {error}"
            raise
        else:
            self.state = "ready"


START = Start()


def prepare() -> None:
    """Fill what every visit shares; PlanGraphError where the graph or the database cannot be had."""
    for name in LATE:
        import_module(name)
    for part in sorted(Path(__file__).parent.glob("*.py")):
        import_module(f"parts.{part.stem}")
    from parts import database
    from parts.asking import FIRST, answer_kept

    database.view()
    database.overview()
    database.known()
    database.places_hold()
    answer_kept(FIRST, (("place", None), ("plan", None)))
