"""What a supervisor, a backup or a restore left behind when it was killed: servers and files."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from plangraph.lock import FileLock
from plangraph.store.embedded.folder import Folder


def end_leftover(folder: Folder) -> None:
    """End the server that the state file of a dead supervisor names, where it still runs on this folder."""
    state = folder.state()
    if state is None:
        return
    for sign, seconds in ((signal.SIGTERM, 15.0), (getattr(signal, "SIGKILL", signal.SIGTERM), 5.0)):
        end = time.monotonic() + seconds
        if not serves(state.server, folder):
            break
        os.kill(state.server, sign)
        while serves(state.server, folder) and time.monotonic() < end:
            time.sleep(0.05)
    folder.tell(None)


def clear(folder: Folder) -> None:
    """Take away what a killed backup or restore left; the caller holds the folder's lock.

    A restore that was killed between its two renames left the database under another name: that one comes back.
    """
    shutil.rmtree(folder.engine / "backups", ignore_errors=True)
    with FileLock(folder.restoring) as restoring:
        if not restoring.acquire():
            return  # one is at work
        for old in sorted(folder.engine.glob("restore-*-old")):
            if not folder.database.exists():
                folder.database.parent.mkdir(parents=True, exist_ok=True)
                old.rename(folder.database)
        for left in folder.engine.glob("restore-*"):
            shutil.rmtree(left, ignore_errors=True)


def serves(process: int, folder: Folder) -> bool:
    """Whether the process of this id is a server of this folder: ids are given again, so its command line is read."""
    return str(folder.engine) in _command_line(process)


def _command_line(process: int) -> str:
    if sys.platform == "linux":
        try:
            return Path(f"/proc/{process}/cmdline").read_bytes().decode(errors="replace")
        except OSError:
            return ""
    if sys.platform == "win32":
        return ""  # there a lock of the server on its files keeps a second one out
    answer = subprocess.run(
        ["ps", "-ww", "-p", str(process), "-o", "command="], capture_output=True, text=True, check=False
    )
    return answer.stdout
