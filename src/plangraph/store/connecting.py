"""A database by its address."""

from __future__ import annotations

import os
import re
from pathlib import Path

from plangraph.errors import UsageError
from plangraph.store.view import View

NAME = r"[A-Za-z][A-Za-z0-9.-]{2,62}"
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


def connect_folder(folder: Path) -> View:
    """The embedded database of a data folder of its own; StoreError where it cannot be had."""
    from plangraph.store.local import EmbeddedView

    return EmbeddedView(folder)


def check_address(url: str) -> None:
    """UsageError where `url` is no address of a database, or holds a user or password."""
    apart(url)


def apart(url: str) -> tuple[str, str | None]:
    """The address of the server, and the name of the database behind it; None where the server's default is meant.

    >>> apart("bolt://localhost:7687/plans")
    ('bolt://localhost:7687', 'plans')
    """
    scheme, sign, rest = url.partition("://")
    if "@" in rest:
        raise UsageError(
            "The address of a database holds no user and no password: give them in PLANGRAPH_USER and PLANGRAPH_PASSWORD."
        )
    if not sign or scheme.partition("+")[0] not in SCHEMES:
        raise UsageError(f"{url} is no address of a database: it begins with bolt:// or neo4j://.")
    rest, question, asked = rest.partition("?")
    host, _, name = rest.partition("/")
    if name and not re.fullmatch(NAME, name, re.ASCII):
        raise UsageError(f"{name} is no name of a database: 3 to 63 letters, digits, dots and dashes.")
    return f"{scheme}://{host}{question}{asked}", name or None
