"""From what a person types to a thing: the best grade that any thing reaches decides, where one thing alone reaches it.

Two of the same grade are asked back; where nothing fits, what is near is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from plangraph.errors import UnknownName, UsageError
from plangraph.lookup.grades import Grade, Typed, grade
from plangraph.lookup.near import near_things, shortened
from plangraph.records import Entity
from plangraph.terms import label

SHOWN = 8  # candidates in the sentence that asks back


class Names(Protocol):
    """The names of a graph, wherever it lies."""

    def of_id(self, text: str) -> Sequence[Entity]:
        """The thing of this id, or the one known by it before; none where there is none."""
        ...

    def searched(self, texts: Sequence[str], classes: tuple[str, ...]) -> Sequence[Entity]:
        """Things that a quick search finds for any of `texts`; none where looking at all of them is as quick."""
        ...

    def every(self, classes: tuple[str, ...]) -> Sequence[Entity]:
        """All things, of these classes alone where any are named."""
        ...


class ListedNames:
    """The names of things that are at hand: those of a folder's graph, or of a list."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self._entities = entities

    def of_id(self, text: str) -> Sequence[Entity]:
        return [one for one in self._entities if one.id == text] or [
            one for one in self._entities if text in one.formerly
        ]

    def searched(self, texts: Sequence[str], classes: tuple[str, ...]) -> Sequence[Entity]:
        return ()

    def every(self, classes: tuple[str, ...]) -> Sequence[Entity]:
        return [one for one in self._entities if not classes or one.cls in classes]


class AmbiguousName(UsageError):
    """More than one thing bears that name; `candidates` holds them, the best known first."""

    def __init__(self, text: str, candidates: tuple[Entity, ...]) -> None:
        shown = ", ".join(f"{one.name} ({label(one.cls, 'zh')} {one.id})" for one in candidates[:SHOWN])
        more = f" and {len(candidates) - SHOWN} more" if len(candidates) > SHOWN else ""
        super().__init__(f"{shortened(text)} may mean {shown}{more}: give the id or the full name.")
        self.candidates = candidates


def resolve(names: Names, text: str, *, classes: Iterable[str] = ()) -> Entity:
    """The thing that `text` names; AmbiguousName where there are several, UnknownName with what is near for none.

    `classes` keeps to things of these classes.
    """
    allowed = tuple(classes)
    typed = Typed.of(text)
    if not typed.folded:
        raise UnknownName("Give a name: this one is empty.")
    found = candidates(names, text, classes=allowed)
    if len(found) == 1:
        return found[0]
    if found:
        raise AmbiguousName(text, tuple(found))
    there = [name for one in names.every(_within(typed, allowed)) for name in (one.name, *one.aliases)]
    close = near_things(typed.name, there)
    kind = " or ".join(label(cls, "en") for cls in allowed) or "entity"
    raise UnknownName(
        f"No {kind} is called {shortened(text)}{'; near it: ' + ', '.join(close) if close else ''}.", close
    )


def meant(names: Names, text: str, *, classes: Iterable[str] = ()) -> str | None:
    """The id of the one thing that `text` names, as where a link of old holds it; None where it is none or several."""
    found = candidates(names, text, classes=classes)
    return found[0].id if len(found) == 1 else None


def candidates(names: Names, text: str, *, classes: Iterable[str] = ()) -> list[Entity]:
    """The things that `text` may name, all of one grade; several: it is ambiguous, none: it is unknown."""
    typed, allowed = Typed.of(text), tuple(classes)
    if not typed.folded:
        return []
    named = [one for one in names.of_id(typed.text) if not allowed or one.cls in allowed]
    if named:
        return named
    within = _within(typed, allowed)
    if not within and typed.cls is not None:
        return []
    # A search tells nearly every name; what it misses needs a look at all names.
    quick = names.searched(tuple(dict.fromkeys((typed.name, typed.core))), within)
    return best(quick, typed) or best(names.every(within), typed)


def best(entities: Iterable[Entity], typed: Typed) -> list[Entity]:
    """Those that fit best, the best known first; none where none fits at all."""
    graded = [(grade(entity, typed), entity) for entity in entities]
    least = min((one for one, _ in graded), default=Grade.NOT_AT_ALL)
    fitting = [entity for one, entity in graded if one == least < Grade.NOT_AT_ALL]
    return sorted(fitting, key=lambda entity: (-len(entity.plans), len(entity.name), entity.id))


def _within(typed: Typed, allowed: tuple[str, ...]) -> tuple[str, ...]:
    """The classes to look in: those that are allowed, and of these the one that was typed; none means any, except where
    what was typed is of no allowed class."""
    if typed.cls is None:
        return allowed
    return (typed.cls,) if not allowed or typed.cls in allowed else ()
