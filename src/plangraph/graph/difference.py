"""What one build says that another does not."""

from __future__ import annotations

from dataclasses import dataclass

from plangraph.records import Entity, Figure, Graph, Relation


@dataclass(frozen=True, slots=True)
class Side:
    """What stands in one graph alone."""

    entities: tuple[Entity, ...]
    relations: tuple[Relation, ...]
    figures: tuple[Figure, ...]

    def __bool__(self) -> bool:
        return bool(self.entities or self.relations or self.figures)


@dataclass(frozen=True, slots=True)
class Difference:
    """What is only in the first graph and only in the second."""

    first: Side
    second: Side


def difference(first: Graph, second: Graph) -> Difference:
    """Entities by id, relations by what they say, figures by plan, scope and value; evidence does not count."""
    return Difference(_only(first, second), _only(second, first))


def _only(here: Graph, there: Graph) -> Side:
    entities = {entity.id for entity in there.entities}
    relations = {_said(relation) for relation in there.relations}
    figures = {_given(figure) for figure in there.figures}
    return Side(
        entities=tuple(entity for entity in here.entities if entity.id not in entities),
        relations=tuple(relation for relation in here.relations if _said(relation) not in relations),
        figures=tuple(figure for figure in here.figures if _given(figure) not in figures),
    )


def _said(relation: Relation) -> tuple[str, str, str]:
    return relation.subject, relation.predicate, relation.object


def _given(figure: Figure) -> tuple[object, ...]:
    when = (figure.year, figure.period, figure.kind)
    value = (figure.value, figure.value_max, figure.unit, figure.comparator, figure.change, figure.binding)
    return (figure.plan, figure.scope, figure.indicator, *value, *when)
