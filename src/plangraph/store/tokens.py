"""Cypher as tokens, as far as its brackets, strings and comments need to be told apart: nothing is parsed."""

from __future__ import annotations

import re
from collections.abc import Sequence

# A comment or a string that nothing closes reaches to the end: every character is looked at once.
_TOKEN = re.compile(
    r"//[^\n]*|/\*(?:[^*]|\*(?!/))*(?:\*/)?|'(?:\\.|[^'\\])*'?|\"(?:\\.|[^\"\\])*\"?|`(?:``|[^`])*`?"
    r"|\w+|\s+|<=|>=|<>|=~|\.\.|.",
    re.DOTALL,
)
OPEN, CLOSE = frozenset("([{"), frozenset(")]}")


def tokens(cypher: str) -> list[str]:
    """Strings, quoted names, comments, words, numbers and white space each whole, the rest character by character."""
    return _TOKEN.findall(cypher)


def aside(token: str) -> bool:
    """Whether a token says nothing: white space or a comment."""
    return token.isspace() or token.startswith(("//", "/*"))


def plain(cypher: str) -> str:
    """A statement without what may stand behind it: white space, comments, and a semicolon.

    >>> plain("RETURN 1;  // so")
    'RETURN 1'
    """
    found = tokens(cypher)
    while found and (aside(found[-1]) or found[-1] == ";"):
        found.pop()
    return "".join(found)


def closing(found: Sequence[str], start: int) -> int:
    """The place of the bracket that closes the one at `start`; the end where none does."""
    depth = 0
    for at in range(start, len(found)):
        depth += (found[at] in OPEN) - (found[at] in CLOSE)
        if depth == 0:
            return at
    return len(found)


def beside(found: Sequence[str], at: int, step: int) -> str:
    """The next token that says something, before (-1) or behind (1) a place, in small letters; "" where none is."""
    at += step
    while 0 <= at < len(found):
        if not aside(found[at]):
            return found[at].lower()
        at += step
    return ""


def behind(found: Sequence[str], at: int) -> int:
    """The place of the next token that says something, from `at` on; the end where none is."""
    while at < len(found) and aside(found[at]):
        at += 1
    return at
