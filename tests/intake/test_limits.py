"""What is taken from the screen, and what a reading may use."""

from __future__ import annotations

import subprocess
import sys

import pytest

from plangraph.errors import UsageError
from plangraph.intake.limits import LIMITS, Limits, check_files


def test_files_within_the_limits_pass() -> None:
    check_files([("规划.pdf", 10), ("规划.DOCX", LIMITS.bytes)])


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ([], "No file"),
        ([("a.txt", 1)] * 3, "3 files are more than the 2"),
        ([("a.exe", 1)], "a.exe: not a kind"),
        ([("a.txt", 101)], "a.txt: larger"),
    ],
)
def test_what_passes_a_limit_is_refused_with_the_limit(files: list[tuple[str, int]], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        check_files(files, Limits(files=2, bytes=100))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to it")
def test_a_process_cannot_take_more_memory_than_a_reading_may() -> None:
    code = (
        "from plangraph.intake.limits import Limits, bound_memory\n"
        "bound_memory(Limits(memory=1_000_000_000))\n"
        "try:\n    bytearray(1_500_000_000)\nexcept MemoryError:\n    print('held')\n"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout == "held\n"
