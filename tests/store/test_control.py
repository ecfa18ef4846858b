"""The control port is open to every process of the machine, and none ends or stops the database without the token."""

from __future__ import annotations

import json
import os
import socket
import stat
from collections.abc import Iterator

import pytest

from plangraph.errors import UsageError
from plangraph.store.embedded import Folder
from plangraph.store.embedded.control import LONGEST, STRANGERS, Refused, said, seconds, shows
from plangraph.store.embedded.folder import State
from plangraph.store.embedded.leftover import clear
from plangraph.store.embedded.settings import idle_seconds, memory
from plangraph.store.local import EmbeddedView

DEEP = b'{"token":' + b"[" * 2000 + b"]" * 2000 + b"}\n"
LINES = [
    b"\n",
    b"\x00\n",
    b"\xff\xfe\xfd\n",
    b"[]\n",
    b"null\n",
    b"1e999\n",
    b'"token"\n',
    b"{}\n",
    b'{"token": null}\n',
    b'{"token": 1}\n',
    b'{"token": []}\n',
    b'{"token": {"token": ""}}\n',
    b'{"token": ""}\n',
    b'{"token": "\xc3\xa9"}\n',
    b'{"token": "\\u00e9"}\n',
    b'{"token": "\\ud800"}\n',
    b'{"token": "x"}\n{"do": "stop"}\n',
    b'{"do": "stop"}\n',
    b'{"token": "' + b"9" * 3000 + b'"}\n',
    b'{"token": ' + b"9" * 4000 + b"}\n",
    DEEP,
    b"[" * 4000 + b"\n",
    b"{" * (LONGEST + 1),
    b"x" * 1_000_000,
    b"GET / HTTP/1.1\r\nHost: x\r\n\r\n",
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
]
KNOWN = [
    b'{"do": "begin"}\n',
    b'{"do": "begin", "seconds": "x"}\n',
    b'{"do": "begin", "seconds": NaN}\n',
    b'{"do": "begin", "seconds": -1}\n',
    b'{"do": "begin", "seconds": 1e999}\n',
    b'{"do": ["stop"]}\n',
    b'{"do": "other"}\n',
    b"[1]\n",
    b"{" * 3000 + b"\n",
]


def told(folder: Folder) -> State:
    found = folder.state()
    assert found is not None
    return found


@pytest.fixture
def served(folder: Folder) -> Iterator[EmbeddedView]:
    view = EmbeddedView(folder.root)
    yield view
    view.close()


def send(port: int, content: bytes) -> None:
    """Send it and wait for the connection to close."""
    with socket.create_connection(("127.0.0.1", port), 120) as stranger:
        try:
            stranger.sendall(content)
            assert stranger.recv(1000) == b""
        except (ConnectionResetError, BrokenPipeError):
            return


@pytest.mark.embedded
def test_strangers_change_nothing(served: EmbeddedView, folder: Folder) -> None:
    before = told(folder)
    for content in LINES:
        if content.endswith(b"\n") or len(content) > LONGEST:
            send(before.control, content)
        else:
            with socket.create_connection(("127.0.0.1", before.control)) as stranger:
                stranger.sendall(content)
    for content in KNOWN:
        send(before.control, json.dumps({"token": before.token}).encode() + b"\n" + content)
    crowd = [socket.create_connection(("127.0.0.1", before.control), 120) for _ in range(3 * STRANGERS)]
    assert served.read("RETURN 1 AS one").rows == ((1,),)
    second = EmbeddedView(folder.root)
    assert second.plans() == []
    second.close()
    for one in crowd:
        one.close()
    assert told(folder) == before


@pytest.mark.embedded
def test_who_never_says_a_token_is_shown_out(served: EmbeddedView, folder: Folder) -> None:
    with socket.create_connection(("127.0.0.1", told(folder).control), 120) as stranger:
        assert stranger.recv(1) == b""
    assert served.read("RETURN 1 AS one").rows == ((1,),)


@pytest.mark.parametrize("line", [line for line in LINES if line.endswith(b"\n") and line.count(b"\n") == 1])
def test_no_line_shows_the_token(line: bytes) -> None:
    try:
        assert not shows(line, "the-token")
    except Refused:
        return


def test_what_a_line_says() -> None:
    assert shows(b'{"token": "the-token"}', "the-token")
    assert said(b'{"do": "status"}') == {"do": "status"}
    assert seconds({"seconds": 3}) == 3.0
    for wrong in (None, True, "3", float("nan"), -1, 1e9):
        with pytest.raises(Refused):
            seconds({"seconds": wrong})


@pytest.mark.parametrize("value", ["abc", "-1", "1e9", "nan", "inf", "１５", " ", "1_0"])
def test_a_wrong_setting_is_told(monkeypatch: pytest.MonkeyPatch, value: str, folder: Folder) -> None:
    monkeypatch.setenv("PLANGRAPH_IDLE", value)
    with pytest.raises(UsageError, match="PLANGRAPH_IDLE"):
        idle_seconds()
    with pytest.raises(UsageError, match="PLANGRAPH_IDLE"):
        EmbeddedView(folder.root)
    monkeypatch.setenv("PLANGRAPH_MEMORY", value)
    with pytest.raises(UsageError, match="PLANGRAPH_MEMORY"):
        memory()


def test_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("PLANGRAPH_IDLE", "0.5"), ("PLANGRAPH_MEMORY", "512m")):
        monkeypatch.setenv(name, value)
    assert (idle_seconds(), memory()) == (0.5, "512m")
    for name in ("PLANGRAPH_IDLE", "PLANGRAPH_MEMORY"):
        monkeypatch.setenv(name, "")
    assert (idle_seconds(), memory()) == (15.0, "1g")


@pytest.mark.skipif(os.name == "nt", reason="modes of POSIX")
def test_nobody_else_looks_into_the_data(folder: Folder) -> None:
    folder.root.mkdir(mode=0o755)
    folder.engine.mkdir(mode=0o755)
    folder.prepare()
    assert stat.S_IMODE(folder.root.stat().st_mode) == 0o700
    assert stat.S_IMODE(folder.engine.stat().st_mode) == 0o700
    folder.root.chmod(0o755)
    (folder.root / "letter.txt").touch()  # a folder of other things too: it stays as its owner wants it
    folder.prepare()
    assert stat.S_IMODE(folder.root.stat().st_mode) == 0o755
    assert stat.S_IMODE(folder.engine.stat().st_mode) == 0o700


def test_what_killed_restores_and_backups_left(folder: Folder) -> None:
    folder.prepare()
    for name in ("restore-a-old", "restore-b", "backups/kg"):
        (folder.engine / name).mkdir(parents=True)
        (folder.engine / name / "file").write_text(name, encoding="utf-8")
    clear(folder)
    assert (folder.database / "file").read_text(encoding="utf-8") == "restore-a-old"  # killed between two renames
    assert sorted(one.name for one in folder.engine.iterdir()) == ["databases"]
    (folder.engine / "restore-c-old").mkdir()
    clear(folder)
    assert (folder.database / "file").exists()
    assert sorted(one.name for one in folder.engine.iterdir()) == ["databases"]
