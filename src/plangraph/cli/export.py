"""Taking a graph away and looking at it as data: export, validate, diff."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .terminal import tame

if TYPE_CHECKING:
    from plangraph.records import Graph

GraphOption = Annotated[Path | None, typer.Option("--graph", help="A built graph. Default: the database.")]
UrlOption = Annotated[str | None, typer.Option("--url", help="The database's address. Default: the embedded database.")]

FORMAT_HELP = (
    "graphml, gexf, turtle, jsonld, csv, cytoscape, cypher, svg, png, docx, html or md. Default: by the file's suffix."
)


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("export")(export)
    app.command("validate")(validate)


def export(
    output: Annotated[Path, typer.Option("--output", "-o", help="The file to write; - for standard output.")],
    format_: Annotated[str | None, typer.Option("--format", "-f", help=FORMAT_HELP)] = None,
    graph: GraphOption = None,
    url: UrlOption = None,
    entity: Annotated[str | None, typer.Option(help="An entity by any of its names, with its neighbours.")] = None,
    hops: Annotated[int, typer.Option(min=0, max=5, help="How far from the entity.")] = 1,
    plan: Annotated[str | None, typer.Option(help="What one plan says: its key, its title or a part of it.")] = None,
    query: Annotated[
        str | None, typer.Option(help="What a read-only Cypher query returns (nodes, relationships, ids).")
    ] = None,
    all_: Annotated[bool, typer.Option("--all", help="The whole graph.")] = False,
    page: Annotated[str, typer.Option(help="The page of svg and png: a4 (as without it) or slide.")] = "",
) -> None:
    """Write a part of a graph, with its evidence, in a format for other programs, for a report or for print."""
    from plangraph.errors import UsageError
    from plangraph.export.formats import format_named, format_of_file, written

    chosen = format_named(format_) if format_ else format_of_file(output)
    if sum((entity is not None, plan is not None, query is not None, all_)) != 1:
        raise UsageError("Say what to export: one of --entity, --plan, --query or --all.")
    if graph is not None and (url is not None or query is not None):
        raise UsageError("--graph is a folder; --url and --query ask a database: give one or the other.")
    part = _from_folder(graph, entity, hops, plan) if graph else _from_database(url, entity, hops, plan, query)
    _write(output, written(part, chosen, page))
    print(
        f"{len(part.entities)} entities, {len(part.relations)} relations, {len(part.figures)} figures: {output}",
        file=sys.stderr,
    )


def validate(
    folder: Annotated[Path, typer.Argument(help="A built graph.")],
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Errors only.")] = False,
) -> None:
    """Check a built graph by the SHACL shapes and the checks of its data; exit code 1 where there are errors."""
    from collections import Counter

    from plangraph.graph.validate import validate as check

    findings = check(folder)
    for finding in findings:
        if not quiet or finding.severity == "error":
            print(tame(f"{finding.severity}: {finding.place}: {finding.message}"))
    counts = Counter(finding.severity for finding in findings)
    print(f"{counts['error']} errors, {counts['warning']} warnings, {counts['info']} notes.")
    raise typer.Exit(1 if counts["error"] else 0)


def _from_folder(folder: Path, entity: str | None, hops: int, plan: str | None) -> Graph:
    from plangraph.export.subgraph import around, of_plan
    from plangraph.graph.verify import read_built
    from plangraph.lookup import ListedNames, plan_named, resolve

    whole = read_built(folder)
    if entity is not None:
        return around(whole, resolve(ListedNames(whole.entities), entity).id, hops)
    return of_plan(whole, plan_named(whole.plans, plan)) if plan is not None else whole


def _from_database(url: str | None, entity: str | None, hops: int, plan: str | None, query: str | None) -> Graph:
    from plangraph.export import fetch
    from plangraph.export.choice import ids_in
    from plangraph.export.subgraph import around, of_ids, of_plan
    from plangraph.lookup import plan_named
    from plangraph.questions import plans, resolve
    from plangraph.store import connect

    view = connect(url)
    try:
        if entity is not None:
            chosen = resolve(view, entity).id
            return around(fetch.fetch_around(view, chosen, hops), chosen, hops)
        if plan is not None:
            key = plan_named(plans(view).values(), plan)
            return of_plan(fetch.fetch_plan(view, key), key)
        if query is None:
            return fetch.fetch(view)
        rows, whole = view.read(query), fetch.fetch(view)
        return of_ids(whole, ids_in(rows.rows, whole), figures=False)
    finally:
        view.close()


def _write(output: Path, content: bytes) -> None:
    from plangraph.errors import DataError
    from plangraph.whole import written

    if str(output) == "-":
        sys.stdout.buffer.write(content)
        return
    try:
        with written(output) as part:
            part.write_bytes(content)
    except OSError as error:
        raise DataError(f"{output} cannot be written: {error.strerror}.") from error
