"""A collection of one's own: the graph that is shipped is never touched, its first decision makes a copy of it."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import mkdtemp

from plangraph.errors import DataError
from plangraph.graph.verify import verify
from plangraph.lock import FileLock
from plangraph.resources import data_folder, resource

NAME = "shipped"
PATIENCE = 60.0  # seconds that one copy waits for another


def copy_of_shipped() -> Path:
    """Where the copy of the shipped graph is, or would be."""
    return data_folder() / "collections" / NAME


def own_graph(folder: Path | None = None) -> Path:
    """The graph that is reviewed: the folder itself, and for the shipped one, or none, the copy where there is one."""
    shipped = resource("graphs")
    chosen = folder or shipped
    if chosen.resolve() == shipped.resolve() and (copy_of_shipped() / "manifest.json").is_file():
        return copy_of_shipped()
    return chosen


def made_own(folder: Path) -> Path:
    """The folder that decisions about a graph go to, made where it is the shipped one's copy and not there yet."""
    if folder.resolve() != resource("graphs").resolve():
        return folder
    target = copy_of_shipped()
    try:
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with FileLock(target.parent / f".{NAME}.copy.lock", passing=True) as lock:
            if not lock.acquire(PATIENCE):
                raise DataError(f"Somebody else copies the shipped graph to {target}: try again.")
            if not (target / "manifest.json").is_file():
                _copy(folder, target)
    except OSError as error:
        raise DataError(f"The shipped graph cannot be copied to {target}: {error.strerror}.") from error
    return target


def _copy(folder: Path, target: Path) -> None:
    fresh = Path(mkdtemp(prefix=f".{NAME}.new.", dir=target.parent))
    try:
        shutil.copytree(folder, fresh / NAME)
        verify(fresh / NAME)
        (fresh / NAME).rename(target)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
