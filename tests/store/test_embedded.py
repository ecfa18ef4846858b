"""The embedded server: on loopback alone, shared, stopped, backed up, restored; nothing of it is left behind."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from plangraph.errors import StoreError
from plangraph.records import Graph
from plangraph.store.embedded import Folder, backup, restore, status, stop
from plangraph.store.embedded.folder import State
from plangraph.store.local import EmbeddedView
from tests.store.states import state

pytestmark = pytest.mark.embedded
USER = """import os, sys
from plangraph.store import connect
view = connect()
print(view.plans(), flush=True)
if sys.argv[1:]: os.kill(os.getpid(), 9)
view.close()"""


def processes(folder: Folder) -> list[int]:
    """The running processes that name the folder in their command line."""
    told = subprocess.run(["ps", "-ww", "-eo", "pid=,args="], capture_output=True, text=True, check=True).stdout
    return [int(line.split()[0]) for line in told.splitlines() if str(folder.root) in line]


def gone(folder: Folder, seconds: float) -> bool:
    """Whether no process of the folder is left, at the latest after some seconds."""
    end = time.monotonic() + seconds
    while processes(folder) and time.monotonic() < end:
        time.sleep(0.2)
    return not processes(folder)


def running_state(folder: Folder) -> State:
    """How its server is reached."""
    told = folder.state()
    assert told is not None
    return told


@pytest.mark.skipif(sys.platform != "linux", reason="reads the sockets of a process from /proc")
def test_it_listens_on_loopback_alone(folder: Folder) -> None:
    view = EmbeddedView(folder.root)
    told = running_state(folder)
    listening = set()
    for process in (told.server, told.supervisor):
        sockets = {os.readlink(one) for one in Path(f"/proc/{process}/fd").iterdir() if one.is_symlink()}
        for table in ("tcp", "tcp6"):
            for line in Path(f"/proc/{process}/net/{table}").read_text(encoding="ascii").splitlines()[1:]:
                _, local, _, how, *rest = line.split()
                if how == "0A" and f"socket:[{rest[5]}]" in sockets:
                    address, _, port = local.partition(":")
                    listening.add((address, int(port, 16)))
    view.close()
    assert {port for _, port in listening} == {told.control, told.bolt, told.http}
    assert {address for address, _ in listening} <= {"0100007F", "0000000000000000FFFF00000100007F"}


def test_nothing_is_left_when_the_last_user_is_gone(folder: Folder) -> None:
    environment = {**os.environ, "PLANGRAPH_DATA": str(folder.root), "PLANGRAPH_IDLE": "1", "PLANGRAPH_URL": ""}
    for how in ((), ("die",)):
        asked = [sys.executable, "-c", USER, *how]
        users = [subprocess.Popen(asked, env=environment, stdout=subprocess.PIPE, text=True) for _ in range(2)]
        assert [user.communicate(timeout=300)[0] for user in users] == ["[]\n", "[]\n"]
        assert gone(folder, 120)
        assert folder.state() is None


def test_killed_without_loss_and_stopped(folder: Folder, small: Graph) -> None:
    view, other = EmbeddedView(folder.root), EmbeddedView(folder.root)
    view.load(small)
    expected = state(view)
    assert status(folder)["clients"] == "2"
    for victim in ("server", "supervisor"):
        os.kill(getattr(running_state(folder), victim), signal.SIGKILL)
        assert state(view) == expected
        assert state(other) == expected
    assert len(processes(folder)) == 2
    for one in (view, other):
        one.close()
    assert stop(folder)
    assert gone(folder, 120)
    assert not stop(folder)
    assert status(folder) == {"data": str(folder.root), "server": "not running"}


def test_backup_and_restore(folder: Folder, small: Graph, tmp_path: Path) -> None:
    view, file = EmbeddedView(folder.root), tmp_path / "graph.backup"
    view.load(small)
    expected = state(view)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(time, "localtime", lambda _=None: time.gmtime(86_400))  # a clock that begins in 1970
        backup(folder, file)
    assert file.stat().st_mode & 0o077 == 0
    for plan in view.plans():
        view.remove(plan)
    for damaged in (b"no archive", file.read_bytes()[:-200]):
        (tmp_path / "damaged").write_bytes(damaged)
        with pytest.raises(StoreError, match="is not a backup"):
            restore(folder, tmp_path / "damaged")
    with pytest.raises(StoreError, match="There is no file"):
        restore(folder, tmp_path / "missing")
    assert view.plans() == []
    restore(folder, file)
    assert state(view) == expected
    view.close()


@pytest.mark.parametrize(
    ("told", "words"), [('{"format": 0}', "an older"), ('{"format": 99}', "a newer"), ("{", "missing or damaged")]
)
def test_data_of_another_version_are_refused(folder: Folder, told: str, words: str) -> None:
    folder.prepare()
    folder.version.write_text(told, encoding="utf-8")
    with pytest.raises(StoreError, match=words) as caught:
        EmbeddedView(folder.root)
    assert "\n" not in str(caught.value)
    assert folder.version.read_text(encoding="utf-8") == told
    assert folder.state() is None


def test_the_passwords_are_for_their_user_alone(folder: Folder) -> None:
    view = EmbeddedView(folder.root)
    told = running_state(folder)
    assert (folder.root / "server.json").stat().st_mode & 0o077 == 0
    assert (folder.engine / "password").stat().st_mode & 0o077 == 0
    line = Path(f"/proc/{told.server}/cmdline").read_text(encoding="utf-8") if sys.platform == "linux" else ""
    assert told.writer not in line
    assert told.reader not in json.dumps(status(folder))
    view.close()
