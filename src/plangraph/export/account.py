"""A graph told for a reader: what a DOCX, HTML or Markdown report says, before it is set in any of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plangraph.graph.index import Index, index
from plangraph.measures import figure_words
from plangraph.records import MACHINE, Entity, Figure, Graph, Relation, parts
from plangraph.terms import ENTITY_CLASSES, RELATIONS, label


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a plan and where they stand; `label` says what they are to a fact one end of which they imply."""

    text: str
    place: str
    label: str = ""

    @property
    def said(self) -> str:
        """The words in quotation marks, after their label."""
        return f"{self.label}：“{self.text}”" if self.label else f"“{self.text}”"


@dataclass(frozen=True, slots=True)
class Fact:
    """One sentence and the words that it rests on."""

    sentence: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading and what stands under it."""

    title: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """A report: its title, a line that counts what is in it, the plans that it quotes, its chapters."""

    title: str
    summary: str
    plans: tuple[str, ...]
    chapters: tuple[Chapter, ...]


def account(graph: Graph) -> Account:
    """`graph` told: entities by class, relations by term, figures by what they are about; evidence with each."""
    known = index(graph)
    return Account(
        title="发展规划知识图谱报告 Report of a plan graph",
        summary=(
            f"{len(graph.plans)} 个规划 plans，{len(graph.entities)} 个实体 entities，"
            f"{len(graph.relations)} 条关系 relations，{len(graph.figures)} 个指标值 figures"
        ),
        plans=tuple(_plan_line(plan.id, known) for plan in graph.plans),
        chapters=(*_entities(graph, known), *_relations(graph, known), *_figures(graph, known)),
    )


def _plan_line(plan: str, known: Index) -> str:
    record = known.plans[plan]
    years = f"{record.start_year or '?'}–{record.end_year or '?'}" if record.start_year or record.end_year else ""
    draft = "征求意见稿 draft" if record.status == "draft" else ""
    return "，".join(filter(None, (known.title(plan), record.number, record.issuer, record.date, years, draft)))


def _entities(graph: Graph, known: Index) -> Iterator[Chapter]:
    for cls in ENTITY_CLASSES:
        facts = [_entity(entity, known) for entity in graph.entities if entity.cls == cls]
        if facts:
            yield Chapter(f"{label(cls, 'zh')} {label(cls, 'en')}（{len(facts)}）", tuple(facts))


def _entity(entity: Entity, known: Index) -> Fact:
    also = f"（又称 also {'、'.join(entity.aliases)}）" if entity.aliases else ""
    code = f"，行政区划代码 {entity.code}" if entity.code else ""
    return Fact(f"{entity.name}{also}{code}{_before(entity)}{_by(entity.by)}", _quotes(entity, known)[:1])


def _relations(graph: Graph, known: Index) -> Iterator[Chapter]:
    for predicate in RELATIONS:
        told = [relation for relation in graph.relations if relation.predicate == predicate]
        told.sort(key=lambda r: (known.name(r.subject), known.name(r.object), r.id))
        if told:
            title = f"{label(predicate, 'zh')} {label(predicate, 'en')}（{len(told)}）"
            yield Chapter(title, tuple(_relation(relation, known) for relation in told))


def _relation(relation: Relation, known: Index) -> Fact:
    sentence = f"{known.name(relation.subject)} — {label(relation.predicate, 'zh')} → {known.name(relation.object)}"
    return Fact(f"{sentence}{_by(relation.by)}", _quotes(relation, known))


def _figures(graph: Graph, known: Index) -> Iterator[Chapter]:
    by_scope: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in graph.figures:
        by_scope[figure.scope].append(figure)
    for scope, figures in sorted(by_scope.items()):
        figures.sort(key=lambda f: (f.indicator, f.year or 0, f.kind, f.id))
        facts = tuple(Fact(f"{figure_words(figure)}{_by(figure.by)}", _quotes(figure, known)) for figure in figures)
        yield Chapter(f"{known.name(scope)}的指标值 Figures（{len(facts)}）", facts)


def _by(names: Iterable[str]) -> str:
    """Who said a fact, where that is not the machine alone."""
    said = tuple(names)
    return f"（由 by {'、'.join(said)}）" if set(said) - {MACHINE} else ""


def _before(entity: Entity) -> str:
    return f"（曾用标识 formerly {'、'.join(entity.formerly)}）" if entity.formerly else ""


def _quotes(fact: Entity | Relation | Figure, known: Index) -> tuple[Quote, ...]:
    """The evidence of a fact; its parts are labelled where an end of it is implied."""
    told = [part for part in parts(fact) if part.excerpt in known.excerpts]
    labelled = any(part.why for part in told)
    return tuple(
        Quote(record.text, known.place(record), f"{part.label('zh')} {part.label('en')}" if labelled else "")
        for part in told
        for record in [known.excerpts[part.excerpt]]
    )
