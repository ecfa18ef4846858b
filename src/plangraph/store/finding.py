"""Search: candidates by constant Cypher, the same on both databases, and their order by one rule in Python.

A node's `search_text` holds its folded names, a line each, and the initials of their pinyin. A text is found where all
its words stand in one node; where that finds too little, where two in five of its pairs of characters do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise
from typing import Any

from plangraph.ids import fold
from plangraph.store.view import Hit, Rows

Read = Callable[[str, Mapping[str, Any]], Rows]
_FOUND = "RETURN e.id AS id, e.name AS name, e.aliases AS aliases, e.name_en AS english"
_ORDER = """, size(e.search_text) AS length, CASE WHEN e.search_text CONTAINS $exact THEN 0
WHEN e.search_text CONTAINS $first THEN 1 ELSE 2 END AS rank ORDER BY rank, length, id LIMIT 400"""
_WORDS = """MATCH (e:Entity) WHERE e.search_text CONTAINS $longest
WITH e WHERE all(w IN $words WHERE e.search_text CONTAINS w)"""
_CLASSES = "WITH e WHERE any(l IN labels(e) WHERE l IN $classes)"
_PAIRS = (
    """MATCH (e:Entity) WITH e, size([p IN $pairs WHERE e.search_text CONTAINS p]) AS shared WHERE shared >= $least"""
)
_PAIRS_ORDER = ", shared, size(e.search_text) AS length ORDER BY shared DESC, length, id LIMIT 400"
BY_WORDS = f"{_WORDS} {_FOUND}{_ORDER}"
BY_WORDS_IN = f"{_WORDS} {_CLASSES} {_FOUND}{_ORDER}"
BY_PAIRS = f"{_PAIRS} {_FOUND}{_PAIRS_ORDER}"
BY_PAIRS_IN = f"{_PAIRS} WITH e, shared WHERE any(l IN labels(e) WHERE l IN $classes) {_FOUND}{_PAIRS_ORDER}"
PASSAGES = """MATCH (p:Passage) WHERE p.search_text CONTAINS $longest
WITH p WHERE all(w IN $words WHERE p.search_text CONTAINS w)
RETURN p.id AS id, p.plan AS plan, p.text AS text, size(p.search_text) AS length ORDER BY length, id LIMIT 400"""


def find(read: Read, text: str, *, classes: tuple[str, ...], passages: bool, limit: int) -> list[Hit]:
    """What `text` names or what says it, best first."""
    words = [word for word in map(fold, text.split()) if word]
    if not words or limit < 1:
        return []
    hits = _entities(read, words, classes)
    if len(hits) < limit:
        known = {hit.id for hit in hits}
        hits += [hit for hit in _near(read, words, classes) if hit.id not in known]
    if passages:
        hits += _passages(read, words)
    return sorted(hits, key=lambda hit: (-hit.score, len(hit.name), hit.id))[:limit]


def _entities(read: Read, words: list[str], classes: tuple[str, ...]) -> list[Hit]:
    longest = max(words, key=len)
    hits = _asked(read, words, longest, f"\n{longest}\n", f"\n{longest}", classes)
    if len(words) == 1 and longest.isascii() and longest.isalpha():
        known = {hit.id for hit in hits}
        initials = _asked(read, [f"~{longest}"], f"~{longest}", f"~{longest}\n", f"~{longest}", classes)
        hits += [hit for hit in initials if hit.id not in known]
    return hits


def _asked(read: Read, words: list[str], longest: str, exact: str, first: str, classes: tuple[str, ...]) -> list[Hit]:
    parameters = {"words": words, "longest": longest, "exact": exact, "first": first, "classes": list(classes)}
    rows = read(BY_WORDS_IN if classes else BY_WORDS, parameters)
    return [_hit(row, words) for row in rows.records()]


def _near(read: Read, words: list[str], classes: tuple[str, ...]) -> list[Hit]:
    pairs = sorted(_pairs("".join(words)))
    if len(pairs) < 2 or "".join(words).isascii():  # half a Latin word is another word
        return []
    parameters = {"pairs": pairs, "least": max(2, (2 * len(pairs) + 4) // 5), "classes": list(classes)}
    rows = read(BY_PAIRS_IN if classes else BY_PAIRS, parameters)
    return [_hit(row, words) for row in rows.records()]


def _passages(read: Read, words: list[str]) -> list[Hit]:
    rows = read(PASSAGES, {"words": words, "longest": max(words, key=len)})
    wanted = sum(map(len, words))
    return [
        Hit(
            "passage",
            row["id"],
            "Passage",
            row["plan"],
            row["text"],
            round(0.3 * wanted / max(row["length"], wanted), 4),
        )
        for row in rows.records()
    ]


def _hit(row: Mapping[str, Any], words: list[str]) -> Hit:
    scored = [(_score(fold(name), words), name) for name in _names(row)]
    best = max(scored, key=lambda pair: pair[0])  # the first of the best: the name before the aliases
    return Hit("entity", row["id"], row["id"].partition("/")[0], row["name"], best[1], best[0])


def _names(row: Mapping[str, Any]) -> tuple[str, ...]:
    """The names of a thing: its own, the others, the English one."""
    return (row["name"], *row["aliases"], *filter(None, [row["english"]]))


def _score(name: str, words: list[str]) -> float:
    """How well words name a thing: 1 for the name itself; then its beginning, end, a part, initials, some pairs."""
    wanted = "".join(words)
    share = min(len(wanted) / max(len(name), 1), 1.0)
    if name == wanted:
        return 1.0
    if all(word in name for word in words):
        place = 0.2 if name.startswith(words[0]) else 0.1 if name.endswith(words[-1]) else 0.0
        return round(0.6 + place + 0.19 * share, 4)
    if wanted.isascii():
        return round(0.4 + 0.19 * share, 4)
    mine, theirs = _pairs(wanted), _pairs(name)
    return round(0.5 * 2 * len(mine & theirs) / max(len(mine) + len(theirs), 1), 4)


def _pairs(text: Iterable[str]) -> set[str]:
    return {a + b for a, b in pairwise(text)}
