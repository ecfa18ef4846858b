"""How well words name a thing: 1 for the name itself; then its pinyin, its beginning, end, a part, some pairs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from plangraph.lookup.spelling import spelt

APART = 0.2  # words that stand in several names of one thing, and together in none


def typed(words: Sequence[str]) -> bool:
    """Whether words may be pinyin: two letters of Latin or more, and nothing that is not on a keyboard."""
    whole = "".join(words)
    return whole.isascii() and sum(map(str.isalpha, whole)) > 1


def score(name: str, words: Sequence[str]) -> float:
    """A number above 0 and up to 1 for a folded name and folded words."""
    wanted = "".join(words)
    if name == wanted:
        return 1.0
    share = min(len(wanted) / max(len(name), 1), 1.0)
    if all(word in name for word in words):
        place = 0.2 if name.startswith(words[0]) else 0.1 if name.endswith(words[-1]) else 0.0
        return round(0.6 + place + 0.19 * share, 4)
    if wanted.isascii():
        return _spelt(name, words) if typed(words) and not name.isascii() else APART
    mine, theirs = pairs(wanted), pairs(name)
    return round(0.5 * 2 * len(mine & theirs) / max(len(mine) + len(theirs), 1), 4)


def _spelt(name: str, words: Sequence[str]) -> float:
    """How well words are the pinyin of a name, or its initials; each begins where a syllable does."""
    syllables = spelt(name)
    whole, initials = "".join(syllables), "".join(syllable[0] for syllable in syllables)
    wanted = "".join(words)
    if wanted in (whole, initials):
        return 0.95 if wanted == whole else 0.9
    if initials.startswith(wanted):
        return round(0.4 + 0.19 * len(wanted) / len(initials), 4)
    starts = [0, *accumulate(map(len, syllables))]
    if not all(any(whole.startswith(word, start) for start in starts) for word in words):
        return APART
    place = 0.2 if whole.startswith(words[0]) else 0.0
    return round(0.4 + place + 0.19 * min(len(wanted) / len(whole), 1.0), 4)


def pairs(text: Iterable[str]) -> set[str]:
    """The pairs of neighbouring characters."""
    return {a + b for a, b in pairwise(text)}
