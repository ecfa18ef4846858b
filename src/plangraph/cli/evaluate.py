"""`plangraph evaluate`: what was found against the gold standard."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plangraph.errors import DataError, UsageError

if TYPE_CHECKING:
    from plangraph.evaluation import Score, Tally

GOLD = Annotated[list[Path], typer.Argument(help="Gold files, or folders of them.", metavar="GOLD…")]
FOUND = Annotated[Path, typer.Option("--found", help="The folder of what was found, one <name of the gold file> each.")]
REPORT = Annotated[Path | None, typer.Option("--report", help="Write a report: .html or .md.")]
TEXT = Annotated[list[Path] | None, typer.Option("--text", help="Folders of the plans, for sentences in the report.")]
MISSES = Annotated[str | None, typer.Option("--misses", help="List missed and excess facts of rows that begin so.")]
JSON = Annotated[bool, typer.Option("--json", help="Print rows and totals as one JSON object.")]
FLOORS = Annotated[Path | None, typer.Option("--floors", help="Fail where a total is below its floor in this file.")]
RAISE = Annotated[bool, typer.Option("--raise", help="Raise the floors to what was reached.")]
GRAPH = Annotated[Path | None, typer.Option("--graph", help="A built graph: write the totals into it, to be shown.")]
NOTE_ZH = Annotated[str, typer.Option("--note-zh", help="A sentence about the totals for the graph, in Chinese.")]
NOTE_EN = Annotated[str, typer.Option("--note-en", help="The same sentence in English.")]


def register(app: typer.Typer) -> None:
    """Add `evaluate`."""
    app.command("evaluate")(evaluate)


def evaluate(
    gold: GOLD,
    found: FOUND,
    report: REPORT = None,
    text: TEXT = None,
    misses: MISSES = None,
    as_json: JSON = False,
    floors: FLOORS = None,
    raise_floors: RAISE = False,
    graph: GRAPH = None,
    note_zh: NOTE_ZH = "",
    note_en: NOTE_EN = "",
) -> None:
    """Precision, recall and F1 of what `extract` found, by class, by relation and in all."""
    if report and report.suffix.lower() not in (".html", ".htm", ".md"):
        raise UsageError(f"{report}: a report is written as .html or .md.")
    if raise_floors and not floors:
        raise UsageError("--raise needs --floors FILE.")
    files = _files(gold)
    scores = _scores(files, found)
    if as_json:
        _print_json(scores)
    else:
        _print_tables(scores, misses)
    if report:
        _write(report, scores, _texts(text or [], [each.doc for each in scores]))
    if floors:
        _floors(floors, scores, raise_floors=raise_floors)
    if graph:
        _put_down(graph, scores, files, {"zh": note_zh, "en": note_en})


def _files(paths: Iterable[Path]) -> list[Path]:
    """The gold files: folders stand for the JSON files in them."""
    files: list[Path] = []
    for path in paths:
        if not path.exists():
            raise UsageError(f"{path}: no such file or folder.")
        files += sorted(path.glob("*.json")) if path.is_dir() else [path]
    if not files:
        raise DataError("There is no gold file among the paths given.")
    return files


def _scores(files: list[Path], folder: Path) -> list[Score]:
    from plangraph.evaluation import read_facts, score

    if not folder.is_dir():
        raise UsageError(f"{folder}: no such folder.")
    missing = [file.name for file in files if not (folder / file.name).exists()]
    if missing:
        raise DataError(f"{folder}: nothing was found for {', '.join(missing)}.")
    return [score(read_facts(file), read_facts(folder / file.name)) for file in files]


def _print_tables(scores: list[Score], misses: str | None) -> None:
    from rich.console import Console

    from plangraph.evaluation import total

    console = Console()
    for each in scores:
        console.print(_table(each.doc, each.tallies()))
        _print_misses(console, each, misses)
    if len(scores) > 1:
        console.print(_table("合计 All plans", total(scores)))


def _table(title: str, tallies: dict[str, Tally]) -> object:
    from rich.table import Table

    from plangraph.evaluation.report import tally_table

    content = tally_table(title, tallies)
    table = Table(title=title, title_justify="left", box=None)
    for i, head in enumerate(content.head):
        table.add_column(head.split()[-1] if head else "", justify="right" if i else "left", no_wrap=True)
    for row in content.rows:
        table.add_row(*row)
    return table


def _print_misses(console: object, score: Score, prefix: str | None) -> None:
    from rich.console import Console

    assert isinstance(console, Console)
    for label, row in score.rows.items():
        if prefix is not None and label.startswith(prefix):
            for word, facts in (("missed", row.missed), ("excess", row.excess)):
                for fact in facts:
                    console.print(f"{word} {label}: {fact}  “{fact.evidence}”", markup=False, highlight=False)


def _print_json(scores: list[Score]) -> None:
    from plangraph.evaluation import total
    from plangraph.evaluation.quality import numbers

    tables = {each.doc: each.tallies() for each in scores} | {"total": total(scores)}
    typer.echo(json.dumps({doc: numbers(table) for doc, table in tables.items()}, ensure_ascii=False))


def _texts(folders: list[Path], docs: list[str]) -> dict[str, str]:
    """The texts of the plans that lie in the folders, by document."""
    from plangraph.documents import find_documents, read_document

    files = {path.stem: path for path in find_documents(folders)} if folders else {}
    return {doc: read_document(files[doc]).text for doc in docs if doc in files}


def _write(path: Path, scores: list[Score], texts: dict[str, str]) -> None:
    from plangraph.evaluation.markdown import to_markdown
    from plangraph.evaluation.report import report
    from plangraph.evaluation.webpage import to_html

    content = report(scores, texts)
    write = to_markdown if path.suffix.lower() == ".md" else to_html
    try:
        path.write_text(write(content), encoding="utf-8")
    except OSError as error:
        raise DataError(f"{path}: cannot be written ({error.strerror}).") from None


def _put_down(graph: Path, scores: list[Score], files: list[Path], notes: dict[str, str]) -> None:
    from datetime import UTC, datetime

    from plangraph.evaluation import read_facts
    from plangraph.evaluation.quality import quality, write_quality

    content = quality(
        scores,
        [read_facts(file) for file in files],
        day=datetime.now(UTC).date(),
        command=f"plangraph evaluate GOLD… --found FOUND --graph {graph.name}",
        notes={language: words for language, words in notes.items() if words},
    )
    typer.echo(f"{write_quality(graph, content)}: written.", err=True)


def _floors(path: Path, scores: list[Score], *, raise_floors: bool) -> None:
    from plangraph.evaluation.floors import below, raised, read_floors, write_floors

    floors = read_floors(path)
    if not floors and not raise_floors:
        raise DataError(f"{path}: there are no floors in it.")
    failures = below(scores, floors)
    if failures:
        raise DataError(" ".join(failures))
    if raise_floors:
        write_floors(path, raised(scores, floors))
