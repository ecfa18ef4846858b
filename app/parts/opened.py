"""The databases that are open, one for each graph that somebody looks at, with that graph loaded as it is now.

The graph that was given is in the server named in PLANGRAPH_URL, or in the embedded database of the data folder; a collection
of one's own has an embedded database beside it. Those that nobody asked for a while are let go where there are several.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from parts.chosen import own
from parts.files import given_graph
from plangraph.errors import PlanGraphError
from plangraph.export.fetch import fetch
from plangraph.graph.tables import read_tables
from plangraph.records import Graph
from plangraph.store import View, connect, connect_folder

GIVEN = ""  # the place of the graph that was given
MOST = 3  # databases of collections that are open at once, unless more are asked within REST
REST = 300.0  # seconds


@dataclass
class Opened:
    """A database and which version of its graph is in it; one visitor at a time opens it or loads into it."""

    view: View | None = None
    version: int = -1
    asked: float = 0.0
    lock: Lock = field(default_factory=Lock)


_OPEN: dict[str, Opened] = {}
_REGISTER = Lock()


def view() -> View:
    """The database of the graph that this visit looks at, with that graph in it; DataError, StoreError where it cannot be."""
    found = own()
    place = str(found.database) if found else GIVEN
    folder = given_graph()
    version = _version(folder)
    one = _OPEN.get(place) or _registered(place)
    one.asked = time.monotonic()
    if one.view is not None and one.version == version:
        return one.view
    with one.lock:
        if one.view is None or one.version != version:
            _open(one, place, folder)
            one.version = version
    assert one.view is not None
    return one.view


def whole_graph() -> Graph:
    """Everything that this database holds: out of the tables of its folder, which takes a tenth of the time that a database
    takes to send it, or from itself where it holds other plans too."""
    database, folder = view(), given_graph()
    found = read_tables(folder) if folder else None
    if found is None or {plan.id for plan in found.plans} != set(database.plans()):
        return fetch(database)
    return found


def close(place: Path) -> None:
    """Let go of the database of a collection."""
    with _REGISTER:
        one = _OPEN.pop(str(place), None)
    if one is not None:
        _let_go(one)


def _open(one: Opened, place: str, folder: Path | None) -> None:
    graph = read_tables(folder) if folder else None  # first, for an embedded database is still starting
    if one.view is None:
        one.view = connect_folder(Path(place)) if place else connect(os.environ.get("PLANGRAPH_URL"))
    if graph is None:
        return
    one.view.load(graph)
    if place:  # it holds this graph and nothing else
        for plan in set(one.view.plans()) - {plan.id for plan in graph.plans}:
            one.view.remove(plan)


def _let_go(one: Opened) -> None:
    if one.view is not None:
        with suppress(PlanGraphError, OSError):  # its collection may have gone, and its server with it
            one.view.close()


def _registered(place: str) -> Opened:
    with _REGISTER:
        rested = sorted((one.asked, name) for name, one in _OPEN.items() if name != GIVEN)
        for asked, name in rested[: max(0, len(rested) - MOST + 1)]:
            if time.monotonic() - asked > REST:
                _let_go(_OPEN.pop(name))
        return _OPEN.setdefault(place, Opened(asked=time.monotonic()))


def _version(folder: Path | None) -> int:
    try:
        return (folder / "manifest.json").stat().st_mtime_ns if folder else 0
    except OSError:
        return 0
