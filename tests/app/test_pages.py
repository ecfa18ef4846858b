"""Every page under AppTest, over the embedded database with the shipped graph, in both languages."""

from __future__ import annotations

from typing import Any

import pytest

from plangraph.records import Graph
from tests.app.browser import PAGES
from tests.app.conftest import Open
from tests.app.seen import grids, headings, lines, marked, texts
from tests.named import id_of, named

pytestmark = [pytest.mark.embedded]


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
    title = headings(test)[0]
    assert title
    assert name == "cypher" or bool([one for one in title if "一" <= one <= "鿿"]) == (language == "zh")


def test_quality_counts_what_the_graph_holds(page: Open, filled: Graph) -> None:
    words = texts(page("quality"))
    assert f"**{len(filled.plans)}**" in words
    assert f"**{len(filled.relations)}**" in words


def test_home_answers_four_questions_and_lists_the_plans(page: Open, filled: Graph) -> None:
    test = page("overview")
    cards = next(one for one in marked(test) if "pg-cards" in one)
    assert cards.count("question=") == 8
    assert cards.count("<li>") > 8
    assert [line["plan"] for line in lines(grids(test)[0])].count("") == 0
    assert len(grids(test)[0]["rows"]) == len(filled.plans)


def test_questions_are_cards_and_a_search_keeps_some(page: Open) -> None:
    whole = "".join(marked(page("questions")))
    part = "".join(marked(page("questions", q="龙头")))
    assert whole.count("question=") >= 25
    assert 0 < part.count("question=") < whole.count("question=")


def test_which_firms_anchor_which_chains(page: Open, filled: Graph) -> None:
    names = {entity.id: entity.name for entity in filled.entities}
    told = {(names[r.subject], names[r.object]) for r in filled.relations if r.predicate == "anchors"}
    rows = lines(grids(page("questions", question="anchors"))[0])
    assert {(row["firm"], row["industry"]) for row in rows} == told
    assert all(row["words"] for row in rows)


def test_a_row_of_the_address_opens_its_evidence(page: Open) -> None:
    test = page("questions", question="anchors")
    grid = grids(test)[0]
    name, mark = grid["rows"][3]["see"]
    shown = texts(page("questions", question="anchors", **{name: mark}))
    assert grid["rows"][3]["cells"][-1]["q"][0][2] in shown
    assert page("questions", question="anchors", row="0123456789").exception == test.exception


def test_anchors_by_city(page: Open, filled: Graph) -> None:
    whole = grids(page("questions", question="anchors"))[0]["rows"]
    part = grids(page("questions", question="anchors", place=id_of(filled, "Place/清远市")))
    assert len(whole) > len(part[0]["rows"] if part else []) >= 0


def test_numbers_and_words_of_a_form_stand_in_the_address(page: Open) -> None:
    whole = lines(grids(page("questions", question="figures"))[0])
    rows = lines(grids(page("questions", question="figures", year="2025", words="专利"))[0])
    assert 0 < len(rows) < len(whole)
    assert {row["year"] for row in rows} == {"2025"}
    test = page("questions", question="figures", year="many")
    assert not test.exception
    assert len(grids(test)[0]["rows"]) == len(whole)


def test_a_plan_has_its_page(page: Open, filled: Graph) -> None:
    plan = max(filled.plans, key=lambda one: one.characters)
    for tab in ("overview", "text", "targets", "industries", "shared", "findings"):
        test = page("plans", id=plan.id, tab=tab)
        assert not test.exception
        assert plan.name in texts(test)
    targets = grids(page("plans", id=plan.id, tab="targets"))[0]["rows"]
    assert len(targets) == sum(figure.plan == plan.id for figure in filled.figures)
    assert page("plans", id="nonsense").info


def test_links_of_before_still_lead_to_their_things(page: Open, filled: Graph) -> None:
    city, thing = named(filled, "Place/清远市"), next(entity for entity in filled.entities if entity.formerly)
    test = page("questions", question="anchors", place="Place/清远市")
    assert test.query_params["place"] in (city.id, [city.id])
    for old in ("Place/清远市", *thing.formerly):
        test = page("entity", id=old)
        assert not test.exception
        assert headings(test)[0] in (city.name, thing.name)


def test_an_entity_shows_its_facts_with_their_words(page: Open, filled: Graph) -> None:
    relation = next(r for r in filled.relations if r.predicate == "anchors")
    test = page("entity", id=relation.subject)
    assert not test.exception
    row = next(row for row in grids(test)[0]["rows"] if row["see"] == ["see", relation.id])
    assert set(relation.words) & {
        part[2] for cell in row["cells"] if isinstance(cell, dict) for part in cell.get("q", ())
    }
    shown = texts(page("entity", id=relation.subject, see=relation.id))
    assert relation.words[0] in shown
    assert "机器" in shown


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
    assert headings(test) or test.warning


def test_search_finds_by_part_of_a_name(page: Open) -> None:
    test = page("entity", q="东阳光")
    assert "东阳光" in headings(test)[0]
    assert not test.info


def test_a_passage_is_shown_with_its_plan(page: Open, filled: Graph) -> None:
    excerpt = filled.excerpts[0]
    title = next(plan.title or plan.id for plan in filled.plans if plan.id == excerpt.plan)
    assert title in texts(page("evidence", id=excerpt.id))


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
    test = page("cypher", cypher="MATCH (e:Entity) RETURN count(e) AS number")
    assert lines(grids(test)[0]) == [{"number": str(len(filled.entities))}]
    test = page("cypher", cypher="CREATE (n:Entity {id: 'x'}) RETURN n")
    assert not test.exception
    assert test.error


def test_cypher_links_entities_and_tells_a_type_that_is_not_there(page: Open) -> None:
    told = page("cypher", cypher="MATCH (e:Enterprise)-[:ANCHORS]->(i) RETURN e, collect(i) AS chains LIMIT 3")
    for row in grids(told)[0]["rows"]:
        firm, chains = row["cells"]
        assert "entity" in firm["h"]
        assert all("entity" in one["h"] for one in chains["l"])
    assert "ANCHORS" in texts(page("cypher", cypher="MATCH (e)-[:ANCHOR]->(i) RETURN i"))


def test_what_was_asked_is_on_the_workbench(page: Open) -> None:
    page("questions", question="anchors")
    rows = grids(page("collect", tab="asked"))[0]["rows"]
    assert any("question=anchors" in row["cells"][0]["h"] for row in rows)


def test_the_basket_of_an_address_is_drawn_and_exported(page: Open, filled: Graph) -> None:
    relation = next(r for r in filled.relations if r.predicate == "anchors")
    test = page("collect", id=[relation.subject, relation.object])
    assert not test.exception
    assert len(grids(test)[0]["rows"]) == 2
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
    assert headings(test)[0] == "Paths"
    assert test.query_params["lang"] == "en"
