"""Every page under AppTest, over the embedded database with the shipped graph, in both languages."""

from __future__ import annotations

from typing import Any

import pytest

from plangraph.records import Graph
from tests.app.conftest import Open
from tests.named import id_of, named

pytestmark = [pytest.mark.embedded]
PAGES = ("overview", "entity", "questions", "paths", "evidence", "cypher", "collect")


def texts(test: Any) -> str:
    """All the words that a page shows."""
    kinds = ("title", "subheader", "markdown", "caption", "info", "warning", "error")
    return "\n".join(str(element.value) for kind in kinds for element in getattr(test, kind))


def best_known(graph: Graph, cls: str) -> str:
    """The id of the entity of a class that has most relations."""
    ends = [end for relation in graph.relations for end in (relation.subject, relation.object)]
    return max((e.id for e in graph.entities if e.cls == cls), key=lambda id_: (ends.count(id_), id_))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_without_a_fault(page: Open, name: str, language: str) -> None:
    test = page(name, **({"lang": "en"} if language == "en" else {}))
    assert not test.exception
    assert not test.error
    assert test.title
    chinese = [one for one in test.title[0].value if "一" <= one <= "鿿"]
    assert bool(chinese) == (language == "zh")


def test_overview_counts_what_the_graph_holds(page: Open, filled: Graph) -> None:
    words = texts(page("overview"))
    assert f"**{len(filled.plans)}**" in words
    assert f"**{len(filled.relations)}**" in words


def test_overview_says_which_firms_anchor_which_chains(page: Open, filled: Graph) -> None:
    names = {entity.id: entity.name for entity in filled.entities}
    told = {(names[r.subject], names[r.object]) for r in filled.relations if r.predicate == "anchors"}
    test = page("overview")
    table = next(one.value for one in test.dataframe if {"企业", "产业"} <= set(one.value.columns))
    assert set(zip(table["企业"], table["产业"], strict=True)) == told
    assert all(table["原文"].str.len() > 0)


def test_anchors_by_city(page: Open, filled: Graph) -> None:
    whole = page("questions").dataframe[0].value
    test = page("questions", place=id_of(filled, "Place/清远市"))
    part = test.dataframe[0].value if test.dataframe else []
    assert len(whole) > 0
    assert len(part) < len(whole)


def test_links_of_before_still_lead_to_their_things(page: Open, filled: Graph) -> None:
    city, thing = named(filled, "Place/清远市"), next(entity for entity in filled.entities if entity.formerly)
    test = page("questions", place="Place/清远市")
    assert test.query_params["place"] in (city.id, [city.id])
    for old in ("Place/清远市", *thing.formerly):
        test = page("entity", id=old)
        assert not test.exception
        assert test.title[0].value.replace("\\", "") in (city.name, thing.name)


def test_an_entity_shows_its_facts_with_their_words(page: Open, filled: Graph) -> None:
    relation = next(r for r in filled.relations if r.predicate == "anchors")
    test = page("entity", id=relation.subject)
    assert not test.exception
    shown = texts(test).replace("\\", "")
    assert any(f"**{words}**" in shown or f"“{words}”" in shown for words in relation.words)


@pytest.mark.parametrize(
    ("name", "parameters"),
    [
        ("entity", {"id": "Enterprise/没有这个"}),
        ("entity", {"id": "x" * 5_000}),
        ("entity", {"q": "没有这样的词语"}),
        ("entity", {"class": "Nonsense", "plan": "nonsense"}),
        ("evidence", {"id": "nonsense:0-1"}),
        ("questions", {"question": "nonsense", "place": "'; DROP"}),
        ("paths", {"from": "nonsense", "to": "__class__", "steps": "-4", "via": "nonsense"}),
        ("collect", {"id": ["nonsense", "a\x00b"]}),
        ("overview", {"lang": "fr", "place": "nonsense"}),
    ],
)
def test_a_wrong_address_is_no_fault(page: Open, name: str, parameters: dict[str, Any]) -> None:
    test = page(name, **parameters)
    assert not test.exception
    assert test.title or test.warning


def test_search_finds_by_part_of_a_name(page: Open) -> None:
    test = page("entity", q="东阳光")
    assert "东阳光" in test.title[0].value
    assert not test.info


def test_a_passage_is_shown_with_its_plan(page: Open, filled: Graph) -> None:
    excerpt = filled.excerpts[0]
    title = next(plan.title or plan.id for plan in filled.plans if plan.id == excerpt.plan)
    assert title in texts(page("evidence", id=excerpt.id)).replace("\\", "")


def test_paths_are_told_in_words_with_evidence(page: Open, filled: Graph) -> None:
    relation = next(r for r in filled.relations if r.predicate == "anchors")
    test = page("paths", **{"from": relation.subject, "to": relation.object})
    assert not test.exception
    assert test.expander
    names = {entity.id: entity.name for entity in filled.entities}
    assert names[relation.object] in test.expander[0].label.replace("\\", "")


def test_paths_between_classes(page: Open) -> None:
    test = page("paths", mode="classes")
    assert not test.exception
    assert len(test.expander) > 3


def test_cypher_answers_and_refuses_to_write(page: Open, filled: Graph) -> None:
    test = page("cypher")
    test.text_area(key="cypher").set_value("MATCH (e:Entity) RETURN count(e) AS number").run()
    test.button(key="run").click().run()
    assert test.dataframe[-1].value["number"].tolist() == [len(filled.entities)]
    test.text_area(key="cypher").set_value("CREATE (n:Entity {id: 'x'}) RETURN n").run()
    test.button(key="run").click().run()
    assert not test.exception
    assert test.error


def test_the_basket_of_an_address_is_drawn_and_exported(page: Open, filled: Graph) -> None:
    relation = next(r for r in filled.relations if r.predicate == "anchors")
    test = page("collect", id=[relation.subject, relation.object])
    assert not test.exception
    assert len(test.dataframe[0].value) == 2
    assert test.get("download_button")


def test_a_basket_belongs_to_one_visit(page: Open, filled: Graph) -> None:
    one = page("entity", id=best_known(filled, "Enterprise"))
    one.button(key="collect").click().run()
    assert one.session_state["basket"]
    assert "basket" not in page("overview").session_state


def test_english_stays_when_the_page_changes(page: Open) -> None:
    test = page("overview", lang="en")
    test.query_params.clear()
    test.switch_page("screens/paths.py").run()
    assert test.title[0].value == "Paths"
    assert test.query_params["lang"] == "en"
