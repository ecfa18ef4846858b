"""What a typed name means, grade by grade."""

from __future__ import annotations

import pytest

from plangraph.ids import fold
from plangraph.questions.names import grade
from plangraph.questions.pinyin import initials, syllables
from plangraph.questions.spelling import near, near_names
from plangraph.records import Entity


def entity(cls: str, name: str, *aliases: str) -> Entity:
    return Entity(f"{cls}/{fold(name)}", cls, name, aliases, ("p",), (), 0.9)


SHAOGUAN = entity("Place", "韶关市", "韶关")
STEEL = entity("Enterprise", "广东韶关钢铁有限公司", "韶钢公司", "韶钢")
PLAN = entity("PolicyDocument", "韶关市科技创新“十四五”规划")
CHAIN = entity("Industry", "先进材料产业")


@pytest.mark.parametrize(
    ("one", "text", "expected"),
    [
        (SHAOGUAN, "Place/韶关市", 0),
        (SHAOGUAN, "韶关市", 1),
        (PLAN, "《韶关市科技创新 十四五 规划》", 1),
        (SHAOGUAN, "韶关", 2),
        (STEEL, "韶钢", 2),
        (STEEL, "广东韶关钢铁", 2),
        (STEEL, "广东韶关钢铁股份有限公司", 2),
        (CHAIN, "先进材料", 2),
        (SHAOGUAN, "韶關市", 3),
        (SHAOGUAN, "韶關", 3),
        (STEEL, "廣東韶關鋼鐵", 3),
        (STEEL, "韶关钢铁", 4),
        (STEEL, "广东 钢铁", 4),
        (SHAOGUAN, "sgs", 5),
        (SHAOGUAN, "ＳＧＳ", 5),
        (SHAOGUAN, "shao guan", 5),
        (STEEL, "SG", 5),
        (STEEL, "韶", 9),
        (SHAOGUAN, "吉安市", 9),
        (SHAOGUAN, "韶观市", 9),
        (SHAOGUAN, "邵關市", 9),
    ],
)
def test_grades(one: Entity, text: str, expected: int) -> None:
    assert grade(one, text) == expected


def test_two_parks_are_not_one_for_a_likeness_of_their_names() -> None:
    park = entity("Park", "苏州工业园区")
    assert grade(park, "郑州工业园区") == 9


def test_pinyin() -> None:
    assert (syllables("韶关"), initials("韶关钢铁")) == ("shaoguan", "sggt")


def test_what_is_near() -> None:
    assert near_names("韶光市", ["吉安市", "韶关市"]) == ("韶关市",)
    assert near("关钢", ["韶关钢铁"]) == "; near it: 韶关钢铁"
    assert near("x", ["韶关市"]) == ""
