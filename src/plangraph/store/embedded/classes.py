"""The server's classes, loaded and linked once and kept for its next starts: Java's AOT cache (JEP 483, JEP 514).

The first server of a version writes it when it is asked to end, in about two seconds; a server that is killed writes
none. A cache that does not fit its Java is passed over by Java itself. Measured: `benchmarks/pages.py`.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

from plangraph.ids import content_hash
from plangraph.store.embedded.folder import cache_folder

FORGOTTEN = 3600.0  # seconds after which a half-written cache is nobody's


class Classes:
    """The cache of the server in `package`, for one run of it."""

    def __init__(self, package: Path) -> None:
        self.file = cache_folder() / f"arcadedb-{version('arcadedb-embedded')}-{content_hash(package)}.aot"
        self.part = self.file.with_suffix(f".{os.getpid()}.part")

    def options(self) -> list[str]:
        """What Java is told: where the cache is, or where to write one; nothing where that cannot be written."""
        if self.file.exists():
            return ["-XX:+IgnoreUnrecognizedVMOptions", f"-XX:AOTCache={self.file}"]
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            for left in self.file.parent.glob("arcadedb-*.part*"):
                if time.time() - left.stat().st_mtime > FORGOTTEN:
                    left.unlink()
        except OSError:
            return []
        return ["-XX:+IgnoreUnrecognizedVMOptions", f"-XX:AOTCacheOutput={self.part}"]

    def keep(self) -> None:
        """Take over what a server has written that ended as asked, in the place of other versions'; nothing is no fault."""
        with suppress(OSError):
            self.part.replace(self.file)
            for other in self.file.parent.glob(f"arcadedb-*-{self.file.stem.rpartition('-')[2]}.aot"):
                if other != self.file:
                    other.unlink()

    def forget(self) -> None:
        """Take the cache away, with which a server did not start."""
        self.file.unlink(missing_ok=True)
