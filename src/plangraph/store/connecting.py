"""A database by its address."""

from __future__ import annotations

import os

from plangraph.store.view import View


def connect(url: str | None = None) -> View:
    """The database at `url`, or at PLANGRAPH_URL, or the embedded one where neither is given.

    Credentials come from PLANGRAPH_USER and PLANGRAPH_PASSWORD. StoreError where it cannot be reached.
    """
    url = url or os.environ.get("PLANGRAPH_URL")
    if url:
        from plangraph.store.server import ServerView

        return ServerView(url, os.environ.get("PLANGRAPH_USER", "neo4j"), os.environ.get("PLANGRAPH_PASSWORD", ""))
    from plangraph.store.embedded.folder import data_folder
    from plangraph.store.local import EmbeddedView

    return EmbeddedView(data_folder())
