"""The process that holds the server: one a data folder, ended when its last client has been gone for a while.

A client is an open connection to the control port, so that the system itself tells when one has died. It sends lines
of JSON: first its token, then `{"do": ...}` with one of status, stop, backup, ready (each answered) or begin and end (a
query starts, with its seconds; it is over). A query that is not over in time ends the server, which is started again.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import selectors
import signal
import socket
import sys
import time
from pathlib import Path
from typing import Any

from plangraph.errors import PlanGraphError, StoreError
from plangraph.lock import FileLock
from plangraph.store.embedded.control import PATIENCE, STRANGERS, Connection, Refused, said, seconds, shows
from plangraph.store.embedded.engine import OUT_OF_MEMORY, Engine, sql
from plangraph.store.embedded.folder import Folder, State
from plangraph.store.embedded.leftover import clear, end_leftover
from plangraph.store.embedded.settings import idle_seconds

GRACE = 2.0  # seconds past its limit that a query has to end by itself


class Supervisor:
    """Serves clients until told to stop or left alone."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self.idle = idle_seconds()
        self.token = secrets.token_urlsafe(24)
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.selector = selectors.DefaultSelector()
        self.selector.register(self.listener, selectors.EVENT_READ, None)
        self.connections: list[Connection] = []
        self.restarts: list[float] = []
        self.ended = ""  # why the server was ended last: time, memory or killed
        self.stopping = False
        self.engine = Engine(folder)
        self.alone_since = time.monotonic()  # only now can a client come, however long the start took
        self._tell()

    def serve(self) -> None:
        """Answer clients and watch the server."""
        try:
            while not self.stopping:
                for key, _ in self.selector.select(0.25):
                    if key.data is None:
                        self._accept()
                    else:
                        self._receive(key.data)
                self._watch()
        finally:
            self.folder.tell(None)
            self.listener.close()
            self.engine.stop()
            for connection in self.connections:
                connection.socket.close()

    def _watch(self) -> None:
        now = time.monotonic()
        if any(connection.known for connection in self.connections):
            self.alone_since = now
        elif now - self.alone_since > self.idle:
            self.stopping = True
        for stranger in [one for one in self.connections if not one.known and now - one.since > PATIENCE]:
            if stranger.socket.fileno() >= 0:
                self._drop(stranger)
        code = self.engine.process.poll()
        if code is not None:
            self._restart("memory" if code == OUT_OF_MEMORY else "killed")
        elif any(end < now for one in self.connections for end in one.deadlines):
            self.engine.kill()
            self._restart("time")

    def _restart(self, reason: str) -> None:
        now = time.monotonic()
        self.restarts = [when for when in self.restarts if now - when < 60] + [now]
        if len(self.restarts) > 10:
            raise StoreError("The embedded database ended ten times within a minute and was not started again.")
        self.connections = [one for one in self.connections if one.socket.fileno() >= 0]
        for connection in self.connections:
            connection.deadlines.clear()
        self.ended = reason
        self.engine = Engine(self.folder)
        self.alone_since = time.monotonic()
        self._tell()

    def _tell(self) -> None:
        engine, port = self.engine, int(self.listener.getsockname()[1])
        pids = (os.getpid(), engine.process.pid)
        self.folder.tell(State(*pids, port, engine.bolt, engine.http, self.token, engine.writer, engine.reader))

    def _accept(self) -> None:
        strangers = [one for one in self.connections if not one.known and one.socket.fileno() >= 0]
        if len(strangers) >= STRANGERS:
            self._drop(strangers[0])
        try:
            client, _ = self.listener.accept()
            client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            client.settimeout(PATIENCE)
        except OSError:
            return  # it has gone again
        connection = Connection(client)
        self.connections.append(connection)
        self.selector.register(client, selectors.EVENT_READ, connection)

    def _receive(self, connection: Connection) -> None:
        if connection.socket.fileno() < 0:
            return  # dropped since it was seen to have sent something
        try:
            for line in connection.lines():
                self._obey(connection, line)
        except Refused:
            self._drop(connection)

    def _drop(self, connection: Connection) -> None:
        self.selector.unregister(connection.socket)
        connection.socket.close()
        # What a dead client asked may still run: its deadlines are kept by a connection that cannot send.
        if connection.deadlines and connection.known:
            connection.known = False
        else:
            self.connections.remove(connection)

    def _obey(self, connection: Connection, line: bytes) -> None:
        if connection.known:
            answer = self._do(connection, said(line))
            if answer is not None:
                connection.answer(answer)
        elif shows(line, self.token):
            connection.known = True
        else:
            raise Refused

    def _do(self, connection: Connection, told: dict[str, Any]) -> dict[str, Any] | None:
        match told.get("do"):
            case "begin":
                connection.deadlines.append(time.monotonic() + seconds(told) + GRACE)
                return None
            case "end":
                if connection.deadlines:
                    connection.deadlines.pop(0)
                return None
            case "ready":
                self.engine.settle()
                self._watch()
                return {"restarts": len(self.restarts), "ended": self.ended}
            case "status":
                return {"clients": sum(one.known for one in self.connections), "ended": self.ended}
            case "backup":
                return self._backup()
            case "stop":
                self.stopping = True
                self.folder.tell(None)
                return {}
            case _:
                raise Refused

    def _backup(self) -> dict[str, Any]:
        try:
            answer = sql(self.engine.http, self.engine.writer, "BACKUP DATABASE")
            return {"file": str(self.folder.engine / "backups" / "kg" / answer["result"][0]["backupFile"])}
        except StoreError as error:
            return {"error": str(error)}


def main() -> int:
    """Serve the folder named by the first argument; 0 where another supervisor serves it already."""
    folder = Folder(Path(sys.argv[1]))
    lock = FileLock(folder.lock)
    end = time.monotonic() + 40
    while not lock.acquire():  # held by a supervisor that serves, starts, or is about to end
        if folder.state() is not None or time.monotonic() > end:
            return 0
        time.sleep(0.1)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: sys.exit(0))
    try:
        folder.prepare()
        end_leftover(folder)
        clear(folder)
        Supervisor(folder).serve()
    except PlanGraphError as error:
        print(error, file=sys.stderr)
        return 1
    finally:
        with contextlib.suppress(OSError):
            lock.release()
    return 0


if __name__ == "__main__":
    sys.exit(main())
