"""A database by its address."""

from __future__ import annotations

import os

from plangraph.errors import UsageError
from plangraph.store.view import View

SCHEMES = ("bolt", "neo4j")  # each also with +s or +ssc


def connect(url: str | None = None) -> View:
    """The database at `url`, or at PLANGRAPH_URL, or the embedded one where neither is given.

    Credentials come from PLANGRAPH_USER and PLANGRAPH_PASSWORD. StoreError where it cannot be reached, UsageError where
    the address is none of a database.
    """
    url = url or os.environ.get("PLANGRAPH_URL")
    if url:
        check_address(url)
        from plangraph.store.server import ServerView

        return ServerView(url, os.environ.get("PLANGRAPH_USER", "neo4j"), os.environ.get("PLANGRAPH_PASSWORD", ""))
    from plangraph.store.embedded.folder import data_folder
    from plangraph.store.local import EmbeddedView

    return EmbeddedView(data_folder())


def check_address(url: str) -> None:
    """UsageError where `url` is no address of a database."""
    if url.partition("://")[0].partition("+")[0] not in SCHEMES:
        raise UsageError(f"{url} is no address of a database: it begins with bolt:// or neo4j://.")
