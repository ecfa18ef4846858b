"""The explorer as a process: started beside the database, ended with the command that started it.

However that command ends: told to (Ctrl-C, SIGTERM), its terminal closed (SIGHUP), or killed. The explorer's standard
input is a pipe from the command; when that is closed, by the command or by the system, the explorer ends itself, and
the database ends a little after its last user.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread
from types import FrameType

from plangraph.errors import DataError, PlanGraphError, UsageError
from plangraph.graph.verify import verify
from plangraph.resources import resource
from plangraph.store.embedded import Client, Folder, data_folder

HOST = "127.0.0.1"
HELD = "EXPLORE_HOLDS_STDIN"  # tells the explorer that its standard input is the command's hold on it
PATIENCE = 60.0  # seconds until the explorer must answer
OPTIONS = {
    "server.headless": "true",
    "server.address": HOST,
    "server.fileWatcherType": "none",
    "browser.gatherUsageStats": "false",
    "logger.level": "warning",
}
STEPS = {  # of the explorer's start, as it tells them
    "database": "the database starts and takes in the graph (some seconds the first time)",
    "answers": "the first page is made ready",
}
_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # no proxy may see a request to our own machine


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
    """Serve the explorer over the graph of `folder` until it is told to end (Ctrl-C, SIGTERM, SIGHUP).

    DataError where `folder` is no built graph or no whole one, UsageError where `documents` is no folder, ExplorerError where the graph
    is damaged or the database cannot be reached.
    """
    place = folder or resource("graphs")
    if not (place / "plans.jsonl").is_file():
        raise DataError(f"{place} is not a built graph: plans.jsonl is missing.")
    if documents is not None and not documents.is_dir():
        raise UsageError(f"{documents} is not a folder.")
    _tell(f"looking through the graph in {place}")
    verify(place, tables_only=True)
    for name in ("SIGTERM", "SIGHUP"):
        _end_at(name)
    free = free_port(port)
    _tell("starting the explorer")
    with database(url), served(free, environment(place, url=url, documents=documents)) as process:
        wait_until(free, process, "starting", "ready")
        print(f"PlanGraph: http://{HOST}:{free} (Ctrl-C ends it)", flush=True)
        if browser:
            webbrowser.open(f"http://{HOST}:{free}")
        wait_until(free, process, "ready", told=_tell_step)
        _tell("ready")
        process.wait()


def _tell_step(step: str) -> None:
    if step in STEPS:
        _tell(STEPS[step])


def _tell(what: str) -> None:
    """A line on standard error: what is being done; the address alone goes to standard output."""
    with suppress(OSError):  # the terminal may have gone
        print(f"PlanGraph: {what}", file=sys.stderr, flush=True)


def _end_at(name: str) -> None:
    """End at a signal as at Ctrl-C, where this system has it and nobody (nohup) has it passed over."""
    number = getattr(signal, name, None)
    if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
        signal.signal(number, _interrupt)


def environment(folder: Path, *, url: str | None, documents: Path | None) -> dict[str, str]:
    """What the explorer is told: the graph's folder, the database's address, the folder of the plans."""
    told = {"PLANGRAPH_GRAPH": str(folder.resolve()), HELD: "1"}
    if url:
        told["PLANGRAPH_URL"] = url
    if documents:
        told["PLANGRAPH_DOCUMENTS"] = str(documents.resolve())
    if path := os.environ.get("PYTHONPATH"):  # it runs in another folder, where a relative one leads to other sources
        told["PYTHONPATH"] = os.pathsep.join(map(os.path.abspath, path.split(os.pathsep)))
    return os.environ | told


@contextmanager
def database(url: str | None) -> Iterator[None]:
    """The embedded database, where it is the one to be used, starts at once and beside everything else."""
    held: list[Client] = []
    if not (url or os.environ.get("PLANGRAPH_URL")):
        Thread(target=_hold, args=(held,), daemon=True).start()
    try:
        yield
    finally:
        for client in held:
            client.close()


@contextmanager
def served(port: int, environ: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """Streamlit in a process of its own; it is ended with the block, and Ctrl-C ends the block quietly."""
    options = [f"--{name}={value}" for name, value in {**OPTIONS, "server.port": str(port)}.items()]
    command = [sys.executable, "-m", "streamlit", "run", "server.py", *options]
    process = subprocess.Popen(
        command,
        cwd=resource("app"),
        env=environ,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield process
    except KeyboardInterrupt:
        with suppress(OSError):  # the terminal may have gone
            print("PlanGraph: ended.", flush=True)
    finally:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdin is not None:
            process.stdin.close()


def wait_until(
    port: int, process: subprocess.Popen[bytes], *states: str, told: Callable[[str], None] | None = None
) -> None:
    """Return when the explorer says one of `states`; ExplorerError where its start failed, it ended or is silent.

    `told` hears of each step that the start has come to.
    """
    heard, step = time.monotonic(), ""
    while process.poll() is None:
        try:
            with _DIRECT.open(f"http://{HOST}:{port}/ready", timeout=5) as answer:
                said = json.load(answer)
            heard = time.monotonic()
        except OSError:
            said = {"state": "silent"}
        if said["state"] in states:
            return
        if said["state"] == "failed":
            raise ExplorerError(said["sentence"])
        if told is not None and said.get("step", step) != step:
            step = said["step"]
            told(step)
        if time.monotonic() - heard > PATIENCE:
            raise ExplorerError(f"The explorer did not answer within {PATIENCE:.0f} seconds.")
        time.sleep(0.05)
    raise ExplorerError(f"The explorer ended while it started (code {process.returncode}).")


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


def _hold(held: list[Client]) -> None:
    with suppress(PlanGraphError):  # the explorer meets the same fault, and tells it
        held.append(Client(Folder(data_folder())))


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt
