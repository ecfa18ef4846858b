"""`plangraph compare` as it is typed, over folders and over a database."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from plangraph.compare import COLUMNS, VIEWS
from plangraph.records import Graph
from plangraph.store.local import EmbeddedView
from tests.cli.run import is_one_sentence, plangraph
from tests.named import SMALL

Capture = pytest.CaptureFixture[str]


@pytest.mark.parametrize("view", [*VIEWS, "tidy"])
def test_every_view_in_every_form(capsys: Capture, view: str) -> None:
    more = ("-i", "高新技术企业") if view == "side" else ()
    for form in ("table", "csv", "json", "markdown"):
        ended = plangraph(capsys, "compare", "--view", view, *more, "--format", form)
        assert (ended.code, ended.err) == (0, "")
        assert ended.out
        if form == "csv":
            rows = list(csv.DictReader(ended.out.splitlines()))
            assert tuple(rows[0]) == COLUMNS[view]
        elif form == "json":
            assert len(json.loads(ended.out)) == len(rows)
        elif form == "markdown":
            assert len(ended.out.splitlines()) == len(rows) + 2


def test_an_indicator_by_plan(capsys: Capture) -> None:
    ended = plangraph(capsys, "compare", "-i", "研发投入强度", "--year", "2025", "-f", "csv")
    told = {
        row["place"]: row["value"] for row in csv.DictReader(ended.out.splitlines()) if row["period"] == "2021–2025"
    }
    assert told == {"韶关市": "2", "清远市": "1.5", "源城区": "0.7", "赣州经济技术开发区": "3.5"}
    shown = plangraph(capsys, "compare", "-i", "研发投入强度", "--year", "2025", "-l", "en").out
    assert "R&D intensity" in shown
    assert "—" in shown


def test_plans_are_chosen_by_level_period_and_place(capsys: Capture) -> None:
    def plans(*arguments: str) -> set[str]:
        ended = plangraph(capsys, "compare", "-v", "tidy", "-f", "json", *arguments)
        return {row["place"] for row in json.loads(ended.out)}

    assert plans("--level", "park") == {"赣州经济技术开发区"}
    assert plans("--period", "2017-2020") == {"韶关市"}
    assert plans("--place", "清远") == {"清远市"}
    assert plans("源城区-规划-2021-2025") == {"源城区"}


def test_two_plans_at_a_glance(capsys: Capture) -> None:
    ended = plangraph(capsys, "compare", "example-2017", "example-2021", "--graph", SMALL)
    assert (ended.code, ended.err) == (0, "")
    assert "目标与完成" in ended.out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "Name two plans or more"),
        (("example-2017",), "Name two plans or more"),
        (("--view", "side"), "Name an indicator"),
        (("-i", "高新技术企也数量"), "near it: 高新技术企业数量"),
        (("-v", "tidy", "--level", "city"), "The level is one of national"),
        (("-v", "tidy", "--period", "1921-1925"), "the periods are"),
        (("-v", "tidy", "--place", "珠海"), "No plan is for 珠海"),
        (("-v", "tidy", "--kind", "wish"), "target or actual"),
        (("x", "-v", "tidy"), "There is no plan x"),
        (("example-2017", "example-2021", "-f", "csv"), "name a --view"),
        (("--url", "bolt://x:1", "-v", "tidy"), "give one or the other"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(capsys: Capture, arguments: tuple[str, ...], says: str) -> None:
    ended = plangraph(capsys, "compare", *arguments, "--graph", SMALL)
    assert ended.code == 2
    assert is_one_sentence(ended.err)
    assert says in ended.err


def test_a_folder_that_is_no_graph(capsys: Capture, tmp_path: Path) -> None:
    ended = plangraph(capsys, "compare", "-v", "tidy", "--graph", tmp_path)
    assert ended.code == 1
    assert is_one_sentence(ended.err)


@pytest.mark.embedded
def test_a_database_says_the_same_as_its_folder(embedded: EmbeddedView, sample_graph: Graph) -> None:
    from plangraph.compare import Comparison
    from plangraph.export.fetch import fetch

    embedded.load(sample_graph)
    for plan in set(embedded.plans()) - {plan.id for plan in sample_graph.plans}:
        embedded.remove(plan)
    fetched, folder = Comparison(fetch(embedded)), Comparison(sample_graph)
    for view in ("tidy", "outcomes", "contradictions", "industries", "ambition"):
        assert fetched.records(view) == folder.records(view), view
    names = [[one.name for one in side.succession()] for side in (fetched, folder)]
    assert sorted(names[0]) == sorted(names[1])  # how each plan writes a thing is the folder's alone
