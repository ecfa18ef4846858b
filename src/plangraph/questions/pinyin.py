"""Names in pinyin, as they are typed on a keyboard without Chinese."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=200_000)
def syllables(name: str) -> str:
    """The pinyin of a name, without tones and spaces.

    >>> syllables("韶关")
    'shaoguan'
    """
    from pypinyin import lazy_pinyin  # its tables take a moment to load

    return "".join(lazy_pinyin(name)).lower()


@lru_cache(maxsize=200_000)
def initials(name: str) -> str:
    """The first letters of a name's pinyin.

    >>> initials("韶关钢铁")
    'sggt'
    """
    from pypinyin import lazy_pinyin

    return "".join(syllable[:1] for syllable in lazy_pinyin(name)).lower()
