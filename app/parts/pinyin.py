"""How a Chinese name is read, for readers of the English screen."""

from __future__ import annotations

from functools import lru_cache

from plangraph.lookup.spelling import words_spelt

PINYIN = ("en",)  # the languages of the screen that show it


@lru_cache(maxsize=20_000)
def romanised(name: str, english: str | None = None) -> str:
    """The English name where there is one, otherwise the pinyin, a word with a capital; empty for a name in Latin letters.

    >>> romanised("韶关市")
    'Shaoguan Shi'
    """
    if english:
        return english
    return "" if name.isascii() else " ".join(word[:1].upper() + word[1:] for word in words_spelt(name))
