"""Whether two names are one indicator: 高新技术企业总量 and 高新技术企业数量 are, 省级孵化器 and 市级孵化器 are not."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib import resources

from plangraph.ids import fold

_BRACKETS = re.compile(r"\([^()]*\)")


@cache
def _knowledge() -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
    text = resources.files("plangraph.graph").joinpath("indicators.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    replaced = tuple((fold(word), fold(instead)) for word, use, instead in rows if use == "replace")
    return replaced, tuple(fold(word) for word, use, _ in rows if use == "distinguish")


def core(indicator: str) -> str:
    """An indicator without what two writers word differently.

    >>> core("全社会研究与开发（R&D）投入占地区生产总值（GDP）的比重")
    'r&d投入占gdp比重'
    """
    text = _BRACKETS.sub("", fold(indicator))
    for word, instead in _knowledge()[0]:
        text = text.replace(word, instead)
    return text


def likeness(first: str, second: str) -> float:
    """How much two indicators have in common, 0 to 1: the Dice coefficient of their pairs of characters.

    It is 0 where a word that tells indicators apart (省级, 新增, 高价值 …) stands in one alone.
    """
    one, other = core(first), core(second)
    if any((word in one) != (word in other) for word in _knowledge()[1]):
        return 0.0
    if one == other:
        return 1.0
    pairs, others = _pairs(one), _pairs(other)
    total = pairs.total() + others.total()
    return 2 * (pairs & others).total() / total if total else 0.0


def _pairs(text: str) -> Counter[str]:
    return Counter(text[i : i + 2] for i in range(len(text) - 1))
