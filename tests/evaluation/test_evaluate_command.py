"""`plangraph evaluate`, as a user calls it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

GOLD = {
    "doc": "plan",
    "entities": [{"type": "Park", "name": "韶关高新区"}, {"type": "Place", "name": "韶关市"}],
    "relations": [{"s": "韶关高新区", "p": "locatedIn", "o": "韶关市", "evidence": "韶关高新区"}],
    "figures": [],
}


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, as a user runs it."""
    code = "from plangraph.cli import main; main()"
    words = [sys.executable, "-c", code, "evaluate", *map(str, arguments)]
    return subprocess.run(words, capture_output=True, text=True, check=False, timeout=300)


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    gold, found = tmp_path / "gold", tmp_path / "found"
    gold.mkdir()
    found.mkdir()
    (gold / "plan.json").write_text(json.dumps(GOLD), encoding="utf-8")
    (found / "plan.json").write_text(json.dumps(GOLD | {"relations": []}), encoding="utf-8")
    return gold, found


def test_json_gives_rows_and_totals(folders: tuple[Path, Path]) -> None:
    done = run(folders[0], "--found", folders[1], "--json")
    table = json.loads(done.stdout)
    assert done.returncode == 0
    assert table["total"]["ENTITIES"]["f1"] == 1.0
    assert table["plan"]["relation locatedIn"] == {"p": 0.0, "r": 0.0, "f1": 0.0, "hit": 0, "gold": 1, "found": 0}


def test_the_table_and_the_misses_are_printed(folders: tuple[Path, Path]) -> None:
    done = run(folders[0] / "plan.json", "--found", folders[1], "--misses", "relation")
    assert "ENTITIES named" in done.stdout
    assert "missed relation locatedIn: 韶关高新区 —locatedIn→ 韶关市" in done.stdout


def test_a_report_is_written(folders: tuple[Path, Path], tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "plan.txt").write_text("韶关市科技规划\n\n建设韶关高新区，集聚企业。\n", encoding="utf-8")
    done = run(folders[0], "--found", folders[1], "--report", tmp_path / "report.md", "--text", texts)
    assert done.returncode == 0, done.stderr
    assert "建设韶关高新区，集聚企业。" in (tmp_path / "report.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("--found", "empty"), 1, "nothing was found for plan.json"),
        (("--found", "nowhere"), 2, "no such folder"),
        (("--found", "found", "--report", "x.pdf"), 2, ".html or .md"),
        (("--found", "found", "--raise"), 2, "--floors"),
        (("--found", "found", "--floors", "none.json"), 1, "no floors"),
    ],
)
def test_mistakes_are_one_sentence(
    folders: tuple[Path, Path], arguments: tuple[str, ...], code: int, words: str
) -> None:
    root = folders[0].parent
    (root / "empty").mkdir()
    paths = [root / word if word in ("empty", "nowhere", "found", "none.json") else word for word in arguments]
    done = run(folders[0], *paths)
    assert done.returncode == code
    assert words in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_total_below_its_floor_fails_and_floors_are_raised(folders: tuple[Path, Path]) -> None:
    floors = folders[0].parent / "floors.json"
    assert run(folders[0], "--found", folders[1], "--floors", floors, "--raise").returncode == 0
    assert json.loads(floors.read_text(encoding="utf-8"))["plan"]["ENTITIES"] == 1.0
    (folders[1] / "plan.json").write_text(json.dumps({"entities": []}), encoding="utf-8")
    done = run(folders[0], "--found", folders[1], "--floors", floors)
    assert done.returncode == 1
    assert "below its floor" in done.stderr


def test_the_totals_are_put_down_in_a_graph(folders: tuple[Path, Path], tmp_path: Path) -> None:
    graph = tmp_path / "graph"
    graph.mkdir()
    assert run(folders[0], "--found", folders[1], "--graph", graph).returncode == 1
    (graph / "plans.jsonl").write_text("", encoding="utf-8")
    done = run(folders[0], "--found", folders[1], "--graph", graph, "--note-en", "Seen before.")
    assert done.returncode == 0, done.stderr
    told = json.loads((graph / "quality.json").read_text(encoding="utf-8"))
    assert told["total"]["RELATIONS"] == {"p": 0.0, "r": 0.0, "f1": 0.0, "hit": 0, "gold": 1, "found": 0}
    assert told["texts"]["plan"]["totals"]["ENTITIES"]["f1"] == 1.0
    assert told["notes"] == {"en": "Seen before."}
