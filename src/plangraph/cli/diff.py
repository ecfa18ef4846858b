"""`plangraph diff`: what two builds say differently."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from plangraph.cli.ask import Language, LanguageOption


def register(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command()(diff)


def diff(
    first: Annotated[Path, typer.Argument(help="A built graph.")],
    second: Annotated[Path, typer.Argument(help="Another, later one.")],
    json_: Annotated[bool, typer.Option("--json", help="As JSON, in both languages.")] = False,
    output: Annotated[Path | None, typer.Option("-o", "--output", help="Write it: .html, .json or .txt.")] = None,
    language: LanguageOption = Language.zh,
) -> None:
    """Show the entities, relations and figures gained (+), lost (-) and changed (~) between two builds, with their words."""
    from plangraph.errors import UsageError
    from plangraph.export.changes import counts, lines, to_html, to_json, told
    from plangraph.graph.difference import difference
    from plangraph.graph.verify import read_built

    form = output.suffix.lower() if output is not None else ".json" if json_ else ".txt"
    if form not in (".html", ".htm", ".json", ".txt"):
        raise UsageError(f"{output}: a difference is written as .html, .json or .txt.")
    one, other = read_built(first), read_built(second)
    every = told(difference(one, other), one, other)
    if form in (".html", ".htm"):
        content = to_html(every, (first.name, second.name))
    else:
        content = ((to_json(every) if form == ".json" else "\n".join(lines(every, language))) + "\n").encode("utf-8")
    if output is None:
        sys.stdout.write(content.decode("utf-8"))
        return
    _write(output, content)
    signs = {sign: sum(of_kind[sign] for of_kind in counts(every).values()) for sign in "+-~"}
    print("{}: {} gained, {} lost, {} changed".format(output, *signs.values()), file=sys.stderr)


def _write(output: Path, content: bytes) -> None:
    from plangraph.errors import DataError
    from plangraph.whole import written

    try:
        with written(output) as part:
            part.write_bytes(content)
    except OSError as error:
        raise DataError(f"{output} cannot be written: {error.strerror}.") from error
