"""`Comparison`: the six views over a graph, on the plans, places, levels, periods and indicators that one wants."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from plangraph.compare import tables
from plangraph.compare.ambition import Ambition, ambition
from plangraph.compare.contradictions import Contradiction, contradictions
from plangraph.compare.ground import Ground, period
from plangraph.compare.industries import Industry, industries
from plangraph.compare.lines import Line, Wanted, lines, matching
from plangraph.compare.outcomes import Outcome, outcomes
from plangraph.compare.side import Held, Row, indicators, rows_of
from plangraph.compare.succession import Change, succession
from plangraph.errors import UnknownName, UsageError
from plangraph.lookup import near
from plangraph.records import Graph, Plan

if TYPE_CHECKING:
    import pandas as pd

VIEWS = ("side", "outcomes", "contradictions", "industries", "ambition", "succession")


@dataclass(frozen=True)
class Comparison:
    """The views over a graph; `wanted` narrows them. Nothing is computed before it is asked for, and then once."""

    graph: Graph
    wanted: Wanted = field(default_factory=Wanted)

    @cached_property
    def ground(self) -> Ground:
        """The plans with their places and ties."""
        return Ground(self.graph)

    @cached_property
    def plans(self) -> tuple[Plan, ...]:
        """The wanted plans, those of the higher level first."""
        ground, wanted = self.ground, self.wanted
        return tuple(one for one in ground.plans.values() if wanted.plan(one, ground.place(one), period(one)))

    @cached_property
    def all_lines(self) -> tuple[Line, ...]:
        """Every figure of the graph as a line."""
        return lines(self.ground)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The wanted figures as lines."""
        ids = {plan.id for plan in self.plans}
        found = matching([one for one in self.all_lines if one.plan.id in ids], self.wanted.indicator)
        return tuple(one for one in found if self._wanted(one))

    def _wanted(self, one: Line) -> bool:
        year, kind = self.wanted.year, self.wanted.kind
        return (year is None or one.year == year) and (not kind or one.figure.kind == kind)

    def narrowed(self, wanted: Wanted) -> Comparison:
        """The same graph with other wishes; what was read of it is not read again."""
        made = Comparison(self.graph, wanted)
        made.__dict__.update(ground=self.ground, all_lines=self.all_lines)
        return made

    def indicators(self) -> tuple[Held, ...]:
        """The indicators of the wanted targets, those of most plans first."""
        return indicators(self.lines)

    def side(self) -> tuple[Row, ...]:
        """An indicator by plan; UsageError where none is named, UnknownName where no plan has it."""
        if not self.wanted.indicator:
            raise UsageError("Name an indicator to set side by side.")
        ids = {plan.id for plan in self.plans}
        found = [one for one in self.all_lines if one.plan.id in ids]
        if not matching(found, self.wanted.indicator):
            known = [one.key.zh for one in found]
            asked = self.wanted.indicator
            raise UnknownName(f"No plan has an indicator {asked}{near(asked, known)}.", tuple(dict.fromkeys(known)))
        plans = [(plan, self.ground.place(plan)) for plan in self.plans]
        return rows_of(found, plans, self.wanted.indicator, self.wanted.year)

    def outcomes(self) -> tuple[Outcome, ...]:
        """What became of every wanted target, by the later documents of the graph, wanted or not."""
        targets = {one.figure.id for one in self.lines if one.target}
        found = [one for one in self.all_lines if not one.target or one.figure.id in targets]
        return outcomes(self.ground, found)

    def contradictions(self) -> tuple[Contradiction, ...]:
        """Two values for one indicator, subject and year among the wanted figures."""
        return contradictions(self.lines)

    def industries(self) -> tuple[Industry, ...]:
        """The industries that the wanted plans put first, with the plans' own words of rank."""
        return industries(self.ground, self.plans)

    def ambition(self) -> tuple[Ambition, ...]:
        """The wanted targets by their growth a year."""
        kept = {one.figure.id for one in self.lines}
        found = [one for one in self.all_lines if one.figure.id in kept or not one.target]
        return tuple(one for one in ambition(self.ground, found) if one.target.line.figure.id in kept)

    def succession(self) -> tuple[Change, ...]:
        """What the wanted plans keep, drop, add and upgrade of one another."""
        return succession(self.ground, self.lines, self.plans)

    def records(self, view: str, language: str = "zh") -> list[tables.Record]:
        """A view as records by the columns of `tables.COLUMNS`; `tidy` is one record a figure."""
        match view:
            case "tidy":
                return self._tidy(language)
            case "side":
                return tables.side(self.side(), language)
            case "outcomes":
                return tables.outcome_records(self.outcomes(), language)
            case "contradictions":
                return tables.contradiction_records(self.contradictions(), language)
            case "industries":
                return tables.industry_records(self.industries(), language)
            case "ambition":
                return tables.ambition_records(self.ambition(), language)
            case "succession":
                return tables.succession_records(self.succession(), language)
        raise UsageError(f"There is no view {view}; the views are tidy, {', '.join(VIEWS)}.")

    def _tidy(self, language: str) -> list[tables.Record]:
        """The wanted figures; their bases come from all."""
        kept = {one.figure.id for one in self.lines}
        whole = tables.tidy([one for one in self.all_lines if one.figure.id in kept or not one.target], language)
        order = [one for one in self.all_lines if one.figure.id in kept or not one.target]
        return [record for one, record in zip(order, whole, strict=True) if one.figure.id in kept]

    def to_pandas(self, view: str = "tidy", language: str = "zh") -> pd.DataFrame:
        """A view as a frame, its columns in their order; empty where there is nothing."""
        import pandas as pd

        return pd.DataFrame(self.records(view, language), columns=list(tables.COLUMNS[view]))
