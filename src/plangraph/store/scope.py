"""The names in a statement: which tokens are variables, and which are known behind a clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plangraph.store.clauses import clauses
from plangraph.store.tokens import CLOSE, OPEN, aside, beside

WORDS = frozenset({
    "and", "or", "xor", "not", "in", "starts", "ends", "contains", "with", "is", "null", "true", "false", "case",
    "when", "then", "else", "end", "any", "all", "none", "single", "reduce", "exists", "count", "collect", "as",
    "distinct", "where", "match", "optional", "return", "order", "by", "asc", "desc", "skip", "limit",
})  # fmt: skip  # words of the language that are no names


def is_name(found: Sequence[str], at: int) -> bool:
    """Whether a token is a variable's name: no word of the language, function, label, property, key or parameter."""
    token, before, after = found[at], beside(found, at, -1), beside(found, at, 1)
    if not (token[0].isalpha() or token[0] in "_`") or token.lower() in WORDS:
        return False
    if before == ":" and not _behind_key(found, at):
        return False
    return before not in (".", "&", "|", "!", "$") and after != "(" and not (before in ("{", ",") and after == ":")


def _behind_key(found: Sequence[str], at: int) -> bool:
    """Whether the colon before a token is that of a map, and no label's."""
    said = [token for token in found[max(at - 12, 0) : at] if not aside(token)]
    return len(said) > 2 and said[-3] in ("{", ",")


def scope(word: str, body: Sequence[str], known: set[str]) -> set[str]:
    """The names that are known behind a clause, of those before it."""
    if word in ("", "match", "optional", "merge", "create"):
        return known | bound(body)
    if word == "call":
        return known | _returned(body)
    if word not in ("with", "unwind", "yield"):
        return known
    items = [_named(item) for item in _items(body)]
    kept = known if word != "with" or any(item == "*" for item in items) else set[str]()
    return kept | {item for item in items if item not in ("", "*")}


def _returned(body: Sequence[str]) -> set[str]:
    """The names that the last RETURN of a subquery hands out."""
    last = max((at for at, token in enumerate(body) if token.lower() == "return"), default=len(body))
    *_, (_, _, items) = [("", [], []), *(one for one in clauses(body[last:]) if one[0] == "return")]
    return {name for item in _items(items) if (name := _named([one for one in item if one not in CLOSE]))}


def bound(pattern: Sequence[str]) -> set[str]:
    """The names of nodes, relationships and paths in a pattern."""
    names = set()
    for at, token in enumerate(pattern):
        if is_name(pattern, at):
            before, after = beside(pattern, at, -1), beside(pattern, at, 1)
            path = after == "=" and before in ("", ",")
            if path or (before in ("(", "[") and after in (":", ")", "]", "{", "*", "where")):
                names.add(token)
    return names


def _items(body: Sequence[str]) -> Iterator[list[str]]:
    """The parts between the commas of a list."""
    depth, start = 0, 0
    for at, token in enumerate(body):
        depth += (token in OPEN) - (token in CLOSE)
        if depth == 0 and token == ",":
            yield list(body[start:at])
            start = at + 1
    yield list(body[start:])


def _named(item: Sequence[str]) -> str:
    """The name that an item of WITH has behind it; "" where it has none."""
    words = [token for token in item if not aside(token) and token.lower() != "distinct"]
    return words[-1] if len(words) == 1 or (len(words) > 2 and words[-2].lower() == "as") else ""
