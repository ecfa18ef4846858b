"""Parts of pages by themselves: the text with its mentions, files for Excel, the card of quality, paths in a place."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from threading import Thread
from time import sleep

import pytest

from plangraph.records import Graph
from tests.app.conftest import APP, TOP, Open
from tests.app.seen import grids, lines, texts

sys.path.insert(0, str(APP))

from parts import opened, start
from parts.chosen import looking_at, mark, named, own
from parts.ground import box, frame, point, shapes
from parts.once import once
from parts.reader import pieces
from parts.sheet import as_csv
from parts.source import Mention, Paragraph


def test_the_text_is_cut_at_mentions_and_evidence_and_nothing_is_lost() -> None:
    text = "依托东阳光、<b>建滔</b>等龙头企业，发展电子材料。"
    firm, other = text.index("东阳光"), text.index("建滔")
    mentions = (Mention(firm, firm + 3, "Enterprise/东阳光"), Mention(other, other + 2, "Enterprise/无"))
    paragraph = Paragraph("paragraph", text, 0, len(text), mentions, (firm, text.index("，")))
    found = pieces(paragraph, {"Enterprise/东阳光": "东阳光集团"})
    assert "".join(piece["text"] for piece in found) == text
    assert [piece["text"] for piece in found if "href" in piece] == ["东阳光"]
    assert "".join(piece["text"] for piece in found if piece["cited"]) == "东阳光、<b>建滔</b>等龙头企业"


def test_what_excel_would_run_is_made_harmless() -> None:
    written = as_csv([{"name": "=1+1", "number": -3}, {"name": "东阳光", "number": 2}]).decode("utf-8-sig")
    assert written.splitlines() == ["name,number", "'=1+1,-3", "东阳光,2"]
    signs = as_csv([{"comparator": "=", "value": 3.0, "change": "+2.5%", "name": "@x"}]).decode("utf-8-sig")
    assert signs.splitlines()[1] == "=,3,+2.5%,'@x"
    assert as_csv([]).decode("utf-8-sig").strip() == ""


def test_the_map_looks_at_the_places(sample_graph: Graph) -> None:
    places = [entity for entity in sample_graph.entities if entity.longitude is not None]
    west, south, east, north = around = box(places)
    assert all(west < (p.longitude or 0) < east and south < (p.latitude or 0) < north for p in places)
    left, top, right, bottom = frame(around)
    spots = [point(p.longitude or 0, p.latitude or 0) for p in places]
    assert all(left < x < right and top < y < bottom for x, y in spots)
    assert 0 < len(shapes(box(places[:1]))) < len(shapes(around))


@pytest.mark.embedded
@pytest.mark.parametrize("language", ["zh", "en"])
def test_quality_tells_what_was_measured(
    page: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    for file in (TOP / "graphs").glob("*.jsonl"):
        shutil.copy(file, tmp_path)
    score = {"p": 0.86, "r": 0.8, "f1": 0.829, "hit": 1, "gold": 1, "found": 1}
    totals = dict.fromkeys(("ENTITIES", "RELATIONS told", "RELATIONS", "FIGURES"), score)
    told = {"plangraph": "1", "date": "2026-01-02", "command": "plangraph evaluate", "total": totals,
            "notes": {"zh": "见过的文本。", "en": "Texts seen."}, "texts": {"x": {"title": "某规划", "totals": totals}, "shaoguan-14fyp": {"title": "本规划", "totals": totals}}}  # fmt: skip
    (tmp_path / "quality.json").write_text(json.dumps(told), encoding="utf-8")
    monkeypatch.setenv("PLANGRAPH_GRAPH", str(tmp_path))
    test = page("quality", **({"lang": "en"} if language == "en" else {}))
    assert not test.exception
    assert [metric.value for metric in test.metric] == ["F1 0.83"] * 4
    table = str(lines(grids(test)[0]))
    assert "0.86 / 0.80 / 0.83" in table
    assert "某规划（" in table or "某规划 (" in table  # not of this graph
    assert "韶关市科技创新“十四五”规划" in table
    assert "本规划" not in table
    assert told["notes"][language][:-1] in "".join(str(one.value) for one in test.markdown)  # type: ignore[index]


@pytest.mark.embedded
def test_paths_within_a_place_are_told_by_its_plans(page: Open, filled: Graph) -> None:
    plan = next(plan for plan in filled.plans if plan.jurisdiction)
    test = page("paths", mode="classes", within=str(plan.jurisdiction), hubs="true")
    assert not test.exception
    own = {one.name for one in filled.plans if one.jurisdiction == plan.jurisdiction}
    others = {one.name for one in filled.plans} - own
    words = texts(test)
    assert any(name in words for name in own)
    assert not any(name in words for name in others)


def test_what_is_read_once_a_run_is_asked_each_time_outside_one() -> None:
    asked: list[int] = []
    assert once("test", lambda: asked.append(1)) is None
    once("test", lambda: asked.append(1))
    assert len(asked) == 2


def test_a_graph_is_looked_at_whatever_the_address_says() -> None:
    assert named() == ""
    with looking_at("own-00000000"):
        assert named() == "own-00000000"
        assert own() is None  # there is none of that name
        assert mark() == ""
    assert named() == ""


@pytest.mark.embedded
def test_the_whole_graph_is_read_from_its_folder_and_else_from_the_database(
    filled: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = opened.whole_graph()
    assert told == filled  # with what a database does not hold: how each plan writes a thing
    monkeypatch.delenv("PLANGRAPH_GRAPH")
    asked = opened.whole_graph()
    assert [one.id for one in asked.entities] == [one.id for one in filled.entities]
    assert (asked.relations, asked.figures, asked.excerpts) == (filled.relations, filled.figures, filled.excerpts)


@pytest.mark.embedded
def test_the_start_waits_with_the_rest_until_a_page_was_drawn(page: Open) -> None:
    steps: list[str] = []
    one = start.Start(rest=lambda: steps.append(one.state))
    runs = Thread(target=one.run)
    runs.start()
    while one.state == "starting":
        sleep(0.01)
    assert (one.state, one.sentence, steps) == ("ready", "", [])
    one.drawn.set()
    runs.join()
    assert steps == ["ready"]
    page("overview")
    assert start.START.drawn.is_set()
