"""Names that look wrong: cut off, glued together, or no name at all."""

from __future__ import annotations

import re

PAIRS = {"(": ")", "《": "》", "“": "”", "「": "」", "『": "』", "[": "]", "【": "】", "〔": "〕"}
_HALF_WIDTH = str.maketrans("（）［］", "()[]")
LONGEST = 40  # characters: titles of regulations reach some thirty
_STOPS = re.compile(r"[。；！？\n\t]")
_EDGES = re.compile(r"^[，、,:：的与及]|[，、,:：的与及]$")


def suspicion(name: str) -> str | None:
    """What is odd about a name, as the end of a sentence, or None.

    >>> suspicion("韶关市（2021"), suspicion("20"), suspicion("东阳光集团")
    ('has a bracket without its partner', 'is digits only', None)
    """
    if len(name.strip()) <= 1:
        return "has one character" if name.strip() else "is empty"
    if all(character.isdigit() or character in ".%-—～~ " for character in name):
        return "is digits only"
    if not _balanced(name):
        return "has a bracket without its partner"
    if _STOPS.search(name):
        return "holds the end of a sentence"
    if _EDGES.search(name):
        return "begins or ends with a joining word or mark"
    return f"is longer than {LONGEST} characters" if len(name) > LONGEST else None


def _balanced(name: str) -> bool:
    expected: list[str] = []
    for character in name.translate(_HALF_WIDTH):
        if character in PAIRS:
            expected.append(PAIRS[character])
        elif character in PAIRS.values() and (not expected or expected.pop() != character):
            return False
    return not expected
