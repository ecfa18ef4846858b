"""What the ontology lets stand together, and what is one thing."""

from __future__ import annotations

from functools import lru_cache

from plangraph.records import Mention
from plangraph.terms import RELATIONS

LEFT_TO_RULES = frozenset({"basedOn", "issuedBy", "received"})  # told in fixed words


@lru_cache(maxsize=256)
def fitting(subject: str, object_: str) -> tuple[str, ...]:
    """The relations whose ends may be of these classes."""
    fits = (
        p
        for p, term in RELATIONS.items()
        if subject in term.domain and object_ in term.range and (p != "partOf" or subject == object_)
    )
    return tuple(sorted(set(fits) - LEFT_TO_RULES))


def same(one: Mention, other: Mention) -> bool:
    """Whether two mentions name one thing."""
    return (one.cls, one.name) == (other.cls, other.name)
