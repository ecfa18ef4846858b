"""Why: why names are one thing, and why a fact is there."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from plangraph.cli.ask import Language, LanguageOption


def register(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command("why")(why)


def why(
    names: Annotated[
        list[str],
        typer.Argument(help="A thing by any of its names; two names; a thing and an indicator; or a fact's id."),
    ],
    graph: Annotated[
        Path | None, typer.Option("--graph", help="A built graph. Default: the one that PlanGraph brings.")
    ] = None,
    json_: Annotated[bool, typer.Option("--json", help="As JSON, in both languages.")] = False,
    language: LanguageOption = Language.zh,
) -> None:
    """Tell why names were taken for one thing, or by which words, rules and readers a fact is there."""
    import json

    from plangraph.resources import resource
    from plangraph.why import Collection, lines, why_object
    from plangraph.why import why as ask

    collection = Collection(graph or resource("graphs"))
    found = ask(collection, *names)
    if json_:
        print(json.dumps(why_object(found, collection), ensure_ascii=False, indent=1))
        return
    for line in lines(found, collection, language):
        print(line)
