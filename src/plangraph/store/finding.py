"""Search: candidates by constant Cypher, the same on both databases, and their order by one rule in Python.

A node's `search_text` holds its folded names and `search_pinyin` how they are spelt, a line each. A text is found where
all its words stand in one node; where that finds too little, where two in five of its pairs of characters do.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from plangraph.ids import fold
from plangraph.store import scoring
from plangraph.store.view import Hit, Rows
from plangraph.terms import ENTITY_CLASSES

Read = Callable[[str, Mapping[str, Any]], Rows]
_FOUND = "RETURN e.id AS id, labels(e) AS labels, e.name AS name, e.aliases AS aliases, e.name_en AS english"
_CLASSES = "WITH e WHERE any(l IN labels(e) WHERE l IN $classes)"


def _by_words(lines: str, classes: str = "") -> str:
    return f"""MATCH (e:Entity) WHERE e.{lines} CONTAINS $longest
WITH e WHERE all(w IN $words WHERE e.{lines} CONTAINS w) {classes} {_FOUND}, size(e.{lines}) AS length,
CASE WHEN e.{lines} CONTAINS $exact THEN 0 WHEN e.{lines} CONTAINS $first THEN 1 ELSE 2 END AS rank
ORDER BY rank, length, id LIMIT 400"""


_PAIRS = (
    """MATCH (e:Entity) WITH e, size([p IN $pairs WHERE e.search_text CONTAINS p]) AS shared WHERE shared >= $least"""
)
_PAIRS_ORDER = ", shared, size(e.search_text) AS length ORDER BY shared DESC, length, id LIMIT 400"
BY_NAME, BY_NAME_IN = _by_words("search_text"), _by_words("search_text", _CLASSES)
BY_PINYIN, BY_PINYIN_IN = _by_words("search_pinyin"), _by_words("search_pinyin", _CLASSES)
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
    hits = {hit.id: hit for hit in _named(read, BY_NAME_IN if classes else BY_NAME, words, classes)}
    if scoring.typed(words):
        spelt = _named(read, BY_PINYIN_IN if classes else BY_PINYIN, words, classes)
        hits |= {hit.id: hit for hit in spelt if hit.id not in hits and hit.score > scoring.APART}
    if len(hits) < limit:
        hits = {hit.id: hit for hit in _near(read, words, classes)} | hits
    found = [*hits.values(), *(_passages(read, words) if passages else ())]
    return sorted(found, key=lambda hit: (-hit.score, len(hit.name), hit.id))[:limit]


def _named(read: Read, statement: str, words: list[str], classes: tuple[str, ...]) -> list[Hit]:
    whole = "".join(words) if scoring.typed(words) else max(words, key=len)
    parameters = {
        "words": words,
        "longest": max(words, key=len),
        "exact": f"\n{whole}\n",
        "first": f"\n{whole}",
        "classes": list(classes),
    }
    return [_hit(row, words) for row in read(statement, parameters).records()]


def _near(read: Read, words: list[str], classes: tuple[str, ...]) -> list[Hit]:
    pairs = sorted(scoring.pairs("".join(words)))
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
    names = (row["name"], *row["aliases"], *filter(None, [row["english"]]))
    scored = [(scoring.score(fold(name), words), name) for name in names]
    best = max(scored, key=lambda pair: pair[0])  # the first of the best: the name before the aliases
    cls = next(
        (one for one in row["labels"] if one in ENTITY_CLASSES), "Entity"
    )  # an id keeps the class of its first day
    return Hit("entity", row["id"], cls, row["name"], best[1], best[0])
