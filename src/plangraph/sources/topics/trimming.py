"""What is left of an object as the name of an industry or technology when the words around it are taken off."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from plangraph.language.kinds import kind_of, listed_name
from plangraph.lexicon import words

LINE = re.compile(
    r"^(.{2,16}?(?:产业集群|产业群|产业带|产业(?!链)|行业|制造业|服务业|加工业|建筑业|旅游业|物流业|软件业|种业|工业|农业|林业|渔业|畜牧业|养殖业|种植业|经济|新业态))"
    r"(?!园|基地|化|区|互联网|软件|机器人|数字化|信息化|智能化|设计|产品|物联网|废|气|云|和信息|固废|信息|大脑|企业技术|发展区|带|开发区|用地|硅|级|母机|园区|高新技术)"
)
JUNK = re.compile(
    r"[，。；：！？《》\t|]|(?<!\d)\d+(?:\.\d+)?\s*(?:%|％|亿|万|家|个|项|年|人|件|元|倍|吨|亩|公里)|^[\d\W]+$|^第[一二三四五六七八九十\d]+"
)
NUMBERED = re.compile(r"\s*(?:[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|\d{1,2}[、.．）)](?!\d)|[①-⑳])\s*")

# the size that an industry is to have; in words and with 级 it is part of a name (千亿级…集群)
SIZE = re.compile(r"(?:\d+(?:\.\d+)?亿元?级?|[一二两三四五六七八九十百千万]+亿元?(?!元?级))(?:规模)?(?:以上)?的?")


@lru_cache(maxsize=1)
def _affixes() -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    tail, lead, barrier = (
        tuple(sorted(words("trimming", place), key=lambda word: (-len(word), word)))
        for place in ("tail", "lead", "barrier")
    )
    return tail, lead, barrier


@cache
def _by_first(character: str) -> tuple[str, ...]:
    """The words that lead up to a topic and begin with a character, the longest first."""
    return tuple(word for word in _affixes()[1] if word.startswith(character))


def trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The (start, end) of the topic within an object at `text[start:end]`, or None where it holds none."""
    tails, leads, barriers = _affixes()
    start = _lead(text, start, end, leads)
    if line := LINE.match(text[start:end]):
        end = start + line.end(1)
    else:
        start, end = _of(text, start, end)
        end = _tail(text, start, end, tails)
    start = _lead(text, start, end, leads)
    while start < end and text[end - 1] in " 、的等":
        end -= 1
    while start < end and text[start] in " 、的":
        start += 1
    name = text[start:end]
    if not 2 <= len(name) <= 26 or unplain(name):
        return None
    if name.endswith(barriers) and not listed_name(name):
        return None
    return start, end


def opening(text: str, start: int, end: int) -> int:
    """Where a topic begins within an object: past words that never open one."""
    return _lead(text, start, end, _affixes()[1])


def unplain(name: str) -> bool:
    """Whether a stretch can be no name: sentence marks, numbers with units, brackets open or closed alone."""
    return bool(JUNK.search(name)) or unbalanced(name) or name in words("generic-topics")


def unbalanced(name: str) -> bool:
    """Whether a bracket of the name is open or closed alone."""
    return name.count("（") + name.count("(") != name.count("）") + name.count(")") or name.count("“") != name.count(
        "”"
    )


def _lead(text: str, start: int, end: int, leads: tuple[str, ...]) -> int:
    number = NUMBERED.match(text, start, end)
    start = past_size(text, number.end() if number and end - number.end() >= 2 else start, end)
    while text.startswith(leads, start, end):
        near = _by_first(text[start])
        lead = next((word for word in near if text.startswith(word, start, end) and end - start - len(word) >= 2), "")
        if not lead or listed_name(text[start:end]):
            return start
        start += len(lead)
    return start


def past_size(text: str, start: int, end: int) -> int:
    """Where a topic begins past the size that a plan wishes it (五百亿不锈钢)."""
    size = SIZE.match(text, start, end)
    return size.end() if size and end - size.end() >= 2 else start


def _tail(text: str, start: int, end: int, tails: tuple[str, ...]) -> int:
    while text.endswith(tails, start, end) and not listed_name(text[start:end]):
        tail = next((word for word in tails if text.endswith(word, start, end) and end - start - len(word) >= 2), "")
        if not tail or (tail == "产品" and text[end - 3 : end - 2] in "农副水"):
            return end
        keep = 2 if tail.startswith("技术") and len(tail) > 2 else 0
        end -= len(tail) - keep
        while end > start and text[end - 1] in "的及和与、 ":
            end -= 1
        if keep:
            return end
    return end


def _of(text: str, start: int, end: int) -> tuple[int, int]:
    """The side of 的 that names the topic: what stands before it where that ends as a topic does, else what follows."""
    at = text.find("的", start, end)
    if at < start + 2 or at >= end - 1:
        return start, end
    return (
        (start, at) if kind_of(text[start:at]).known and at - start <= 14 else (text.rfind("的", start, end) + 1, end)
    )
