"""A word about an item, or about names, as the decisions that it makes."""

from __future__ import annotations

from collections.abc import Sequence

from plangraph.errors import UnknownName, UsageError
from plangraph.ids import fold
from plangraph.lookup import ListedNames, near, resolve
from plangraph.measures import comparable, concepts, indicator_of, unit_of
from plangraph.measures.reading import read
from plangraph.records import Decision, Entity, FactRef, Figure, Judgement, ThingRef
from plangraph.review.book import now
from plangraph.review.item import Item
from plangraph.review.refs import Fact, fact_refs, thing_ref
from plangraph.terms import ENTITY_CLASSES, RELATIONS
from plangraph.why import Collection


def judged(collection: Collection, item: Item, who: str, *, right: bool, why: str = "") -> tuple[Decision, ...]:
    """That an item is right or wrong: of a fact in each plan that says it; of two things that they are one or two."""
    if item.fact is not None:
        return fact_judged(collection, item.fact, who, right=right, why=why)
    if item.judgement is not None and item.things is not None:
        when = now()
        if right:
            return (Decision("same", who, when, why, *_written(collection, item.judgement, item.things)),)
        sides = [_everywhere(collection, id_) for id_ in item.things]
        return tuple(Decision("different", who, when, why, x, y) for x in sides[0] for y in sides[1])
    raise UsageError("This waits for words of the plan: say them with `add`, or mend the decision that is told.")


def fact_judged(collection: Collection, fact: Fact, who: str, *, right: bool, why: str = "") -> tuple[Decision, ...]:
    """That a fact is right or wrong, in each plan that says it."""
    when, verdict = now(), "right" if right else "wrong"
    found = tuple(Decision(verdict, who, when, why, fact=ref) for ref in fact_refs(collection, fact))
    if not found:
        raise UsageError(f"No claim of {fact.id} is left to decide about: build the graph again.")
    return found


def paired(collection: Collection, names: Sequence[str], who: str, *, one: bool, why: str = "") -> tuple[Decision, ...]:
    """That two things, by name or id, are one, or two; that two names of one thing are two things' names.

    Two are one where a plan has both, or else in their first plans; what other plans have joins them by its name. They are
    two in whichever plans name them.
    """
    first, second = (entity(collection, name) for name in names)
    if first.id == second.id and one:
        raise UsageError(f"“{names[0]}” and “{names[1]}” are one thing already.")
    if first.id == second.id:
        sides = [_by_name(first, name) for name in names]
        if sides[0] == sides[1]:
            raise UsageError("To split a thing say two of its names.")
    else:
        sides = [_everywhere(collection, thing.id) for thing in (first, second)]
    pairs = [(x, y) for x in sides[0] for y in sides[1]]
    if one:
        pairs = [(x, y) for x, y in pairs if x.plan == y.plan] or pairs[:1]
    when, verdict = now(), "same" if one else "different"
    return tuple(Decision(verdict, who, when, why, x, y) for x, y in pairs)


def classed(collection: Collection, name: str, cls: str, who: str, why: str = "") -> tuple[Decision, ...]:
    """That a thing is of a class, in each plan that names it."""
    if cls not in ENTITY_CLASSES:
        raise UsageError(f"{cls} is no class; there are {', '.join(ENTITY_CLASSES)}.")
    thing, when = entity(collection, name), now()
    refs = [ThingRef(plan, thing.cls, said) for plan, names in thing.wordings.items() for said in names]
    return tuple(Decision("class", who, when, why, ref, cls=cls) for ref in refs)


