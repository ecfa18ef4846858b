"""`plangraph explore`: the database up, the graph in it, the explorer open in the browser."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(explore)


def explore(
    folder: Annotated[
        Path | None, typer.Argument(metavar="[DIR]", help="A built graph; without it the one that is shipped.")
    ] = None,
    url: Annotated[
        str | None, typer.Option(help="bolt:// or neo4j:// address; without it the embedded database.")
    ] = None,
    port: Annotated[
        int, typer.Option(min=1, max=65535, help="Where the explorer is served; another if it is taken.")
    ] = 8501,
    browser: Annotated[bool, typer.Option(help="Open the browser.")] = True,
    documents: Annotated[
        Path | None, typer.Option(help="The folder of the plans themselves, to see the text around an excerpt.")
    ] = None,
) -> None:
    """Start the database, load the graph, open the explorer; Ctrl-C ends it."""
    from plangraph.explorer import run

    run(folder, url=url, port=port, browser=browser, documents=documents)
