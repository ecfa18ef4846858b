"""A lock on a file that the system takes away when its holder dies, however it dies."""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType


class FileLock:
    """An exclusive lock: `acquire` it, or use it as a context after acquiring it.

    With `passing` the file is taken away with the lock; `mode` is that of a new file.
    """

    def __init__(self, path: Path, *, passing: bool = False, mode: int = 0o600) -> None:
        self._path = path
        self._passing = passing
        self._mode = mode
        self._file: int | None = None

    def acquire(self, seconds: float = 0.0) -> bool:
        """Take the lock, waiting at most `seconds`; False where somebody else holds it. OSError where none can be had."""
        end = time.monotonic() + seconds
        while True:
            file = os.open(self._path, os.O_RDWR | os.O_CREAT, self._mode)
            if _take(file) and self._is(file):
                self._file = file
                return True
            os.close(file)
            if time.monotonic() >= end:
                return False
            time.sleep(0.1)

    def release(self) -> None:
        """Let go; nothing happens where it is not held."""
        if self._file is not None:
            if self._passing:
                with suppress(OSError):  # another system lets no open file go
                    self._path.unlink()
            os.close(self._file)
            self._file = None

    def _is(self, file: int) -> bool:
        """Whether the locked file is still the one of that name: its last holder may have taken it away."""
        try:
            return os.path.samestat(os.fstat(file), self._path.stat())
        except OSError:
            return False

    def __enter__(self) -> FileLock:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def _take(file: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(file, 1 << 40, os.SEEK_SET)  # beyond what anybody writes: there a lock keeps writers out too
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
