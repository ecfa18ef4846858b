"""A progress bar on standard error for long work."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from plangraph.store.view import Progress as Report


@contextmanager
def bar(title: str) -> Iterator[Report]:
    """A function that moves the bar: what is being done, how much of it is, how much there is."""
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(title, total=None)

        def report(what: str, done: int, whole: int) -> None:
            shown = what if len(what) <= 40 else f"{what[:39]}…"
            progress.update(task, description=f"{title} {shown}", completed=done, total=whole)

        yield report
