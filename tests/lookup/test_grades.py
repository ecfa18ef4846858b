"""How well a typed name fits, grade by grade."""

from __future__ import annotations

import pytest

from plangraph.ids import entity_id, fold
from plangraph.lookup import Grade, Typed, grade
from plangraph.lookup.spelling import initials, is_traditional_form, sound
from plangraph.records import Entity


def entity(cls: str, name: str, *aliases: str, formerly: tuple[str, ...] = ()) -> Entity:
    return Entity(entity_id("p", cls, name), cls, name, aliases, ("p",), (), 0.9, formerly=formerly)


SHAOGUAN = entity("Place", "韶关市", "韶关")
STEEL = entity("Enterprise", "广东韶关钢铁有限公司", "韶钢公司", "韶钢", formerly=("Enterprise/韶钢@bcdfghj",))
PLAN = entity("PolicyDocument", "韶关市科技创新“十四五”规划")
CHAIN = entity("Industry", "先进材料产业")
SOUTH = entity("Institution", "华南农业研究院")


@pytest.mark.parametrize(
    ("one", "text", "expected"),
    [
        (SHAOGUAN, SHAOGUAN.id, Grade.ID),
        (STEEL, "Enterprise/韶钢@bcdfghj", Grade.ID),
        (SHAOGUAN, "Place/韶关市", Grade.NAME),
        (SHAOGUAN, "Place/韶关市@zzzzzzz", Grade.NAME),
        (SHAOGUAN, "Place/韶@zzzzzzz", Grade.NOT_AT_ALL),
        (SHAOGUAN, "Park/韶关市", Grade.NOT_AT_ALL),
        (SHAOGUAN, "韶关市", Grade.NAME),
        (PLAN, "《韶关市科技创新 十四五 规划》", Grade.NAME),
        (SHAOGUAN, "韶关", Grade.ALIAS),
        (STEEL, "韶钢", Grade.ALIAS),
        (STEEL, "Enterprise/韶钢", Grade.ALIAS),
        (STEEL, "广东韶关钢铁", Grade.BARE),
        (STEEL, "广东韶关钢铁股份有限公司", Grade.BARE),
        (CHAIN, "先进材料", Grade.BARE),
        (SHAOGUAN, "韶關市", Grade.TRADITIONAL),
        (SHAOGUAN, "韶關", Grade.TRADITIONAL),
        (STEEL, "廣東韶關鋼鐵", Grade.TRADITIONAL),
        (STEEL, "韶关钢铁", Grade.PART),
        (STEEL, "广东 钢铁", Grade.PART),
        (SOUTH, "華南", Grade.PART),
        (SHAOGUAN, "shao guan", Grade.PINYIN),
        (SHAOGUAN, "ＳＨＡＯＧＵＡＮ", Grade.PINYIN),
        (SHAOGUAN, "sgs", Grade.INITIALS),
        (SHAOGUAN, "ＳＧＳ", Grade.INITIALS),
        (STEEL, "SG", Grade.INITIALS),
        (STEEL, "韶", Grade.NOT_AT_ALL),
        (SHAOGUAN, "吉安市", Grade.NOT_AT_ALL),
        (SHAOGUAN, "韶观市", Grade.NOT_AT_ALL),
        (SHAOGUAN, "邵關市", Grade.NOT_AT_ALL),
        (SHAOGUAN, "", Grade.NOT_AT_ALL),
    ],
)
def test_grades(one: Entity, text: str, expected: Grade) -> None:
    assert grade(one, Typed.of(text)) is expected


def test_two_parks_are_not_one_for_a_likeness_of_their_names() -> None:
    park = entity("Park", "苏州工业园区")
    assert grade(park, Typed.of("郑州工业园区")) is Grade.NOT_AT_ALL


def test_spelling() -> None:
    assert (sound("韶关"), initials(fold("韶关钢铁"))) == ("shaoguan", "sggt")
    assert not is_traditional_form("韶关市", "韶关市")
