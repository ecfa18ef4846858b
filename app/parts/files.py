"""Files beside the explorer: the ontology's, the shipped graph's. In a checkout and in a wheel they lie alike."""

from __future__ import annotations

import os
from pathlib import Path

from plangraph.resources import resource
from plangraph.review.own import own_graph


def given_graph() -> Path | None:
    """The folder of the graph that `plangraph explore` opened, or the reviewer's copy of the shipped one; None where the
    pages are served over a database alone."""
    given = os.environ.get("PLANGRAPH_GRAPH")
    return own_graph(Path(given)) if given else None


def graph_folder() -> Path:
    """The folder of the graph that is explored, or the shipped one."""
    return given_graph() or resource("graphs")


def outlines() -> Path:
    """Outlines of provinces and prefectures, as GeoJSON."""
    return resource("ontology", "outlines.geojson")


def documents_folder() -> Path | None:
    """Where the plans themselves lie, if the reader has them at hand."""
    given = os.environ.get("PLANGRAPH_DOCUMENTS")
    return Path(given) if given else None
