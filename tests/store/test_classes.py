"""The server's classes are kept by the first server that ends as asked, and a bad cache keeps no server from starting."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from plangraph.store.embedded import Folder, stop
from plangraph.store.embedded.classes import Classes
from plangraph.store.embedded.engine import server_package
from plangraph.store.local import EmbeddedView

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="sets the cache's folder as Linux names it")


@pytest.fixture
def classes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Classes:
    """Those of a machine that never ran a server."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return Classes(server_package())


def served(folder: Folder) -> list[str]:
    """What a server answers that is started for it and ended afterwards."""
    view = EmbeddedView(folder.root)
    try:
        return view.plans()
    finally:
        view.close()
        stop(folder)


@pytest.mark.embedded
def test_the_first_server_writes_the_cache_and_the_next_reads_it(classes: Classes, folder: Folder) -> None:
    assert any(option.startswith("-XX:AOTCacheOutput=") for option in classes.options())
    assert served(folder) == []
    assert classes.file.stat().st_size > 10_000_000
    assert not list(classes.file.parent.glob("*.part*"))
    assert f"-XX:AOTCache={classes.file}" in classes.options()
    written = classes.file.stat().st_mtime_ns
    assert served(folder) == []
    assert "AOT" not in (folder.engine / "log" / "server.log").read_text(encoding="utf-8")
    assert classes.file.stat().st_mtime_ns == written


@pytest.mark.embedded
@pytest.mark.parametrize("content", [b"", b"no cache at all", bytes(20_000_000)])
def test_a_bad_cache_is_passed_over(classes: Classes, folder: Folder, content: bytes) -> None:
    classes.file.parent.mkdir(parents=True)
    classes.file.write_bytes(content)
    assert served(folder) == []


@pytest.mark.embedded
def test_without_a_place_for_it_there_is_none(classes: Classes, folder: Folder) -> None:
    classes.file.parent.parent.mkdir()
    classes.file.parent.write_text("a file in the way", encoding="utf-8")
    assert classes.options() == []
    assert served(folder) == []


def test_another_version_is_taken_away(classes: Classes) -> None:
    classes.options()
    classes.part.write_bytes(b"new")
    old = classes.file.with_name(f"arcadedb-1.0-{classes.file.stem.rpartition('-')[2]}.aot")
    foreign = classes.file.with_name("arcadedb-1.0-0123456789abcdef.aot")
    for one in (old, foreign):
        one.write_bytes(b"old")
    classes.keep()
    assert classes.file.read_bytes() == b"new"
    assert foreign.exists()
    assert not old.exists()
    classes.forget()
    assert not classes.file.exists()
