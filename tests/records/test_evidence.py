"""The parts of a fact's evidence."""

from __future__ import annotations

import pytest

from plangraph.records import Part, parts, told_parts
from plangraph.terms import IMPLIED
from tests.named import small_graph


def test_what_implies_an_end_stands_before_what_states_the_fact_plan_by_plan() -> None:
    relation = next(one for one in small_graph().relations if one.predicate == "prioritizes")
    assert [(part.excerpt.partition(":")[0], part.why, part.words) for part in parts(relation)] == [
        ("example-2017", "jurisdiction", ""),
        ("example-2017", "", "支持韶钢做大先进钢铁材料产业"),
        ("example-2021", "jurisdiction", ""),
        ("example-2021", "", "先进钢铁材料的龙头是韶钢"),
    ]


def test_a_figure_and_an_entity_have_parts_too() -> None:
    figure = next(one for one in small_graph().figures if one.plan == "example-2017")
    assert [part.why for part in parts(figure)] == ["jurisdiction", ""]
    entity = small_graph().entities[0]
    assert parts(entity) == tuple(Part(excerpt) for excerpt in entity.evidence)


def test_words_that_were_not_kept_are_the_whole_passage() -> None:
    assert told_parts(("p:0-4", "p:4-9"), ("甲",), ()) == (Part("p:0-4", "甲"), Part("p:4-9"))
    assert told_parts((), (), ()) == ()


@pytest.mark.parametrize("why", ["heading", "jurisdiction", "before", "document", "resolved"])
def test_every_way_to_imply_an_end_has_a_label(why: str) -> None:
    assert Part("p:0-4", "", why).label("zh") == IMPLIED[why].label_zh
    assert Part("p:0-4", "", why).label("en") == IMPLIED[why].label_en


def test_the_others_are_labelled_too() -> None:
    assert (Part("p:0-4").label("zh"), Part("p:0-4").label("en")) == ("条目", "item")
    assert Part("p:0-4", "", "guessed").label() == "guessed"
