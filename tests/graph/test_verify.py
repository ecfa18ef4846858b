"""A graph that was cut short, emptied or half copied is told and never read: file by file, one sentence each."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from plangraph.errors import DataError
from plangraph.export.built import write_graph
from plangraph.graph.tables import KINDS
from plangraph.graph.verify import read_built, verify
from plangraph.records import Graph
from tests.campaign import tell
from tests.cli.run import is_one_sentence, plangraph

Damage = Callable[[Path], object]


def cut(path: Path, keep: float) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * keep)])


def flipped(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(bytes(content))


def as_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def as_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


TABLE: dict[str, Damage] = {
    "cut in half": lambda path: cut(path, 0.5),
    "without its last character": lambda path: path.write_bytes(path.read_bytes()[:-1]),
    "without its last line": lambda path: path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:-1])),
    "with a line twice": lambda path: path.write_bytes(path.read_bytes() + path.read_bytes().splitlines(True)[-1]),
    "empty": lambda path: path.write_bytes(b""),
    "missing": lambda path: path.unlink(),
    "a folder": as_folder,
    "a pipe": as_pipe,
    "with a bit turned": flipped,
}
MANIFEST: dict[str, Damage] = {
    "missing": lambda path: path.unlink(),
    "a folder": as_folder,
    "a pipe": as_pipe,
    "empty": lambda path: path.write_bytes(b""),
    "cut in half": lambda path: cut(path, 0.5),
    "not UTF-8": lambda path: path.write_bytes(b"\xff" + path.read_bytes()),
    "a list": lambda path: path.write_text("[]"),
    "deep": lambda path: path.write_text("[" * 100_000),
    "without files": lambda path: changed(path, files={}),
    "without counts": lambda path: changed(path, counts=None),
    "with counts as text": lambda path: changed(path, counts={"plans": "2"}),
    "with a file of the machine": lambda path: changed(path, files={"../../plans.jsonl": "00"}),
    "with another count": lambda path: changed(path, counts={"relations": 3}),
    "of other files": lambda path: changed(path, files={"plans.jsonl": "00"}, counts={"plans": 2}),
    "that counts what it does not hold": lambda path: changed(path, counts={"plans": 2, "others": 1}),
}
KINDS_OF_FILES = [f"{kind}.jsonl" for kind, _ in KINDS]
DAMAGES = [
    *((name, what, damage) for name in KINDS_OF_FILES for what, damage in TABLE.items()),
    *(("manifest.json", what, damage) for what, damage in MANIFEST.items()),
]


def changed(path: Path, **values: object) -> None:
    path.write_text(json.dumps({**json.loads(path.read_text(encoding="utf-8")), **values}), encoding="utf-8")


@pytest.fixture(scope="module")
def built(small: Graph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph in which every table has a record."""
    folder = tmp_path_factory.mktemp("verify") / "built"
    assert all(getattr(small, kind) for kind, _ in KINDS)
    write_graph(small, folder)
    return folder


@pytest.fixture
def copied(built: Path, tmp_path: Path) -> Callable[[], Path]:
    """Makes a fresh copy of it."""

    def copy() -> Path:
        shutil.rmtree(tmp_path / "graph", ignore_errors=True)
        shutil.copytree(built, tmp_path / "graph")
        return tmp_path / "graph"

    return copy


def test_what_was_built_is_whole(built: Path) -> None:
    verify(built)
    verify(built, tables_only=True)


def test_a_damaged_graph_is_never_loaded(
    copied: Callable[[], Path], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANGRAPH_URL", "bolt://127.0.0.1:1")  # whoever gets there was not stopped by the files
    for name, what, damage in DAMAGES:
        folder = copied()
        damage(folder / name)
        ended = plangraph(capsys, "load", folder)
        assert ended.code == 1, (name, what)
        assert is_one_sentence(ended.err), (name, what, ended.err)
        assert "reached" not in ended.err, (name, what)
        with pytest.raises(DataError):
            verify(folder)
    assert len(DAMAGES) >= 60
    tell("damaged graphs", tried=len(DAMAGES), outcome="none loaded, none with a traceback")


@pytest.mark.parametrize("name", ["graph.ttl", "csv/entities.csv", "report.md"])
def test_what_stands_beside_the_tables_is_held_too(copied: Callable[[], Path], name: str) -> None:
    folder = copied()
    flipped(folder / name)
    verify(folder, tables_only=True)
    with pytest.raises(DataError, match=name):
        verify(folder)


@pytest.mark.parametrize(
    "command",
    [
        ("compare", "--graph", "{graph}"),
        ("export", "--graph", "{graph}", "--all", "-o", "-", "--format", "md"),
        ("diff", "{graph}", "{graph}"),
        ("why", "韶关市", "--graph", "{graph}"),
        ("sparql", "ASK {{ ?s ?p ?o }}", "{graph}"),
    ],
)
def test_every_command_that_reads_a_folder_refuses_a_damaged_one(
    copied: Callable[[], Path], capsys: pytest.CaptureFixture[str], command: tuple[str, ...]
) -> None:
    folder = copied()
    cut(folder / "excerpts.jsonl", 0.5)
    ended = plangraph(capsys, *(one.format(graph=folder) for one in command))
    assert (ended.code, ended.out) == (1, "")
    assert is_one_sentence(ended.err)
    assert "excerpts.jsonl holds" in ended.err


def test_validate_tells_it_beside_the_other_findings(
    copied: Callable[[], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = copied()
    relations = folder / "relations.jsonl"
    relations.write_bytes(b"".join(relations.read_bytes().splitlines(keepends=True)[1:]))
    ended = plangraph(capsys, "validate", folder)
    assert ended.code == 1
    assert "error: manifest.json" in ended.out
    assert "relations.jsonl holds" in ended.out


@pytest.mark.parametrize(
    ("kind", "key", "value", "words"),
    [
        ("entities", "cls", "Robot", "has Robot, which is no term"),
        ("relations", "predicate", "Robot", "has Robot, which is no term"),
        ("entities", "name", "", "without a name"),
        ("entities", "name", "铜" * 9_000, "without a name, or with one that is none"),
    ],
)
def test_what_no_picture_can_be_made_of_is_told(
    copied: Callable[[], Path], kind: str, key: str, value: str, words: str
) -> None:
    """A graph of another version, or of another hand, may be whole by its manifest."""
    folder = copied()
    first, rest = (folder / f"{kind}.jsonl").read_text(encoding="utf-8").split("\n", 1)
    content = json.dumps({**json.loads(first), key: value}) + "\n" + rest
    (folder / f"{kind}.jsonl").write_text(content, encoding="utf-8")
    told = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    sums = {**told["files"], f"{kind}.jsonl": hashlib.sha256(content.encode()).hexdigest()}
    changed(folder / "manifest.json", files=sums)
    verify(folder, tables_only=True)
    with pytest.raises(DataError, match=words):
        read_built(folder)


def test_a_file_is_no_graph(built: Path) -> None:
    with pytest.raises(DataError, match="is not a built graph"):
        verify(built / "plans.jsonl")
