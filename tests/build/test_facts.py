"""Facts of other readers: each proved by its words, marked with who said it, refused with a finding where it is not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from plangraph.build import Options, build
from plangraph.build.decisions import write_decision
from plangraph.build.plan import extract_document
from plangraph.errors import DataError
from plangraph.records import Decision, FactRef, Graph, ThingRef
from plangraph.sources import read_fact_files

from .small import BUILT, FIRM, HEFEI, HOME, KEY, LAB, SPEECH, fact_file, plans

GROWS = {"s": "合肥市", "p": "prioritizes", "o": "智能语音", "evidence": "发展智能语音产业"}
FIRMS = {
    "scope": "合肥市",
    "indicator": "规模以上企业",
    "value": 120,
    "unit": "家",
    "year": 2025,
    "kind": "target",
    "evidence": "规模以上企业达到120家",
}


def built(tmp_path: Path, **content: Any) -> Graph:
    """The graph of the plan of 合肥 with a reader's facts."""
    folder = plans(tmp_path / "plans", 合肥=HEFEI)
    facts = fact_file(tmp_path / "facts.json", "合肥", **content)
    return build([folder], tmp_path / "graph", Options(facts=read_fact_files([facts], "李四"))).graph


def told(graph: Graph) -> dict[tuple[str, str, str], tuple[str, ...]]:
    """Who said each relation, by names."""
    names = {entity.id: entity.name for entity in graph.entities}
    return {(names[r.subject], r.predicate, names[r.object]): r.by for r in graph.relations}


def refused(graph: Graph) -> list[str]:
    """The findings about facts."""
    return [one.message for one in graph.findings if "facts of 李四" in one.place]


def test_a_proved_fact_enters_and_is_marked(tmp_path: Path) -> None:
    graph = built(tmp_path, entities=[FIRM, LAB, HOME, SPEECH], relations=[BUILT, GROWS], figures=[FIRMS])
    assert refused(graph) == []
    by = told(graph)
    assert "李四" in by["安徽省智能语音重点实验室", "builtBy", "科大讯飞股份有限公司"]
    [figure] = [one for one in graph.figures if "李四" in one.by]
    assert (figure.value, figure.year) == (120, 2025)
    [grows] = [key for key, who in by.items() if key[1] == "prioritizes" and "李四" in who]
    assert grows[0] == "合肥市"


def test_an_end_that_the_words_do_not_name_is_implied(tmp_path: Path) -> None:
    graph = built(tmp_path, entities=[HOME, SPEECH], relations=[GROWS])
    [relation] = [one for one in graph.relations if "李四" in one.by]
    assert any(one.startswith("jurisdiction:") for one in relation.context)


def test_a_heading_implies_what_stands_under_it(tmp_path: Path) -> None:
    words = {"s": "安徽省智能语音重点实验室", "p": "worksOn", "o": "智能语音", "evidence": "支持科大讯飞建设"}
    graph = built(tmp_path, entities=[LAB, SPEECH], relations=[words])
    [relation] = [one for one in graph.relations if one.by == ("李四",)]
    assert relation.words == ("支持科大讯飞建设",)
    assert any(one.startswith("before:") for one in relation.context)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ({"relations": [{**BUILT, "evidence": "科大讯飞建成该实验室"}]}, "the plan does not say"),
        ({"relations": [{**BUILT, "p": "owns"}]}, "no relation of the ontology"),
        ({"relations": [{**BUILT, "o": "联想集团"}]}, "no entity of the file"),
        ({"relations": [{**BUILT, "s": "科大讯飞股份有限公司", "o": "安徽省智能语音重点实验室"}]}, "does not join"),
        ({"entities": [FIRM, LAB, {"type": "Company", "name": "合肥市"}]}, "no class of the ontology"),
        ({"entities": [FIRM, LAB, {"type": "Enterprise", "name": "联想集团"}]}, "does not write this name"),
        ({"figures": [{**FIRMS, "value": "many"}]}, "no figure"),
        ({"figures": [{**FIRMS, "value": 10**400}]}, "no figure"),
        ({"figures": [{**FIRMS, "value": float("inf")}]}, "no figure"),
        ({"figures": [{**FIRMS, "year": 10**30}]}, "no figure"),
        ({"entities": [FIRM, LAB, {"type": {}, "name": "合肥市"}]}, "no class of the ontology"),
        ({"entities": [FIRM, LAB, {"type": "Place", "name": "合肥市", "aliases": 5}]}, "a list of aliases"),
        ({"relations": [{**BUILT, "p": {}}]}, "no relation of the ontology"),
        ({"relations": [{**BUILT, "o": []}]}, "no entity of the file"),
        ({"entities": [FIRM, LAB, {"type": "Place", "name": "市" * 9_000}]}, f"{'市' * 60}…: the plan does not"),
        ({"relations": [{**BUILT, "evidence": "支持"}], "entities": [LAB, {**FIRM, "aliases": []}, HOME]}, ""),
    ],
)
def test_what_is_not_proved_is_a_finding(tmp_path: Path, content: dict[str, Any], why: str) -> None:
    graph = built(tmp_path, **{"entities": [FIRM, LAB, HOME], **content})
    assert any(why in message for message in refused(graph)) or not why
    assert not any("李四" in one.by for one in (*graph.relations, *graph.figures)) or not why


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "[" * 100_000,
        '{"doc": 3}',
        '{"doc": "a", "entities": [{"name": "\\ud800"}]}',
        '{"doc": "a", "entities": {}}',
        '{"doc": "a", "relations": [1]}',
    ],
)
def test_a_file_that_holds_no_facts_is_told(tmp_path: Path, text: str) -> None:
    path = tmp_path / "facts.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=r"facts\.json"):
        read_fact_files([path], "李四")


