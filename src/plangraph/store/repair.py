"""What people write in Cypher and the embedded database answers wrongly, written so that it answers rightly.

- A condition is tried as soon as the variables are there that the database sees in it, and it sees none within lists,
  maps, CASE, any(), reduce() and subqueries: rows are lost. Here each is also named where it is seen:
  `c` becomes `(c OR (v IS NULL AND v IS NOT NULL))`, which says the same.
- A pattern that starts from null matches everything in a comprehension and in a condition: it is asked for null first,
  and a condition becomes EXISTS { }, which is right.
- `id(x) = …` looks the node up and forgets its label: `coalesce(id(x))` does not.
- labels() are in alphabetical order; on Neo4j they are in that of loading, Entity first, and so they are here.

`tests/store/test_everyday.py` sets some hundreds of queries of chance on this database beside Neo4j.
"""

from __future__ import annotations

from collections.abc import Sequence

from plangraph.store.clauses import clauses, conjuncts, opens_subquery
from plangraph.store.patterns import pattern_end
from plangraph.store.scope import WORDS, bound, is_name, scope
from plangraph.store.tokens import OPEN, aside, behind, beside, closing, tokens
from plangraph.terms import ENTITY_CLASSES

_HIDING = frozenset({"[", "{", "case", "any", "all", "none", "single", "reduce", "exists", "count", "collect"})
_IDS = ("id", "elementid")
_SHORTEST = ("shortestpath", "allshortestpaths")
_LABELS = str(["Entity", "Passage", "Figure", "Plan", *sorted(ENTITY_CLASSES)])
_ORDERED = "(CASE WHEN {0} IS NULL THEN null ELSE [plangraph_label IN {1} WHERE plangraph_label IN {0}] END)"


def repaired(cypher: str) -> str:
    """The statement as the embedded database is asked it.

    >>> repaired("MATCH (a)-[r]->(b) WHERE a.id = 'x' AND any(p IN r.plans WHERE p = b.id) RETURN a")
    "MATCH (a)-[r]->(b) WHERE a.id = 'x' AND ( any(p IN r.plans WHERE p = b.id)  OR (b IS NULL AND b IS NOT NULL) OR (r IS NULL AND r IS NOT NULL)) RETURN a"
    """
    return _statement([" " if aside(token) else token for token in tokens(cypher)], set())


def _statement(found: list[str], outer: set[str]) -> str:
    known, text = set(outer), ""
    for word, head, body in clauses(found):
        text += "".join(head)
        if word in ("", "match", "optional", "merge", "create"):
            text += "".join(body)
        elif word == "where":
            text += _condition(body, known)
        elif word == "call":
            text += _call(body, known)
        else:
            text += _expression(body, known)
        known = scope(word, body, known) | outer
    return text


def _call(body: list[str], known: set[str]) -> str:
    """A subquery, with or without the names that it takes in; a procedure as it is."""
    for at, token in enumerate(body):
        if token == "{" and beside(body, at, -1) in ("", ")"):
            end = closing(body, at)
            inner = _statement(body[at + 1 : end], known | bound(body[:at]))
            return "".join(body[: at + 1]) + inner + "".join(body[end:])
    return "".join(body)


def _condition(body: list[str], known: set[str]) -> str:
    return "".join(_conjunct(one, known) for one in conjuncts(body))


def _conjunct(found: list[str], known: set[str]) -> str:
    joint = ""
    first = behind(found, 0)
    if first < len(found) and found[first].lower() == "and":
        joint, found = "AND", found[first + 1 :]
    text = _expression(found, known, in_condition=True)
    names = sorted(_names(found, known))
    if not names or (text == "".join(found) and not _hides(found, known)):
        return joint + text
    return f"{joint} ({text}{''.join(f' OR ({name} IS NULL AND {name} IS NOT NULL)' for name in names)}) "


def _names(found: Sequence[str], known: set[str]) -> set[str]:
    return {token for at, token in enumerate(found) if token in known and is_name(found, at)}


def _hides(found: Sequence[str], known: set[str]) -> bool:
    """Whether a part of a condition may hold variables that the database does not see; a list of values holds none."""
    for at, token in enumerate(found):
        values = token == "[" and beside(found, at, -1) == "in" and not _names(found[at : closing(found, at)], known)
        if token.lower() in _HIDING and not values:
            return True
    return False


def _expression(found: list[str], known: set[str], *, in_condition: bool = False) -> str:
    """An expression with its subqueries, comprehensions, patterns and functions written anew."""
    text, at = "", 0
    while at < len(found):
        made, end = (
            _function(found, at, in_condition)
            or _pattern(found, at, known)
            or _bracket(found, at, known, in_condition)
            or (found[at], at + 1)
        )
        text, at = text + made, end
    return text


Made = tuple[str, int] | None  # the text in place of some tokens, and the place behind them


def _function(found: list[str], at: int, in_condition: bool) -> Made:
    word, before = found[at].lower(), beside(found, at, -1)
    if word not in ("labels", *_IDS, "exists", *_SHORTEST) or beside(found, at, 1) != "(" or before == ".":
        return None
    start = behind(found, at + 1)
    end = closing(found, start) + 1
    text = "".join(found[at:end])
    if word in _SHORTEST:
        return text, end
    if word == "labels":
        return None if before == "in" else (_ORDERED.format(text, _LABELS), end)
    if word == "exists":
        inside = behind(found, start + 1)
        there = pattern_end(found, inside)
        return None if there is None else (f"EXISTS {{ {''.join(found[inside:there])} }}", end)
    return (f"coalesce({text})", end) if in_condition else None


def _pattern(found: list[str], at: int, known: set[str]) -> Made:
    """A pattern as a condition, or a comprehension of one."""
    if found[at] == "(" and not (at and found[at - 1].isidentifier() and found[at - 1].lower() not in WORDS):
        end = pattern_end(found, at)
        return None if end is None else (f"EXISTS {{ {''.join(found[at:end])} }}", end)
    if found[at] != "[":
        return None
    start, last = behind(found, at + 1), closing(found, at)
    if beside(found, start, 1) == "=":  # a path with a name
        start = behind(found, found.index("=", start) + 1)
    end = pattern_end(found, start) if start < last else None
    if end is None:
        return None
    nodes = {one for one in _names(found[start:end], known) if one in _nodes(found[start:end])}
    rest = _expression(found[end:last], known | bound(found[start:end]))
    text = f"{''.join(found[at:end])}{rest}]"
    if nodes:
        text = f" CASE WHEN {' OR '.join(f'{one} IS NULL' for one in sorted(nodes))} THEN [] ELSE {text} END "
    return text, last + 1


def _nodes(pattern: Sequence[str]) -> set[str]:
    return {token for at, token in enumerate(pattern) if beside(pattern, at, -1) == "("}


def _bracket(found: list[str], at: int, known: set[str], in_condition: bool) -> Made:
    if found[at] not in OPEN:
        return None
    end = closing(found, at)
    inner = found[at + 1 : end]
    made = (
        _statement(inner, known) if opens_subquery(found, at) else _expression(inner, known, in_condition=in_condition)
    )
    return found[at] + made + "".join(found[end : end + 1]), end + 1
