"""The database: load, query, search, the embedded server, and SPARQL over a built graph."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from plangraph.store.view import View

UrlOption = Annotated[
    str | None,
    typer.Option("--url", help="The database's address. Default: PLANGRAPH_URL, else the embedded database."),
]
FolderArgument = Annotated[Path | None, typer.Argument(help="A built graph. Default: the one that is shipped.")]


class Format(StrEnum):
    """How rows are printed."""

    table = "table"
    json = "json"
    csv = "csv"


FormatOption = Annotated[Format, typer.Option("--format", "-f", help="How to print the rows.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("load")(load)
    app.command("query")(query)
    app.command("search")(search)
    app.command("sparql")(sparql)
    database = typer.Typer(no_args_is_help=True, help="Look at the embedded database, stop it, back it up, restore it.")
    for command in (status, stop, backup, restore):
        database.command(command.__name__)(command)
    app.add_typer(database, name="db")


def load(folder: FolderArgument = None, url: UrlOption = None) -> None:
    """Bring a built graph, or the one that is shipped, into the database: again changes nothing."""
    from plangraph.cli.progress import bar
    from plangraph.graph.verify import read_built
    from plangraph.resources import resource
    from plangraph.store.parts import parts

    folder = folder or resource("graphs")
    graph = read_built(folder)
    parts(graph)  # a damaged graph is told before the database is touched
    with _opened(url) as view, bar("载入 loading") as progress:
        report = view.load(graph, progress=progress)
    print(f"{len(report.loaded)} plans loaded, {len(report.unchanged)} unchanged.")
    print(f"The database holds {report.entities} entities, {report.relations} relations, {report.figures} figures.")


def query(
    cypher: Annotated[str, typer.Argument(help="A read-only Cypher statement.")],
    param: Annotated[
        list[str] | None, typer.Option("--param", "-p", help="A parameter: name=value, the value as JSON or text.")
    ] = None,
    format_: FormatOption = Format.table,
    limit: Annotated[int, typer.Option(min=1, help="The most rows to print.")] = 1_000,
    seconds: Annotated[float, typer.Option(min=0.1, max=600, help="How long the statement may take.")] = 30.0,
    url: UrlOption = None,
) -> None:
    """Ask the database in Cypher; nothing that would change it is run."""
    from plangraph.cli.rows import parameters, print_rows

    with _opened(url) as view:
        rows = view.read(cypher, parameters(param or []), limit=limit, seconds=seconds)
    print_rows(rows, format_.value)


def search(
    text: Annotated[str, typer.Argument(help="A name, a part of one, its pinyin initials, or words of a passage.")],
    cls: Annotated[list[str] | None, typer.Option("--class", help="Only entities of this class.")] = None,
    passages: Annotated[bool, typer.Option("--passages", help="Look into the passages too.")] = False,
    limit: Annotated[int, typer.Option(min=1, max=400, help="The most results.")] = 20,
    format_: FormatOption = Format.table,
    url: UrlOption = None,
) -> None:
    """Find entities by name and alias, in Chinese or English, and passages by their words."""
    from plangraph.cli.rows import print_rows
    from plangraph.errors import UnknownName
    from plangraph.questions import found
    from plangraph.store.view import Rows
    from plangraph.terms import ENTITY_CLASSES

    for name in cls or ():
        if name not in ENTITY_CLASSES:
            raise UnknownName(
                f"There is no class {name}; the classes are {', '.join(ENTITY_CLASSES)}.", tuple(ENTITY_CLASSES)
            )
    with _opened(url) as view:
        hits = found(view, text, classes=tuple(cls or ()), passages=passages, limit=limit)
    columns = ("name", "class", "text", "score", "id")
    print_rows(Rows(columns, tuple((h.name, h.cls, h.text, h.score, h.id) for h in hits)), format_.value)


def sparql(
    query: Annotated[str, typer.Argument(help="A SPARQL query: SELECT, ASK, CONSTRUCT or DESCRIBE.")],
    folder: Annotated[Path, typer.Argument(help="A built graph.")],
    format_: FormatOption = Format.table,
) -> None:
    """Ask a built graph's RDF in SPARQL, in this process and without the network."""
    from plangraph.cli.rows import print_rows
    from plangraph.graph.verify import verify
    from plangraph.store.rdf import sparql as ask

    verify(folder)
    print_rows(ask(folder, query), format_.value)


def status() -> None:
    """Tell where the data of the embedded database lie and whether it runs."""
    from plangraph.store.embedded import Folder, data_folder, status

    told = status(Folder(data_folder()))
    for name, value in told.items():
        print(f"{name}: {value}")


def stop() -> None:
    """End the embedded database, whoever uses it; nothing is lost."""
    from plangraph.store.embedded import Folder, data_folder, stop

    print("The embedded database was ended." if stop(Folder(data_folder())) else "The embedded database does not run.")


def backup(file: Annotated[Path, typer.Argument(help="The file to write.")]) -> None:
    """Write the embedded database to one file; it can be in use meanwhile."""
    from plangraph.store.embedded import Folder, backup, data_folder

    backup(Folder(data_folder()), file)
    print(f"{file}: {file.stat().st_size} bytes.")


def restore(file: Annotated[Path, typer.Argument(help="A file that `plangraph db backup` wrote.")]) -> None:
    """Put a backup in place of the embedded database, which is ended first."""
    from plangraph.store.embedded import Folder, data_folder, restore

    restore(Folder(data_folder()), file)
    print(f"The embedded database is the one of {file}.")


@contextmanager
def _opened(url: str | None) -> Iterator[View]:
    from plangraph.store import connect

    view = connect(url)
    try:
        yield view
    finally:
        view.close()