def test_the_machine_alone_is_what_extract_gives(tmp_path: Path) -> None:
    graph = built(tmp_path, entities=[FIRM, LAB, HOME], relations=[BUILT])
    alone = extract_document(tmp_path / "plans" / "合肥.txt")
    assert "李四" not in str(alone)
    machine = build([tmp_path / "plans"], tmp_path / "machine").graph
    assert not any("李四" in one.by for one in machine.relations)
    known = {one.id for one in graph.relations} | {id_ for one in graph.relations for id_ in one.formerly}
    assert {one.id for one in machine.relations} <= known
    assert replace(graph, relations=()) != machine


def test_neither_facts_nor_decisions_reach_extract_and_what_is_evaluated(tmp_path: Path) -> None:
    folder = plans(tmp_path / "plans", 合肥=HEFEI)
    before = extract_document(folder / "合肥.txt")
    facts = fact_file(folder / "合肥.json", "合肥", entities=[FIRM, LAB, HOME], relations=[BUILT])
    graph = built(tmp_path, entities=[FIRM, LAB, HOME], relations=[BUILT])
    [anchors] = [one for one in graph.relations if one.predicate == "anchors"]
    names = {entity.id: entity for entity in graph.entities}
    ends = (ThingRef(KEY, names[id_].cls, names[id_].wordings[KEY][0]) for id_ in (anchors.subject, anchors.object))
    wrong = Decision("wrong", "李四", "2026-11-30", fact=FactRef(next(ends), "anchors", next(ends)))
    for place in (folder, tmp_path / "graph"):
        (place / "decisions.jsonl").write_text(write_decision(wrong), encoding="utf-8")
    again = build([folder], tmp_path / "graph", Options(facts=read_fact_files([facts], "李四")))
    assert anchors.id not in {one.id for one in again.graph.relations}
    assert extract_document(folder / "合肥.txt") == before
    assert any(one["p"] == "anchors" for one in before["relations"])


def test_a_name_is_shown_where_it_is_no_part_of_a_longer_one(tmp_path: Path) -> None:
    text = HEFEI + "\n三、钨\n\n建设白钨绿色冶炼示范项目。发展钨产业。\n"
    folder = plans(tmp_path / "plans", 合肥=text)
    project = {"type": "Initiative", "name": "白钨绿色冶炼示范项目", "aliases": []}
    metal = {"type": "Industry", "name": "钨产业", "aliases": ["钨"]}
    facts = fact_file(tmp_path / "facts.json", "合肥", entities=[project, metal, {**HOME, "aliases": ["肥"]}])
    graph = build([folder], tmp_path / "graph", Options(facts=read_fact_files([facts], "李四"))).graph
    [tungsten] = [one for one in graph.entities if one.name == "钨产业"]
    assert "钨" not in tungsten.aliases  # a single character names nothing by itself
    assert not any("肥" in one.aliases for one in graph.entities)


def test_a_single_character_that_means_a_place_implies_it(tmp_path: Path) -> None:
    folder = plans(tmp_path / "plans", 合肥=HEFEI + "\n三、合作\n\n深化合芜对口合作，联合芜湖市开展招商。\n")
    city = {"type": "Place", "name": "芜湖市", "aliases": ["芜"]}
    joint = {"s": "合肥市", "p": "cooperatesWith", "o": "芜湖市", "evidence": "深化合芜对口合作"}
    facts = fact_file(tmp_path / "facts.json", "合肥", entities=[HOME, city], relations=[joint])
    graph = build([folder], tmp_path / "graph", Options(facts=read_fact_files([facts], "李四"))).graph
    [relation] = [one for one in graph.relations if one.predicate == "cooperatesWith" and "李四" in one.by]
    assert any(one.startswith("resolved:") for one in relation.context)
