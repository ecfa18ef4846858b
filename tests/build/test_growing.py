"""Plans come and go: what others say keeps its ids, what has not changed is not read again, one bad plan takes no other."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from plangraph.build import Options, build, build_graph, plan_files
from plangraph.build.cache import Cache
from plangraph.records import Graph

from .small import HEFEI, WUHU, contents, plans

TOP = Path(__file__).parents[2]
SHARED = TOP.parent / "shared"
MORE = ("包头市-2022年数字化方案", "北京市-关于推进数据专区建设指导意见", "安徽省-三地一区方案", "浙江省-城市内涝治理十四五规划",
        "安徽省-支持工业互联网发展政策")  # fmt: skip


def kept(before: Graph, after: Graph) -> None:
    """Fail unless every id of `before` is found in `after`, and moved only where another plan joined the thing."""
    for kind in ("entities", "relations"):
        found = {id_: one for one in getattr(after, kind) for id_ in (one.id, *one.formerly)}
        for one in getattr(before, kind):
            assert one.id in found
            if found[one.id].plans == one.plans and kind == "entities":
                assert found[one.id].id == one.id
    assert {one.id for one in before.figures} <= {one.id for one in after.figures}
    assert {one.id for one in before.excerpts} <= {one.id for one in after.excerpts}


def test_adding_a_plan_moves_no_id(tmp_path: Path) -> None:
    folder = plans(tmp_path, 合肥=HEFEI, 芜湖=WUHU)
    whole = build_graph([folder])
    kept(build_graph([folder / "合肥.txt"]), whole)
    kept(build_graph([folder / "芜湖.txt"]), whole)


@pytest.mark.corpus
def test_each_of_the_five_and_five_more_move_no_id(tmp_path: Path) -> None:
    if not (SHARED / "corpus").is_dir():
        pytest.skip("needs the plans in ../shared")
    files = [*plan_files([SHARED / "corpus"]), *(SHARED / "texts" / f"{name}.txt" for name in MORE)]
    options = Options(cache=tmp_path / "cache")
    whole = build_graph(files, options)
    for left_out in files:
        kept(build_graph([file for file in files if file != left_out], options), whole)


def test_adding_gives_the_bytes_of_building_at_once(tmp_path: Path) -> None:
    folder = plans(tmp_path / "plans", 合肥=HEFEI)
    build([folder], tmp_path / "grown")
    plans(folder, 芜湖=WUHU)
    build([folder], tmp_path / "grown")
    build([folder], tmp_path / "at once")
    assert contents(tmp_path / "grown") == contents(tmp_path / "at once")


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_any_number_of_jobs_gives_the_same_bytes(tmp_path: Path, jobs: int) -> None:
    build([TOP / "examples"], tmp_path / "one")
    build([TOP / "examples"], tmp_path / "many", Options(jobs=jobs))
    assert contents(tmp_path / "one") == contents(tmp_path / "many")


def test_what_has_not_changed_is_not_read_again(tmp_path: Path) -> None:
    folder, cache = plans(tmp_path / "plans", 合肥=HEFEI, 芜湖=WUHU), tmp_path / "cache"
    build([folder], tmp_path / "one", Options(cache=cache))
    entries = {path: path.stat().st_mtime_ns for path in (cache / "claims").rglob("*.jsonl")}
    assert len(entries) == 2
    plans(folder, 芜湖=WUHU + "\n三、其他\n\n发展低空经济。\n")
    build([folder], tmp_path / "two", Options(cache=cache))
    after = {path: path.stat().st_mtime_ns for path in (cache / "claims").rglob("*.jsonl")}
    assert entries.items() <= after.items()
    assert len(after) == 3
    build([folder], tmp_path / "anew")
    assert contents(tmp_path / "two") == contents(tmp_path / "anew")


def test_what_plans_toml_says_of_one_plan_concerns_that_plan_alone(tmp_path: Path) -> None:
    folder, cache = plans(tmp_path / "plans", 合肥=HEFEI, 芜湖=WUHU), tmp_path / "cache"
    build([folder], tmp_path / "one", Options(cache=cache))
    (folder / "plans.toml").write_text('["合肥.txt"]\ntitle = "合肥市试验规划"\n', encoding="utf-8")
    built = build([folder], tmp_path / "two", Options(cache=cache))
    assert "合肥市试验规划" in {plan.title for plan in built.graph.plans}
    assert len(list((cache / "claims").rglob("*.jsonl"))) == 3


def test_a_damaged_entry_of_the_cache_is_made_again(tmp_path: Path) -> None:
    folder, cache = plans(tmp_path / "plans", 合肥=HEFEI), tmp_path / "cache"
    build([folder], tmp_path / "one", Options(cache=cache))
    [entry] = (cache / "claims").rglob("*.jsonl")
    entry.write_text(entry.read_text(encoding="utf-8")[:-200], encoding="utf-8")
    build([folder], tmp_path / "two", Options(cache=cache))
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_a_cache_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    cache = Cache(tmp_path / "file")
    cache.put("abcdef", "text")
    assert cache.get("abcdef") is None


def test_a_killed_build_leaves_the_graph_and_the_cache_sound(tmp_path: Path) -> None:
    folder, cache, graph = plans(tmp_path / "plans", 合肥=HEFEI, 芜湖=WUHU), tmp_path / "cache", tmp_path / "graph"
    build([folder], graph)
    before = contents(graph)
    command = [
        sys.executable,
        "-m",
        "plangraph",
        "build",
        str(folder),
        str(TOP / "examples"),
        "-o",
        str(graph),
        "--fresh",
    ]
    for delay in (0.3, 0.6, 0.9):
        process = subprocess.Popen(
            command, env={**os.environ, "PLANGRAPH_CACHE": str(cache)}, stderr=subprocess.DEVNULL
        )
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert contents(graph) == before
    build([folder], tmp_path / "again", Options(cache=cache))
    assert contents(tmp_path / "again") == before


def test_an_error_of_ours_in_one_document_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from plangraph.build import plan as room

    def failing(document: object, *_: object) -> None:
        raise ZeroDivisionError("division by zero")

    folder = plans(tmp_path / "plans", 合肥=HEFEI, 芜湖=WUHU)
    whole = room.claims_of
    monkeypatch.setattr(room, "claims_of", lambda doc, *rest: failing(doc) if doc.id == "芜湖" else whole(doc, *rest))
    built = build([folder], tmp_path / "graph")
    assert len(built.graph.plans) == 1
    [finding] = [one for one in built.graph.findings if one.severity == "error"]
    assert "芜湖.txt" in finding.message
    assert "ZeroDivisionError" in finding.message
