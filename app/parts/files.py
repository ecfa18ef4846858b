"""Files beside the explorer: the ontology's, the shipped graph's. In a checkout and in a wheel they lie alike."""

from __future__ import annotations

import os
from pathlib import Path

from parts.chosen import own
from plangraph.resources import resource
from plangraph.review.own import own_graph


def given_graph() -> Path | None:
    """The folder of the graph that `plangraph explore` opened, or the reviewer's copy of the shipped one; that of a collection
    of one's own where a visit looks at one; None where the pages are served over a database alone."""
    if found := own():
        return found.graph
    given = os.environ.get("PLANGRAPH_GRAPH")
    return own_graph(Path(given)) if given else None


def graph_folder() -> Path:
    """The folder of the graph that is explored, or the shipped one."""
    return given_graph() or resource("graphs")


def given_name() -> str:
    """The name of the folder of the graph that was given; empty for the shipped one and where there is none."""
    given = os.environ.get("PLANGRAPH_GRAPH")
    return Path(given).name if given and Path(given).resolve() != resource("graphs").resolve() else ""


def outlines() -> Path:
    """Outlines of provinces and prefectures, as GeoJSON."""
    return resource("ontology", "outlines.geojson")


def documents(name: str) -> Path | None:
    """The file of a plan, where the reader has it at hand: in the collection, or in the folder that was named."""
    found, given = own(), os.environ.get("PLANGRAPH_DOCUMENTS")
    folders = [*([found.documents] if found else []), *([Path(given)] if given else [])]
    return next((folder / name for folder in folders if (folder / name).is_file()), None)
