"""What is asked: a thing by name, two names, a thing and an indicator, or a fact by its id."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plangraph.errors import UnknownName, UsageError
from plangraph.ids import fold
from plangraph.lookup import AmbiguousName, ListedNames, near_things, resolve
from plangraph.records import Entity, Figure, Relation
from plangraph.why.collection import Collection
from plangraph.why.grounds import Grounds, grounds
from plangraph.why.joined import Joined, joined, joined_names


@dataclass(frozen=True, slots=True)
class Why:
    """The answer: why names are one thing, or why each of some facts is there; neither where no plan ties the two."""

    asked: tuple[str, ...]
    joined: Joined | None = None
    grounds: tuple[Grounds, ...] = ()


def why(collection: Collection, *asked: str) -> Why:
    """The answer to one or two names or ids; UnknownName or AmbiguousName where a name is not one thing's."""
    if not 1 <= len(asked) <= 2:
        raise UsageError("Say one name or fact, or two names.")
    fact = _fact(collection, asked[0]) if len(asked) == 1 else None
    if fact is not None:
        return Why(asked, grounds=(grounds(collection, fact),))
    names = ListedNames(collection.graph.entities)
    first = resolve(names, asked[0])
    if len(asked) == 1:
        return Why(asked, joined(collection, first))
    try:
        second = resolve(names, asked[1])
    except (UnknownName, AmbiguousName) as error:
        return Why(
            asked, grounds=tuple(grounds(collection, one) for one in _figures(collection, first, asked[1], error))
        )
    if first.id == second.id:
        return Why(asked, joined_names(collection, first, *asked))
    ends = {first.id, second.id}
    between = (one for one in collection.graph.relations if {one.subject, one.object} == ends)
    return Why(asked, grounds=tuple(grounds(collection, one) for one in between))


def _fact(collection: Collection, text: str) -> Relation | Figure | None:
    """The relation or figure of an id, of today or of before; None for any other text."""
    if not text.startswith(("r-", "f-")):
        return None
    found: list[Relation | Figure] = [
        *(one for one in collection.graph.relations if text == one.id or text in one.formerly),
        *(one for one in collection.graph.figures if text == one.id or text in one.formerly),
    ]
    return found[0] if found else None


def _figures(
    collection: Collection, scope: Entity, indicator: str, error: UnknownName | AmbiguousName
) -> Sequence[Figure]:
    """The figures of a thing whose indicator is or holds what was typed; the error of the name where there are none."""
    own = [figure for figure in collection.graph.figures if figure.scope == scope.id]
    found = [figure for figure in own if fold(indicator) in fold(figure.indicator)]
    if found:
        return found
    if isinstance(error, AmbiguousName):
        raise error
    close = near_things(indicator, [figure.indicator for figure in own])
    hint = f"; of its figures: {', '.join(close)}" if close else ""
    raise UnknownName(f"{str(error).removesuffix('.')}{hint}.", (*error.near, *close)) from error
