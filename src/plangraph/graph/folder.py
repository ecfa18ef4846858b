"""The folder of a built graph: put in place whole or not at all, and never over other people's files."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from glob import escape
from pathlib import Path
from tempfile import mkdtemp

from plangraph.errors import DataError
from plangraph.graph.kept import keeping
from plangraph.graph.tables import KINDS
from plangraph.lock import FileLock

WRITTEN = frozenset(f"{kind}.jsonl" for kind, _ in KINDS) | {
    "claims",
    "judgements.jsonl",
    "graph.ttl",
    "graph.graphml",
    "csv",
    "manifest.json",
    "report.md",
}
EARLIER = frozenset({"claims.jsonl"})  # what an earlier version wrote: it goes with the graph
MEASURED = frozenset({"quality.json"})  # what `evaluate` wrote of this build: the next one is not measured yet
KEPT = frozenset({"decisions.jsonl", "README.md", ".gitignore"})  # of the reviewer: carried into the next build


def refuse_others(folder: Path) -> None:
    """DataError unless `folder` is absent, empty or a built graph."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise DataError(f"{folder} is a file; name a folder for the graph.")
    others = sorted(entry.name for entry in folder.iterdir() if entry.name not in WRITTEN | EARLIER | MEASURED | KEPT)
    if others:
        more = " …" if len(others) > 3 else ""
        raise DataError(
            f"{folder} holds other files ({', '.join(others[:3])}{more}): name an empty folder or a built graph."
        )


@contextmanager
def replaced(folder: Path) -> Iterator[Path]:
    """A new empty folder that takes the place of `folder` when the block ends well; else `folder` stays as it was.

    Where the block takes the new folder away, `folder` stays too: nothing was to be changed.
    """
    folder = folder.resolve()
    refuse_others(folder)
    with FileLock(folder.parent / f".{folder.name}.lock", passing=True) as lock:
        try:
            folder.parent.mkdir(parents=True, exist_ok=True)
            alone = lock.acquire()
            if alone:
                _clear(folder)
                fresh = Path(mkdtemp(prefix=f".{folder.name}.new.", dir=folder.parent))
        except OSError as error:
            raise DataError(f"Nothing can be written to {folder.parent}: {error.strerror}.") from error
        if not alone:
            raise DataError(f"Another build writes to {folder}: wait for its end or name another folder.")
        try:
            yield fresh
            if fresh.exists():
                fresh.chmod(0o755)
                with keeping(folder):
                    _swap(fresh, folder)
        except OSError as error:
            raise DataError(f"The graph could not be written to {folder}: {error.strerror}.") from error
        finally:
            shutil.rmtree(fresh, ignore_errors=True)


def write_file(path: Path, parts: Iterable[bytes]) -> None:
    """Write a file part by part, and the folder that it lies in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.writelines(parts)


def _clear(folder: Path) -> None:
    """Take away what killed builds left; one that was killed between its two renames left the graph under another name."""
    with keeping(folder):  # takes its lock's file along
        _put_back(folder)


def _put_back(folder: Path) -> None:
    for old in sorted(folder.parent.glob(f".{escape(folder.name)}.old.*")):
        if not folder.exists() and (old / "manifest.json").is_file():
            old.rename(folder)
    for state in ("new", "old"):
        for left in folder.parent.glob(f".{escape(folder.name)}.{state}.*"):
            shutil.rmtree(left, ignore_errors=True)


def _swap(fresh: Path, folder: Path) -> None:
    if not folder.exists():
        fresh.rename(folder)
        return
    for name in sorted(KEPT):
        if (folder / name).exists():
            shutil.copy2(folder / name, fresh / name)
    old = Path(mkdtemp(prefix=f".{folder.name}.old.", dir=folder.parent))
    folder.replace(old)
    try:
        fresh.rename(folder)
    except OSError:
        old.rename(folder)
        raise
    shutil.rmtree(old)
