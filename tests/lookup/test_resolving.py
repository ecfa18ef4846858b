"""From what a person types to one thing: over a list as over a database (tests of the questions)."""

from __future__ import annotations

import pytest

from plangraph.errors import UnknownName
from plangraph.lookup import AmbiguousName, ListedNames, candidates, meant, near, near_names, near_things, resolve
from plangraph.records import Entity
from tests.lookup.test_grades import entity
from tests.named import id_of, small_graph

THINGS = (
    entity("Place", "清远市"),
    entity("Place", "韶关市", "韶关"),
    entity("Enterprise", "东阳光集团", "东阳光"),
    entity("Enterprise", "建滔"),
    entity("Institution", "武汉理工大学"),
    entity("Institution", "华南理工大学"),
    entity("Institution", "华南农业大学"),
    entity("Park", "韶关高新区"),
)
NAMES = ListedNames(THINGS)


def name_of(text: str, *classes: str) -> str:
    return resolve(NAMES, text, classes=classes).name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("清远", "清远市"),
        ("dygjt", "东阳光集团"),
        ("dongyangguang", "东阳光集团"),
        ("Enterprise/东阳光", "东阳光集团"),
        ("Enterprise/东阳光集团", "东阳光集团"),
        ("韶关", "韶关市"),
        ("東陽光集團", "东阳光集团"),
        ("華南農業", "华南农业大学"),
    ],
)
def test_what_is_found(text: str, name: str) -> None:
    assert name_of(text) == name


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("武理工", "武汉理工大学"),
        ("东阳先", "东阳光集团"),
        ("清元市", "清远市"),
        ("韶光市", "韶关市"),
        ("华南理工大", ""),
    ],
)
def test_what_is_not_found_is_near(text: str, near: str) -> None:
    if not near:
        assert name_of(text) == "华南理工大学"
        return
    with pytest.raises(UnknownName) as raised:
        resolve(NAMES, text)
    assert near in raised.value.near
    assert near in str(raised.value)


def test_two_of_one_grade_are_asked_back() -> None:
    with pytest.raises(AmbiguousName) as raised:
        resolve(NAMES, "華南")
    assert {one.name for one in raised.value.candidates} == {"华南理工大学", "华南农业大学"}
    assert all(one.id in str(raised.value) for one in raised.value.candidates)
    assert meant(NAMES, "華南") is None


def test_classes_keep_to_their_own() -> None:
    assert name_of("韶关", "Park") == "韶关高新区"
    assert candidates(NAMES, "Place/韶关市", classes=["Park"]) == []
    with pytest.raises(UnknownName, match="No park is called 清远市"):
        resolve(NAMES, "清远市", classes=["Park"])


def test_an_old_id_leads_to_the_thing_of_today() -> None:
    small = ListedNames(small_graph().entities)
    steel = next(one for one in small_graph().entities if one.formerly and one.cls == "Enterprise")
    assert [meant(small, old) for old in steel.formerly] == [steel.id] * len(steel.formerly)
    assert meant(small, "Enterprise/广东韶关钢铁有限公司") == steel.id
    assert meant(small, "韶钢") == id_of(small_graph(), "Enterprise/韶钢")


def test_an_empty_name_is_told() -> None:
    for text in ("", " ", "《》"):
        assert candidates(NAMES, text) == []
        with pytest.raises(UnknownName, match="empty"):
            resolve(NAMES, text)


def test_the_best_known_comes_first() -> None:
    known = Entity("Place/甲@bcdfghj", "Place", "甲地", (), ("p", "q"), (), 0.9)
    other = Entity("Place/甲@cdfghjk", "Place", "甲地", (), ("p",), (), 0.9)
    assert candidates(ListedNames((other, known)), "甲地") == [known, other]


def test_what_is_near() -> None:
    assert near_names("韶光市", ["吉安市", "韶关市"]) == ("韶关市",)
    assert near("关钢", ["韶关钢铁"]) == "; near it: 韶关钢铁"
    assert near("x", ["韶关市"]) == ""
    assert near_things("", ["韶关市"]) == ()
