"""The columns of a statement by its own words, for a server that names none where there is no row."""

from __future__ import annotations

import re

_ASIDE = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)
_TOKEN = re.compile(r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|`(?:``|[^`])*`|\w+|\s+|.", re.DOTALL)
_ENDS = ("order", "skip", "offset", "limit", "union")
_OPEN, _CLOSE = "([{", ")]}"


def columns_of(cypher: str) -> tuple[str, ...]:
    """The names after the last RETURN outside brackets, in order; none where it returns * or nothing.

    >>> columns_of("MATCH (n) RETURN n.id AS id, count(*) ORDER BY id")
    ('id', 'count(*)')
    """
    items = _items(_TOKEN.findall(_without_comments(cypher)))
    names = tuple(_name(item) for item in items)
    return () if "*" in names else names


def _without_comments(cypher: str) -> str:
    return "".join(" " if _ASIDE.fullmatch(part) else part for part in _parts(cypher))


def _parts(cypher: str) -> list[str]:
    """Strings, quoted names and comments each whole, the rest character by character."""
    return re.findall(_ASIDE.pattern + "|" + _TOKEN.pattern, cypher, re.DOTALL)


def _items(tokens: list[str]) -> list[list[str]]:
    """The expressions of the last RETURN, as tokens."""
    depth, inside = 0, False
    items: list[list[str]] = []
    for token in tokens:
        word = token.lower()
        if depth == 0 and word == "return":
            items, inside = [[]], True
        elif depth == 0 and inside and word in _ENDS:
            inside = False
        elif inside and depth == 0 and token == ",":
            items.append([])
        elif inside:
            items[-1].append(token)
        depth += (token in _OPEN) - (token in _CLOSE)
    return items


def _name(item: list[str]) -> str:
    words = [token for token in item if token.strip()]
    if words and words[0].lower() == "distinct":
        words, item = words[1:], item[[token.lower() for token in item].index("distinct") + 1 :]
    if len(words) >= 3 and words[-2].lower() == "as":
        return words[-1].strip("`").replace("``", "`")
    return "".join(item).strip().rstrip(";").rstrip()
