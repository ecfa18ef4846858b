"""Precision, recall and F1 by class, by relation and in all, as the referee of the gold standard counts them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from plangraph.evaluation.facts import Fact, Facts
from plangraph.evaluation.pairing import Ends, Pairs, pair_entities, pair_figures, pair_relations

NAMED = ("PolicyDocument", "Place", "Park", "Enterprise", "Institution", "Platform")
LISTED = ("prioritizes", "subIndustryOf", "usesTechnology")  # read off lists and layout; the others are told in words


@dataclass(frozen=True, slots=True)
class Tally:
    """How many were right, how many there are, how many were found."""

    hit: int = 0
    gold: int = 0
    found: int = 0

    @property
    def precision(self) -> float:
        """The share of the found that is right; 0 where nothing was found."""
        return self.hit / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold that was found; 0 where there is none."""
        return self.hit / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two; 0 where both are."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.hit + other.hit, self.gold + other.gold, self.found + other.found)


@dataclass(frozen=True, slots=True)
class Row:
    """A class, a relation or the figures: the tally, and what it counts."""

    tally: Tally
    right: tuple[tuple[Fact, Fact], ...] = ()  # gold and found
    missed: tuple[Fact, ...] = ()
    excess: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Score:
    """The rows of one document ("entity Park", "relation anchors", "figures") and their totals ("ENTITIES" …)."""

    doc: str
    rows: dict[str, Row]
    totals: dict[str, Tally]

    def tallies(self) -> dict[str, Tally]:
        """Rows and totals, in the order of the referee's table."""
        return {label: row.tally for label, row in self.rows.items()} | self.totals


TOTALS: dict[str, Callable[[str], bool]] = {
    "ENTITIES named": lambda label: label.startswith("entity ") and label.split()[1] in NAMED,
    "ENTITIES": lambda label: label.startswith("entity "),
    "RELATIONS told": lambda label: label.startswith("relation ") and label.split()[1] not in LISTED,
    "RELATIONS listed": lambda label: label.startswith("relation ") and label.split()[1] in LISTED,
    "RELATIONS": lambda label: label.startswith("relation "),
    "FIGURES": lambda label: label == "figures",
}


def score(gold: Facts, found: Facts) -> Score:
    """The score of what was found in a document against its gold."""
    entities = pair_entities(gold, found)
    ends = Ends(gold, found, entities)
    rows: dict[str, Row] = {}
    for cls in sorted({e.cls for e in (*gold.entities, *found.entities)}):
        rows[f"entity {cls}"] = _class_row(cls, gold, found, entities)
    for predicate in sorted({r.predicate for r in (*gold.relations, *found.relations)}):
        theirs, ours = ([r for r in facts.relations if r.predicate == predicate] for facts in (gold, found))
        rows[f"relation {predicate}"] = _row(theirs, ours, pair_relations(theirs, ours, ends))
    rows["figures"] = _row(gold.figures, found.figures, pair_figures(gold, found, ends))
    tallies = {label: row.tally for label, row in rows.items()}
    return Score(gold.doc, rows, totals(tallies))


def totals(tallies: dict[str, Tally]) -> dict[str, Tally]:
    """The totals of rows."""
    return {
        name: sum((tally for label, tally in tallies.items() if picks(label)), Tally())
        for name, picks in TOTALS.items()
    }


def total(scores: Iterable[Score]) -> dict[str, Tally]:
    """Rows and totals over several documents, micro-averaged: the counts are added."""
    rows: dict[str, Tally] = {}
    for each in scores:
        for label, row in each.rows.items():
            rows[label] = rows.get(label, Tally()) + row.tally
    ordered = {label: rows[label] for label in sorted(rows, key=lambda label: (label == "figures", label))}
    return ordered | totals(ordered)


def _class_row(cls: str, gold: Facts, found: Facts, entities: Pairs) -> Row:
    theirs = [i for i, entity in enumerate(gold.entities) if entity.cls == cls]
    ours = [j for j, entity in enumerate(found.entities) if entity.cls == cls]
    place = {j: at for at, j in enumerate(ours)}
    pairs = {at: place[entities[i]] for at, i in enumerate(theirs) if entities.get(i) in place}
    return _row([gold.entities[i] for i in theirs], [found.entities[j] for j in ours], pairs)


def _row(gold: Sequence[Fact], found: Sequence[Fact], pairs: Pairs) -> Row:
    used = set(pairs.values())
    return Row(
        Tally(len(pairs), len(gold), len(found)),
        tuple((gold[i], found[j]) for i, j in pairs.items()),
        tuple(fact for i, fact in enumerate(gold) if i not in pairs),
        tuple(fact for j, fact in enumerate(found) if j not in used),
    )
