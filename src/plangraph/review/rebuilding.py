"""Building again in a process of its own, and the graph of before, kept to be compared with."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from plangraph.errors import DataError
from plangraph.graph.tables import KINDS
from plangraph.ids import content_hash
from plangraph.resources import data_folder

Process = subprocess.Popen[bytes]


def before_of(folder: Path) -> Path:
    """Where the tables of a graph as they were before its last rebuilding are, or would be."""
    return data_folder() / "collections" / f".before-{content_hash(folder.resolve())}"


@dataclass
class Rebuilding:
    """A build that runs in a process of its own; `code` and `words` tell how it ended."""

    folder: Path
    process: Process
    _errors: IO[bytes] = field(repr=False)

    @property
    def running(self) -> bool:
        """Whether it has not ended."""
        return self.process.poll() is None

    @property
    def code(self) -> int | None:
        """0 where it was built, 1 where a check found errors or nothing could be written; None while it runs."""
        return self.process.poll()

    @property
    def words(self) -> str:
        """The last line that it said on its standard error."""
        self._errors.seek(0)
        lines = self._errors.read().decode("utf-8", "replace").strip().splitlines()
        return lines[-1] if lines else ""

    def __del__(self) -> None:
        self._errors.close()


def rebuild(folder: Path) -> Rebuilding:
    """Start to fold a graph's claims again with its decisions; DataError where the graph of before cannot be kept."""
    _keep(folder)
    errors = TemporaryFile()  # noqa: SIM115 - it lives as long as the process
    command = [sys.executable, "-m", "plangraph", "build", "--from", str(folder), "-o", str(folder)]
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors)
    return Rebuilding(folder, process, errors)


def _keep(folder: Path) -> None:
    target = before_of(folder)
    try:
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir(parents=True, mode=0o700)
        for kind, _ in KINDS:
            shutil.copyfile(folder / f"{kind}.jsonl", target / f"{kind}.jsonl")
    except OSError as error:
        raise DataError(f"The graph of before cannot be kept in {target}: {error.strerror}.") from error
