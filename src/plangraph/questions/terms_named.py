"""Terms of the ontology as a person writes them: by name, or by the label in either language."""

from __future__ import annotations

from collections.abc import Collection

from plangraph.errors import UnknownName
from plangraph.lookup import near, shortened
from plangraph.terms import ENTITY_CLASSES, RELATIONS, label


def class_named(text: str) -> str:
    """The class of that name or label; UnknownName with what is near where there is none."""
    return _named(text, "class", ENTITY_CLASSES)


def relation_named(text: str) -> str:
    """The relation of that name or label; UnknownName with what is near where there is none."""
    return _named(text, "relation", RELATIONS)


def _named(text: str, kind: str, terms: Collection[str]) -> str:
    named = {word: term for term in terms for word in (label(term, "zh"), label(term, "en"), term)}
    if text not in named:
        raise UnknownName(f"There is no {kind} {shortened(text)}{near(text, named, among=terms)}.", tuple(terms))
    return named[text]
