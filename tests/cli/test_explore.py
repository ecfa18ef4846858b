"""`plangraph explore` leaves nothing running, however it ends; and answers no page of another name."""

from __future__ import annotations

import http.client
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import plangraph
from plangraph.explorer import environment

pytestmark = [
    pytest.mark.embedded,
    pytest.mark.skipif(sys.platform != "linux", reason="reads processes from /proc"),
]
COMMAND = [sys.executable, "-c", "from plangraph.cli import main; main()", "explore", "--no-browser"]


def _with_every_signal() -> None:
    """As in a terminal, whatever these tests were started by (nohup, the background of a shell)."""
    for sign in (signal.SIGHUP, signal.SIGINT):
        signal.signal(sign, signal.SIG_DFL)


@contextmanager
def explore(data: Path, port: int, **more: str) -> Iterator[subprocess.Popen[str]]:
    """The command in a session of its own, as a terminal starts it."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PLANGRAPH_")}
    source = str(Path(plangraph.__file__).parents[1])
    told = {**kept, "PLANGRAPH_DATA": str(data), "PLANGRAPH_IDLE": "1", "PYTHONPATH": source, **more}
    process = subprocess.Popen(
        [*COMMAND, "--port", str(port)],
        env=told,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=_with_every_signal,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
        process.stderr.close()


def belonging(data: Path) -> dict[int, str]:
    """The processes that were started over a data folder, by id, with their command lines."""
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if f"PLANGRAPH_DATA={data}".encode() in (folder / "environ").read_bytes():
                found[int(folder.name)] = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode()
        except OSError:
            continue
    return found


def gone(data: Path, seconds: float) -> dict[int, str]:
    """What is left of them after at most so many seconds."""
    end = time.monotonic() + seconds
    while (left := belonging(data)) and time.monotonic() < end:
        time.sleep(0.2)
    return left


@pytest.mark.parametrize("sign", [signal.SIGHUP, signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_nothing_runs_when_its_command_has_gone(tmp_path: Path, sign: signal.Signals) -> None:
    with explore(tmp_path / "data", 8791) as process:
        assert process.stdout is not None
        assert "http://127.0.0.1:" in process.stdout.readline()
        kinds = " ".join(belonging(tmp_path / "data").values())
        assert all(one in kinds for one in ("streamlit", "supervisor", "ArcadeDBServer", "explore"))
        process.send_signal(sign)
        process.wait(120)
        assert gone(tmp_path / "data", 120) == {}


@pytest.mark.parametrize("moment", [0.3, 0.8, 1.5, 2.5])
def test_killed_while_it_starts(tmp_path: Path, moment: float) -> None:
    with explore(tmp_path / "data", 8792) as process:
        time.sleep(moment)
        process.kill()
        process.wait()
        assert gone(tmp_path / "data", 120) == {}


def test_a_page_of_another_name_gets_nothing(tmp_path: Path) -> None:
    with explore(tmp_path / "data", 8793) as process:
        assert process.stdout is not None
        port = int(process.stdout.readline().partition("127.0.0.1:")[2].split()[0])
        for host, code in {
            f"127.0.0.1:{port}": 200,
            f"localhost:{port}": 200,
            "localhost:9000": 200,
            f"[::1]:{port}": 200,
            f"plans.example:{port}": 400,
            f"127.0.0.1.plans.example:{port}": 400,
            "localhost.": 400,
            "": 400,
        }.items():
            assert asked(port, "/ready", host) == code, host
            assert asked(port, "/", host) == code, host
        upgrade = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13"}
        key = {**upgrade, "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA=="}
        assert asked(port, "/_stcore/stream", f"127.0.0.1:{port}", **key) == 101
        assert asked(port, "/_stcore/stream", "plans.example", **key) in (400, 403)


def asked(port: int, path: str, host: str, **headers: str) -> int:
    """The status of an answer to a request that names that host."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    connection.putrequest("GET", path, skip_host=True)
    for name, value in {"Host": host, **headers}.items():
        connection.putheader(name, value)
    connection.endheaders()
    status = connection.getresponse().status
    connection.close()
    return status


def test_it_says_what_it_is_doing(tmp_path: Path) -> None:
    with explore(tmp_path / "data", 8795) as process:
        assert process.stderr is not None
        said = []
        while not said or said[-1] != "PlanGraph: ready":
            said.append(process.stderr.readline().strip())
            assert process.poll() is None, said
        steps = ["looking through the graph", "starting the explorer", "the database starts", "the first page"]
        places = [next(at for at, line in enumerate(said) if step in line) for step in steps]
        assert places == sorted(places)


def test_a_wrong_setting_is_one_sentence(tmp_path: Path) -> None:
    with explore(tmp_path / "data", 8794, PLANGRAPH_IDLE="abc") as process:
        _, told = process.communicate(timeout=300)
        assert process.returncode in (1, 2)
        assert "PLANGRAPH_IDLE is a number of seconds" in told
        assert "Traceback" not in told
        assert gone(tmp_path / "data", 120) == {}


def test_sources_named_from_here_are_those_of_the_explorer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(("src", "/elsewhere")))
    told = environment(tmp_path, url=None, documents=None)["PYTHONPATH"]
    assert told.split(os.pathsep) == [str(tmp_path / "src"), os.path.abspath("/elsewhere")]
