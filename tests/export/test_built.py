from __future__ import annotations

import csv
import hashlib
import json
import os
from dataclasses import replace
from pathlib import Path

import networkx as nx
import pytest

from plangraph.errors import DataError
from plangraph.export.built import write_graph
from plangraph.graph.folder import replaced
from plangraph.graph.tables import KINDS, read_tables
from plangraph.records import Graph
from tests.named import id_of

from .test_turtle import reverse

OTHERS = {"graph.ttl", "graph.graphml", "csv", "manifest.json", "report.md"}  # beside the tables


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def fail_half_way(folder: Path) -> None:
    (folder / "plans.jsonl").write_text("half")
    raise ZeroDivisionError


def test_writes_every_file_and_reads_back(small: Graph, tmp_path: Path) -> None:
    write_graph(small, tmp_path / "out")
    tables = {f"{kind}.jsonl" for kind, _ in KINDS}
    assert {path.name for path in (tmp_path / "out").iterdir()} == tables | OTHERS
    assert read_tables(tmp_path / "out") == small
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_same_bytes_in_any_order_and_again(small: Graph, tmp_path: Path) -> None:
    write_graph(small, tmp_path / "one")
    write_graph(reverse(small), tmp_path / "two")
    first = contents(tmp_path / "one")
    assert contents(tmp_path / "two") == first
    write_graph(small, tmp_path / "one")
    assert contents(tmp_path / "one") == first


def test_manifest_names_inputs_counts_and_checksums(small: Graph, tmp_path: Path) -> None:
    write_graph(small, tmp_path / "out")
    manifest = json.loads((tmp_path / "out/manifest.json").read_text(encoding="utf-8"))
    assert [one["plan"] for one in manifest["inputs"]] == ["example-2017", "example-2021"]
    assert manifest["counts"]["relations"] == len(small.relations)
    assert manifest["classes"]["Enterprise"] == 2
    for name, digest in manifest["files"].items():
        assert hashlib.sha256((tmp_path / "out" / name).read_bytes()).hexdigest() == digest
    assert set(manifest["files"]) | {"manifest.json"} == set(contents(tmp_path / "out"))


def test_a_failed_build_leaves_what_was_there(small: Graph, tmp_path: Path) -> None:
    write_graph(small, tmp_path / "out")
    before = contents(tmp_path)
    broken = replace(small, entities=(replace(small.entities[0], name="\ud800"),))
    with pytest.raises(UnicodeEncodeError):
        write_graph(broken, tmp_path / "out")
    with pytest.raises(ZeroDivisionError), replaced(tmp_path / "out") as fresh:
        fail_half_way(fresh)
    assert contents(tmp_path) == before


@pytest.mark.parametrize("name", ["letter.docx", "csv.txt", "graph"])
def test_refuses_a_folder_with_other_files(small: Graph, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("mine")
    with pytest.raises(DataError, match="holds other files"):
        write_graph(small, tmp_path)
    assert contents(tmp_path) == {name: b"mine"}


def test_refuses_a_file_and_a_place_that_cannot_be_written(small: Graph, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(DataError, match="is a file"):
        write_graph(small, tmp_path / "file")
    with pytest.raises(DataError, match=r"cannot|can be written|could not"):
        write_graph(small, tmp_path / "file" / "out")


def test_decisions_survive_the_next_build(small: Graph, tmp_path: Path) -> None:
    write_graph(small, tmp_path / "out")
    (tmp_path / "out/decisions.jsonl").write_text("{}\n")
    write_graph(replace(small, findings=()), tmp_path / "out")
    assert (tmp_path / "out/decisions.jsonl").read_text() == "{}\n"
    assert not read_tables(tmp_path / "out").findings


@pytest.mark.skipif(os.name == "nt", reason="symbolic links")
def test_a_link_to_a_folder_stays_a_link(small: Graph, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write_graph(small, tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert read_tables(tmp_path / "real") == small


def test_graphml_opens_with_plain_attributes(small: Graph, tmp_path: Path) -> None:
    write_graph(small, tmp_path / "out")
    found = nx.read_graphml(tmp_path / "out/graph.graphml", force_multigraph=True)
    steel = found.nodes[id_of(small, "Enterprise/广东韶关钢铁有限公司")]
    assert (steel["label"], steel["class"], steel["aliases"]) == ("广东韶关钢铁有限公司", "Enterprise", "韶钢")
    assert (
        "（《韶关市科技创新发展行动计划（2017—2020年）》，第二章 发展目标 › 第一节 总体要求） | “先进钢铁材料的龙头"
        in steel["evidence"]
    )
    assert {a["predicate"] for _, _, a in found.edges(data=True)} == {r.predicate for r in small.relations} | {
        "figureOf"
    }
    assert all(isinstance(v, (str, int, float, bool)) for _, a in found.nodes(data=True) for v in a.values())
    assert found.number_of_edges() == len(small.relations) + len(small.figures)


def test_sheets_open_in_excel_and_run_no_formula(small: Graph, tmp_path: Path) -> None:
    names = ("=HYPERLINK(1)", "+1", "-2", "@x", "\t=1", "＝1", " =1")
    entities = tuple(replace(small.entities[0], id=f"Award/{i}", name=name) for i, name in enumerate(names))
    write_graph(replace(small, entities=small.entities + entities), tmp_path / "out")
    raw = (tmp_path / "out/csv/entities.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(raw.decode("utf-8-sig").splitlines(keepends=True)))
    assert {row["name"] for row in rows if row["id"].startswith("Award/")} == {f"'{name}" for name in names}
    figures = (tmp_path / "out/csv/figures.csv").read_text(encoding="utf-8-sig").splitlines()
    assert (
        next(row for row in csv.DictReader(figures) if row["unit"] == "家" and row["kind"] == "target")["value"]
        == "130"
    )


def test_sheets_tell_who_said_what_in_which_words(small: Graph, tmp_path: Path) -> None:
    write_graph(small, tmp_path / "out")

    def sheet(name: str) -> list[dict[str, str]]:
        text = (tmp_path / "out" / "csv" / f"{name}.csv").read_text(encoding="utf-8-sig")
        return list(csv.DictReader(text.splitlines()))

    [issued] = [row for row in sheet("relations") if row["predicate"] == "issuedBy"]
    assert (issued["by"], issued["words"]) == ("li-wei", "韶关市科技局负责本计划的实施")
    document, item = issued["evidence"].split(" | ")
    assert document.startswith("本文件：“韶关市科技创新发展行动计划（2017—2020年）”（")
    assert item.startswith("条目：“韶关市科技局负责本计划的实施。”（")
    [hosted] = [row for row in sheet("relations") if row["predicate"] == "locatedIn"]
    assert hosted["evidence"].startswith("“")
    [steel] = [row for row in sheet("entities") if row["name"] == "广东韶关钢铁有限公司"]
    assert steel["formerly"].startswith("Enterprise/韶钢@")
    assert {row["by"] for row in sheet("figures")} == {"machine"}


def test_report_tells_plans_counts_and_findings(small: Graph, tmp_path: Path) -> None:
    findings = write_graph(small, tmp_path / "out")
    report = (tmp_path / "out/report.md").read_text(encoding="utf-8")
    assert "| example-2021 | 韶关市科技创新“十四五”规划 | 2021–2025 | draft | 160 |" in report
    assert "The plan names no issuer." in report
    assert all(finding.message.replace("|", "\\|") in report for finding in findings)
