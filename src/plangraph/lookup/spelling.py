"""Names by their sound: typed on a keyboard without Chinese, in pinyin or by its initials; and in traditional characters."""

from __future__ import annotations

from functools import lru_cache

from plangraph.segmenting import general

KINDS_OF_PLACE = "省市州县区镇乡"


def spelt(name: str) -> tuple[str, ...]:
    """The syllables of a folded name, without tones; what is no Chinese character stays as it is, each on its own.

    >>> spelt("韶关5g产业")
    ('shao', 'guan', '5', 'g', 'chan', 'ye')
    """
    from pypinyin.contrib.mmseg import seg  # its tables take a moment to load

    return tuple(syllable for word in seg.cut(name) for syllable in _of_word(word))


def words_spelt(name: str) -> list[str]:
    """A name word by word in pinyin, without tones, what is no Chinese character as it is; the kind of a place is a word of
    its own.

    >>> words_spelt("韶关市钢铁产业")
    ['shaoguan', 'shi', 'gangtie', 'chanye']
    """
    return [
        said for word in general().cut(name) for part in _of_place(word) if (said := "".join(_of_word(part)).strip())
    ]


def _of_place(word: str) -> tuple[str, ...]:
    return (word[:-1], word[-1]) if len(word) > 2 and word[-1] in KINDS_OF_PLACE else (word,)


@lru_cache(maxsize=200_000)
def sound(name: str) -> str:
    """The pinyin of a folded name in one.

    >>> sound("韶关")
    'shaoguan'
    """
    return "".join(spelt(name))


@lru_cache(maxsize=200_000)
def initials(name: str) -> str:
    """The first letters of a folded name's pinyin.

    >>> initials("韶关钢铁")
    'sggt'
    """
    return "".join(syllable[:1] for syllable in spelt(name))


def is_traditional(text: str) -> bool:
    """Whether some character of `text` is one that the traditional standard has and the simplified one has not."""
    return any(map(_is_traditional, text))


def is_traditional_form(typed: str, name: str) -> bool:
    """Whether `typed` is `name` with some characters in their traditional form, each of the same sound.

    >>> is_traditional_form("韶關市", "韶关市"), is_traditional_form("韶观市", "韶关市")
    (True, False)
    """
    if len(typed) != len(name) or not is_traditional(typed):
        return False
    return all(
        one == other or (_is_traditional(one) and _of_word(one) == _of_word(other))
        for one, other in zip(typed, name, strict=True)
    )


def is_traditional_part(typed: str, name: str) -> bool:
    """Whether `typed` is a part of `name` with some characters in their traditional form.

    >>> is_traditional_part("華南", "广州华南研究院")
    True
    """
    return any(is_traditional_form(typed, name[at : at + len(typed)]) for at in range(len(name) - len(typed) + 1))


@lru_cache(maxsize=20_000)
def _is_traditional(character: str) -> bool:
    return not _has("gb2312", character) and _has("big5", character)


def _has(encoding: str, character: str) -> bool:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


@lru_cache(maxsize=50_000)
def _of_word(word: str) -> tuple[str, ...]:
    from pypinyin import lazy_pinyin

    return tuple(lazy_pinyin(word))
