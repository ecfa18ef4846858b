from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from plangraph.cli import main
from plangraph.export.built import write_graph
from plangraph.graph.tables import read_tables
from plangraph.records import Graph

SMALL = Path(__file__).parent.parent / "graph" / "small"
Run = tuple[int, str, str]
Command = Callable[..., Run]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Run `plangraph` with arguments; its exit code and what it printed on both streams."""

    def command(*arguments: object) -> Run:
        monkeypatch.setattr("sys.argv", ["plangraph", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsys.readouterr()
        return int(ended.value.code or 0), out, err

    return command


@pytest.mark.parametrize("command", ["export", "validate", "diff", "compare"])
def test_help(run: Command, command: str) -> None:
    code, out, _ = run(command, "--help")
    assert code == 0
    assert "Usage:" in out


def test_export_an_entity_from_a_folder(run: Command, tmp_path: Path) -> None:
    code, _, err = run("export", "--graph", SMALL, "--entity", "韶钢", "-o", tmp_path / "steel.md")
    assert (code, err.split(":")[0]) == (0, "3 entities, 2 relations, 0 figures")
    assert "广东韶关钢铁有限公司" in (tmp_path / "steel.md").read_text(encoding="utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["steel.md"]


@pytest.mark.parametrize("name", ["Enterprise/韶钢", "gdsggtyxgs", "廣東韶關鋼鐵"])
def test_an_entity_is_named_as_everywhere(run: Command, tmp_path: Path, name: str) -> None:
    code, _, err = run("export", "--graph", SMALL, "--entity", name, "-o", tmp_path / "steel.md")
    assert (code, err.split(":")[0]) == (0, "3 entities, 2 relations, 0 figures")


def test_export_a_plan_and_the_whole(run: Command, tmp_path: Path) -> None:
    assert run("export", "--graph", SMALL, "--plan", "example-2021", "-f", "turtle", "-o", tmp_path / "p.ttl")[0] == 0
    assert run("export", "--graph", SMALL, "--all", "-f", "turtle", "-o", tmp_path / "all.ttl")[0] == 0
    assert (tmp_path / "p.ttl").stat().st_size < (tmp_path / "all.ttl").stat().st_size
    assert run("export", "--graph", SMALL, "--plan", "十四五", "-f", "turtle", "-o", tmp_path / "t.ttl")[0] == 0
    assert (tmp_path / "t.ttl").read_bytes() == (tmp_path / "p.ttl").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (["--all", "-f", "pdf"], 2, "There is no format pdf"),
        (["--all", "--plan", "x", "-f", "md"], 2, "Say what to export"),
        (["-f", "md"], 2, "Say what to export"),
        (["--entity", "没有", "-f", "md"], 2, "No entity is called 没有"),
        (["--plan", "x", "-f", "md"], 2, "There is no plan x"),
        (["--query", "RETURN 1", "-f", "md"], 2, "give one or the other"),
    ],
)
def test_export_refuses_in_one_sentence(
    run: Command, tmp_path: Path, arguments: list[str], code: int, sentence: str
) -> None:
    got, out, err = run("export", "--graph", SMALL, *arguments, "-o", tmp_path / "x")
    assert (got, out) == (code, "")
    assert err.startswith("plangraph: ")
    assert sentence in err
    assert err.count("\n") == 1
    assert not (tmp_path / "x").exists()


def test_export_to_no_place_and_from_no_graph(run: Command, tmp_path: Path) -> None:
    code, _, err = run("export", "--graph", SMALL, "--all", "-f", "md", "-o", tmp_path / "none" / "x.md")
    assert (code, "cannot be written" in err) == (1, True)
    code, _, err = run("export", "--graph", tmp_path, "--all", "-f", "md", "-o", tmp_path / "x.md")
    assert (code, "is not a built graph" in err) == (1, True)


def test_diff(run: Command, small: Graph, tmp_path: Path) -> None:
    write_graph(replace(small, relations=small.relations[1:]), tmp_path / "less")
    code, out, _ = run("diff", SMALL, tmp_path / "less", "--json")
    [lost] = json.loads(out)["differences"]
    assert (code, lost["sign"], lost["id"]) == (0, "-", small.relations[0].id)
    code, out, _ = run("diff", SMALL, tmp_path / "less")
    assert (code, out[0]) == (0, "-")
    assert "“支持韶钢做大先进钢铁材料产业" in out
    code, _, err = run("diff", SMALL, tmp_path / "less", "-o", tmp_path / "page.html")
    assert (code, err.strip().endswith("0 gained, 1 lost, 0 changed")) == (0, True)
    assert "<blockquote>" in (tmp_path / "page.html").read_text(encoding="utf-8")
    assert run("diff", SMALL, SMALL)[1] == "两次构建没有差别。\n"
    assert run("diff", SMALL, SMALL, "-o", tmp_path / "page.pdf")[0] == 2
    assert run("diff", SMALL, tmp_path)[0] == 1


def test_compare(run: Command) -> None:
    code, out, _ = run("compare", "example-2017", "example-2021", "--graph", SMALL, "--json")
    assert (code, json.loads(out)["outcomes"][0]["difference"]) == (0, 178.0)
    code, out, _ = run("compare", "example-2017", "example-2021", "--graph", SMALL)
    assert code == 0
    assert all(title in out for title in ("重点产业", "共同提及", "目标与完成"))
    assert run("compare", "行动计划", "“十四五”规划", "--graph", SMALL, "--json")[0] == 0
    assert run("compare", "example-2017", "--graph", SMALL)[0] == 2
    assert run("compare", "example-2017", "行动计划", "--graph", SMALL)[0] == 2


def test_validate(run: Command, small: Graph, tmp_path: Path) -> None:
    write_graph(small, tmp_path / "out")
    code, out, _ = run("validate", tmp_path / "out")
    assert (code, out.splitlines()[-1]) == (0, "0 errors, 0 warnings, 0 notes.")
    relations = tmp_path / "out/relations.jsonl"
    relations.write_text(relations.read_text(encoding="utf-8").replace('"partOf"', '"anchors"'), encoding="utf-8")
    code, out, _ = run("validate", tmp_path / "out")
    assert code == 1
    assert "cannot be the subject of anchors" in out
    assert read_tables(tmp_path / "out").relations
