"""A statement cut into its clauses, and the names in it: as far as tokens tell, without a grammar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plangraph.store.tokens import CLOSE, OPEN, aside, behind, beside, closing

STARTS = frozenset(
    [
        "match",
        "optional",
        "where",
        "with",
        "return",
        "unwind",
        "call",
        "order",
        "skip",
        "offset",
        "limit",
        "union",
        "yield",
        "foreach",
        "use",
        "merge",
        "create",
        "set",
        "delete",
        "detach",
        "remove",
        "finish",
    ]
)  # words that begin a clause, or a part of one that is looked at by itself
WORDS = frozenset(
    [
        "and",
        "or",
        "xor",
        "not",
        "in",
        "starts",
        "ends",
        "contains",
        "with",
        "is",
        "null",
        "true",
        "false",
        "case",
        "when",
        "then",
        "else",
        "end",
        "any",
        "all",
        "none",
        "single",
        "reduce",
        "exists",
        "count",
        "collect",
        "as",
        "distinct",
        "where",
        "match",
        "optional",
        "return",
        "order",
        "by",
        "asc",
        "desc",
        "skip",
        "limit",
    ]
)  # words of the language that are no names
SUBQUERY = frozenset({"exists", "count", "collect"})


def clauses(found: Sequence[str]) -> Iterator[tuple[str, list[str], list[str]]]:
    """Each clause of a statement as its word ("" for what stands before the first), that word's token, and the rest."""
    word, head, start, depth = "", list[str](), 0, 0
    for at, token in enumerate(found):
        if depth == 0 and _begins(found, at):
            yield word, head, list(found[start:at])
            word, head, start = token.lower(), [token], at + 1
        depth += (token in OPEN) - (token in CLOSE)
    yield word, head, list(found[start:])


def _begins(found: Sequence[str], at: int) -> bool:
    """Whether the word at a place begins a clause, and is no name, property, label or part of STARTS WITH."""
    word, before = found[at].lower(), beside(found, at, -1)
    if word not in STARTS or before in (".", ":", "|", "&", "$", "as"):
        return False
    return not (word == "with" and before in ("starts", "ends"))


def conjuncts(condition: Sequence[str]) -> list[list[str]]:
    """The parts of a condition that AND joins, each with the AND before it; all of it where OR or XOR joins any."""
    depth, cuts = 0, [0]
    for at, token in enumerate(condition):
        word = token.lower()
        depth += (token in OPEN or word == "case") - (token in CLOSE or word == "end")
        if depth == 0 and beside(condition, at, -1) != ".":
            if word in ("or", "xor"):
                return [list(condition)]
            if word == "and":
                cuts.append(at)
    return [list(condition[start:end]) for start, end in zip(cuts, [*cuts[1:], len(condition)], strict=True)]


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


def opens_subquery(found: Sequence[str], at: int) -> bool:
    """Whether the bracket at a place opens the body of EXISTS, COUNT or COLLECT."""
    return found[at] == "{" and beside(found, at, -1) in SUBQUERY


def pattern_end(found: Sequence[str], at: int) -> int | None:
    """The place behind the pattern that begins at a bracket: nodes joined by relationships, one at least; else None."""
    end, steps = _node(found, at), 0
    while end is not None and (start := _relationship(found, end)) is not None:
        last = _node(found, start)
        if last is None:
            return None
        end, steps = last, steps + 1
    return end if steps else None


def _node(found: Sequence[str], at: int) -> int | None:
    at = behind(found, at)
    if at >= len(found) or found[at] != "(":
        return None
    inside = [token for token in found[at + 1 : closing(found, at)] if not aside(token)]
    if inside and not (inside[0] in (":", "{") or len(inside) == 1 or inside[1] in (":", "{")):
        return None
    return closing(found, at) + 1


def _relationship(found: Sequence[str], at: int) -> int | None:
    """The place of the node behind a relationship that begins at a place."""
    at = behind(found, at)
    for sign in ("<", "-", "[", "-", ">"):
        if at < len(found) and found[at] == sign:
            at = behind(found, (closing(found, at) if sign == "[" else at) + 1)
        elif sign == "-":
            return None
    return at
