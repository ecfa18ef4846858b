"""The hold that `plangraph explore` has on its explorer: when the command has gone, however it went, this ends too."""

from __future__ import annotations

import os
import signal
import sys
import time
from threading import Thread

HELD = "EXPLORE_HOLDS_STDIN"  # set where the standard input is the hold
PATIENCE = 5.0  # seconds for the server to end by itself


def hold() -> None:
    """Watch the standard input beside everything else, where it is the command's hold on this process."""
    if os.environ.get(HELD):
        Thread(target=_watch, daemon=True, name="plangraph-held").start()


def _watch() -> None:
    while os.read(sys.stdin.fileno(), 1024):
        pass  # nothing is said there
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(PATIENCE)  # open pages may keep the server
    os._exit(1)
