"""Names by their sound: typed on a keyboard without Chinese, or in traditional characters."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=200_000)
def syllables(name: str) -> str:
    """The pinyin of a name, without tones and spaces.

    >>> syllables("韶关")
    'shaoguan'
    """
    return "".join(_spelt(name))


@lru_cache(maxsize=200_000)
def initials(name: str) -> str:
    """The first letters of a name's pinyin.

    >>> initials("韶关钢铁")
    'sggt'
    """
    return "".join(syllable[:1] for syllable in _spelt(name))


def is_traditional_form(typed: str, name: str) -> bool:
    """Whether `typed` is `name` with some characters in their traditional form, each of the same sound.

    >>> is_traditional_form("韶關市", "韶关市"), is_traditional_form("韶观市", "韶关市")
    (True, False)
    """
    if len(typed) != len(name) or not any(map(_is_traditional, typed)):
        return False
    return all(
        one == other or (_is_traditional(one) and syllables(one) == syllables(other))
        for one, other in zip(typed, name, strict=True)
    )


@lru_cache(maxsize=20_000)
def _is_traditional(character: str) -> bool:
    """Whether the traditional standard has a character and the simplified one has not."""
    return not _has("gb2312", character) and _has("big5", character)


def _has(encoding: str, character: str) -> bool:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _spelt(name: str) -> list[str]:
    from pypinyin import lazy_pinyin  # its tables take a moment to load

    return [syllable.lower() for syllable in lazy_pinyin(name)]
