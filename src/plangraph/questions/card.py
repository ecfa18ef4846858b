"""What a page about one entity shows: its facts by relation and direction, its figures, its plans, their words."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from plangraph.errors import UnknownName
from plangraph.measures import figure_words
from plangraph.questions import markup, reading
from plangraph.questions.quoted import Quoted, quoted
from plangraph.records import Entity, Excerpt, Figure, Part, Plan, Relation, parts
from plangraph.store.view import View
from plangraph.terms import RELATIONS, label

SEPARATOR = "、"


@dataclass(frozen=True, slots=True)
class Fact:
    """A relation and the entity at its other end."""

    relation: Relation
    other: Entity


@dataclass(frozen=True, slots=True)
class FactGroup:
    """The facts of one relation in one direction; `outgoing` where the entity of the card is the subject."""

    predicate: str
    outgoing: bool
    facts: tuple[Fact, ...]

    def label(self, language: str) -> str:
        """The relation as it reads from the entity of the card: its inverse label where that entity is the object."""
        term = RELATIONS[self.predicate]
        if language == "zh":
            return term.label_zh if self.outgoing or term.symmetric else term.inverse_zh
        return term.label_en if self.outgoing or term.symmetric else term.inverse_en


@dataclass(frozen=True, slots=True, repr=False)
class EntityCard:
    """An entity with what the graph knows of it. `excerpts` holds the evidence of all of it by id."""

    entity: Entity
    groups: tuple[FactGroup, ...]
    figures: tuple[Figure, ...]
    plans: tuple[Plan, ...]
    excerpts: dict[str, Excerpt]

    def __repr__(self) -> str:
        facts = sum(len(group.facts) for group in self.groups)
        return f"<EntityCard {self.entity.id}: {facts} relations, {len(self.figures)} figures, {len(self.plans)} plans>"

    def _repr_html_(self) -> str:
        one = self.entity
        known = SEPARATOR.join([label(one.cls, "zh"), *one.aliases, *(plan.name for plan in self.plans)])
        rows: list[list[object]] = [
            [group.label("zh"), fact.other.name, label(fact.other.cls, "zh"), markup.quotes(self.quoted(fact.relation))]
            for group in self.groups
            for fact in group.facts
        ]
        rows += [["指标值", figure_words(one), "", markup.quotes(self.quoted(one))] for one in self.figures]
        return markup.paragraph(one.name, known) + markup.table(["关系", "另一端", "类别", "原文"], rows)

    def quoted(self, fact: Entity | Relation | Figure) -> tuple[Quoted, ...]:
        """The words that a fact of the card rests on."""
        return quoted(parts(fact), self.excerpts)

    def named(self) -> tuple[Quoted, ...]:
        """The passages that name the entity, the words that name it marked, in the order of the plans."""
        names = sorted((self.entity.name, *self.entity.aliases), key=len, reverse=True)
        return tuple(
            Quoted(Part(one.excerpt.id, next((name for name in names if name in one.excerpt.text), "")), one.excerpt)
            for one in self.quoted(self.entity)
        )


def entity_card(view: View, entity_id: str) -> EntityCard:
    """The card of an entity; UnknownName where the database has none of that id."""
    entity = reading.entities(view, [entity_id]).get(entity_id)
    if entity is None:
        raise UnknownName(f"The graph has no entity {entity_id}.")
    relations = reading.relations_of(view, [entity_id])
    figures = reading.figures_of(view, [entity_id])
    facts: list[Entity | Relation] = [entity, *relations]
    cited = {part.excerpt for fact in (*facts, *figures) for part in parts(fact)}
    told = {plan for fact in facts for plan in fact.plans} | {figure.plan for figure in figures}
    known = reading.plans(view)
    return EntityCard(
        entity=entity,
        groups=_groups(view, entity, relations),
        figures=tuple(figures),
        plans=tuple(known[plan] for plan in sorted(told) if plan in known),
        excerpts=reading.excerpts(view, sorted(cited)),
    )


def _groups(view: View, entity: Entity, relations: list[Relation]) -> tuple[FactGroup, ...]:
    ends = reading.entities(view, {end for r in relations for end in (r.subject, r.object)})
    grouped: defaultdict[tuple[str, bool], list[Fact]] = defaultdict(list)
    for relation in relations:
        outgoing = relation.subject == entity.id
        other = relation.object if outgoing else relation.subject
        symmetric = RELATIONS[relation.predicate].symmetric
        grouped[relation.predicate, outgoing or symmetric].append(Fact(relation, ends[other]))
    order = list(RELATIONS)
    keys = sorted(grouped, key=lambda key: (order.index(key[0]), not key[1]))
    return tuple(FactGroup(*key, tuple(sorted(grouped[key], key=_best_told))) for key in keys)


def _best_told(fact: Fact) -> tuple[int, float, str]:
    return -len(fact.relation.plans), -fact.relation.confidence, fact.other.name
