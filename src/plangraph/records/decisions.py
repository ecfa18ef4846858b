"""What a reviewer decided: an input of every build, keyed by what the plans say and never by an entity's id.

same        two things are one
different   two things are two, whatever speaks for them
class       a name is of another class
wrong       a fact that was found is not what the plan says
right       a fact that was found is what the plan says
missing     a fact that was not found, with the words of the plan that state it
indicator   words of an indicator mean one that the ontology lists, in one plan or in all
withdrawn   an earlier decision, by its id, is taken back
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plangraph.ids import record_id

VERDICTS = ("same", "different", "class", "wrong", "right", "missing", "indicator", "withdrawn")


@dataclass(frozen=True, slots=True)
class ThingRef:
    """A thing by the words of one plan: the plan's key, the class, a name that the plan uses."""

    plan: str
    cls: str
    name: str


@dataclass(frozen=True, slots=True)
class FactRef:
    """A fact by the words of one plan: a relation of two things, or a figure of one (`indicator`, `value`, `year`);
    neither a predicate nor an indicator: that the thing is named at all."""

    subject: ThingRef
    predicate: str | None = None
    object: ThingRef | None = None
    indicator: str | None = None
    value: float | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision: who, when (a date as text), why. `thing` and `other` of same, different and class (`cls` is the new
    class); `fact` of wrong, right and missing, `words` state a missing fact; `indicator` are words that mean `means`, the id of a
    listed indicator or other words of plans, in the plan `plan` or, where that is None, in all; `of` is the id of the one that is withdrawn."""

    verdict: str
    who: str
    when: str
    why: str = ""
    thing: ThingRef | None = None
    other: ThingRef | None = None
    cls: str | None = None
    fact: FactRef | None = None
    words: str | None = None
    unit: str | None = None
    kind: str | None = None
    of: str | None = None
    indicator: str | None = None
    means: str | None = None
    plan: str | None = None

    @property
    def id(self) -> str:
        """Letters that depend on all that it says: the same line has the same id in every copy of the file."""
        said = (self.verdict, self.who, self.when, self.why, self.thing, self.other, self.cls, self.fact, self.words)
        meant = (self.indicator, self.means, self.plan) if self.indicator is not None else ()
        return record_id("d", *said, self.unit, self.kind, self.of, *meant)


def standing(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions that hold, in their order: without withdrawals, and without what was withdrawn after it was decided."""
    held: list[Decision] = []
    for decision in decisions:
        if decision.verdict == "withdrawn":
            held = [one for one in held if one.id != decision.of]
        else:
            held.append(decision)
    return tuple(held)
