"""Tables of projects, parks and chains: what the head of a column says of its cells, and what a row joins."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from plangraph.language.layers import Draft, PassageLayers, PlanLayers, Row, Topic
from plangraph.lexicon import words
from plangraph.records import Link, Mention, Span
from plangraph.sources.names.boundaries import LEADING
from plangraph.sources.topics.trimming import trim, unplain

# the roles of columns; where a head fits several, the first of them
ROLES = (
    *("supplier", "builder", "place", "leader", "firm", "technology"),
    *("stage", "platform", "park", "industry", "initiative"),
)
CLASSES = {
    "leader": "Enterprise",
    "firm": "Enterprise",
    "supplier": "Enterprise",
    "platform": "Platform",
    "park": "Park",
    "industry": "Industry",
    "technology": "Technology",
    "initiative": "Initiative",
}
# what a row says of the things in two of its columns: subject's role, predicate, object's role; of suppliers nothing
SAYS = (
    ("leader", "anchors", "industry"),
    ("firm", "anchors", "industry"),
    ("industry", "usesTechnology", "technology"),
    ("park", "prioritizes", "industry"),
    ("place", "prioritizes", "industry"),
    ("platform", "worksOn", "industry"),
    ("platform", "worksOn", "technology"),
    ("leader", "worksOn", "technology"),
    ("firm", "worksOn", "technology"),
    ("initiative", "worksOn", "technology"),
    ("platform", "builtBy", "builder"),
    ("initiative", "builtBy", "builder"),
    ("park", "builtBy", "builder"),
    ("platform", "builtBy", "firm"),
    ("initiative", "builtBy", "firm"),
    ("initiative", "targets", "industry"),
    ("platform", "locatedIn", "place"),
    ("platform", "locatedIn", "park"),
    ("initiative", "locatedIn", "place"),
    ("initiative", "locatedIn", "park"),
    ("leader", "locatedIn", "place"),
    ("leader", "locatedIn", "park"),
    ("firm", "locatedIn", "place"),
    ("firm", "locatedIn", "park"),
    ("park", "locatedIn", "place"),
)
NUMERIC = re.compile(r"^[\s\d.,，%％±≥≤<>~—\-/年亿万元家个项件]*$")
NOUN = re.compile(r"^[\u4e00-\u9fffA-Za-z0-9+（）()/“”·\-. ]{2,30}$")


@lru_cache(maxsize=1)
def _heads() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((role, tuple(sorted(words("table-columns", role)))) for role in ROLES)


def roles_of(heads: Iterable[str]) -> list[str]:
    """The roles of columns by their heads, '' for none (a number, a remark).

    What a row is about stands in the first column of industries: stages that stand beside it (产业链, 关键环节) are what is
    made in it.
    """
    found: list[str] = []
    for head in heads:
        bare = re.sub(r"\s", "", head)
        role = next((role for role, said in _heads() if bare.startswith(said) or bare.endswith(said)), "")
        if role == "stage":
            role = "technology" if "industry" in found else "industry"
        found.append(role)
    return found


def read_tables(plan: PlanLayers) -> PlanLayers:
    """The plan with the rows of tables whose heads say what they hold; names and topics in them are added to their
    passages."""
    heads: dict[int, list[str]] = {}
    passages, rows = [], []
    for state in plan.passages:
        passage = state.reading.passage
        cells = [passage.text[a:b] for a, b in passage.cells]
        if passage.kind == "row" and passage.header:
            heads[passage.table] = roles_of(cells)
        elif passage.kind == "row":
            roles = heads.get(passage.table, [])
            if len([r for r in roles if r]) >= 2 and len(roles) == len(cells):
                state, row = _row(state, roles)
                rows.append(row)
        passages.append(state)
    return replace(plan, passages=tuple(passages), rows=tuple(rows))


def _row(state: PassageLayers, roles: list[str]) -> tuple[PassageLayers, Row]:
    """A row with what its cells name, by the role of their column."""
    things: dict[str, tuple[Mention, ...]] = {}
    for role, (a, b) in zip(roles, state.reading.passage.cells, strict=True):
        if role:
            state, found = _cell(state, role, a, b)
            things[role] = (*things.get(role, ()), *found)
    return state, Row(state.reading.passage, things)


def _cell(state: PassageLayers, role: str, start: int, end: int) -> tuple[PassageLayers, list[Mention]]:
    """The things that a cell names: the names found in it, else its items as what the column holds."""
    text = state.reading.text
    found: list[Mention] = []
    if NUMERIC.match(text[start:end]) or any(word in text[start:end] for word in words("table-columns", "vacant")):
        return state, found
    for match in ITEM.finditer(text, start, end):
        a, b = match.span()
        a = lead.end() if (lead := LEADING.match(text, a, b)) else a
        b = a + len(re.sub(r"(?:等|等企业|等平台)$", "", text[a:b]).rstrip())
        while a < b and text[a] == " ":
            a += 1
        named = state.names_over(a, b)
        if named:
            found += named
        elif role in CLASSES and b - a >= 2:
            state, made = _made(state, CLASSES[role], a, b)
            found += made
    return state, found


ITEM = re.compile(r"[^、，,；;。\n]+")


def _made(state: PassageLayers, cls: str, start: int, end: int) -> tuple[PassageLayers, list[Mention]]:
    """The passage with an item of a cell as a thing of the column's class, and the thing; none where it reads as none."""
    text = state.reading.text
    if cls in ("Industry", "Technology"):
        bounds = trim(text, start, end)
        if bounds is None:
            return state, []
        mention = Mention(cls, text[slice(*bounds)], state.reading.span(*bounds), "topic-table", 0.75)
        topics = sorted((*state.topics, Topic(mention, -1)), key=lambda topic: topic.mention.span.start)
        return replace(state, topics=tuple(topics)), [mention]
    name = text[start:end]
    if not NOUN.match(name) or unplain(name) or name in words("generic") or not state.free(start, end):
        return state, []
    mention = Mention(cls, name, state.reading.span(start, end), "name-table", 0.7)
    return state.named(mention), [mention]


def table_drafts(table_rows: Iterable[Row]) -> list[Draft]:
    """What the rows say, each with the words of its row."""
    found: list[Draft] = []
    for row in table_rows:
        passage = row.passage
        evidence = Span(passage.index, 0, min(len(passage.text), 60))
        for subject_role, predicate, object_role in SAYS:
            for s in row.things.get(subject_role, ()):
                for o in row.things.get(object_role, ()):
                    if s is not o and s.cls in _fits(subject_role) and o.cls in _fits(object_role):
                        found.append(Draft(Link(s, predicate, o, evidence, f"table-{subject_role}-{object_role}", 0.7)))
    return found


def _fits(role: str) -> tuple[str, ...]:
    """The classes that a cell of a role may hold."""
    if role == "builder":
        return ("Enterprise", "Institution", "GovernmentBody", "Place", "Park")
    return ("Place", "Park") if role == "place" else (CLASSES[role], *(("Institution",) if role == "firm" else ()))
