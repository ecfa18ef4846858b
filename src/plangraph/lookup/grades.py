"""How well a typed name fits a thing: the very id, its class and name, the name, an alias, and so on down to initials."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from plangraph.ids import fold
from plangraph.lookup.spelling import initials, is_traditional, is_traditional_form, is_traditional_part, sound
from plangraph.records import Entity
from plangraph.terms import ENTITY_CLASSES

ENDING = re.compile(
    r"(?:股份有限公司|有限责任公司|有限公司|集团公司|公司|集团|股份|自治县|自治州|自治区|地区|产业链|产业集群|产业|行业|市|县|区|省|镇)$"
)
BRANCH = re.compile(r"[(（][^()（）]*[)）]")
LATIN = re.compile(r"[a-z0-9]+")
CLASSED = re.compile(rf"(?P<cls>{'|'.join(ENTITY_CLASSES)})/(?P<name>.+?)(?P<letters>@[a-z0-9]{{6,7}})?")


class Grade(IntEnum):
    """What fits, the best first. A name with its class before a stroke (`Place/韶关市`) is graded within the class."""

    ID = 0  # of today, or one by which it was known before
    NAME = 1  # in Chinese or English
    ALIAS = 2
    BARE = 3  # without its ending (市, 县, 有限公司), or with another one
    TRADITIONAL = 4
    PART = 5
    PINYIN = 6
    INITIALS = 7
    NOT_AT_ALL = 9


@dataclass(frozen=True, slots=True)
class Typed:
    """A name as it was typed and as it is compared. `cls` is the class before a stroke; `whole` says that the letters of
    an id stood behind it, so that nothing less than the whole name will do."""

    text: str
    name: str
    folded: str
    core: str
    words: tuple[str, ...]
    traditional: bool
    cls: str | None = None
    whole: bool = False

    @classmethod
    def of(cls, text: str) -> Typed:
        """What `text` asks for."""
        text = text.strip()
        classed = CLASSED.fullmatch(text)
        name = classed["name"] if classed else text
        folded = fold(name)
        words = tuple(filter(None, map(fold, name.split())))
        known, whole = (classed["cls"], classed["letters"] is not None) if classed else (None, False)
        return cls(text, name, folded, core(folded), words, is_traditional(folded), known, whole)


def grade(entity: Entity, typed: Typed) -> Grade:
    """How well what was typed fits a thing."""
    if typed.text == entity.id or typed.text in entity.formerly:
        return Grade.ID
    if not typed.folded or (typed.cls is not None and typed.cls != entity.cls):
        return Grade.NOT_AT_ALL
    names = [fold(name) for name in (entity.name, *entity.aliases)]
    if typed.folded in (names[0], fold(entity.name_en or "")):
        return Grade.NAME
    if typed.folded in names:
        return Grade.ALIAS
    return Grade.NOT_AT_ALL if typed.whole else _less(names, typed)


def _less(names: list[str], typed: Typed) -> Grade:
    """How well what is no name fits one."""
    wanted = typed.folded
    if typed.core in map(core, names):
        return Grade.BARE
    if typed.traditional and any(
        is_traditional_form(wanted, name) or is_traditional_form(typed.core, core(name)) for name in names
    ):
        return Grade.TRADITIONAL
    if len(wanted) < 2:
        return Grade.NOT_AT_ALL
    if any(all(word in name for word in typed.words) for name in names):
        return Grade.PART
    if typed.traditional and any(is_traditional_part(wanted, name) for name in names):
        return Grade.PART
    if LATIN.fullmatch(wanted):
        chinese = [name for name in names if not name.isascii()]
        if any(sound(name) == wanted for name in chinese):
            return Grade.PINYIN
        if any(initials(name) == wanted for name in chinese):
            return Grade.INITIALS
    return Grade.NOT_AT_ALL


def core(name: str) -> str:
    """A folded name without what stands in brackets and without its ending, where two characters are left.

    >>> core("韶关市"), core("广东韶钢(韶关)有限公司"), core("市")
    ('韶关', '广东韶钢', '市')
    """
    bare = BRANCH.sub("", name)
    short = ENDING.sub("", bare)
    return short if len(short) > 1 else bare
