"""Plans in: `extract` writes each plan's facts, `build` a checked graph."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from plangraph.records import Metadata

Title = Annotated[str | None, typer.Option(help="The plan's title, where its text lacks it.")]
Issuer = Annotated[str | None, typer.Option(help="Who issued the plan.")]
Date = Annotated[str | None, typer.Option(help="When it was issued: 2022-01-12, 2022-01 or 2022.")]
Number = Annotated[str | None, typer.Option(help="Its document number: 韶府〔2022〕5号.")]
Jurisdiction = Annotated[
    str | None, typer.Option(help="The full name of its jurisdiction: 韶关市, 赣州经济技术开发区.")
]
Period = Annotated[str | None, typer.Option(help="The years it is for: 2021-2025.")]
Status = Annotated[str | None, typer.Option(help="draft or final.")]


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
) -> None:
    """Write what each plan says as DIR/<stem>.json: entities, relations and figures with their evidence."""
    import json

    from plangraph.pipeline import extract_document, plan_files

    metadata = _metadata(title, issuer, date, number, jurisdiction, period, status)
    found = [(path, extract_document(path, metadata)) for path in _shown(plan_files(files))]
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
) -> None:
    """Build a checked graph from plans: claims, RDF, GraphML, CSV tables, a manifest and a report of findings."""
    import gc

    from rich.console import Console
    from rich.progress import Progress

    from plangraph.graph.write import write_graph
    from plangraph.pipeline import build_graph

    gc.disable()  # many records and no cycles among them: a fifth of the time for nothing
    metadata = _metadata(title, issuer, date, number, jurisdiction, period, status)
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


def _metadata(
    title: str | None,
    issuer: str | None,
    date: str | None,
    number: str | None,
    jurisdiction: str | None,
    period: str | None,
    status: str | None,
) -> Metadata | None:
    """What the command line says of a plan; UsageError where it cannot be understood."""
    import re

    from plangraph.errors import UsageError

    if not any((title, issuer, date, number, jurisdiction, period, status)):
        return None
    if status not in (None, "draft", "final"):
        raise UsageError(f"The status is draft or final, not {status}.")
    years = re.fullmatch(r"(\d{4})\s*[-—–]\s*(\d{4})", period) if period else None
    if period and years is None:
        raise UsageError(f"A period is two years, as in 2021-2025, not {period}.")
    park = bool(jurisdiction and re.search(r"(?:开发区|高新区|园区|新区|保税区)$", jurisdiction))
    return Metadata(
        title=title,
        number=number,
        issuer=issuer,
        date=date,
        start_year=int(years[1]) if years else None,
        end_year=int(years[2]) if years else None,
        status=status,
        jurisdiction=jurisdiction,
        jurisdiction_class="Park" if park else "Place",
    )
