"""What is wrong with a graph, told as findings: the rules of the SHACL shapes and more, without RDF, at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from plangraph.graph.index import Fact, Index, index
from plangraph.graph.names import suspicion
from plangraph.measures import TOLD_BY, doubt
from plangraph.records import EXCERPT_LENGTH, Entity, Finding, Graph, Relation, parts
from plangraph.terms import ENTITY_CLASSES, RELATIONS

Check = Callable[[Graph, Index], Iterator[Finding]]
COMPARATORS = frozenset({"=", ">=", "<=", "~"})
KINDS = frozenset({"actual", "target"})
LOW = 0.5  # confidence below which a fact wants a reader's eye
LOW_SHARE = 0.2


def check(graph: Graph) -> tuple[Finding, ...]:
    """The findings of every check, in the order of CHECKS; none for a sound graph."""
    known = index(graph)
    return tuple(finding for one in CHECKS for finding in one(graph, known))


def duplicate_ids(graph: Graph, _known: Index) -> Iterator[Finding]:
    """One id, two records."""
    for kind in ("plans", "entities", "relations", "figures", "excerpts"):
        counts = Counter(record.id for record in getattr(graph, kind))
        for id_, count in sorted(counts.items()):
            if count > 1:
                yield Finding.of("error", id_, "same-id", count=count, what=kind)


def unknown_terms(graph: Graph, _known: Index) -> Iterator[Finding]:
    """A class or a relation that the ontology does not have."""
    for entity in graph.entities:
        if entity.cls not in ENTITY_CLASSES:
            yield Finding.of("error", entity.id, "no-class", cls_=entity.cls)
    for relation in graph.relations:
        if relation.predicate not in RELATIONS:
            yield Finding.of("error", relation.id, "no-relation", relation=relation.predicate)


def plans(graph: Graph, known: Index) -> Iterator[Finding]:
    """A plan whose own entity or jurisdiction is missing, and two plans that are one entity."""
    owners: dict[str, str] = {}
    for plan in graph.plans:
        for end in filter(None, (plan.entity, plan.jurisdiction)):
            if end not in known.entities:
                yield Finding.of("error", plan.id, "plan-entity", entity=end)
        if plan.entity in owners:
            yield Finding.of("error", plan.id, "plan-twice", entity=plan.entity, other=owners[plan.entity])
        owners.setdefault(plan.entity, plan.id)


def dangling_ends(graph: Graph, known: Index) -> Iterator[Finding]:
    """A fact about an entity, a plan or an excerpt that is not there."""
    for relation in graph.relations:
        for end in (relation.subject, relation.object):
            if end not in known.entities:
                yield Finding.of("error", relation.id, "end-missing", entity=end, predicate=relation.predicate)
    for figure in graph.figures:
        if figure.scope not in known.entities:
            yield Finding.of("error", figure.id, "scope-missing", entity=figure.scope)
    for record, plans, evidence in _sources(graph):
        for plan in plans:
            if plan not in known.plans:
                yield Finding.of("error", record, "plan-missing", plan=plan)
        for excerpt in evidence:
            if excerpt not in known.excerpts:
                yield Finding.of("error", record, "evidence-missing", excerpt=excerpt)


def domains_and_ranges(graph: Graph, known: Index) -> Iterator[Finding]:
    """A relation between classes that the ontology does not let it join."""
    for relation in graph.relations:
        term, ends = RELATIONS.get(relation.predicate), (relation.subject, relation.object)
        if term is None or any(end not in known.entities for end in ends):
            continue
        for end, allowed, side in zip(ends, (term.domain, term.range), ("subject", "object"), strict=True):
            if known.entities[end].cls not in allowed:
                yield Finding.of("error", relation.id, "cannot-be", entity=end, side=side, predicate=relation.predicate)
        if ends[0] == ends[1]:
            yield Finding.of("warning", relation.id, "of-itself", entity=ends[0], predicate=relation.predicate)


def hierarchies(graph: Graph, _known: Index) -> Iterator[Finding]:
    """A thing that is part of itself by way of others; plans may well differ in how they class industries."""
    for predicate, severity in (("partOf", "error"), ("subIndustryOf", "warning")):
        parents: dict[str, list[str]] = {}
        for relation in graph.relations:
            if relation.predicate == predicate and relation.subject != relation.object:
                parents.setdefault(relation.subject, []).append(relation.object)
        for cycle in _cycles(parents):
            yield Finding.of(severity, cycle[0], "circle", predicate=predicate, circle=" → ".join((*cycle, cycle[0])))


def figures(graph: Graph, known: Index) -> Iterator[Finding]:
    """A figure that cannot be read as one, or cannot be set against others: it is kept, and no comparison takes it."""
    for figure in graph.figures:
        if (why := doubt(figure, known.plans.get(figure.plan))) and figure.unit:
            told = {
                "why": TOLD_BY[why],
                "value": f"{figure.value:.12g}{figure.unit}",
                "time": figure.year or figure.period,
            }
            yield Finding.of(
                "warning", figure.id, "doubtful-figure", indicator=figure.indicator, entity=figure.scope, **told
            )
        if not figure.unit:
            yield Finding.of("warning", figure.id, "no-unit", indicator=figure.indicator, entity=figure.scope)
        if not figure.indicator:
            yield Finding.of("error", figure.id, "no-indicator", entity=figure.scope)
        if figure.kind not in KINDS:
            yield Finding.of("error", figure.id, "no-kind", value=figure.kind)
        if figure.comparator not in COMPARATORS:
            yield Finding.of("error", figure.id, "no-comparator", value=figure.comparator)
        if figure.value_max is not None and figure.value_max < figure.value:
            yield Finding.of("error", figure.id, "range", indicator=figure.indicator)


def evidence(graph: Graph, _known: Index) -> Iterator[Finding]:
    """A fact without words that state it, or words at no place."""
    for entity in graph.entities:
        if not entity.evidence and not entity.code:
            yield Finding.of("warning", entity.id, "no-evidence")
    for relation in graph.relations:
        if not relation.evidence:
            yield Finding.of("error", relation.id, "relation-no-evidence", **_ends(relation))
    for excerpt in graph.excerpts:
        if not 0 <= excerpt.start < excerpt.end:
            yield Finding.of("error", excerpt.id, "no-place", start=excerpt.start, end=excerpt.end)
        if not excerpt.text or len("".join(excerpt.text.split())) > EXCERPT_LENGTH:
            yield Finding.of("error", excerpt.id, "excerpt-length", most=EXCERPT_LENGTH)


def confidence(graph: Graph, _known: Index) -> Iterator[Finding]:
    """Confidence outside 0 to 1, and how many facts are in doubt."""
    facts: tuple[Fact, ...] = (*graph.entities, *graph.relations, *graph.figures)
    for fact in facts:
        if not 0 <= fact.confidence <= 1:
            yield Finding.of("error", fact.id, "confidence-bounds", value=fact.confidence)
    low = sum(fact.confidence < LOW for fact in facts)
    if facts and low / len(facts) > LOW_SHARE:
        yield Finding.of("warning", "graph", "low-confidence", low=low, all=len(facts), bound=LOW)


def names(graph: Graph, _known: Index) -> Iterator[Finding]:
    """Names that look cut off or glued together."""
    for entity in graph.entities:
        for name in (entity.name, *entity.aliases):
            reason = suspicion(name)
            if reason:
                yield Finding.of("warning", entity.id, "odd-name", name=name, why=reason)


def codes(graph: Graph, _known: Index) -> Iterator[Finding]:
    """A place's code and position out of bounds, and two places of one code."""
    owners: dict[str, str] = {}
    for entity in graph.entities:
        if entity.code is None:
            continue
        if len(entity.code) != 6 or not entity.code.isdecimal():
            yield Finding.of("error", entity.id, "code-digits", code=entity.code)
        if entity.code in owners:
            yield Finding.of("warning", entity.id, "code-twice", entity=owners[entity.code], code=entity.code)
        owners.setdefault(entity.code, entity.id)
        longitude, latitude = entity.longitude, entity.latitude
        if longitude is not None and latitude is not None and not (73 <= longitude <= 136 and 3 <= latitude <= 54):
            yield Finding.of("error", entity.id, "not-in-china", longitude=longitude, latitude=latitude)


