"""`plangraph review` from the list to the next build, each command and each mistake."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from plangraph.build import build
from plangraph.graph.tables import read_tables
from tests.build.small import HEFEI, KEY, plans

from .run import Ran, is_one_sentence, plangraph

Run = Callable[..., Ran]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built graph of one small plan."""
    folder = tmp_path_factory.mktemp("cli-review")
    build([plans(folder / "plans", 合肥=HEFEI)], folder / "graph")
    return folder / "graph"


@pytest.fixture
def graph(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it, and settings of its own."""
    monkeypatch.setenv("PLANGRAPH_SETTINGS", str(tmp_path / "settings"))
    monkeypatch.setenv("PLANGRAPH_DATA", str(tmp_path / "data"))
    return Path(shutil.copytree(made, tmp_path / "graph"))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], graph: Path) -> Run:
    """Runs `plangraph review COMMAND … --graph` on it."""
    return lambda *arguments: plangraph(capsys, "review", *arguments, "--graph", graph)


def anchors(graph: Path) -> str:
    return next(one.id for one in read_tables(graph).relations if one.predicate == "anchors")


def test_from_the_list_to_the_next_build(run: Run, graph: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("list").code == 0
    assert run("list", "--kind", "merge", "--limit", "3").code == 0
    fact = anchors(graph)
    shown = run("show", fact)
    assert shown.code == 0
    assert "【" in shown.out
    assert json.loads(run("show", fact, "--json").out)[0]["id"] == fact
    rejected = run("reject", fact, "--who", "王五", "--why", "只是举例")
    assert (rejected.code, "plangraph build --from" in rejected.err) == (0, True)
    [line] = run("list", "--decided", "--json").out.splitlines()
    assert (json.loads(line)["decision"], json.loads(line)["who"]) == ("wrong", "王五")
    assert plangraph(capsys, "build", "--from", graph, "-o", graph).code == 0
    assert fact not in {one.id for one in read_tables(graph).relations}
    assert run("undo").code == 0
    plangraph(capsys, "build", "--from", graph, "-o", graph)
    assert fact in {one.id for one in read_tables(graph).relations}
    assert run("list", "--decided").out == ""


def test_each_word_is_a_decision(run: Run, graph: Path) -> None:
    said = {
        "right": ("accept", anchors(graph), "--who", "王五"),
        "different": ("split", "科大讯飞股份有限公司", "科大讯飞"),
        "class": ("class", "安徽省智能语音重点实验室", "Institution"),
        "missing": (
            "add", "Enterprise/科大讯飞", "worksOn", "Industry/智能语音", "--plan", "合肥", "--words", "发展智能语音产业",
        ),
    }  # fmt: skip
    for arguments in said.values():
        assert run(*arguments).code == 0
    figure = ("add", "Place/合肥市", "--plan", KEY, "--words", "企业达到120家", "--indicator", "企业", "--value", "120")
    assert run(*figure, "--unit", "家", "--year", "2025", "--kind", "target").code == 0
    written = [json.loads(line) for line in (graph / "decisions.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {one["decision"] for one in written} == said.keys()
    assert written[-1]["fact"]["value"] == 120
    assert {one["who"] for one in written} == {"王五"}


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("list", "--kind", "nonsense"), 2),
        (("show", "r-nothing"), 2),
        (("accept", "r-nothing", "--who", "王五"), 2),
        (("accept", "r-nothing"), 2),
        (("merge", "科大讯飞", "没有这个企业", "--who", "王五"), 2),
        (("merge", "科大讯飞", "科大讯飞股份有限公司", "--who", "王五"), 2),
        (("undo", "d-nothing", "--who", "王五"), 2),
        (("undo", "--who", "machine"), 2),
        (("class", "科大讯飞", "Company", "--who", "王五"), 2),
        (("add", "科大讯飞", "--plan", "合肥", "--words", "发展产业", "--who", "王五"), 2),
        (("add", "Enterprise/科大讯飞", "worksOn", "--plan", "合肥", "--words", "发展产业", "--who", "王五"), 2),
        (("add", "Enterprise/科大讯飞", "--plan", "南京", "--words", "发展产业", "--who", "王五"), 2),
    ],
)
def test_a_mistake_is_one_sentence(run: Run, graph: Path, arguments: tuple[str, ...], code: int) -> None:
    ended = run(*arguments)
    assert ended.code == code
    assert is_one_sentence(ended.err)
    assert not (graph / "decisions.jsonl").exists()


def test_what_is_no_graph_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    ended = plangraph(capsys, "review", "list", "--graph", tmp_path)
    assert (ended.code, is_one_sentence(ended.err)) == (1, True)


def test_words_of_an_indicator_are_assigned(run: Run, graph: Path, capsys: pytest.CaptureFixture[str]) -> None:
    done = run("indicator", "规模以上企业", "规上工业企业", "--plan", "合肥", "--who", "王五")
    assert done.code == 0, done.err
    [line] = run("list", "--decided", "--json").out.splitlines()
    assert json.loads(line) | {"when": ""} == {
        "decision": "indicator", "indicator": "规模以上企业", "means": "large-industrial-firms", "plan": KEY,
        "who": "王五", "when": "",
    }  # fmt: skip
    assert plangraph(capsys, "build", "--from", graph, "-o", graph).code == 0
    compared = plangraph(capsys, "compare", "--indicator", "规上工业企业", "--graph", graph, "--format", "csv")
    assert "120" in compared.out
    assert is_one_sentence(run("indicator", "规模以上企业", "rd-expenditure").err)
