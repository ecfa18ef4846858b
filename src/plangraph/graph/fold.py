"""Claims folded into a graph: entities, relations and figures, each with the excerpts that state it.

What is folded is what the plans claim, who is who, and what a reviewer decided; the same of these gives the same graph.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from plangraph import terms
from plangraph.graph.circles import opened
from plangraph.graph.gathered import SURE, Said, Told
from plangraph.graph.judged import Judged
from plangraph.graph.same_figures import joined
from plangraph.ids import excerpt_id, fold, record_id
from plangraph.records import Entity, Excerpt, Figure, Finding, Graph, Plan, Relation
from plangraph.records.claims import NAMED, STATED, Claim, End, Implied, PlanClaims, PlanHead, Quote
from plangraph.records.resolution import Cluster, Resolved


def fold_graph(plans: Iterable[PlanClaims], resolved: Resolved, judged: Judged | None = None) -> Graph:
    """The graph of several plans. A relation whose ends do not fit the ontology is left out."""
    folder = _Folder(resolved, judged or Judged(resolved))
    for plan in plans:
        folder.add(plan)
    return folder.graph()


class _Folder:
    """Gathers what the plans claim, fact by fact."""

    def __init__(self, resolved: Resolved, judged: Judged) -> None:
        self._resolved = resolved
        self._judged = judged
        self._clusters = {cluster.id: cluster for cluster in resolved.clusters}
        self._excerpts: dict[str, Excerpt] = {}
        self._named: dict[str, Told] = defaultdict(Told)
        self._first: set[tuple[str, str]] = set()  # (entity, plan) whose first mention is kept
        self._relations: dict[tuple[str, str, str], Told] = defaultdict(Told)
        self._figures: dict[str, tuple[Figure, Told]] = {}
        self._plans: list[Plan] = []
        self._homes: dict[str, Quote | None] = {}  # what says whose plan it is
        self._findings: list[Finding] = []

    def add(self, plan: PlanClaims) -> None:
        """Take in what one plan claims."""
        self._plans.append(self._plan(plan.head))
        self._homes[plan.head.key] = plan.head.home.quote
        self._findings += (replace(f, place=f"{plan.head.key}: {f.place}") for f in plan.findings)
        for claim in plan.claims:
            said = self._judged.said(claim)
            if said is None:
                continue
            if claim.predicate == NAMED:
                self._name(claim, said)
            elif claim.predicate == STATED:
                self._figure(claim, said)
            elif claim.object is not None and claim.predicate in terms.RELATIONS:
                self._relation(claim, claim.object, said)
        self._meant(plan.head.key, plan.head.home)
        self._meant(plan.head.key, plan.head.itself)

    def graph(self) -> Graph:
        """Everything sorted by id."""
        used = {end for s, _, o in self._relations for end in (s, o)} | {f.scope for f, _ in self._figures.values()}
        entities = (self._entity(c) for c in self._resolved.clusters if c.id in self._named or c.id in used)
        relations, circles = opened(sorted(self._folded_relations(), key=lambda relation: relation.id))
        return Graph(
            tuple(sorted(self._plans, key=lambda plan: plan.id)),
            tuple(entities),
            tuple(relations),
            tuple(figure for _, figure in sorted(self._folded_figures())),
            tuple(self._excerpts[key] for key in sorted(self._excerpts)),
            tuple(sorted((*self._findings, *circles), key=lambda f: (f.severity, f.place, f.message))),
        )

    def _id(self, plan: str, end: End) -> str | None:
        return self._resolved.id_of(plan, end.cls, fold(end.name))

    def _name(self, claim: Claim, said: Said) -> None:
        entity = self._id(claim.plan, claim.subject)
        if entity is None:
            return
        told = self._named[entity]
        told.weigh(claim, said)
        if (entity, claim.plan) not in self._first:
            self._first.add((entity, claim.plan))
            told.evidence[self._excerpt(claim.plan, claim.quote)] = claim.quote.words

    def _meant(self, plan: str, end: End) -> None:
        """A thing that the plan means and may never name: its own place, itself."""
        entity = self._id(plan, end)
        if entity is None:
            return
        told = self._named[entity]
        told.plans.add(plan)
        if end.quote is not None and (entity, plan) not in self._first:
            self._first.add((entity, plan))
            told.evidence[self._excerpt(plan, end.quote)] = end.quote.words

    def _relation(self, claim: Claim, object_: End, said: Said) -> None:
        s, o = self._id(claim.plan, claim.subject), self._id(claim.plan, object_)
        if s is None or o is None or s == o:
            return
        term = terms.RELATIONS[claim.predicate]
        if self._clusters[s].cls not in term.domain or self._clusters[o].cls not in term.range:
            return
        ends = (min(s, o), max(s, o)) if term.symmetric else (s, o)
        told = self._relations[ends[0], claim.predicate, ends[1]]
        told.add(claim, self._excerpt(claim.plan, claim.quote), self._context(claim), said)
        names = [f"{end.cls}/{fold(end.name)}" for end in (claim.subject, object_)]
        told.members.add(record_id("r", claim.plan, claim.predicate, *(sorted(names) if term.symmetric else names)))
        for end in (claim.subject, object_):
            if isinstance(end, Implied):
                self._meant(claim.plan, end)

    def _folded_relations(self) -> Iterator[Relation]:
        for (s, p, o), told in self._relations.items():
            first, *others = sorted(told.members)
            yield Relation(
                first, s, p, o, tuple(sorted(told.plans)), tuple(sorted(told.evidence)), told.confidence,
                tuple(told.evidence[key] for key in sorted(told.evidence)), told.implying,
                tuple(sorted(told.by)), tuple(sorted(told.sure)), tuple(others),
            )  # fmt: skip

    def _figure(self, claim: Claim, said: Said) -> None:
        scope, q = self._id(claim.plan, claim.subject), claim.quantity
        identity = claim.figure_id
        if scope is None or q is None or identity is None:
            return
        evidence = self._excerpt(claim.plan, claim.quote)
        if identity not in self._figures:
            figure = Figure(
                identity, claim.plan, scope, q.indicator, q.value, q.unit, q.kind, q.comparator, q.change, evidence,
                said.confidence, q.value_max, q.year, q.period, q.binding,
            )  # fmt: skip
            self._figures[identity] = figure, Told()
        self._figures[identity][1].add(claim, evidence, self._context(claim), said)
        if isinstance(claim.subject, Implied):
            self._meant(claim.plan, claim.subject)

    def _folded_figures(self) -> Iterator[tuple[str, Figure]]:
        for f, told in joined(self._figures.values()):
            yield f.id, Figure(
                f.id, f.plan, f.scope, f.indicator, f.value, f.unit, f.kind, f.comparator, f.change, f.evidence,
                told.confidence, f.value_max, f.year, f.period, f.binding, told.evidence[f.evidence],
                told.implying, tuple(sorted(told.by)), tuple(sorted(told.sure)), f.formerly,
            )  # fmt: skip

    def _entity(self, cluster: Cluster) -> Entity:
        told = self._named.get(cluster.id, Told())
        names = {name for thing in cluster.things for name in thing.wordings} - {cluster.name}
        place = cluster.place
        return Entity(
            cluster.id, cluster.cls, cluster.name, tuple(sorted(names)), tuple(sorted({t.plan for t in cluster.things})),
            tuple(sorted(told.evidence)), round(max(told.sure.values(), default=SURE), 3), None,
            place.code if place else None, place.longitude if place else None, place.latitude if place else None,
            cluster.formerly, tuple(sorted(told.by)),
            _wordings(cluster),
        )  # fmt: skip

    def _plan(self, head: PlanHead) -> Plan:
        return Plan(
            head.key, head.file, head.sha256, head.characters, self._id(head.key, head.itself) or "", head.title, head.number, head.issuer,
            head.date, head.start_year, head.end_year, head.status, head.level,
            self._id(head.key, head.home) if head.said_home else None, head.kind,
        )  # fmt: skip

    def _context(self, claim: Claim) -> Iterator[str]:
        """What implies the ends that are not spoken: `heading:<excerpt>`; the note of a figure's table: `note:<excerpt>`."""
        if claim.note is not None:
            yield f"note:{self._excerpt(claim.plan, claim.note)}"
        for end in (claim.subject, *([claim.object] if claim.object else [])):
            if isinstance(end, Implied) and end.quote is not None:
                yield f"{end.why}:{self._excerpt(claim.plan, end.quote)}"
            elif self._by_place(claim.plan, end) and (home := self._homes[claim.plan]) is not None:
                yield f"resolved:{self._excerpt(claim.plan, home)}"

    def _by_place(self, plan: str, end: End) -> bool:
        """Whether the words name an organ by what it is to the plan (省政府), and the plan's place says which it is."""
        id_ = self._id(plan, end)
        if id_ is None or (cluster := self._clusters[id_]).place is not None:
            return False
        return all(fold(cluster.name) != fold(name) for thing in cluster.things for name in thing.wordings)

    def _excerpt(self, plan: str, quote: Quote) -> str:
        key = excerpt_id(plan, quote.start, quote.end)
        if key not in self._excerpts:
            self._excerpts[key] = Excerpt(key, plan, quote.section, quote.text, quote.start, quote.end)
        return key


def _wordings(cluster: Cluster) -> dict[str, tuple[str, ...]]:
    """How each plan writes a thing; a plan may have taken it for two."""
    found: dict[str, tuple[str, ...]] = {}
    for thing in cluster.things:
        found[thing.plan] = tuple(dict.fromkeys((*found.get(thing.plan, ()), *thing.wordings)))
    return found
