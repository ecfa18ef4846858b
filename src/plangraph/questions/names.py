"""The names of a database, for `lookup`: by id, by a search, and all of them; and what a search box finds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plangraph import lookup
from plangraph.questions import reading
from plangraph.questions.statements import rows
from plangraph.records import Entity
from plangraph.store.view import Hit, View

HITS = 400  # of a search: all of them that bear a name come before those that hold it


class ViewNames:
    """The names that a database holds."""

    def __init__(self, view: View) -> None:
        self._view = view

    def of_id(self, text: str) -> Sequence[Entity]:
        found = list(reading.entities(self._view, [text]).values())
        if found or "/" not in text:  # a former id is looked for among all of them
            return found
        return [reading.entity_record(row) for row in rows(self._view, "formerly", id=text).records()]

    def searched(self, texts: Sequence[str], classes: tuple[str, ...]) -> Sequence[Entity]:
        hits = {
            hit.id
            for text in texts
            for hit in self._view.search(text, classes=classes, limit=HITS)
            if hit.kind == "entity"
        }
        return list(reading.entities(self._view, sorted(hits)).values())

    def every(self, classes: tuple[str, ...]) -> Sequence[Entity]:
        return [one for one in named_entities(self._view) if not classes or one.cls in classes]


def resolve(view: View, text: str, *, classes: Iterable[str] = ()) -> Entity:
    """The entity that `text` names, as `lookup.resolve`."""
    return lookup.resolve(ViewNames(view), text, classes=classes)


def candidates(view: View, text: str, *, classes: Iterable[str] = ()) -> list[Entity]:
    """The entities that `text` may name, as `lookup.candidates`."""
    return lookup.candidates(ViewNames(view), text, classes=classes)


def found(
    view: View, text: str, *, classes: tuple[str, ...] = (), passages: bool = False, limit: int = 20
) -> list[Hit]:
    """What a search box shows: the things that `text` names where the search alone misses them (an id, a former one, a
    name in traditional characters), then what the search finds, best first."""
    hits = view.search(text, classes=classes, passages=passages, limit=limit)
    known = {hit.id for hit in hits}
    if any(hit.score == 1.0 for hit in hits):
        return hits
    named = [one for one in candidates(view, text, classes=classes) if one.id not in known]
    return [*(Hit("entity", one.id, one.cls, one.name, one.name, 1.0) for one in named), *hits][:limit]


def near(view: View, text: str, *, limit: int = 8) -> list[Entity]:
    """The entities whose names are near to what was typed, as `lookup.near_things`: of its sound, with its characters in
    their order, alike; the nearest first, of one name the one of most plans."""
    bearers: dict[str, list[Entity]] = {}
    for one in ViewNames(view).every(()):
        for name in dict.fromkeys((one.name, *one.aliases)):
            bearers.setdefault(name, []).append(one)
    close = lookup.near_things(text, bearers, limit)
    return list({one.id: one for name in close for one in bearers[name]}.values())[:limit]


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
            formerly=tuple(row["formerly"] or ()),
        )
        for row in rows(view, "names", limit=limit).records()
    ]
