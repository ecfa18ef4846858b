"""The database of this explorer and what the pages ask of it, kept for some minutes: every user shares the answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from parts.chosen import kept
from parts.once import once
from parts.opened import view as view
from plangraph import questions
from plangraph.questions import EntityCard, Overview, Part, Quoted
from plangraph.records import Entity, Excerpt, Figure, Plan, Relation, parts
from plangraph.store.view import Hit

KEPT = 600  # seconds: after a load into the database under an open explorer, how long the old answers may stay
LISTED = 50_000  # entities that such a box holds: those of most plans
NOTHING = ("Passage",)  # no entity is of this class: names would come before passages, and leave no room for them


@kept(ttl=KEPT)
def overview() -> Overview:
    """What the graph holds."""
    return questions.overview(view())


def plans() -> dict[str, Plan]:
    """The plans by id."""
    return once("plans", _plans)


@kept(ttl=KEPT)
def _plans() -> dict[str, Plan]:
    return questions.plans(view())


@kept(ttl=KEPT, max_entries=500)
def card(entity: str) -> EntityCard:
    """Everything about an entity, by its id or a name; UnknownName where there is none."""
    return questions.entity_card(view(), questions.resolve(view(), entity).id)


@kept(ttl=KEPT, max_entries=500)
def neighbours(entity: str, limit: int) -> Part:
    """An entity with what is next to it."""
    return questions.neighbours(view(), [entity], limit=limit)


@kept(ttl=KEPT, max_entries=200)
def among(ids: tuple[str, ...]) -> Part:
    """Entities and every relation among them."""
    return questions.among(view(), ids)


@kept(ttl=KEPT, max_entries=50)
def of_class(cls: str, plan: str | None) -> list[Entity]:
    """The entities of a class, those of most plans first."""
    return questions.entities_of_class(view(), cls, plan=plan, limit=5_000)


@kept(ttl=KEPT)
def relation_numbers() -> dict[str, int]:
    """How many relations each entity has."""
    return questions.relation_numbers(view())


@kept(ttl=KEPT)
def places() -> list[Entity]:
    """The entities that have a position."""
    return questions.places_on_map(view())


@kept(ttl=KEPT)
def places_hold() -> dict[str, Counter[str]]:
    """How many things of each class the plans put into each place on the map."""
    ids = [place.id for place in places()]
    part = questions.neighbours(view(), ids, predicates=("locatedIn",), limit=10_000)
    held = {id_: Counter[str]() for id_ in ids}
    for relation in part.edges:
        if relation.object in held:
            held[relation.object][part.nodes[relation.subject].cls] += 1
    return held


@kept(ttl=KEPT)
def known() -> list[Entity]:
    """The entities by name, without their evidence, for the boxes in which one is chosen as one types."""
    return questions.named_entities(view(), limit=LISTED)


@kept(ttl=KEPT, max_entries=200)
def named(text: str, most: int) -> list[Hit]:
    """Entities by a name or alias, best first; one more than `most` where there are more."""
    return questions.found(view(), text, limit=most + 1)


@kept(ttl=KEPT, max_entries=200)
def near(text: str) -> list[Entity]:
    """Entities whose names are near to what was typed."""
    return questions.near(view(), text)


@kept(ttl=KEPT, max_entries=200)
def passages(text: str, most: int) -> list[str]:
    """Ids of passages by their words, best first; one more than `most` where there are more."""
    hits = view().search(text, classes=NOTHING, passages=True, limit=most + 1)
    return [hit.id for hit in hits if hit.kind == "passage"]


@kept(ttl=KEPT, max_entries=50)
def plan_figures(plan: str) -> list[Figure]:
    """The figures of a plan, by indicator and year."""
    return questions.figures_of_plan(view(), plan)


@kept(ttl=KEPT, max_entries=50)
def quoted_figures(plan: str) -> dict[str, tuple[Quoted, ...]]:
    """The words that each figure of a plan rests on, by its id."""
    told = {figure.id: parts(figure) for figure in plan_figures(plan)}
    known = excerpts(sorted({part.excerpt for one in told.values() for part in one}))
    return {id_: questions.quoted(one, known) for id_, one in told.items()}


@kept(ttl=KEPT, max_entries=50)
def facts_of_plan(plan: str) -> list[tuple[int, Relation]]:
    """The relations of a plan, each with the place of the words that state it, in the order of the text."""
    return questions.relations_in_plan(view(), plan)


def entities(ids: Iterable[str]) -> dict[str, Entity]:
    """Entities by id; ids that the graph lacks are left out."""
    return questions.entities(view(), [*ids])


def excerpts(ids: Sequence[str]) -> dict[str, Excerpt]:
    """Excerpts by id."""
    return questions.excerpts(view(), ids)


def evidence(fact: Entity | Relation | Figure) -> tuple[Quoted, ...]:
    """The words that a fact rests on."""
    return questions.evidence(view(), fact)


def plan_title(plan: str) -> str:
    """The title of a plan or the name that stands for it; the id where the database lacks it."""
    known_plan = plans().get(plan)
    return known_plan.name if known_plan else plan


def jurisdictions() -> list[Entity]:
    """The places and parks that plans are for."""
    own = {plan.jurisdiction for plan in plans().values()}
    return [entity for entity in places_told() if entity.id in own]


@kept(ttl=KEPT)
def places_told() -> list[Entity]:
    """The places and parks that plans are about, then those of most plans: what an answer can be narrowed to."""
    own = {plan.jurisdiction for plan in plans().values()}
    found = [entity for entity in known() if entity.cls in ("Place", "Park")]
    return sorted(found, key=lambda entity: (entity.id not in own, -len(entity.plans), entity.name))
