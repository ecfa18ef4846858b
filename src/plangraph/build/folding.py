"""Claims to a graph: claims to things, things to clusters, all folded with the decisions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from plangraph.build.lost import lost_finding, unheld
from plangraph.graph.fold import fold_graph
from plangraph.graph.judged import Judged, Reviewed
from plangraph.graph.meant import Meant
from plangraph.records import Decision, Graph, PlanClaims, Resolved
from plangraph.resolution import Decided, resolve_across, resolve_within


@dataclass(frozen=True, slots=True)
class Folded:
    """A graph, who is who in it, and what came of the decisions."""

    graph: Graph
    resolved: Resolved
    reviewed: Reviewed


def fold(plans: Callable[[], Iterable[PlanClaims]], decisions: Sequence[Decision] = ()) -> Folded:
    """The graph of the plans that `plans` gives each time it is called: they are gone through twice and never held."""
    decided = Decided.of(decisions)
    resolved = resolve_across([(plan.head, resolve_within(plan, decided)) for plan in plans()], decided)
    judged, meant = Judged.of(decisions, resolved), Meant.of(decisions)
    graph = meant.said_in(fold_graph(plans(), resolved, judged))
    lost = [lost_finding(one) for one in (*judged.unmet(), *meant.unmet(), *unheld(decisions, resolved))]
    reviewed = judged.reviewed(decisions, len(lost))
    return Folded(replace(graph, findings=(*graph.findings, *lost)), resolved, reviewed)
