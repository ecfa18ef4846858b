"""`extract` and `build` on good input and on bad; what stood in the output folder before stays where they fail."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from plangraph.graph.folder import WRITTEN
from plangraph.graph.tables import read_tables
from tests.documents.builders import pdf
from tests.named import id_of

from .run import is_one_sentence, plangraph

EXAMPLES = Path(__file__).parents[2] / "examples"
ZHUZHOU = EXAMPLES / "zhuzhou-manufacturing.txt"
Capture = pytest.CaptureFixture[str]


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def nothing(folder: Path) -> Path:
    return folder / "absent.txt"


def empty(folder: Path) -> Path:
    (folder / "empty.txt").write_bytes(b"")
    return folder / "empty.txt"


def blank(folder: Path) -> Path:
    (folder / "blank.md").write_text(" \n\n\t\n", encoding="utf-8")
    return folder / "blank.md"


def scanned(folder: Path) -> Path:
    (folder / "scanned.pdf").write_bytes(pdf([[], []]))
    return folder / "scanned.pdf"


def corrupt_word(folder: Path) -> Path:
    (folder / "corrupt.docx").write_bytes(b"PK\x03\x04" + bytes(range(256)) * 4)
    return folder / "corrupt.docx"


def corrupt_pdf(folder: Path) -> Path:
    (folder / "corrupt.pdf").write_bytes(b"%PDF-1.7\n" + bytes(range(256)))
    return folder / "corrupt.pdf"


def binary(folder: Path) -> Path:
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 8)
    return folder / "picture.txt"


def other_kind(folder: Path) -> Path:
    (folder / "table.xlsx").write_bytes(b"PK\x03\x04")
    return folder / "table.xlsx"


def without_plans(folder: Path) -> Path:
    (folder / "none").mkdir()
    (folder / "none" / "README.md").write_text("# none\n", encoding="utf-8")
    return folder / "none"


BAD: dict[Callable[[Path], Path], int] = {
    nothing: 2,
    empty: 1,
    blank: 1,
    scanned: 1,
    corrupt_word: 1,
    corrupt_pdf: 1,
    binary: 1,
    other_kind: 2,
    without_plans: 1,
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph of the examples, built by the command as a process."""
    out = tmp_path_factory.mktemp("built") / "out"
    command = [sys.executable, "-c", "from plangraph.cli import main; main()", "build", str(EXAMPLES), "-o", str(out)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.startswith("3 plans, ")
    return out


@pytest.mark.parametrize("command", ["build", "extract"])
@pytest.mark.parametrize("make", BAD, ids=lambda make: make.__name__)
def test_bad_input_is_one_sentence_and_touches_nothing(
    make: Callable[[Path], Path], command: str, built: Path, tmp_path: Path, capsys: Capture
) -> None:
    out = tmp_path / "out"
    shutil.copytree(built, out)
    before = contents(out)
    (tmp_path / "in").mkdir()
    path = make(tmp_path / "in")
    ended = plangraph(capsys, command, path, "-o", out)
    assert ended.code == BAD[make]
    assert ended.out == ""
    assert is_one_sentence(ended.err)
    assert path.name in ended.err
    assert contents(out) == before
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["in", "out"]


def test_a_document_that_cannot_be_read_is_told_and_the_others_are_built(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "in").mkdir()
    shutil.copy(ZHUZHOU, tmp_path / "in")
    corrupt_word(tmp_path / "in")
    ended = plangraph(capsys, "build", tmp_path / "in", "-o", tmp_path / "out")
    assert ended.code == 1
    assert is_one_sentence(ended.err)
    assert "corrupt.docx" in ended.err
    graph = read_tables(tmp_path / "out")
    assert [plan.file for plan in graph.plans] == [ZHUZHOU.name]
    assert [(f.severity, f.place) for f in graph.findings if f.severity == "error"] == [("error", "corrupt")]
    assert "corrupt.docx" in (tmp_path / "out" / "report.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["build", "extract"])
def test_two_files_of_one_name_are_refused(command: str, tmp_path: Path, capsys: Capture) -> None:
    shutil.copy(ZHUZHOU, tmp_path / "plan.txt")
    shutil.copy(ZHUZHOU, tmp_path / "plan.md")
    ended = plangraph(capsys, command, tmp_path / "plan.txt", tmp_path / "plan.md", "-o", tmp_path / "out")
    assert ended.code == 1
    assert is_one_sentence(ended.err)
    assert not (tmp_path / "out").exists()


def test_a_folder_of_other_files_is_not_overwritten(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "thesis.docx").write_bytes(b"mine")
    ended = plangraph(capsys, "build", ZHUZHOU, "-o", tmp_path)
    assert ended.code == 1
    assert is_one_sentence(ended.err)
    assert contents(tmp_path) == {"thesis.docx": b"mine"}


@pytest.mark.parametrize("options", [("--status", "secret"), ("--period", "soon")])
def test_what_cannot_be_understood_is_wrong_usage(options: tuple[str, str], tmp_path: Path, capsys: Capture) -> None:
    ended = plangraph(capsys, "build", ZHUZHOU, "-o", tmp_path / "out", *options)
    assert ended.code == 2
    assert is_one_sentence(ended.err)
    assert not (tmp_path / "out").exists()


def test_no_output_folder_is_wrong_usage(capsys: Capture) -> None:
    ended = plangraph(capsys, "build", ZHUZHOU)
    assert ended.code == 2
    assert "--output" in ended.err
    assert "Traceback" not in ended.err


def test_build_writes_every_file(built: Path) -> None:
    assert {path.name for path in built.iterdir()} == WRITTEN
    assert len(read_tables(built).plans) == 3


def test_building_again_gives_the_same_bytes(built: Path, tmp_path: Path, capsys: Capture) -> None:
    files = sorted((path for path in EXAMPLES.iterdir() if path.stem != "README"), reverse=True)
    assert plangraph(capsys, "build", *files, "-o", tmp_path / "out").code == 0
    assert contents(tmp_path / "out") == contents(built)


def test_what_the_caller_says_of_a_plan_wins(tmp_path: Path, capsys: Capture) -> None:
    options = (
        "--title",
        "株洲要点",
        "--issuer",
        "株洲市人民政府",
        "--date",
        "2021-03",
        "--number",
        "株政发〔2021〕1号",
    )
    options += ("--period", "2021-2023", "--status", "draft")
    assert plangraph(capsys, "build", ZHUZHOU, "-o", tmp_path / "out", *options).code == 0
    graph = read_tables(tmp_path / "out")
    [plan] = graph.plans
    assert (plan.title, plan.issuer, plan.date, plan.number) == (
        "株洲要点",
        "株洲市人民政府",
        "2021-03",
        "株政发〔2021〕1号",
    )
    assert (plan.start_year, plan.end_year, plan.status) == (2021, 2023, "draft")
    assert plan.jurisdiction == id_of(graph, "Place/株洲市")


def test_a_jurisdiction_that_the_text_does_not_give(tmp_path: Path, capsys: Capture) -> None:
    plan = tmp_path / "plan.txt"
    plan.write_text("一、重点产业\n\n我市大力发展新型显示产业。\n", encoding="utf-8")
    assert plangraph(capsys, "build", plan, "-o", tmp_path / "out", "--jurisdiction", "合肥市").code == 0
    graph = read_tables(tmp_path / "out")
    city = id_of(graph, "Place/合肥市")
    assert graph.plans[0].jurisdiction == city
    assert (city, "prioritizes") in {(r.subject, r.predicate) for r in graph.relations}


def test_extract_writes_a_file_a_plan_and_says_what_it_found(tmp_path: Path, capsys: Capture) -> None:
    ended = plangraph(capsys, "extract", EXAMPLES, "-o", tmp_path / "new" / "out")
    assert ended.code == 0
    files = sorted((tmp_path / "new" / "out").iterdir())
    assert [file.stem for file in files] == ["baotou-rare-earth", "digital-economy", "zhuzhou-manufacturing"]
    for file in files:
        found = json.loads(file.read_text(encoding="utf-8"))
        assert list(found) == ["doc", "entities", "relations", "figures"]
        assert found["doc"] == file.stem
        assert f"{file.stem}: {len(found['entities'])} entities, {len(found['relations'])} relations" in ended.out


def test_extract_leaves_other_files_alone(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    assert plangraph(capsys, "extract", ZHUZHOU, "-o", tmp_path).code == 0
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "mine"


def test_what_plans_toml_says_beside_the_files(tmp_path: Path, capsys: Capture) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("一、重点产业\n\n我市大力发展新型显示产业。\n", encoding="utf-8")
    table = tmp_path / "plans.toml"
    table.write_text('["a.txt"]\njurisdiction = "合肥市"\n["b.txt"]\njurisdiction = "绵阳市"\n', encoding="utf-8")
    assert plangraph(capsys, "build", tmp_path, "-o", tmp_path / "out").code == 0
    plans = {plan.file: plan.jurisdiction for plan in read_tables(tmp_path / "out").plans}
    assert plans == {"a.txt": "Place/合肥市@340100", "b.txt": "Place/绵阳市@510700"}


def test_plans_toml_with_a_wrong_key_ends_with_one_sentence(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "a.txt").write_text("一、重点产业\n\n我市大力发展新型显示产业。\n", encoding="utf-8")
    (tmp_path / "plans.toml").write_text('["a.txt"]\ntitel = "规划"\n', encoding="utf-8")
    ended = plangraph(capsys, "build", tmp_path, "-o", tmp_path / "out")
    assert ended.code == 1
    assert is_one_sentence(ended.err)
    assert "titel is not a key" in ended.err


def test_options_of_one_plan_are_refused_for_several(tmp_path: Path, capsys: Capture) -> None:
    ended = plangraph(capsys, "build", EXAMPLES, "-o", tmp_path / "out", "--jurisdiction", "合肥市")
    assert ended.code == 2
    assert is_one_sentence(ended.err)
    assert "plans.toml" in ended.err


@pytest.mark.parametrize("options", [("--level", "town"), ("--key", "a/b"), ("--status", "old"), ("--period", "2021")])
def test_options_that_cannot_be_understood(options: tuple[str, str], tmp_path: Path, capsys: Capture) -> None:
    ended = plangraph(capsys, "extract", ZHUZHOU, "-o", tmp_path / "out", *options)
    assert ended.code == 2
    assert is_one_sentence(ended.err)


@pytest.mark.parametrize("command", ["build", "extract"])
def test_a_folder_that_cannot_be_is_told_before_the_work(command: str, tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    (tmp_path / "circle").symlink_to("circle")
    for place in ("file", "file/out", "circle", "circle/out"):
        ended = plangraph(capsys, command, EXAMPLES, "-o", tmp_path / place)
        assert ended.code == 2
        assert is_one_sentence(ended.err)
        assert "cannot be a folder" in ended.err


def test_a_folder_that_is_read_only_is_told_before_the_work(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "locked").mkdir(mode=0o500)
    if os.access(tmp_path / "locked", os.W_OK):
        pytest.skip("this user may write everywhere")
    ended = plangraph(capsys, "extract", EXAMPLES, "-o", tmp_path / "locked" / "out")
    assert ended.code == 2
    assert is_one_sentence(ended.err)


def test_a_file_s_name_moves_no_cursor(tmp_path: Path, capsys: Capture) -> None:
    plan = tmp_path / "plan\x1b[31m.txt"
    shutil.copy(next(EXAMPLES.glob("*.txt")), plan)
    ended = plangraph(capsys, "extract", plan, "-o", tmp_path / "out")
    assert ended.code == 0
    assert ended.out.startswith("plan\ufffd[31m: ")
    (tmp_path / "bad\x1b]0;x\x07.pdf").write_bytes(b"nothing")
    ended = plangraph(capsys, "extract", next(tmp_path.glob("bad*")), "-o", tmp_path / "out")
    assert ended.code == 1
    assert is_one_sentence(ended.err)
    assert not {"\x1b", "\x07"} & set(ended.err)
