"""Files that are there whole or not at all, whatever ends their writer."""

from __future__ import annotations

import errno
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from plangraph.lock import FileLock

SUFFIX = ".plangraph-part"


@contextmanager
def written(path: Path, *, mode: int = 0o666) -> Iterator[Path]:
    """An empty file to be filled, which takes the place of `path` when the block ends well, and else is gone.

    What writers that were killed left in that folder is taken away first. OSError where nothing can be written, or
    where another process writes the same file. Nobody can do with the file what `mode` does not let them.
    """
    clear(path.parent)
    part = path.with_name(f".{path.name}{SUFFIX}")
    with FileLock(part, mode=mode) as lock:
        if not lock.acquire():
            raise BlockingIOError(0, "another process is writing it", str(path))
        try:
            yield part
            if sys.platform == "win32":
                lock.release()
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)


def clear(folder: Path) -> None:
    """Take away the files in `folder` that nobody is filling any more."""
    for left in folder.glob(f".*{SUFFIX}"):
        with FileLock(left) as lock:
            if lock.acquire():
                left.unlink(missing_ok=True)


def text_of(path: Path) -> str:
    """What a file of UTF-8 says; see `content_of`. UnicodeDecodeError where it is none."""
    return content_of(path).decode("utf-8")


def content_of(path: Path) -> bytes:
    """What a file holds. OSError where there is none, and for a pipe or a device, which may never end."""
    mode = path.stat().st_mode
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        raise OSError(errno.EINVAL, "a pipe or a device is no file", str(path))
    return path.read_bytes()
