"""Every file that a user may name or put beside a graph, where a pipe, a device or a circle of links stands in its place; and a
machine that knows nothing of its user."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from plangraph.build.decisions import read_decisions
from plangraph.documents import read_document
from plangraph.documents.metadata.beside import stated_beside
from plangraph.errors import DataError, UsageError
from plangraph.evaluation.facts import read_facts
from plangraph.evaluation.floors import read_floors
from plangraph.graph.kept import add_lines
from plangraph.graph.validate import read_turtle
from plangraph.resources import cache_folder, data_folder, settings_folder
from plangraph.sources.fact_files import read_fact_file
from plangraph.workbench.keeping import changed

pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="pipes are of POSIX"),
    pytest.mark.timeout(20),
]
READERS: dict[str, Callable[[Path], object]] = {
    "facts.json": lambda path: read_fact_file(path, "reader"),
    "gold.json": read_facts,
    "floors.json": read_floors,
    "plan.md": read_document,
    "plans.toml": lambda path: stated_beside(path.parent / "plan.md"),
    "decisions.jsonl": lambda path: read_decisions(path.parent),
    "graph.ttl": read_turtle,
    "added/decisions.jsonl": lambda path: add_lines(path.parent, path.name, ["{}\n"]),
    "workbench.json": lambda path: changed(path, lambda bench: bench),
}


def circle(path: Path) -> None:
    """A link that leads to itself."""
    path.symlink_to(path.name)


@pytest.mark.parametrize("put", [os.mkfifo, circle, lambda path: path.symlink_to("/dev/zero"), Path.mkdir])
@pytest.mark.parametrize("name", READERS)
def test_what_may_never_end_is_refused_in_a_sentence(tmp_path: Path, name: str, put: Callable[[Path], None]) -> None:
    path = tmp_path / "graph" / name
    path.parent.mkdir(parents=True)
    put(path)
    with pytest.raises((DataError, UsageError)) as caught:
        READERS[name](path)
    assert "\n" not in str(caught.value)
    assert path.is_symlink() or path.exists()


@pytest.mark.parametrize("folder", [cache_folder, data_folder, settings_folder])
def test_a_user_without_a_home(monkeypatch: pytest.MonkeyPatch, folder: Callable[[], Path]) -> None:
    for name in list(os.environ):
        if name.startswith(("PLANGRAPH_", "XDG_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", "of-mine")
    assert folder().is_absolute()
    monkeypatch.delenv("HOME")
    monkeypatch.setattr(os, "getuid", lambda: 4_000_000)  # whom no table of users knows
    with pytest.raises(UsageError, match="set HOME"):
        folder()
    for name in ("PLANGRAPH_CACHE", "PLANGRAPH_DATA", "PLANGRAPH_SETTINGS"):
        monkeypatch.setenv(name, "~nobody-of-that-name/kept")
    with pytest.raises(UsageError, match="nobody-of-that-name"):
        folder()