CHECKS: tuple[Check, ...] = (
    duplicate_ids,
    unknown_terms,
    plans,
    dangling_ends,
    domains_and_ranges,
    hierarchies,
    evidence,
    figures,
    confidence,
    names,
    codes,
)


def _ends(relation: Relation) -> dict[str, str]:
    return {"subject": relation.subject, "predicate": relation.predicate, "object": relation.object}


def _sources(graph: Graph) -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    told: tuple[Entity | Relation, ...] = (*graph.entities, *graph.relations)
    for fact in told:
        yield fact.id, fact.plans, tuple(part.excerpt for part in parts(fact))
    for figure in graph.figures:
        yield figure.id, (figure.plan,), tuple(part.excerpt for part in parts(figure))
    for excerpt in graph.excerpts:
        yield excerpt.id, (excerpt.plan,), ()


def _cycles(parents: dict[str, list[str]]) -> Iterator[tuple[str, ...]]:
    """One circle of each strongly connected group, from its first id on."""
    import networkx as nx

    whole = nx.DiGraph((child, parent) for child, above in sorted(parents.items()) for parent in sorted(above))
    for group in sorted(sorted(group) for group in nx.strongly_connected_components(whole) if len(group) > 1):
        yield tuple(edge[0] for edge in nx.find_cycle(whole.subgraph(group), group[0]))
