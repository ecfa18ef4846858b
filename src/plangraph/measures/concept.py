"""The indicators that the ontology lists (`ontology/indicators.ttl`), as records."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from plangraph.measures.tables import table

BETTER_WHEN_FALLING = {"more": "less", "less": "more", "neither": "neither"}


@dataclass(frozen=True, slots=True)
class Concept:
    """An indicator. `kind` is level, growth, increment or cumulative; `better` more, less or neither.

    `held_for` is moment for what there is, year for what came about in a year. `growth_of`, `part` and `whole` are ids:
    whose growth it is, and of what a share is the part and the whole. `others` are further wordings.
    """

    id: str
    theme: str
    zh: str
    en: str
    unit: str
    kind: str
    better: str
    held_for: str
    growth_of: str = ""
    part: str = ""
    whole: str = ""
    others: tuple[str, ...] = ()

    @property
    def subject(self) -> str:
        """The id of what is measured: the same for a level, its growth and its increment."""
        return self.growth_of or self.id


@cache
def concepts() -> dict[str, Concept]:
    """Every listed indicator by its id, in the order of the ontology."""
    found = {}
    for id_, theme, zh, en, unit, kind, better, held_for, *ties, others in table("concepts"):
        growth_of, part, whole = ties
        wordings = tuple(filter(None, others.split(";")))
        found[id_] = Concept(id_, theme, zh, en, unit, kind, better, held_for, growth_of, part, whole, wordings)
    return found


def derived(concept: Concept, kind: str, *, fall: bool = False) -> Concept:
    """The growth, fall or increment of a listed indicator: the listed one where there is one, else made of its names."""
    wanted = BETTER_WHEN_FALLING[concept.better] if fall else concept.better
    for other in concepts().values():
        if other.growth_of == concept.id and other.kind == kind and other.better == wanted:
            return other
    zh, en = {"growth": ("增长", "growth of"), "increment": ("增量", "increment of")}[kind]
    if fall:
        zh, en = "下降", "fall of"
    name = f"{concept.id}:{'fall' if fall else kind}"
    unit = "%" if kind == "growth" else concept.unit
    return replace(
        concept, id=name, zh=concept.zh + zh, en=f"{en} {concept.en}", unit=unit, kind=kind, better=wanted,
        growth_of=concept.id, part="", whole="", others=(),
    )  # fmt: skip
