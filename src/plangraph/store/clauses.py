"""A statement cut into its clauses, and a condition into its parts: as far as tokens tell, without a grammar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plangraph.store.tokens import CLOSE, OPEN, beside

# Words that begin a clause, or a part of one that is looked at by itself.
STARTS = frozenset({
    "match", "optional", "where", "with", "return", "unwind", "call", "order", "skip", "offset", "limit", "union",
    "yield", "foreach", "use", "merge", "create", "set", "delete", "detach", "remove", "finish",
})  # fmt: skip
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


def opens_subquery(found: Sequence[str], at: int) -> bool:
    """Whether the bracket at a place opens the body of EXISTS, COUNT or COLLECT."""
    return found[at] == "{" and beside(found, at, -1) in SUBQUERY
