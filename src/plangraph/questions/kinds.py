"""Names of industries that name none: a rank, a way of doing business, a sector of the whole economy (传统制造业, “3+3”产业)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection
from functools import cache
from importlib.resources import files

from plangraph.ids import fold

_COUNTED = re.compile(r"[\dnx+一二三四五六七八九十百两双]+[大个条]?")


def is_kind(name: str) -> bool:
    """Whether a name says only what kind of industry is meant, and so is nothing that two places could have in common.

    >>> [is_kind(name) for name in ("传统制造业", "绿色低碳新型工业", "“3+3”产业", "精细化工", "智慧农业")]
    [True, True, True, False, False]
    """
    words = _words()
    text = fold(name)
    if text in words["names"]:
        return True
    counted = _COUNTED.match(text)
    bare = text[counted.end() :] if counted else text
    heads = tuple(words["heads"])
    if not bare.endswith(heads):
        return False
    return "的" in bare or _made_of(bare, words["qualities"] | words["heads"])


def _made_of(text: str, words: Collection[str]) -> bool:
    """Whether a text is a row of words."""
    longest = max(map(len, words))
    reached = {0}
    for start in range(len(text)):
        if start in reached:
            reached |= {start + n for n in range(1, longest + 1) if text[start : start + n] in words}
    return len(text) in reached


@cache
def _words() -> dict[str, frozenset[str]]:
    text = (files("plangraph.questions") / "kinds.toml").read_text(encoding="utf-8")
    return {kind: frozenset(words) for kind, words in tomllib.loads(text).items()}
