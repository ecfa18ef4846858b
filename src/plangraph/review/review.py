"""A review of one built graph: its queue, a word about an item, withdrawing, building again.

review = Review()                        # the shipped graph, or its copy where there is one
for item in review.queue("differ"):
    print(review.teller.sentence(item))
review.accept(review.queue()[0].id)
review.rebuild()
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from plangraph.build import Built, build_again
from plangraph.errors import DataError, UnknownName, UsageError
from plangraph.records import Decision, FactRef
from plangraph.resources import resource
from plangraph.review import deciding
from plangraph.review.book import Book
from plangraph.review.item import KINDS, Item
from plangraph.review.own import made_own, own_graph
from plangraph.review.queue import items, undecided
from plangraph.review.refs import Fact
from plangraph.review.settings import reviewer
from plangraph.review.telling import Teller
from plangraph.why import Collection


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a review is: decisions that hold, items that were decided since the last build, and items that are left, by
    kind."""

    decisions: int
    decided: int
    left: dict[str, int]


class Review:
    """The review of a built graph's folder; without one, of the shipped graph or its copy. DataError where it is none."""

    def __init__(self, folder: Path | None = None, who: str | None = None) -> None:
        self.folder = own_graph(folder)
        if not (self.folder / "entities.jsonl").is_file():
            raise DataError(f"{self.folder} is not a built graph: build one first.")
        self._who = who

    @property
    def who(self) -> str:
        """Who reviews; UsageError where nobody has said it yet."""
        name = self._who or reviewer()
        if not name:
            raise UsageError("Say once who you are: plangraph review --who NAME, or set_reviewer(NAME).")
        return name

    @property
    def book(self) -> Book:
        """The decisions beside the graph."""
        return Book(self.folder)

    @cached_property
    def collection(self) -> Collection:
        """The built graph."""
        return Collection(self.folder)

    @cached_property
    def teller(self) -> Teller:
        """Tells items in words."""
        return Teller(self.collection)

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """Everything that wants an eye, decided or not, what matters most first."""
        return items(self.collection)

    def queue(self, kind: str | None = None, limit: int | None = None) -> tuple[Item, ...]:
        """The items that nobody decided; of one kind, where that is said."""
        if kind is not None and kind not in KINDS:
            raise UsageError(f"{kind} is no kind of item; there are {', '.join(KINDS)}.")
        left = undecided(self.collection, self.items, self.book.standing())
        return tuple(item for item in left if kind in (None, item.kind))[:limit]

    def progress(self) -> Progress:
        """How far it is."""
        decisions = self.book.standing()
        left = undecided(self.collection, self.items, decisions)
        counts = Counter(item.kind for item in left)
        return Progress(len(decisions), len(self.items) - len(left), {kind: counts[kind] for kind in KINDS})

    def item(self, id_: str) -> Item:
        """The item of an id, of the queue or any fact of the graph; UnknownName where there is none."""
        for item in self.items:
            if item.id == id_:
                return item
        return Item(id_, "doubt", 0.0, "自行查看", "looked up", self._fact(id_))

    def accept(self, id_: str, why: str = "") -> tuple[Decision, ...]:
        """That a fact is right, that two things are one; the decisions that this makes."""
        return self._decide(deciding.judged(self.collection, self.item(id_), self.who, right=True, why=why))

    def reject(self, id_: str, why: str = "") -> tuple[Decision, ...]:
        """That a fact is wrong, that two things are two."""
        return self._decide(deciding.judged(self.collection, self.item(id_), self.who, right=False, why=why))

    def merge(self, first: str, second: str, why: str = "") -> tuple[Decision, ...]:
        """That two things, by name or id, are one."""
        return self._decide(deciding.paired(self.collection, (first, second), self.who, one=True, why=why))

    def split(self, first: str, second: str, why: str = "") -> tuple[Decision, ...]:
        """That two things, or two names of one, are two things."""
        return self._decide(deciding.paired(self.collection, (first, second), self.who, one=False, why=why))

    def classify(self, name: str, cls: str, why: str = "") -> tuple[Decision, ...]:
        """That a thing is of another class."""
        return self._decide(deciding.classed(self.collection, name, cls, self.who, why))

    def add(self, fact: FactRef, words: str, *, why: str = "", unit: str = "", kind: str = "") -> tuple[Decision, ...]:
        """That a fact is missing, with the words of the plan that state it."""
        plans = self.collection.plans
        if fact.subject.plan not in plans:
            raise UnknownName(f"There is no plan {fact.subject.plan}; there are {', '.join(plans)}.", tuple(plans))
        return self._decide((deciding.missing(fact, words, self.who, why=why, unit=unit, kind=kind),))

    def indicator(self, words: str, means: str, plan: str | None = None, why: str = "") -> tuple[Decision, ...]:
        """That words of an indicator mean a listed one, or one of other words, in the plan of a key or in all plans."""
        return self._decide(deciding.assigned(self.collection, words, means, self.who, plan=plan, why=why))

    def undo(self, id_: str | None = None, why: str = "") -> tuple[Decision, ...]:
        """Withdraw a decision by its id, or one's own last word; what was withdrawn."""
        return self.book.withdraw(self.who, id_, why)

    def rebuild(self, output: Path | None = None) -> Built:
        """Fold the claims again with the decisions, in place or into another folder; UsageError for the shipped graph."""
        if self.folder.resolve() == resource("graphs").resolve() and output is None:
            raise UsageError("The shipped graph is never changed: decide something first, which makes a copy of it.")
        built = build_again(self.folder, output or self.folder)
        self._forget()
        return built

    def _decide(self, decisions: Sequence[Decision]) -> tuple[Decision, ...]:
        own = made_own(self.folder)
        if own != self.folder:
            self.folder = own
            self._forget()
        self.book.add(decisions)
        return tuple(decisions)

    def _forget(self) -> None:
        for name in ("collection", "teller", "items"):
            self.__dict__.pop(name, None)

    def _fact(self, id_: str) -> Fact:
        graph = self.collection.graph
        for facts in (graph.entities, graph.relations, graph.figures):
            for fact in facts:
                if id_ == fact.id or id_ in fact.formerly:
                    return fact
        raise UnknownName(f"There is nothing with the id {id_}: see plangraph review list.")
