"""Names as they are typed on a keyboard without Chinese: in pinyin, and by its initials."""

from __future__ import annotations

from functools import lru_cache


def spelt(name: str) -> tuple[str, ...]:
    """The syllables of a folded name, without tones; what is no Chinese character stays as it is, each on its own.

    >>> spelt("韶关5g产业")
    ('shao', 'guan', '5', 'g', 'chan', 'ye')
    """
    from pypinyin.contrib.mmseg import seg  # its tables take a moment to load

    return tuple(syllable for word in seg.cut(name) for syllable in _of_word(word))


@lru_cache(maxsize=50_000)
def _of_word(word: str) -> tuple[str, ...]:
    from pypinyin import lazy_pinyin

    return tuple(lazy_pinyin(word))
