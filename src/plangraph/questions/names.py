"""What a typed name means: full or short, alias or part, with or without 市 or 有限公司, or the initials of its pinyin.

The best grade that any entity reaches decides, and only where one entity reaches it: the very id, the very name, an
alias or the name without its ending, a part of the name, the pinyin. Two of the same grade are asked back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from plangraph.errors import UnknownName, UsageError
from plangraph.ids import fold
from plangraph.questions import reading
from plangraph.questions.pinyin import initials, syllables
from plangraph.questions.spelling import near_names
from plangraph.questions.statements import rows
from plangraph.records import Entity
from plangraph.store.view import View
from plangraph.terms import label

ENDING = re.compile(
    r"(?:股份有限公司|有限责任公司|有限公司|集团公司|公司|集团|股份|自治县|自治州|自治区|地区|产业链|产业集群|产业|行业|市|县|区|省|镇)$"
)
BRANCH = re.compile(r"[(（][^()（）]*[)）]")
LATIN = re.compile(r"[a-z0-9 ]+")
VERY_NAME = 1  # the grade of the name itself
SHOWN = 8  # candidates in the sentence that asks back


class AmbiguousName(UsageError):
    """More than one thing bears that name; `candidates` holds them, the best known first."""

    def __init__(self, text: str, candidates: tuple[Entity, ...]) -> None:
        shown = ", ".join(f"{one.id} ({label(one.cls, 'zh')})" for one in candidates[:SHOWN])
        more = f" and {len(candidates) - SHOWN} more" if len(candidates) > SHOWN else ""
        super().__init__(f"{text} may mean {shown}{more}: give the id or the full name.")
        self.candidates = candidates


def resolve(view: View, text: str, *, classes: Iterable[str] = ()) -> Entity:
    """The entity that `text` names; AmbiguousName where there are several, UnknownName with what is near for none.

    `classes` keeps to entities of these classes.
    """
    allowed = tuple(classes)
    if not text.strip():
        raise UnknownName("Give a name: this one is empty.")
    found = candidates(view, text, classes=allowed)
    if len(found) == 1:
        return found[0]
    if found:
        raise AmbiguousName(text, tuple(found))
    names = [name for entity in _all(view, allowed) for name in (entity.name, *entity.aliases)]
    close = near_names(text, names)
    kind = " or ".join(label(cls, "en") for cls in allowed) or "entity"
    raise UnknownName(f"No {kind} is called {text}{'; near it: ' + ', '.join(close) if close else ''}.", close)


def candidates(view: View, text: str, *, classes: Iterable[str] = ()) -> list[Entity]:
    """The entities that `text` may name, all of one grade; several: it is ambiguous, none: it is unknown."""
    text, wanted, allowed = text.strip(), fold(text), tuple(classes)
    if not wanted:
        return []
    # The search finds the very name without a look at every other; what is less than the very name needs that look.
    hits = [hit.id for hit in view.search(text, classes=allowed, limit=50) if hit.kind == "entity"]
    found = [one for one in reading.entities(view, [text, *hits]).values() if not allowed or one.cls in allowed]
    exact = [entity for entity in found if grade(entity, text, wanted) <= VERY_NAME]
    return _best(exact or _all(view, allowed), text, wanted)


def grade(entity: Entity, text: str, wanted: str) -> int:
    """How well a typed name fits: 0 id, 1 name, 2 alias or name but for its ending, 3 part, 4 pinyin; 9: not at all."""
    names = [fold(name) for name in (entity.name, *entity.aliases)]
    if entity.id == text:
        return 0
    if wanted in (names[0], fold(entity.name_en or "")):
        return 1
    if wanted in names or _core(wanted) in {_core(name) for name in names}:
        return 2
    if len(wanted) > 1 and any(wanted in name for name in names):
        return 3
    latin = wanted.replace(" ", "")
    if len(latin) > 1 and LATIN.fullmatch(latin) and any(latin in (initials(n), syllables(n)) for n in names):
        return 4
    return 9


def _best(entities: Iterable[Entity], text: str, wanted: str) -> list[Entity]:
    graded = [(grade(entity, text, wanted), entity) for entity in entities]
    best = min((one for one, _ in graded), default=9)
    fitting = [entity for one, entity in graded if one == best < 9]
    return sorted(fitting, key=lambda entity: (-len(entity.plans), len(entity.name), entity.id))


def _core(name: str) -> str:
    """A folded name without what stands in brackets and without its ending, where two characters are left."""
    bare = BRANCH.sub("", name)
    short = ENDING.sub("", bare)
    return short if len(short) > 1 else bare


def _all(view: View, classes: tuple[str, ...]) -> list[Entity]:
    found = []
    for row in rows(view, "names", limit=1_000_000).records():
        cls = reading.class_of(row["labels"])
        if not classes or cls in classes:
            plans = ("",) * row["plans"]  # only their number matters here
            names = tuple(row["aliases"] or ())
            found.append(Entity(row["id"], cls, row["name"], names, plans, (), 1.0, row["name_en"]))
    return found
