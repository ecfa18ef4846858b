"""What came of a build: a graph in its folder, read when it is asked for; and whether a folder holds it still."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import astuple, dataclass, field, replace
from pathlib import Path

from plangraph.errors import DataError
from plangraph.graph.folder import KEPT, MEASURED
from plangraph.graph.lines import read_records
from plangraph.graph.manifest import NAME as MANIFEST
from plangraph.graph.tables import read_tables
from plangraph.graph.verify import verify
from plangraph.records import Finding, Graph
from plangraph.whole import text_of


@dataclass(slots=True)
class Built:
    """A graph as it was written into `folder`, with the text of its manifest and the findings of the checks of its data."""

    folder: Path
    manifest: str
    checks: tuple[Finding, ...]
    _graph: Graph | None = field(default=None, repr=False)

    @classmethod
    def of(cls, folder: Path, checks: tuple[Finding, ...], graph: Graph) -> Built:
        """What was just written."""
        return cls(folder, _manifest(folder) or "", checks, graph)

    def at(self, folder: Path) -> Built:
        """The same in the folder that it was moved to."""
        return replace(self, folder=folder)

    @property
    def graph(self) -> Graph:
        """The graph; DataError where nobody has asked for it before and another was built in its place."""
        if self._graph is None:
            if _manifest(self.folder) != self.manifest:
                raise DataError(f"{self.folder} holds another graph by now.")
            self._graph = read_tables(self.folder)
        return self._graph

    @property
    def counts(self) -> Mapping[str, int]:
        """How many records there are of each kind."""
        counts: Mapping[str, int] = json.loads(self.manifest)["counts"]
        return counts

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings of the documents and of the checks."""
        if self._graph is not None:
            return (*self._graph.findings, *self.checks)
        return (*read_records(self.folder / "findings.jsonl", Finding), *self.checks)

    @property
    def note(self) -> str:
        """What is kept of a build, to know it again by."""
        return json.dumps([self.manifest, [astuple(one) for one in self.checks]], ensure_ascii=False)


def unchanged(folder: Path, note: str | None) -> Built | None:
    """The build that a note tells of, where `folder` holds all of it, as it was written, and nothing more; else None."""
    if note is None:
        return None
    manifest, checks = json.loads(note)
    if manifest != _manifest(folder):
        return None
    try:
        verify(folder)
    except DataError:
        return None
    told = {MANIFEST, *json.loads(manifest)["files"]}
    return Built(folder, manifest, tuple(Finding(*one) for one in checks)) if told == set(_files(folder)) else None


def _files(folder: Path) -> Iterator[str]:
    """The files of a folder that a build writes, or an earlier version wrote."""
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name not in KEPT | MEASURED:
            yield name


def _manifest(folder: Path) -> str | None:
    try:
        return text_of(folder / MANIFEST)
    except (OSError, UnicodeDecodeError):
        return None
