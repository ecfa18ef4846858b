"""What a typed name means: full or short, alias or part, with or without 市 or 有限公司, in pinyin or its initials.

The best grade that any entity reaches decides, and only where one entity reaches it: the very id, the very name, an
alias or the name without its ending, the name in traditional characters, a part of it, its pinyin. Two of the same
grade are asked back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from plangraph.errors import UnknownName, UsageError
from plangraph.ids import fold
from plangraph.questions import reading
from plangraph.questions.pinyin import initials, is_traditional_form, syllables
from plangraph.questions.spelling import near_names, shortened
from plangraph.questions.statements import rows
from plangraph.records import Entity
from plangraph.store.view import View
from plangraph.terms import label

ENDING = re.compile(
    r"(?:股份有限公司|有限责任公司|有限公司|集团公司|公司|集团|股份|自治县|自治州|自治区|地区|产业链|产业集群|产业|行业|市|县|区|省|镇)$"
)
BRANCH = re.compile(r"[(（][^()（）]*[)）]")
LATIN = re.compile(r"[a-z0-9]+")
VERY_NAME = 1  # the grade of the name itself
NOT_AT_ALL = 9
HITS = 400  # of a search: all of them that bear a name come before those that hold it
SHOWN = 8  # candidates in the sentence that asks back


class AmbiguousName(UsageError):
    """More than one thing bears that name; `candidates` holds them, the best known first."""

    def __init__(self, text: str, candidates: tuple[Entity, ...]) -> None:
        shown = ", ".join(f"{one.id} ({label(one.cls, 'zh')})" for one in candidates[:SHOWN])
        more = f" and {len(candidates) - SHOWN} more" if len(candidates) > SHOWN else ""
        super().__init__(f"{shortened(text)} may mean {shown}{more}: give the id or the full name.")
        self.candidates = candidates


@dataclass(frozen=True, slots=True)
class _Typed:
    """A name as it was typed and as it is compared."""

    text: str
    folded: str
    words: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> _Typed:
        return cls(text.strip(), fold(text), tuple(filter(None, map(fold, text.split()))))


def resolve(view: View, text: str, *, classes: Iterable[str] = ()) -> Entity:
    """The entity that `text` names; AmbiguousName where there are several, UnknownName with what is near for none.

    `classes` keeps to entities of these classes.
    """
    allowed = tuple(classes)
    if not fold(text):
        raise UnknownName("Give a name: this one is empty.")
    found = candidates(view, text, classes=allowed)
    if len(found) == 1:
        return found[0]
    if found:
        raise AmbiguousName(text, tuple(found))
    close = _near(_all(view, allowed), text)
    kind = " or ".join(label(cls, "en") for cls in allowed) or "entity"
    raise UnknownName(
        f"No {kind} is called {shortened(text)}{'; near it: ' + ', '.join(close) if close else ''}.", close
    )


def candidates(view: View, text: str, *, classes: Iterable[str] = ()) -> list[Entity]:
    """The entities that `text` may name, all of one grade; several: it is ambiguous, none: it is unknown."""
    typed, allowed = _Typed.of(text), tuple(classes)
    if not typed.folded:
        return []
    named = [one for one in reading.entities(view, [typed.text]).values() if not allowed or one.cls in allowed]
    # An id tells its thing at once, the search nearly every name; what both miss needs a look at all names.
    return (
        _best(named, typed, VERY_NAME)
        or _best(_searched(view, typed, allowed), typed)
        or _best(_all(view, allowed), typed)
    )


def grade(entity: Entity, text: str) -> int:
    """How well a typed name fits: 0 id, 1 name, 2 alias or no ending, 3 traditional, 4 part, 5 pinyin, 9 not at all."""
    return _grade(entity, _Typed.of(text))


def _grade(entity: Entity, typed: _Typed) -> int:
    wanted, names = typed.folded, [fold(name) for name in (entity.name, *entity.aliases)]
    if entity.id == typed.text:
        return 0
    if wanted in (names[0], fold(entity.name_en or "")):
        return VERY_NAME
    core = _core(wanted)
    if wanted in names or core in map(_core, names):
        return 2
    if any(is_traditional_form(wanted, name) or is_traditional_form(core, _core(name)) for name in names):
        return 3
    if len(wanted) > 1 and any(all(word in name for word in typed.words) for name in names):
        return 4
    if len(wanted) > 1 and LATIN.fullmatch(wanted) and any(wanted in (initials(n), syllables(n)) for n in names):
        return 5
    return NOT_AT_ALL


def _best(entities: Iterable[Entity], typed: _Typed, least: int = NOT_AT_ALL - 1) -> list[Entity]:
    graded = [(_grade(entity, typed), entity) for entity in entities]
    best = min((one for one, _ in graded), default=NOT_AT_ALL)
    fitting = [entity for one, entity in graded if one == best <= least]
    return sorted(fitting, key=lambda entity: (-len(entity.plans), len(entity.name), entity.id))


def _core(name: str) -> str:
    """A folded name without what stands in brackets and without its ending, where two characters are left."""
    bare = BRANCH.sub("", name)
    short = ENDING.sub("", bare)
    return short if len(short) > 1 else bare


def _near(entities: Iterable[Entity], text: str) -> tuple[str, ...]:
    """Names that sound like `text`, then those that look like it."""
    names = [name for entity in entities for name in (entity.name, *entity.aliases)]
    sound = syllables(_core(fold(text)))
    alike = sorted(name for name in set(names) if syllables(_core(fold(name))) == sound)
    return tuple(dict.fromkeys((*alike, *near_names(text, names))))[:5]


def _searched(view: View, typed: _Typed, allowed: tuple[str, ...]) -> list[Entity]:
    texts = dict.fromkeys((typed.text, _core(typed.folded)))
    hits = {hit.id for text in texts for hit in view.search(text, classes=allowed, limit=HITS) if hit.kind == "entity"}
    return list(reading.entities(view, sorted(hits)).values())


def named_entities(view: View, *, limit: int = 1_000_000) -> list[Entity]:
    """Every entity with its names and plans and without its evidence, those of most plans first, then by name."""
    return [
        Entity(
            row["id"],
            reading.class_of(row["labels"]),
            row["name"],
            tuple(row["aliases"] or ()),
            tuple(row["plans"] or ()),
            (),
            1.0,
            row["name_en"],
        )
        for row in rows(view, "names", limit=limit).records()
    ]


def _all(view: View, classes: tuple[str, ...]) -> list[Entity]:
    return [one for one in named_entities(view) if not classes or one.cls in classes]
