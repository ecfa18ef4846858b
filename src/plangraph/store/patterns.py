"""Where a pattern ends that stands in an expression: nodes in round brackets, joined by relationships."""

from __future__ import annotations

from collections.abc import Sequence

from plangraph.store.tokens import aside, behind, closing


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
