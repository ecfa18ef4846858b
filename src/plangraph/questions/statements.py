"""The constant Cypher that pages and paths stand on: one file a statement in `cypher/`, looked up by name."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from plangraph.store.view import Rows, View

MOST = 100_000  # rows of one statement: what a page or a search for paths may take


@cache
def statement(name: str) -> str:
    """The text of `cypher/<name>.cypher`."""
    return (files("plangraph.questions") / "cypher" / f"{name}.cypher").read_text(encoding="utf-8").strip()


def rows(view: View, name: str, *, limit: int = MOST, **parameters: object) -> Rows:
    """The rows of a statement of `cypher/`."""
    return view.read(statement(name), parameters, limit=limit, own=True)
