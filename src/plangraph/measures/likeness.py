"""How much two indicators have in common that the ontology does not list, by their own words."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher

from plangraph.measures.reading import of_use

ALIKE = 0.7  # Dice coefficient from which two wordings are taken for one indicator
NARROWING = frozenset(
    "非不无未总省市县区国内外新旧高低"
)  # single characters that make another thing of what they stand before
UNSURE = 0.65  # the most that wordings reach where one narrows the other or puts another word in its place


def likeness(one: str, other: str) -> tuple[float, str, str]:
    """The likeness of two evened wordings, 0 to 1, and why it is low (zh, en) or empty words.

    It is the Dice coefficient of their pairs of characters, 0 where a word that tells indicators apart stands in one
    alone, and below `ALIKE` where one has a word more that narrows it or another word in its place.

    >>> likeness("高新区", "高新区")[0], likeness("专利授权", "专利申请")[0]
    (1.0, 0.0)
    """
    if one == other:
        return 1.0, "", ""
    apart = [word for word, _ in of_use("distinguish") if (word in one) != (word in other)]
    if apart:
        return 0.0, f"只有一方有“{apart[0]}”", f"{apart[0]} stands in one alone"
    score = round(dice(one, other), 3)
    if score >= UNSURE and (narrowed := _narrowed(one, other)):
        return UNSURE, *narrowed
    return score, "", ""


def dice(one: str, other: str) -> float:
    """The Dice coefficient of the pairs of characters of two texts, 0 to 1."""
    pairs, others = (Counter(text[i : i + 2] for i in range(len(text) - 1)) for text in (one, other))
    total = pairs.total() + others.total()
    return 2 * (pairs & others).total() / total if total else float(one == other)


def _narrowed(one: str, other: str) -> tuple[str, str] | None:
    """What one has that the other lacks, in words (zh, en), where it makes two indicators of them; None where it does not.

    A word more narrows (高新技术企业 and 涉海高新技术企业), another word in its place turns (苹果产量 and 核桃产量). Fillers do
    neither, nor does one character more within the words, unless it denies or tells the level.
    """
    more: list[str] = []
    for tag, a, b, x, y in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        left, right = one[a:b], other[x:y]
        if tag == "replace":
            return f"“{left}”与“{right}”不同", f"{left} and {right} are two things"
        if tag != "equal" and (left or right) not in _fillers():
            within = bool(a and x and b < len(one) and y < len(other))
            slight = within and "一" <= (left or right) <= "龥" and len(left or right) == 1
            more += [left or right] * (1 if slight and (left or right) not in NARROWING else 2)
    return (f"一方多出“{more[0]}”", f"one has {more[0]} beside the words of the other") if len(more) > 1 else None


def _fillers() -> frozenset[str]:
    return frozenset(word for word, _ in of_use("filler"))
