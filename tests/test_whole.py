"""Files that are there whole or not at all, and locks that pass with their holder."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from plangraph.errors import DataError
from plangraph.graph.folder import replaced
from plangraph.lock import FileLock
from plangraph.whole import SUFFIX, written

KILLED = """import os, sys
from pathlib import Path
from plangraph.whole import written
with written(Path(sys.argv[1])) as part:
    part.write_bytes(b"half")
    os.kill(os.getpid(), 9)
"""
BUILD = """import os, sys
from pathlib import Path
from plangraph.graph import folder
if sys.argv[2] == "between":
    rename = Path.rename
    def stop(self, target):
        if ".new." in self.name and Path(sys.argv[1]).parent == Path(target).parent: os.kill(os.getpid(), 9)
        return rename(self, target)
    Path.rename = stop
with folder.replaced(Path(sys.argv[1])) as fresh:
    (fresh / "manifest.json").write_text(sys.argv[2])
    if sys.argv[2] == "half": os.kill(os.getpid(), 9)
    if sys.argv[2] == "slow":
        print("writing", flush=True)
        sys.stdin.read()
"""


def run(program: str, *arguments: object) -> int:
    done = subprocess.run([sys.executable, "-c", program, *map(str, arguments)], check=False, timeout=300)
    return done.returncode


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_a_file_takes_its_place_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "out.svg"
    path.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError), written(path):
        raise ZeroDivisionError
    assert path.read_bytes() == b"old"
    with written(path) as part:
        part.write_bytes(b"new")
        with pytest.raises(OSError, match="another process"), written(path):
            pass
    assert path.read_bytes() == b"new"
    assert names(tmp_path) == ["out.svg"]


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
def test_what_a_killed_writer_left_is_taken_away(tmp_path: Path) -> None:
    assert run(KILLED, tmp_path / "first.svg") == -signal.SIGKILL
    assert names(tmp_path) == [f".first.svg{SUFFIX}"]
    with written(tmp_path / "second.svg") as part:
        part.write_bytes(b"whole")
    assert names(tmp_path) == ["second.svg"]


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
@pytest.mark.parametrize("moment", ["half", "between"])
def test_a_killed_build_leaves_the_old_graph_and_nothing_else(tmp_path: Path, moment: str) -> None:
    folder = tmp_path / "graph [1]"
    with replaced(folder) as fresh:
        (fresh / "manifest.json").write_text("first")
    assert run(BUILD, folder, moment) == -signal.SIGKILL
    assert len(names(tmp_path)) > 1
    with pytest.raises(ZeroDivisionError), replaced(folder):
        raise ZeroDivisionError
    assert (folder / "manifest.json").read_text() == "first"
    assert names(tmp_path) == ["graph [1]"]


def test_two_builds_into_one_folder(tmp_path: Path) -> None:
    folder = tmp_path / "graph"
    first = subprocess.Popen(
        [sys.executable, "-c", BUILD, str(folder), "slow"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert first.stdout is not None
    assert first.stdout.readline() == b"writing\n"
    with pytest.raises(DataError, match="Another build writes to") as caught, replaced(folder):
        pass
    assert str(caught.value).count(".") >= 1
    first.communicate(b"")
    assert first.returncode == 0
    assert (folder / "manifest.json").read_text() == "slow"
    assert names(tmp_path) == ["graph"]


def test_a_lock_waits_and_passes(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with FileLock(path, passing=True) as first:
        assert first.acquire()
        begun = time.monotonic()
        assert not FileLock(path).acquire(0.3)
        assert time.monotonic() - begun >= 0.3
    assert not path.exists()
    second = FileLock(path)
    assert second.acquire()
    second.release()
    assert path.exists()
