"""A program's hold on the embedded database: while it is open, the server runs."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import plangraph
from plangraph.errors import StoreError
from plangraph.store.embedded.folder import FORMAT, Folder, State
from plangraph.store.embedded.settings import idle_seconds, memory

START = 90.0  # seconds for a supervisor to answer
_STARTED: list[subprocess.Popen[bytes]] = []  # the supervisors of this program, which may outlive it


class Client:
    """An open connection to the supervisor of a folder, which is started where there is none."""

    def __init__(self, folder: Folder) -> None:
        folder.prepare()
        self.folder = folder
        self._lock = threading.Lock()
        self._socket, self.state = self._attach()

    def ask(self, do: str, **more: Any) -> dict[str, Any]:
        """The supervisor's answer; StoreError where it has gone."""
        with self._lock:
            answer = _ask(self._socket, {"do": do, **more})
        if "error" in answer:
            raise StoreError(str(answer["error"]))
        return answer

    @contextlib.contextmanager
    def watched(self, seconds: float) -> Iterator[None]:
        """A query that the supervisor ends, with the server, when it takes longer; OSError where it has gone."""
        try:
            self._say("begin", seconds=seconds)
        except StoreError as error:
            raise ConnectionResetError(str(error)) from error
        try:
            yield
        finally:
            with contextlib.suppress(StoreError):
                self._say("end")

    def again(self) -> str:
        """Reach the server after it ended; why it did: time, memory, or killed."""
        try:
            reason = str(self.ask("ready")["ended"])
            self.state = self.folder.state() or self.state
            return reason
        except StoreError:
            with self._lock:
                self._socket.close()
                self._socket, self.state = self._attach()
            return "killed"

    def close(self) -> None:
        """Let go; the server ends a little after its last client."""
        self._socket.close()

    def _say(self, do: str, **more: Any) -> None:
        with self._lock:
            _send(self._socket, {"do": do, **more})

    def _attach(self) -> tuple[socket.socket, State]:
        end, started = time.monotonic() + START, None
        while time.monotonic() < end:
            found = running(self.folder)
            if found is not None:
                return found
            if started is None:
                started = _start(self.folder)
            elif (code := started.poll()) is not None:
                if code:
                    raise StoreError(_last_words(self.folder))
                started = None
            time.sleep(0.05)
        raise StoreError(f"The embedded database did not answer within {START:.0f} seconds; see {self.folder.log}.")


def running(folder: Folder) -> tuple[socket.socket, State] | None:
    """A connection to the supervisor of a folder and how to reach its server; None where none runs."""
    state = folder.state()
    if state is None:
        return None
    try:
        control = socket.create_connection(("127.0.0.1", state.control), 10)
        control.settimeout(600)
        _send(control, {"token": state.token})
        _ask(control, {"do": "ready"})
        return control, folder.state() or state
    except (OSError, StoreError):
        return None


def stop(folder: Folder) -> bool:
    """End the server of a folder, whoever uses it; False where none runs."""
    found = running(folder)
    if found is None:
        return False
    control, _ = found
    with control:
        _ask(control, {"do": "stop"})
        with contextlib.suppress(OSError):
            control.recv(1)  # comes back when the supervisor has ended
    return True


def status(folder: Folder) -> dict[str, str]:
    """What can be said of the embedded database, in lines to print."""
    told = {"data": str(folder.root)}
    found = running(folder)
    if found is None:
        return {**told, "server": "not running"}
    control, state = found
    with control:
        answer = _ask(control, {"do": "status"})
    return {
        **told,
        "server": f"running, process {state.server}, supervisor {state.supervisor}",
        "bolt": f"bolt://127.0.0.1:{state.bolt}",
        "clients": str(answer["clients"] - 1),
        "data version": str(FORMAT),
    }


def _start(folder: Folder) -> subprocess.Popen[bytes]:
    idle_seconds(), memory()
    with open(folder.log, "ab") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "plangraph.store.embedded.supervisor", str(folder.root)],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd=folder.root,
            env={**os.environ, "PYTHONPATH": str(Path(plangraph.__file__).parent.parent)},
            start_new_session=True,
        )
    _STARTED[:] = [*(one for one in _STARTED if one.poll() is None), process]
    return process


def _last_words(folder: Folder) -> str:
    lines = folder.log.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    return lines[-1] if lines else f"The embedded database did not start; see {folder.log}."


def _send(control: socket.socket, said: dict[str, Any]) -> None:
    try:
        control.sendall(json.dumps(said).encode() + b"\n")
    except OSError as error:
        raise StoreError("The embedded database has ended.") from error


def _ask(control: socket.socket, said: dict[str, Any]) -> dict[str, Any]:
    _send(control, said)
    received = b""
    while not received.endswith(b"\n"):
        try:
            part = control.recv(4096)
        except OSError as error:
            raise StoreError("The embedded database does not answer.") from error
        if not part:
            raise StoreError("The embedded database has ended.")
        received += part
    return dict(json.loads(received))
