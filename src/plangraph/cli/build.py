"""Plans in: `extract` writes each plan's facts, `build` a checked graph."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from os.path import lexists
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plangraph.errors import UsageError

from .overrides import Date, Issuer, Jurisdiction, Key, Level, Number, Period, Status, Title, for_one, overrides
from .terminal import tame

if TYPE_CHECKING:
    from plangraph.build import Built, Options

Progress = Callable[[str, int, int], None]


class LeftOut(StrEnum):
    """What can be left out of reading a plan."""

    encoder = "encoder"


Facts = Annotated[
    list[Path] | None,
    typer.Option("--facts", help="Facts of another reader, in the form of the annotation guide; several."),
]
By = Annotated[str | None, typer.Option("--by", help="Who found the facts of --facts.")]
Again = Annotated[
    Path | None, typer.Option("--from", help="Fold the claims of this built graph again, without the plans.")
]
Jobs = Annotated[int, typer.Option("--jobs", "-j", min=1, help="How many processes read plans.")]
Without = Annotated[list[LeftOut] | None, typer.Option("--without", help="What finds names and is left out.")]
Fresh = Annotated[bool, typer.Option("--fresh", help="Read every plan again, also those that have not changed.")]


def register(app: typer.Typer) -> None:
    """Add `extract` and `build`."""
    app.command("extract")(extract)
    app.command("build")(build)


def extract(
    files: Annotated[list[Path], typer.Argument(help="Plans: txt, md, html, docx or pdf.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="The folder for one JSON file a plan.")],
    without: Without = None,
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

    from plangraph.build import plan_files
    from plangraph.build.plan import extract_document
    from plangraph.documents.characters import printable

    metadata = overrides(
        title=title, issuer=issuer, date=date, number=number, jurisdiction=jurisdiction, period=period, status=status,
        level=level, key=key,
    )  # fmt: skip
    plans = plan_files(files)
    for_one(metadata, plans)
    left_out = [str(one) for one in without or ()]
    _held_ready(output)
    found = [(path, extract_document(path, metadata, left_out)) for path in _shown(plans)]
    output.mkdir(parents=True, exist_ok=True)
    for path, facts in found:
        text = json.dumps(facts, ensure_ascii=False, indent=1) + "\n"
        (output / f"{path.stem}.json").write_text(text, encoding="utf-8")
        counts = (len(facts[kind]) for kind in ("entities", "relations", "figures"))
        typer.echo("{}: {} entities, {} relations, {} figures".format(printable(path.stem), *counts))


def _held_ready(folder: Path) -> None:
    """UsageError where a folder could not be written, before the work that fills it."""
    there = _folder_at(folder)
    if not os.access(there, os.W_OK | os.X_OK):
        raise UsageError(f"{folder} cannot be written: {there} is read-only.")


def _folder_at(folder: Path) -> Path:
    """The folder, or the one above it that is there; UsageError where something else stands in its place."""
    there = next(path for path in (folder.absolute(), *folder.absolute().parents) if lexists(path))
    if not there.is_dir():
        raise UsageError(
            f"{folder} cannot be a folder: {there} is a {'link to nothing' if there.is_symlink() else 'file'}."
        )
    return there


def build(
    output: Annotated[Path, typer.Option("-o", "--output", help="The folder for the graph.")],
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Plans, or folders of plans: txt, md, html, docx or pdf.")
    ] = None,
    facts: Facts = None,
    by: By = None,
    again: Again = None,
    jobs: Jobs = 1,
    fresh: Fresh = False,
    without: Without = None,
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

    from plangraph.build import Options, build_again, plan_files
    from plangraph.resources import cache_folder
    from plangraph.sources import read_fact_files

    _check_inputs(paths, again, facts, by)
    _folder_at(output)
    gc.disable()  # many records and no cycles among them: a fifth of the time for nothing
    if again is not None:
        _tell(build_again(again, output))
        return
    metadata = overrides(
        title=title, issuer=issuer, date=date, number=number, jurisdiction=jurisdiction, period=period, status=status,
        level=level, key=key,
    )  # fmt: skip
    for_one(metadata, plan_files(paths or []))
    left_out = tuple(sorted({str(one) for one in without or ()}))
    cache = None if fresh else cache_folder()
    _build(paths or [], output, Options(metadata, read_fact_files(facts or [], by or ""), jobs, cache, left_out))


def _check_inputs(paths: list[Path] | None, again: Path | None, facts: list[Path] | None, by: str | None) -> None:
    from plangraph.errors import UsageError

    if (again is None) == (not paths):
        raise UsageError("Name the plans to build from, or a built graph by --from, and not both.")
    if (facts is None) != (by is None):
        raise UsageError("--facts and --by go together: whose facts they are is kept with each.")


def _build(paths: list[Path], output: Path, options: Options) -> None:
    from plangraph.build import build as build_plans

    with _progress() as show:
        built = build_plans(paths, output, options, show)
    _tell(built)


@contextmanager
def _progress() -> Iterator[Progress]:
    """A progress bar on standard error, where that is a terminal."""
    from rich.console import Console
    from rich.progress import Progress as Bar

    screen = Console(stderr=True)
    with Bar(console=screen, transient=True, disable=not screen.is_terminal) as bar:
        task = bar.add_task("reading plans", total=None)
        yield lambda name, done, total: bar.update(task, description=name, completed=done, total=total)


def _tell(built: Built) -> None:
    """Say what was built; exit 1 where a document was not read or a check has an error."""
    counts, findings = [built.counts[kind] for kind in ("plans", "entities", "relations", "figures")], built.findings
    told = "{} plans, {} entities, {} relations, {} figures; {} findings, see report.md"
    typer.echo(told.format(*counts, len(findings)))
    errors = [finding for finding in findings if finding.severity == "error"]
    for finding in errors[:20]:
        typer.echo(f"plangraph: {tame(finding.message)}", err=True)
    if len(errors) > 20:
        typer.echo(f"plangraph: and {len(errors) - 20} more errors, see report.md", err=True)
    if errors:
        raise typer.Exit(1)


def _shown(paths: list[Path]) -> Iterator[Path]:
    """The paths, under a progress bar where there are several."""
    from rich.console import Console
    from rich.progress import track

    screen = Console(stderr=True)
    yield from track(paths, console=screen, transient=True, disable=len(paths) < 2 or not screen.is_terminal)
