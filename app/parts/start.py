"""The start of the explorer: everything that the first page needs, made ready before someone asks for it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from threading import Event

from plangraph.errors import PlanGraphError

DRAWING = ("pandas", "pyarrow")  # what Streamlit imports only when it draws a chart
PATIENCE = 5.0  # seconds that the rest waits for a first page: it would take the processor from it
FIRST_PAGE = ("frame", "home", "plans")  # parts


def other_pages() -> None:
    """Import every part of a page and what the canvas arranges with; make the list of names and what is compared; read the
    plans that are at hand."""
    for name in (*DRAWING, "networkx", *(f"parts.{part.stem}" for part in sorted(Path(__file__).parent.glob("*.py")))):
        import_module(name)
    from parts import compare_frame, database, namelist
    from parts.source import document, mentions

    with suppress(PlanGraphError):  # the page that asks for it meets the same fault, and tells it
        namelist.name_list()
        compare_frame.whole()
    for plan in database.plans():
        if document(plan):
            mentions(plan)


@dataclass
class Start:
    """How far a start has come: `state` is starting, ready or failed, `step` what is done now; `sentence` says why it failed."""

    state: str = "starting"
    step: str = ""
    sentence: str = ""
    drawn: Event = field(default_factory=Event)  # a page has been drawn
    rest: Callable[[], None] = other_pages

    def run(self) -> None:
        """Make the first page ready, then, when somebody has seen one, what the others draw with."""
        try:
            first_page(self)
        except PlanGraphError as error:
            self.state, self.sentence = "failed", str(error)
        except BaseException as error:
            self.state, self.sentence = "failed", f"{type(error).__name__}: {error}"
            raise
        else:
            self.state = "ready"
            self.drawn.wait(PATIENCE)
            self.rest()


def first_page(start: Start) -> None:
    """Fill what every visit shares, telling the steps; PlanGraphError where the graph or the database cannot be had."""
    for name in (f"parts.{part}" for part in FIRST_PAGE):
        import_module(name)
    from parts import database
    from parts.asking import answer_kept, nothing_given
    from parts.home import ASKED

    start.step = "database"
    database.view()
    start.step = "answers"
    database.overview()
    for question in ASKED:
        answer_kept(question, nothing_given(question))


START = Start()
