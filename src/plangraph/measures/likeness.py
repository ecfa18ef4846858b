"""How much two indicators have in common that the ontology does not list, by their own words."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher

from plangraph.measures.reading import words

ALIKE = 0.7  # Dice coefficient from which two wordings are taken for one indicator
UNSURE = 0.65  # the most that wordings reach where one narrows the other or puts another word in its place


def likeness(one: str, other: str) -> tuple[float, str, str]:
    """The likeness of two evened wordings, 0 to 1, and why it is low (zh, en) or empty words.

    It is the Dice coefficient of their pairs of characters, 0 where a word that tells indicators apart stands in one
    alone, and below `ALIKE` where one is the other with more words before or behind it, or with others in their place.

    >>> likeness("高新区", "高新区")[0], likeness("专利授权", "专利申请")[0]
    (1.0, 0.0)
    """
    if one == other:
        return 1.0, "", ""
    apart = [word for word, _ in words("distinguish") if (word in one) != (word in other)]
    if apart:
        return 0.0, f"只有一方有“{apart[0]}”", f"{apart[0]} stands in one alone"
    score = round(dice(one, other), 3)
    short, long = sorted((one, other), key=len)
    if long.startswith(short) or long.endswith(short):
        rest = long.removeprefix(short) if long.startswith(short) else long.removesuffix(short)
        return min(score, UNSURE), f"一方多出“{rest}”", f"one has {rest} beside the words of the other"
    if swap := _swapped(one, other):
        return min(score, UNSURE), f"“{swap[0]}”与“{swap[1]}”不同", f"{swap[0]} and {swap[1]} are two things"
    return score, "", ""


def dice(one: str, other: str) -> float:
    """The Dice coefficient of the pairs of characters of two texts, 0 to 1."""
    pairs, others = (Counter(text[i : i + 2] for i in range(len(text) - 1)) for text in (one, other))
    total = pairs.total() + others.total()
    return 2 * (pairs & others).total() / total if total else float(one == other)


def _swapped(one: str, other: str) -> tuple[str, str] | None:
    """The first words that stand in place of each other and have no character in common; None where there are none."""
    for tag, a, b, x, y in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if tag == "replace" and not set(one[a:b]) & set(other[x:y]):
            return one[a:b], other[x:y]
    return None