def assigned(
    collection: Collection, words: str, indicator: str, who: str, *, plan: str | None = None, why: str = ""
) -> tuple[Decision, ...]:
    """That words of an indicator, in a plan or in all, mean another one: a listed one by its id, its name or another of its
    wordings, else one that the plans name by other words.

    UnknownName where no figure has the words, or there is no such indicator; UsageError where both words are of one already,
    or the units are of two kinds.
    """
    whole = collection.graph.figures
    units = _units(words, [one for one in whole if plan in (None, one.plan)])
    if not units:
        known = sorted({one.indicator for one in whole if plan in (None, one.plan)})
        raise UnknownName(f"No figure has the indicator {words}{near(words, known)}.", tuple(known))
    meant = concepts().get(indicator) or indicator_of(indicator)
    listed = concepts().get(meant.id) if meant else None
    usual = {listed.unit} if listed else _units(indicator, whole)
    if not usual:
        names = [name for one in concepts().values() for name in (one.id, one.zh, *one.others)]
        names += sorted({one.indicator for one in whole})
        raise UnknownName(f"The list has no indicator {indicator}{near(indicator, names)}, and no plan.", tuple(names))
    if not listed and _alike(words, indicator):
        raise UsageError(f"“{words}” and “{indicator}” are one indicator already.")
    if not any(_fits(unit, other) for unit in units for other in usual):
        given, other = ("、".join(sorted(one)) for one in (units, usual))
        name = f"{listed.en} ({listed.id})" if listed else f"“{indicator}”"
        raise UsageError(f"“{words}” is given in {given}, and {name} in {other}.")
    means = listed.id if listed else indicator
    return (Decision("indicator", who, now(), why, indicator=words, means=means, plan=plan),)


def _units(words: str, figures: Sequence[Figure]) -> set[str]:
    """The units of the figures that have the words of an indicator, however they are dressed; empty where none has them."""
    return {one.unit for one in figures if _alike(one.indicator, words)}


def _alike(one: str, other: str) -> bool:
    first, second = read(one), read(other)
    return (first.core, first.levels) == (second.core, second.levels)


def _fits(unit: str, usual: str) -> bool:
    """Whether figures of a unit may be of an indicator: in its unit, or as a growth of it."""
    given = unit_of(unit)
    return not unit or given.base in ("percent", "fold", "doubling") or comparable(given, unit_of(usual)).same


def missing(fact: FactRef, words: str, who: str, *, why: str = "", unit: str = "", kind: str = "") -> Decision:
    """That a fact is missing, with the words of the plan that state it; UsageError where it can be none."""
    if not 2 <= len("".join(words.split())) <= 60:
        raise UsageError("The words of the plan are 2 to 60 characters, as they stand in it.")
    things = [fact.subject, *([fact.object] if fact.object is not None else [])]
    for thing in things:
        if thing.cls not in ENTITY_CLASSES:
            raise UsageError(f"{thing.cls} is no class; there are {', '.join(ENTITY_CLASSES)}.")
    if fact.object is not None:
        term = RELATIONS.get(fact.predicate or "")
        if term is None:
            raise UsageError(f"{fact.predicate} is no relation; there are {', '.join(RELATIONS)}.")
        if things[0].cls not in term.domain or things[1].cls not in term.range:
            raise UsageError(f"{fact.predicate} does not join {things[0].cls} and {things[1].cls}.")
    return Decision(
        "missing", who, now(), why, fact=fact, words=" ".join(words.split()), unit=unit or None, kind=kind or None
    )  # fmt: skip


def entity(collection: Collection, name: str) -> Entity:
    """The thing of a name or an id; UnknownName or AmbiguousName where it is not one."""
    return resolve(ListedNames(collection.graph.entities), name)


def _everywhere(collection: Collection, id_: str) -> list[ThingRef]:
    """A thing as each of its plans calls it."""
    return [thing_ref(collection, id_, plan) for plan in collection.entities[id_].plans]


def _written(collection: Collection, judgement: Judgement, things: tuple[str, str]) -> tuple[ThingRef, ThingRef]:
    """The two names that were compared, with the class that their things have now."""
    refs = zip((judgement.first, judgement.second), things, strict=True)
    first, second = (ThingRef(plan, collection.entities[id_].cls, name) for (plan, _, name), id_ in refs)
    return first, second


def _by_name(thing: Entity, name: str) -> list[ThingRef]:
    """A thing by one of its names, in each plan that writes it so."""
    said = [
        ThingRef(plan, thing.cls, one)
        for plan, names in thing.wordings.items()
        for one in names
        if fold(one) == fold(name)
    ]
    if not said:
        raise UsageError(f"No plan writes “{name}” for {thing.name}.")
    return said
