"""What a reviewer keeps beside a graph: lines are added whole, also while a build puts a new graph into the place."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from os.path import lexists
from pathlib import Path

from plangraph.errors import DataError
from plangraph.lock import FileLock
from plangraph.whole import content_of

PATIENCE = 30.0  # seconds that a writer waits for another


@contextmanager
def keeping(folder: Path) -> Iterator[None]:
    """Nobody else adds a line to what is kept in `folder`, nor moves the folder, inside the block."""
    folder = folder.resolve()
    with FileLock(folder.parent / f".{folder.name}.kept.lock", passing=True) as lock:
        try:
            alone = lock.acquire(PATIENCE)
        except OSError as error:
            raise DataError(f"Nothing can be written to {folder.parent}: {error.strerror}.") from error
        if not alone:
            raise DataError(f"Somebody else writes to {folder}: try again.")
        yield


def add_lines(folder: Path, name: str, lines: Iterable[str]) -> None:
    """Put lines behind those of a file in `folder`: all of them are there afterwards, or none; DataError where not."""
    folder = folder.resolve()
    path, part = folder / name, folder.parent / f".{folder.name}.{name}.part"
    with keeping(folder):
        try:
            before = content_of(path) if lexists(path) else b""
            end = b"" if not before or before.endswith(b"\n") else b"\n"
            with part.open("wb") as file:
                file.write(before + end + "".join(lines).encode("utf-8"))
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        except OSError as error:
            raise DataError(f"{path} cannot be written: {error.strerror}.") from error
        finally:
            part.unlink(missing_ok=True)
