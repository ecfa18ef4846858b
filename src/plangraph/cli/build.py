"""Plans in: `extract` writes each plan's facts, `build` a checked graph."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from .overrides import Date, Issuer, Jurisdiction, Key, Level, Number, Period, Status, Title, for_one, overrides


def register(app: typer.Typer) -> None:
    """Add `extract` and `build`."""
    app.command("extract")(extract)
    app.command("build")(build)


def extract(
    files: Annotated[list[Path], typer.Argument(help="Plans: txt, md, html, docx or pdf.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="The folder for one JSON file a plan.")],
    title: Title = None,
    issuer: Issuer = None,
    date: Date = None,
    number: Number = None,
    jurisdiction: Jurisdiction = None,
    period: Period = None,
    status: Status = None,
    level: Level = None,
    key: Key = None,
) -> None:
    """Write what each plan says as DIR/<stem>.json: entities, relations and figures with their evidence."""
    import json

    from plangraph.pipeline import extract_document, plan_files

    metadata = overrides(
        title=title, issuer=issuer, date=date, number=number, jurisdiction=jurisdiction, period=period, status=status,
        level=level, key=key,
    )  # fmt: skip
    plans = plan_files(files)
    for_one(metadata, plans)
    found = [(path, extract_document(path, metadata)) for path in _shown(plans)]
    output.mkdir(parents=True, exist_ok=True)
    for path, facts in found:
        text = json.dumps(facts, ensure_ascii=False, indent=1) + "\n"
        (output / f"{path.stem}.json").write_text(text, encoding="utf-8")
        counts = (len(facts[kind]) for kind in ("entities", "relations", "figures"))
        typer.echo("{}: {} entities, {} relations, {} figures".format(path.stem, *counts))


def build(
    paths: Annotated[list[Path], typer.Argument(help="Plans, or folders of plans: txt, md, html, docx or pdf.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="The folder for the graph.")],
    title: Title = None,
    issuer: Issuer = None,
    date: Date = None,
    number: Number = None,
    jurisdiction: Jurisdiction = None,
    period: Period = None,
    status: Status = None,
    level: Level = None,
    key: Key = None,
) -> None:
    """Build a checked graph from plans: claims, RDF, GraphML, CSV tables, a manifest and a report of findings."""
    import gc

    from rich.console import Console
    from rich.progress import Progress

    from plangraph.graph.write import write_graph
    from plangraph.pipeline import build_graph, plan_files

    gc.disable()  # many records and no cycles among them: a fifth of the time for nothing
    metadata = overrides(
        title=title, issuer=issuer, date=date, number=number, jurisdiction=jurisdiction, period=period, status=status,
        level=level, key=key,
    )  # fmt: skip
    for_one(metadata, plan_files(paths))
    screen = Console(stderr=True)
    with Progress(console=screen, transient=True, disable=not screen.is_terminal) as bar:
        task = bar.add_task("reading plans", total=None)
        graph = build_graph(
            paths, metadata, lambda name, done, total: bar.update(task, description=name, completed=done, total=total)
        )
    found = write_graph(graph, output)
    findings = [*graph.findings, *found]
    counts = (len(graph.plans), len(graph.entities), len(graph.relations), len(graph.figures), len(findings))
    typer.echo("{} plans, {} entities, {} relations, {} figures; {} findings, see report.md".format(*counts))
    unread = [finding for finding in graph.findings if finding.severity == "error"]
    for finding in unread:
        typer.echo(f"plangraph: {finding.message}", err=True)
    if unread:
        raise typer.Exit(1)


def _shown(paths: list[Path]) -> Iterator[Path]:
    """The paths, under a progress bar where there are several."""
    from rich.console import Console
    from rich.progress import track

    screen = Console(stderr=True)
    yield from track(paths, console=screen, transient=True, disable=len(paths) < 2 or not screen.is_terminal)
