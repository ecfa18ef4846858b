"""Search finds the same on both databases, and finds what a reader would expect."""

from __future__ import annotations

import pytest

from plangraph.records import Graph
from plangraph.store.bolt import BoltView
from tests.named import id_of

QUERIES = (
    "韶关", "韶关市", "钢铁", "韶钢", "5G", "５ｇ", "市", "材料", "稀土 材料", "Shaoguan", "sgs", "新材料产业",
    "shaoguan", "shao guan", "gangtie", "xincailiao", "chanye", "gt", "sggt", "５ｇ chanye", "zhizao ye", "park", "lü",
    "广东韶关钢铁公司", "十四五", "“十四五”规划", "大学", "a", "企业 技术", "（", "%", "' OR 1=1", "高新区", "数据 中心", "zzz", "研究院",
)  # fmt: skip


@pytest.fixture(scope="module")
def filled(view: BoltView, sample_graph: Graph) -> BoltView:
    """Each database in turn, with the shipped graph."""
    view.load(sample_graph)
    return view


@pytest.mark.embedded
@pytest.mark.neo4j
@pytest.mark.parametrize("query", QUERIES)
def test_the_first_ten_are_the_same(embedded: BoltView, neo4j: BoltView, sample_graph: Graph, query: str) -> None:
    for one in (embedded, neo4j):
        one.load(sample_graph)
        for plan in set(one.plans()) - {plan.id for plan in sample_graph.plans}:
            one.remove(plan)
    assert embedded.search(query, passages=True, limit=10) == neo4j.search(query, passages=True, limit=10)
    classes = ("Industry", "Place")
    assert embedded.search(query, classes=classes, limit=10) == neo4j.search(query, classes=classes, limit=10)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("韶关市", "Place/韶关市"),
        ("  韶关市 ", "Place/韶关市"),
        ("韶钢", "Enterprise/广东韶关钢铁有限公司"),
        ("Shaoguan", "Place/韶关市"),
        ("haogua", "Place/韶关市"),
        ("ＳＧＳ", "Place/韶关市"),
        ("广东韶关钢铁公司", "Enterprise/广东韶关钢铁有限公司"),
        ("shaogang", "Enterprise/广东韶关钢铁有限公司"),
        ("Shao Gang", "Enterprise/广东韶关钢铁有限公司"),
        ("ｓｈａｏｇａｎｇ", "Enterprise/广东韶关钢铁有限公司"),
        ("guangdong shaoguan gangtie", "Enterprise/广东韶关钢铁有限公司"),
        ("gangtie youxian", "Enterprise/广东韶关钢铁有限公司"),
        ("gdsggt", "Enterprise/广东韶关钢铁有限公司"),
    ],
)
def test_names(empty: BoltView, small: Graph, query: str, first: str) -> None:
    empty.load(small)
    hit = empty.search(query)[0]
    assert (hit.kind, hit.id) == ("entity", id_of(small, first))
    assert 0 < hit.score <= 1


def test_passages_are_found_when_asked_for(empty: BoltView, small: Graph) -> None:
    empty.load(small)
    words = small.excerpts[1].text[2:6]
    assert all(hit.kind == "entity" for hit in empty.search(words))
    found = [hit for hit in empty.search(words, passages=True, limit=400) if hit.kind == "passage"]
    assert small.excerpts[1].id in {hit.id for hit in found}
    assert all(words in hit.text for hit in found)


@pytest.mark.parametrize("query", ["", "  ", "《》", "\n"])
def test_nothing_is_found_for_nothing(filled: BoltView, query: str) -> None:
    assert filled.search(query) == []


def test_classes_and_limit(filled: BoltView) -> None:
    found = filled.search("韶关", classes=("Institution",), limit=3)
    assert 0 < len(found) <= 3
    assert {hit.cls for hit in found} == {"Institution"}
