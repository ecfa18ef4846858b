"""Whether words are those of everybody: a name made of nothing else picks out no single firm or hospital."""

from __future__ import annotations

import re
from functools import lru_cache

from plangraph.language.kinds import kind_of, listed_name
from plangraph.language.text import Token
from plangraph.lexicon import words
from plangraph.sources.names.boundaries import is_stop

LEVELS = re.compile(r"(?:国家|中央|地方|街道|[省市县区旗盟州乡镇村各级本全内外域大小])+")
SORTS = re.compile(r"..[型性级类式制]$")
COUNTS = re.compile(r"[近约超逾达第]?[\d一二三四五六七八九十百千万亿两多数]+")


@lru_cache(maxsize=20_000)
def is_common(word: str) -> bool:
    """Whether a word is one of everybody: in the dictionary as a noun, an adjective or a verb, a level, a number.

    >>> is_common("航空"), is_common("省级"), is_common("泸天化")
    (True, True, False)
    """
    return (
        word in words("nouns")
        or word in words("generic")
        or word in words("coined")
        or word in words("cues")
        or listed_name(word)
        or is_stop(word)
        or (len(word) == 4 and is_common(word[:2]) and is_common(word[2:]))
        or bool(LEVELS.fullmatch(word) or COUNTS.fullmatch(word) or SORTS.search(word))
    )


def all_common(tokens: tuple[Token, ...], end: int) -> bool:
    """Whether every word up to `end` is one of everybody; a word that goes on past `end` counts as far as that."""
    return all(is_common(token.text[: end - token.start]) for token in tokens)


def topical(name: str) -> bool:
    """Whether a name reads as that of a line of business or of goods; one in 化 may be a firm's (泸天化)."""
    return listed_name(name) if name.endswith("化") else kind_of(name).known
