"""A reviewer's decisions, as resolution asks for them: what is one thing, what is two, what a name is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from plangraph.ids import fold
from plangraph.records.decisions import Decision, ThingRef
from plangraph.records.resolution import Reason

Key = tuple[str, str]  # class, folded name


@dataclass(frozen=True, slots=True)
class Pair:
    """Two things that a reviewer called one or two."""

    first: ThingRef
    second: ThingRef
    decision: Decision

    @property
    def plans(self) -> set[str]:
        """The plans whose words they are."""
        return {self.first.plan, self.second.plan}

    @property
    def keys(self) -> tuple[Key, Key]:
        """The two as class and folded name."""
        return (self.first.cls, fold(self.first.name)), (self.second.cls, fold(self.second.name))

    @property
    def reason(self) -> Reason:
        """The decision as a reason."""
        who, why = self.decision.who, self.decision.why
        return Reason(
            "decision",
            1.0,
            f"{who}的决定" + (f"：{why}" if why else ""),
            f"decided by {who}" + (f": {why}" if why else ""),
        )


@dataclass(frozen=True, slots=True)
class Decided:
    """Decisions by what they are about; empty where nobody decided anything."""

    same: tuple[Pair, ...] = ()
    different: tuple[Pair, ...] = ()
    classes: dict[tuple[str, str], str] = field(default_factory=dict, hash=False)  # (plan, folded name) → class

    @classmethod
    def of(cls, decisions: Iterable[Decision]) -> Decided:
        """The decisions about things; those about facts are the fold's."""
        pairs: dict[frozenset[ThingRef], Pair] = {}  # the last word on two things counts
        classes: dict[tuple[str, str], str] = {}
        for d in decisions:
            if d.verdict in ("same", "different") and d.thing is not None and d.other is not None:
                pairs[frozenset((d.thing, d.other))] = Pair(d.thing, d.other, d)
            elif d.verdict == "class" and d.thing is not None and d.cls:
                classes[d.thing.plan, fold(d.thing.name)] = d.cls
        same, different = (
            tuple(pair for pair in pairs.values() if pair.decision.verdict == verdict)
            for verdict in ("same", "different")
        )
        return cls(same, different, classes)
