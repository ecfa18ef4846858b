"""What is taken from the screen, and how much memory and how many processes reading it may use."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import PurePath

from plangraph.documents.files import FORMATS
from plangraph.errors import UsageError


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of one reading; `memory` is what its process may take, `at_once` how many of them read at one time."""

    files: int = 20
    bytes: int = 50_000_000  # of one file
    memory: int = 4_000_000_000
    at_once: int = max(1, (os.cpu_count() or 2) // 2)
    patience: float = 3_600.0  # seconds that a reading waits for its turn

    @property
    def kinds(self) -> tuple[str, ...]:
        """The endings of files that can be read, without the dot."""
        return tuple(suffix[1:] for suffix in FORMATS)


LIMITS = Limits()


def check_files(files: list[tuple[str, int]], limits: Limits = LIMITS) -> None:
    """UsageError, which says the limit, where files (their names and sizes) are none, too many, too large or of no known kind."""
    if not files:
        raise UsageError("No file was given.")
    if len(files) > limits.files:
        raise UsageError(f"{len(files)} files are more than the {limits.files} that are read at once.")
    for name, size in files:
        if PurePath(name).suffix.lower() not in FORMATS:
            raise UsageError(f"{name}: not a kind of file that can be read ({', '.join(limits.kinds)}).")
        if size > limits.bytes:
            raise UsageError(f"{name}: larger than {limits.bytes // 1_000_000} MB.")


def bound_memory(limits: Limits = LIMITS) -> None:
    """This process can take no more memory than a reading may, where the system can hold it to that; a plan that needs more
    ends it, and nothing else."""
    if sys.platform == "linux":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = limits.memory if hard == resource.RLIM_INFINITY else min(limits.memory, hard)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
