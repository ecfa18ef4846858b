"""The explorer as a process: started beside the database, ended with the command that started it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from plangraph.errors import PlanGraphError, UsageError
from plangraph.graph.tables import read_tables
from plangraph.resources import resource
from plangraph.store import connect

HOST = "127.0.0.1"
PATIENCE = 60.0  # seconds until the explorer must answer
OPTIONS = {
    "server.headless": "true",
    "server.address": HOST,
    "server.fileWatcherType": "none",
    "browser.gatherUsageStats": "false",
}


class ExplorerError(PlanGraphError):
    """The explorer did not start."""


def run(
    folder: Path | None = None,
    *,
    url: str | None = None,
    port: int = 8501,
    browser: bool = True,
    documents: Path | None = None,
) -> None:
    """Serve the explorer over the graph of `folder` until it is told to end (Ctrl-C, SIGTERM).

    DataError where `folder` is no built graph, UsageError where `documents` is no folder, StoreError where the database
    cannot be reached.
    """
    place = folder or resource("graphs")
    graph = read_tables(place)
    if documents is not None and not documents.is_dir():
        raise UsageError(f"{documents} is not a folder.")
    signal.signal(signal.SIGTERM, _interrupt)
    free = free_port(port)
    with served(free, environment(place, url=url, documents=documents)) as process:
        view = connect(url)
        try:
            view.load(graph)
        finally:
            view.close()
        wait_until_up(free, process)
        print(f"PlanGraph: http://{HOST}:{free} (Ctrl-C ends it)", flush=True)
        if browser:
            webbrowser.open(f"http://{HOST}:{free}")
        process.wait()


def environment(folder: Path, *, url: str | None, documents: Path | None) -> dict[str, str]:
    """What the explorer is told: the graph's folder, the database's address, the folder of the plans."""
    told = {"PLANGRAPH_GRAPH": str(folder.resolve())}
    if url:
        told["PLANGRAPH_URL"] = url
    if documents:
        told["PLANGRAPH_DOCUMENTS"] = str(documents.resolve())
    return os.environ | told


@contextmanager
def served(port: int, environ: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """Streamlit in a process of its own; it is ended with the block, and Ctrl-C ends the block quietly."""
    app = resource("app")
    options = [f"--{name}={value}" for name, value in {**OPTIONS, "server.port": str(port)}.items()]
    command = [sys.executable, "-m", "streamlit", "run", "explorer.py", *options]
    process = subprocess.Popen(command, cwd=app, env=environ, stdout=subprocess.DEVNULL, start_new_session=True)
    try:
        yield process
    except KeyboardInterrupt:
        print("PlanGraph: ended.", flush=True)
    finally:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def wait_until_up(port: int, process: subprocess.Popen[bytes]) -> None:
    """Return when the explorer answers; ExplorerError where it ended or takes too long."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if process.poll() is not None:
            raise ExplorerError(f"The explorer ended while it started (code {process.returncode}).")
        try:
            with urllib.request.urlopen(f"http://{HOST}:{port}/_stcore/health", timeout=1):
                return
        except OSError:
            time.sleep(0.05)
    raise ExplorerError(f"The explorer did not answer within {PATIENCE:.0f} seconds.")


def free_port(wanted: int) -> int:
    """`wanted`, or a free port where it is taken."""
    for port in (wanted, 0):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # a port that was just left is free
            try:
                probe.bind((HOST, port))
                return int(probe.getsockname()[1])
            except OSError:
                continue
    raise ExplorerError("No port is free for the explorer.")


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt
