"""The ArcadeDB server as a child process: how it is started, set up and stopped."""

from __future__ import annotations

import base64
import contextlib
import ctypes
import importlib.util
import json
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

from plangraph.errors import StoreError
from plangraph.store.embedded.classes import Classes
from plangraph.store.embedded.folder import Folder, write_private
from plangraph.store.embedded.settings import memory

LONGEST = 30.0  # seconds: what the server grants a query of itself; the supervisor ends what escapes it
SMALL = 100_000_000  # bytes: such a database is served best by code that Java compiles quickly
# Half the processor time of a start; 200,000 relations then load in 29 s instead of 18, by benchmarks/paths.py.
QUICK = "-XX:TieredStopAtLevel=1"
START = 60.0  # seconds that a start may take on a slow machine
ENDED = (0, 143, -signal.SIGTERM)  # how Java exits when it is asked to end
OUT_OF_MEMORY = 3  # how Java exits by ExitOnOutOfMemoryError
READER_GROUP = {
    "database": "kg",
    "name": "reader",
    "access": [],
    "resultSetLimit": -1,
    "readTimeout": -1,
    "types": {"*": {"access": ["readRecord"]}},
}
# No proxy of the environment may see a request to our own machine.
_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Engine:
    """One run of the server, with ports and passwords of its own."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self.bolt, self.http = free_ports(2)
        self.writer, self.reader = secrets.token_urlsafe(24), secrets.token_urlsafe(24)
        self.package = server_package()
        self.classes = Classes(self.package)
        self.process = self._start()
        try:
            self._wait()
            self._make_reader()
        except BaseException:
            if self.process.poll() is not None:
                self.classes.forget()  # it may be what the server fell over
            self.stop()
            raise

    def stop(self) -> None:
        """End the server: asked first, killed when it does not."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                if self.process.wait(20) in ENDED:
                    self.classes.keep()
            except subprocess.TimeoutExpired:
                self.kill()

    def kill(self) -> None:
        """End the server at once; what it has acknowledged is on disk."""
        self.process.kill()
        self.process.wait()

    def settle(self) -> None:
        """Wait for the end of a server that does not answer any more: a killed one is gone a little later."""
        try:
            with socket.create_connection(("127.0.0.1", self.bolt), 5):
                return
        except OSError:
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(5)

    def _start(self) -> subprocess.Popen[bytes]:
        root = self.folder.engine
        for name in ("config", "log"):
            (root / name).mkdir(parents=True, exist_ok=True)
        (root / "config" / "server-users.jsonl").unlink(missing_ok=True)  # passwords live as long as a server
        write_private(root / "password", self.writer)
        small = sum(file.stat().st_size for file in self.folder.database.glob("*")) < SMALL
        options = [*self.classes.options(), *([QUICK] if small else [])]
        with open(root / "log" / "server.log", "wb") as log:
            return subprocess.Popen(
                command(self.package, options, root, self.bolt, self.http),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                cwd=root,
                preexec_fn=_end_with_parent if sys.platform == "linux" else None,
            )

    def _wait(self) -> None:
        end = time.monotonic() + START
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise StoreError(
                    f"The embedded database did not start; see {self.folder.engine / 'log' / 'server.log'}."
                )
            try:
                with socket.create_connection(("127.0.0.1", self.bolt), 1):
                    self.request("GET", "ready")
                return
            except (OSError, StoreError):
                time.sleep(0.05)
        raise StoreError(f"The embedded database did not start within {START:.0f} seconds.")

    def _make_reader(self) -> None:
        self.request("POST", "server/groups", READER_GROUP)
        self.request(
            "POST", "server/users", {"name": "reader", "password": self.reader, "databases": {"kg": ["reader"]}}
        )

    def request(self, method: str, path: str, body: Any = None) -> str:
        """An answer of the server's HTTP interface, as root."""
        return request(self.http, self.writer, method, path, body)


def request(port: int, password: str, method: str, path: str, body: Any = None) -> str:
    """Ask the HTTP interface as root; StoreError where it refuses."""
    data = None if body is None else json.dumps(body).encode()
    asked = urllib.request.Request(f"http://127.0.0.1:{port}/api/v1/{path}", data, method=method)
    asked.add_header("Authorization", "Basic " + base64.b64encode(f"root:{password}".encode()).decode())
    asked.add_header("Content-Type", "application/json")
    try:
        with _DIRECT.open(asked, timeout=600) as answer:
            return str(answer.read().decode())
    except urllib.error.HTTPError as error:
        raise StoreError(
            f"The embedded database refused {path}: {error.read().decode(errors='replace')[:300]}"
        ) from error
    except OSError as error:
        raise StoreError(f"The embedded database does not answer: {error}.") from error


def sql(port: int, password: str, script: str) -> dict[str, Any]:
    """The answer to the last statement of a script in the server's own SQL, as root."""
    answer = request(port, password, "POST", "command/kg", {"language": "sqlscript", "command": script})
    return dict(json.loads(answer))


def server_package() -> Path:
    """Where the server and its Java lie; StoreError where the package is missing."""
    spec = importlib.util.find_spec("arcadedb_embedded")
    if spec is None or spec.origin is None:
        raise StoreError(
            "The package arcadedb-embedded is missing: install it, or name a Neo4j server by PLANGRAPH_URL."
        )
    return Path(spec.origin).parent


def command(package: Path, options: list[str], root: Path, bolt: int, http: int) -> list[str]:
    """The command line of the server, with more `options` for its Java."""
    settings = {
        "server.rootPath": root,
        "server.rootPasswordPath": root / "password",
        "server.logsDirectory": root / "log",
        "server.plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        "server.httpIncomingHost": "127.0.0.1",
        "server.httpIncomingPort": http,
        "server.defaultDatabases": "kg[]",
        "bolt.host": "127.0.0.1",
        "bolt.port": bolt,
        "bolt.defaultDatabase": "kg",
        "command.timeout": int(LONGEST * 1000),
        "queryMaxRangeSize": 10_000,
        "opencypher.loadCsv.allowFileUrls": "false",
        "opencypher.loadCsv.allowRemoteUrls": "false",
    }
    opened = ("java.util.concurrent.atomic", "java.nio.channels.spi")
    return [
        str(package / "jre" / "bin" / ("java.exe" if sys.platform == "win32" else "java")),
        f"-Xmx{memory()}",
        *options,
        "-XX:+ExitOnOutOfMemoryError",
        "--add-modules=jdk.incubator.vector",
        "--enable-native-access=ALL-UNNAMED",
        *(f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in opened),
        "-Dfile.encoding=UTF-8",
        *(f"-Darcadedb.{key}={value}" for key, value in settings.items()),
        "-cp",
        str(package / "jars" / "*"),
        "com.arcadedb.server.ArcadeDBServer",
    ]


def free_ports(count: int) -> list[int]:
    """Ports of the loopback interface that nobody listens on."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [int(one.getsockname()[1]) for one in sockets]
    for one in sockets:
        one.close()
    return ports


def _end_with_parent() -> None:
    # Linux ends the server when its supervisor dies, however it dies (prctl, PR_SET_PDEATHSIG): at once, since a
    # server that is about to end answers strangely, and what it has acknowledged is on disk.
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)
