"""`plangraph ask` and `plangraph paths`, as they are typed."""

from __future__ import annotations

import csv
import json

import pytest

from plangraph.questions import catalogue
from plangraph.records import Graph
from plangraph.store.local import EmbeddedView
from tests.cli.run import is_one_sentence, plangraph
from tests.questions.conftest import holding

pytestmark = pytest.mark.embedded


@pytest.fixture(autouse=True)
def _shipped(embedded: EmbeddedView, shipped: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    holding(embedded, shipped)
    monkeypatch.delenv("PLANGRAPH_URL", raising=False)
    monkeypatch.setenv("PLANGRAPH_DATA", str(embedded.folder.root))


def test_without_a_question_the_catalogue_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    ended = plangraph(capsys, "ask", "--language", "en")
    assert ended.code == 0
    assert all(one.id in ended.out for one in catalogue())
    assert "Which firms anchor which industrial chains" in ended.out


def test_a_table_has_the_sentence_and_the_words(capsys: pytest.CaptureFixture[str]) -> None:
    ended = plangraph(capsys, "ask", "anchors", "--param", "place=韶关", "-p", "industry=高端电子材料")
    assert ended.code == 0
    assert ended.out.startswith("哪些企业带动哪些产业链\n")
    assert "东阳光集团" in ended.out
    assert "家企业带动" in ended.out


def test_json_and_csv_can_be_read(capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(plangraph(capsys, "ask", "anchors", "--format", "json", "-l", "en").out)
    assert told["question"] == "anchors"
    assert told["columns"]["firm"] == "Firm"
    assert all(row["evidence"][0]["text"] for row in told["rows"])
    rows = list(csv.DictReader(plangraph(capsys, "ask", "anchors", "-f", "csv", "-l", "en").out.splitlines()))
    assert [row["Firm"] for row in rows] == [row["firm"]["name"] for row in told["rows"]]


def test_paths_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    ended = plangraph(capsys, "paths", "东阳光", "高端电子材料", "--via", "anchors")
    assert ended.code == 0
    assert "“东阳光集团”带动“高端电子材料”。" in ended.out
    told = json.loads(plangraph(capsys, "paths", "清远", "韶关", "--not", "prioritizes", "-f", "json").out)
    predicates = {relation["p"] for path in told for hop in path["hops"] for relation in hop["relations"]}
    assert predicates
    assert "prioritizes" not in predicates


def test_ends_are_named_as_one_types(capsys: pytest.CaptureFixture[str]) -> None:
    ended = plangraph(capsys, "paths", "dygjt", "建滔", "--plan", "韶关市科技创新“十四五”")
    assert (ended.code, ended.err) == (0, "")
    assert "东阳光集团" in ended.out
    assert "建滔" in ended.out


def test_no_path_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    ended = plangraph(capsys, "paths", "东阳光", "清远市", "--max", "1", "-l", "en")
    assert (ended.code, ended.out) == (0, "There is no path; try --through-hubs.\n")


def test_classes_are_tied(capsys: pytest.CaptureFixture[str]) -> None:
    ended = plangraph(capsys, "paths", "--from-class", "Enterprise", "--to-class", "Industry", "--format", "csv")
    assert ended.code == 0
    assert ended.out.splitlines()[0] == "rank,score,length,sentence,evidence"
    assert len(ended.out.splitlines()) == 11


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["ask", "anhcors"], "near it: anchors"),
        (["ask", "anchors", "-p", "place"], "written name=value"),
        (["ask", "anchors", "-p", "place=韶光市"], "near it: 韶关市"),
        (["paths", "韶关市"], "Say what to tie"),
        (["paths", "韶关市", "无此物也"], "No entity is called 无此物也"),
        (["paths", "韶关市", "研究院"], "研究院 may mean"),
        (["paths", "韶关市", "清远市", "--via", "anchor"], "near it: anchors"),
        (["paths", "韶关市", "清远市", "--plan", "无"], "There is no plan 无"),
        (["paths", "韶关市", "清远市", "--max", "99"], "1 to 10 relations"),
        (["paths", "--from-class", "Firm", "--to-class", "Industry"], "no class Firm"),
    ],
)
def test_wrong_usage_is_one_sentence(capsys: pytest.CaptureFixture[str], arguments: list[str], says: str) -> None:
    ended = plangraph(capsys, *arguments)
    assert ended.code == 2
    assert is_one_sentence(ended.err)
    assert says in ended.err
