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
_PAGE = re.compile(
    r"(?s)(?P<match>MATCH \((?P<name>\w+):(?P<label>\w+).*?) WHERE (?P<rest>.*)ORDER BY (?P=name)\.id (?=LIMIT \$most)"
)
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
    text = _PAGE.sub(_page, cypher)
    text = _NODE.sub(_node, text)
    text = _EDGE.sub(lambda found: f"-[{found[1]}:{_TYPES}]-", text)
    return _BARE.sub(lambda found: f"-[:{_TYPES}]-{found[1]}(", text)


def _page(found: re.Match[str]) -> str:
    """A page of nodes behind an id, by the index that holds marks and ids.

    Without its name the server may compare ids in one order and return them in another (an index has strings by their
    bytes, Cypher by their UTF-16 units): a page would then begin before the last one ended. In the order of the index
    no page sorts what is behind it.
    """
    name = found["name"]
    hint = f"USING INDEX SEEK {name}:{found['label']}({MARK}, id)"
    return f"{found['match']} {hint} WHERE {found['rest']}ORDER BY {name}.{MARK}, {name}.id "


def _node(found: re.Match[str]) -> str:
    return f"({found[1]}{found[2]} {{{MARK}: true" + (", " if found[3] == "{" else "})")
