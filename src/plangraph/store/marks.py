"""PlanGraph's facts in a server that other applications use too: told apart by a mark of their own.

Every node and relationship that a load writes has the property `plangraph`; the constraints and indexes hold those
alone, so that a `:Plan` or an `:Entity` of somebody else is neither read nor in the way.
"""

from __future__ import annotations

import re
from functools import lru_cache

from plangraph.terms import RELATIONS

MARK = "plangraph"
_NODE = re.compile(r"\((\w*)((?:\s*:\s*\w+)+)\s*(\{(?!plangraph)|\))")
_EDGE = re.compile(r"-\[(\w*)\]-")
_BARE = re.compile(r"--(>?)\(")
_PAGE = re.compile(r"ORDER BY (?!r\.)(\w+)\.id (?=LIMIT \$most)")  # of nodes
_TYPES = "|".join(sorted({term.neo4j for term in RELATIONS.values()} | {"OF", "STATED_IN"}))
# What tells the nodes of a load from before the mark: properties that others are not likely to have together.
_BEFORE = {
    "Entity": ("search_text", "search_pinyin", "plans"),
    "Passage": ("search_text", "section", "plan"),
    "Figure": ("indicator", "comparator", "plan"),
    "Plan": ("digest", "complete", "entity"),
}
OWN_BEFORE = tuple(
    f"MATCH (n:{label}) WHERE n.{MARK} IS NULL AND {' AND '.join(f'n.{key} IS NOT NULL' for key in keys)} "
    f"CALL (n) {{ SET n.{MARK} = true }} IN TRANSACTIONS OF 5000 ROWS"
    for label, keys in _BEFORE.items()
)


@lru_cache(maxsize=256)
def marked(cypher: str) -> str:
    """A statement of PlanGraph that matches marked nodes, and relationships of its own types, alone.

    >>> marked("MATCH (e:Entity {id: $id})<-[:OF]-(f:Figure) RETURN e.name")
    'MATCH (e:Entity {plangraph: true, id: $id})<-[:OF]-(f:Figure {plangraph: true}) RETURN e.name'
    """
    text = _NODE.sub(_node, cypher)
    text = _EDGE.sub(lambda found: f"-[{found[1]}:{_TYPES}]-", text)
    text = _PAGE.sub(rf"ORDER BY \1.{MARK}, \1.id ", text)  # as the index has them: no page sorts what is behind it
    return _BARE.sub(lambda found: f"-[:{_TYPES}]-{found[1]}(", text)


def _node(found: re.Match[str]) -> str:
    return f"({found[1]}{found[2]} {{{MARK}: true" + (", " if found[3] == "{" else "})")
