"""A graph by id: what an edge, a sheet or a report needs to name its ends and to quote its evidence."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from plangraph.records import Entity, Excerpt, Figure, Graph, Part, Plan, Relation, parts

SEPARATOR = " | "
Fact = Entity | Relation | Figure


@dataclass(frozen=True, slots=True)
class Index:
    """The records of a graph by their ids; `edges` are the relations by the entity that they start from or end at."""

    plans: dict[str, Plan]
    entities: dict[str, Entity]
    excerpts: dict[str, Excerpt]
    edges: dict[str, tuple[Relation, ...]]
    figures: dict[str, tuple[Figure, ...]]

    def name(self, entity: str) -> str:
        """The name of an entity; its id where the graph lacks it."""
        return self.entities[entity].name if entity in self.entities else entity

    def title(self, plan: str) -> str:
        """The title of a plan in 《》; where it has none, the name that stands for it; the id where the graph lacks it."""
        record = self.plans.get(plan)
        if record is None:
            return plan
        return f"《{record.title}》" if record.title else record.name

    def cite(self, part: Part, *, labelled: bool = False) -> str:
        """The words of a part of the evidence and where they stand: `“以韶钢公司为龙头”（《韶关市…规划》，第二章）`.

        `labelled` puts what they are to the fact before them: `标题：“…”（…）`.
        """
        record = self.excerpts.get(part.excerpt)
        said = part.excerpt if record is None else f"“{record.text}”（{self.place(record)}）"
        return f"{part.label()}：{said}" if labelled else said

    def place(self, excerpt: Excerpt) -> str:
        """The plan and the section of an excerpt."""
        return f"{self.title(excerpt.plan)}，{excerpt.section}" if excerpt.section else self.title(excerpt.plan)

    def cited(self, fact: Fact) -> str:
        """The evidence of a fact in one line; labelled where an end of it is implied."""
        told = parts(fact)
        labelled = any(part.why for part in told)
        return SEPARATOR.join(self.cite(part, labelled=labelled) for part in told)


def index(graph: Graph) -> Index:
    """`graph` by id."""
    edges: defaultdict[str, list[Relation]] = defaultdict(list)
    for relation in graph.relations:
        for end in dict.fromkeys((relation.subject, relation.object)):
            edges[end].append(relation)
    figures: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in graph.figures:
        figures[figure.scope].append(figure)
    return Index(
        plans={plan.id: plan for plan in graph.plans},
        entities={entity.id: entity for entity in graph.entities},
        excerpts={excerpt.id: excerpt for excerpt in graph.excerpts},
        edges={end: tuple(relations) for end, relations in edges.items()},
        figures={scope: tuple(records) for scope, records in figures.items()},
    )
