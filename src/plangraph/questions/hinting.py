"""Names in a query that the graph does not know: a database answers nothing to them and says nothing about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plangraph.lookup import near_names
from plangraph.terms import ENTITY_CLASSES, RELATIONS

LABELS = ("Entity", "Plan", "Figure", "Passage", *ENTITY_CLASSES)
TYPES = ("OF", "STATED_IN", *dict.fromkeys(term.neo4j for term in RELATIONS.values()))
PROPERTIES = {
    "Entity": ("id", "name", "name_en", "aliases", "plans", "confidence", "evidence", "code", "longitude", "latitude", "formerly"),
    "->": ("id", "plans", "evidence", "words", "context", "confidence", "by", "reasons"),
    "Plan": (
        "id", "title", "number", "issuer", "date", "start_year", "end_year", "status", "level", "file", "jurisdiction",
        "entity",
    ),
    "Figure": (
        "id", "indicator", "value", "value_max", "unit", "year", "period", "kind", "comparator", "change", "binding",
        "plan",
    ),
    "Passage": ("id", "text", "plan", "section", "start", "end"),
}  # fmt: skip
SHOWN = 4
_QUOTED = re.compile(r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|//[^\n]*|/\*.*?\*/", re.DOTALL)
_NODE = re.compile(r"\(\s*`?\w*`?\s*:\s*([^(){}\[\]]+)")
_RELATION = re.compile(r"\[\s*`?\w*`?\s*:\s*([^()\[\]{}*]+)")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name that the graph does not know: `kind` label or type; what is near it, the most alike first."""

    kind: str
    name: str
    near: tuple[str, ...]


def unknown_names(cypher: str) -> list[Unknown]:
    """The labels and relationship types of a query that the graph has not, each once, in their order.

    >>> unknown_names("MATCH (e:Enterprise)-[r:ANCHOR]->(i) RETURN i")
    [Unknown(kind='type', name='ANCHOR', near=('ANCHORS',))]
    """
    bare = _QUOTED.sub(" ", cypher)
    found = [Unknown("label", name, _near(name, LABELS)) for name in _names(_NODE, bare) if name not in LABELS]
    found += [Unknown("type", name, _near(name, TYPES)) for name in _names(_RELATION, bare) if name not in TYPES]
    return list(dict.fromkeys(found))


def _names(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    for match in pattern.finditer(text):
        yield from (word for word in _WORD.findall(match[1].partition(" WHERE ")[0]) if not word.isdigit())


def _near(name: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """Names of the schema that look like `name`, or whose Chinese or English term it is."""
    said = name.replace("_", " ").casefold()
    terms = {
        **{cls: (term.label_zh, term.label_en) for cls, term in ENTITY_CLASSES.items()},
        **{term.neo4j: (term.label_zh, term.label_en) for term in RELATIONS.values()},
    }
    by_term = [one for one in known if said in (word.casefold() for word in terms.get(one, ()))]
    return tuple(dict.fromkeys((*by_term, *near_names(name, known, SHOWN))))[:SHOWN]
