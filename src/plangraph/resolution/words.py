"""The parts that names are made of: endings that add nothing, long and short forms, words that are no name of their own."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from plangraph.ids import fold
from plangraph.lexicon import any_of, rows, words

SURE, MADE, WEAK = "sure", "made", "weak"
_BODIES = frozenset({"Park", "Platform", "Institution", "Enterprise", "GovernmentBody"})
# What only joins: marks, and 与, 和 between two words of which one has three characters; 生物与医药 is two.
_LINKS = re.compile(
    r"[、,，·/]|(?<=[\u4e00-\u9fff]{3})[与及和暨](?=[\u4e00-\u9fff]{2})|(?<=[\u4e00-\u9fff]{2})[与及和暨](?=[\u4e00-\u9fff]{3})"
)
_ASIDE = re.compile(r"\((.{1,2})\)(?=.)")  # 首台(套)
_LONGEST_BARE = 8


@cache
def _forms(cls: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """The long forms of a class as alternatives, the longest first, and the short form of each."""
    short = {fold(long): fold(form) for long, owner, form, _ in rows("short-forms") if owner in (cls, "any")}
    pattern = "|".join(map(re.escape, sorted(short, key=lambda word: (-len(word), word))))
    return re.compile(pattern or r"(?!)"), short


@lru_cache(maxsize=200_000)
def shortened(cls: str, folded: str) -> str:
    """The folded name with the short form of every word that has one, and without words that only join."""
    pattern, short = _forms(cls)
    folded = _ASIDE.sub(r"\1", folded)
    found = pattern.sub(lambda match: short[match[0]], folded)
    return found if cls == "Technology" else _LINKS.sub("", found)


@cache
def _endings(cls: str, *weights: str) -> tuple[str, ...]:
    found = {word for weight in weights for word in words("optional-endings", cls, weight)}
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


def without_endings(cls: str, name: str, *weights: str) -> str:
    """The name without the endings of its class that may be left out, as long as what is left is a name of its own."""
    if cls == "Enterprise":
        return _without_forms(name)
    endings = (ending for ending in _endings(cls, *weights) if name.endswith(ending))
    for ending in endings:
        stem = name[: -len(ending)]
        if _is_stem(cls, stem):
            return stem
        if ending.startswith("产业") and stem in words("name-parts", "stem"):
            return stem + "产业"  # 高新技术产业群 is 高新技术产业, and 高新技术 something else
    return name


def _without_forms(name: str) -> str:
    """A firm's name without all of its legal forms (集团, 有限公司)."""
    while ending := next((e for e in _endings("Enterprise", SURE) if name.endswith(e)), ""):
        if not _is_stem("Enterprise", name[: -len(ending)]):
            break
        name = name[: -len(ending)]
    return name


def _is_stem(cls: str, stem: str) -> bool:
    return len(stem) >= 2 and stem not in words("name-parts", "stem") and not (cls in _BODIES and is_bare(stem))


@cache
def _bare_words() -> frozenset[str]:
    return frozenset(map(fold, words("name-parts", "bare") | words("known-topics")))


@lru_cache(maxsize=200_000)
def is_bare(name: str) -> bool:
    """Whether a folded name is made of words of class alone (高新区, 公共技术服务平台), so that it names nothing by itself."""
    known = _bare_words()
    reached = {0}
    for start in range(len(name)):
        if start in reached:
            reached |= {start + n for n in range(1, _LONGEST_BARE + 1) if name[start : start + n] in known}
    return len(name) in reached


@lru_cache(maxsize=100_000)
def end_of(name: str) -> str:
    """What kind of thing the end of a folded name tells (研究院 → institute); "" where it tells none."""
    return next((kind for word, kind in _ends() if name.endswith(word)), "")


@cache
def _ends() -> tuple[tuple[str, str], ...]:
    return tuple(sorted(((row[0], row[1]) for row in rows("name-ends")), key=lambda row: (-len(row[0]), row)))


def parts(kind: str) -> re.Pattern[str]:
    """The words of a kind in the table of parts as alternatives."""
    return any_of("name-parts", kind)
