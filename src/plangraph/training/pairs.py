"""Train the pair model: every pair of things of a text is an example, right where readers found the relation.

A pair counts as right where the readers' words lie; where they say the same fact elsewhere, it counts neither way.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from plangraph.build.steps import before_links, gather
from plangraph.evaluation.facts import Facts, facts_of
from plangraph.evaluation.pairing import Ends, pair_entities
from plangraph.gold_form import gold_form
from plangraph.ids import fold
from plangraph.language.layers import Pair, PlanLayers
from plangraph.quoting import squeezed
from plangraph.records import Document, Mention
from plangraph.resolution import Within, resolve_within
from plangraph.sources.pairs import plan_pairs
from plangraph.terms import RELATIONS
from plangraph.training.folds import document_of
from plangraph.training.words import places_of, squeezed_text
from plangraph.weighing.models import BIAS, Models, Rows
from plangraph.weighing.pairs import Rules, features, keys
from plangraph.weighing.telling import plan_claims

STRENGTH = 0.2  # inverse of the regularisation; chosen by leaving folds out
RARE = 3  # features of fewer examples are left out
SMALLEST = 0.07  # weights below it are left out of the file
Table = dict[str, dict[str, float]]
Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Examples:
    """Pairs with the keys and features of each, as numbers into `words`, and whether each is right."""

    words: tuple[str, ...]
    keys: Numbers  # (pairs, 3)
    said: tuple[Numbers, ...]
    right: NDArray[np.bool_]


def examples(text: Path, gold: Path, models: Models) -> Examples:
    """The pairs of a text that are right or wrong."""
    facts = json.loads(gold.read_text(encoding="utf-8"))
    return of_plan(before_links(document_of(text, facts), models), facts, text.stem)


def of_plan(plan: PlanLayers, facts: dict[str, Any], name: str) -> Examples:
    """The pairs of a plan that are right or wrong by what readers found in it."""
    known, rules = Known(plan, facts, name), Rules(plan.drafts)
    numbers: dict[str, int] = {}
    rows: list[tuple[list[int], Numbers, bool]] = []
    for pair in (pair for batch in plan_pairs(plan) for pair in batch):
        right = known.right(pair)
        if right is not None:
            said = dict.fromkeys(word for word in features(pair, rules))
            own = [numbers.setdefault(key, len(numbers)) for key in keys(pair)]
            rows.append((own, np.array([numbers.setdefault(word, len(numbers)) for word in said]), right))
    return Examples(
        tuple(numbers),
        np.array([own for own, _, _ in rows], np.int64).reshape(-1, 3),
        tuple(said for _, said, _ in rows),
        np.array([right for _, _, right in rows], np.bool_),
    )


class Known:
    """The relations that readers found in a plan, in the names of the found entities, and where their words lie."""

    def __init__(self, plan: PlanLayers, facts: dict[str, Any], name: str) -> None:
        said = plan_claims(gather(replace(plan, links=tuple(draft.link for draft in plan.drafts))), name)
        self._within: Within = resolve_within(said)
        found = facts_of(gold_form(said, self._within, name, plan.document.text))
        self._at = dict(_relations(facts_of(facts), found, facts["relations"], plan.document))

    def right(self, pair: Pair) -> bool | None:
        """Whether readers found what a pair would say, None where they did elsewhere or it is of one thing."""
        link = pair.link
        s, o = self._name(link.subject), self._name(link.object)
        if s == o:
            return None
        at = self._at.get((s, link.predicate, o))
        if at is None:
            return False
        span = link.evidence
        here = any(passage == span.passage and a < span.end and b > span.start for passage, a, b in at)
        return True if here or not at or pair.how.startswith("name") else None

    def _name(self, mention: Mention) -> str:
        thing = self._within.index.get((mention.cls, fold(mention.name)))
        return thing.wordings[0] if thing is not None else squeezed(mention.name)


Places = list[tuple[int, int, int]]


def _relations(
    gold: Facts, found: Facts, told: Sequence[dict[str, Any]], document: Document
) -> Iterator[tuple[tuple[str, str, str], Places]]:
    ends = Ends(gold, found, pair_entities(gold, found))
    flat = [squeezed_text(passage.text) for passage in document.passages]
    for relation, own in zip(gold.relations, told, strict=True):
        pair = ends.of_gold(relation)
        if pair is None:
            continue
        s, o = (found.entities[i].name for i in pair)
        places = list(places_of(flat, squeezed(own["evidence"])))
        yield (s, relation.predicate, o), places
        if RELATIONS[relation.predicate].symmetric:
            yield (o, relation.predicate, s), places


def train(parts: Iterable[Examples], strength: float = STRENGTH) -> Table:
    """The weight of every feature by key. The parts are gone through twice, and one is held at a time: first to count the
    features, then for the matrix of those that are not rare."""
    words: dict[str, int] = {}
    kept = _common(_codes(part, words)[0] for part in parts)
    columns, ends, right = [], [np.zeros(1, np.int64)], []
    for part in parts:
        codes, lengths = _codes(part, words)
        at = np.minimum(np.searchsorted(kept, codes), len(kept) - 1)
        common = kept[at] == codes
        columns.append(at[common].astype(np.int32))
        ends.append(ends[-1][-1] + np.concatenate(([0], np.cumsum(common)))[np.cumsum(lengths)])
        right.append(part.right)
    own = np.concatenate(columns)
    shape = (sum(map(len, right)), len(kept))
    matrix = csr_matrix((np.ones(len(own), np.float32), own, np.concatenate(ends)), shape)
    model = LogisticRegression(C=strength, max_iter=300)
    model.fit(matrix, np.concatenate(right))
    names = list(words)
    table: Table = {BIAS: {BIAS: float(model.intercept_[0])}}
    for code, weight in zip(kept, model.coef_[0], strict=True):
        if abs(weight) >= SMALLEST:
            table.setdefault(names[code >> 32], {})[names[code & 0xFFFFFFFF]] = float(weight)
    return table


def _codes(part: Examples, words: dict[str, int]) -> tuple[Numbers, Numbers]:
    """What each pair of a part says under each of its keys, one number each, pair after pair; and how many of each pair.

    `words` numbers keys and features over all parts; new ones are added.
    """
    numbers = np.array([words.setdefault(word, len(words)) for word in part.words], np.int64)
    codes = [
        (own[:, None] * (1 << 32) + numbers[said]).ravel()
        for own, said in zip(numbers[part.keys], part.said, strict=True)
    ]
    lengths = np.array([len(one) for one in codes], np.int64)
    return np.concatenate(codes) if codes else np.zeros(0, np.int64), lengths


def _common(parts: Iterable[Numbers]) -> Numbers:
    """The codes that stand RARE times and more in all parts together, sorted."""
    known, counts = np.zeros(0, np.int64), np.zeros(0, np.int64)
    waiting: list[tuple[Numbers, Numbers]] = []
    for codes in parts:
        waiting.append(np.unique(codes, return_counts=True))
        if sum(len(one) for one, _ in waiting) > len(known):  # each code is sorted in a few times and not once a part
            known, counts = _added(known, counts, waiting)
            waiting = []
    known, counts = _added(known, counts, waiting)
    return known[counts >= RARE]


def _added(known: Numbers, counts: Numbers, more: Sequence[tuple[Numbers, Numbers]]) -> tuple[Numbers, Numbers]:
    values, places = np.unique(np.concatenate([known, *(codes for codes, _ in more)]), return_inverse=True)
    numbers = np.concatenate([counts, *(own for _, own in more)])
    return values, np.bincount(places, numbers, len(values)).astype(np.int64)


def write(table: Rows) -> str:
    """The table as the lines of `pair-model.tsv`, sorted."""
    head = "# Weights of the pair model: key and feature, weight. Made by python -m plangraph.training.held_out.\n"
    found = {f"{key}@{feature}": weight for key, row in table.items() for feature, weight in row.items()}
    return head + "".join(
        f"{name}\t{found[name]:.2f}\n" for name in sorted(found) if "\t" not in name and "\n" not in name
    )
