"""Writing a group of plans: what the database holds of them is read, compared with what they say, and the rest written.

Everything here can run again from any state that a broken run of it left behind.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any, Protocol

from plangraph.store import held as holding
from plangraph.store import statements as cypher
from plangraph.store.held import Row
from plangraph.store.parts import Ends, Part, values_of
from plangraph.store.shares import (
    ENTITY_FIELDS,
    RELATION_FIELDS,
    Shares,
    folded_entity,
    folded_relation,
    stored_shares,
)

BATCH = 5_000
FEWER = 1_000  # relations that are taken out at once, which takes the longest


class Runner(Protocol):
    """Runs statements, in one transaction or each in its own."""

    def rows(self, statement: str, **parameters: Any) -> list[Row]: ...

    def send(self, statement: str, rows: Sequence[Any]) -> None: ...


def apply(runner: Runner, group: Mapping[str, Part]) -> None:
    """Bring the database to what `group` says of its plans; a part without a plan takes the plan out."""
    there = {row["id"] for row in runner.rows(cypher.PLANS_THERE, ids=sorted(group))}
    _mark(runner, group, there)
    known = sorted(there)
    figures = _figures(runner, group, known)
    passages = _passages(runner, group, known)
    entities = _entities(runner, group, known)
    _relations(runner, group, known, entities)
    _send(runner, cypher.CREATE_FIGURES, figures)
    _send(runner, cypher.DELETE_PASSAGES, passages)
    _send(runner, cypher.DELETE_ENTITIES, entities.gone)
    _finish(runner, group)


def _mark(runner: Runner, group: Mapping[str, Part], there: set[str]) -> None:
    """Plans that are being written are not complete; a load that finds such a plan writes it again."""
    rows = [{"id": plan, "complete": False} for plan in sorted(group)]
    _send(runner, cypher.CREATE_PLANS, [row for row in rows if row["id"] not in there])
    _send(runner, cypher.UPDATE_PLANS, [row for row in rows if row["id"] in there])


def _finish(runner: Runner, group: Mapping[str, Part]) -> None:
    rows, gone = [], []
    for plan, part in sorted(group.items()):
        if part.plan is None:
            gone.append({"id": plan})
            continue
        values = {key: value for key, value in values_of(part.plan).items() if key not in ("sha256", "characters")}
        rows.append({**values, "digest": part.digest, "complete": True})
    _send(runner, cypher.UPDATE_PLANS, rows)
    _send(runner, cypher.DELETE_PLANS, gone)


class _Entities:
    """What came of the entities: which were there before, which are to go when nothing holds them any more."""

    def __init__(self, there: set[str], gone: list[Row]) -> None:
        self.there = there
        self.gone = gone


def _entities(runner: Runner, group: Mapping[str, Part], known: list[str]) -> _Entities:
    new = _by_fact(group, "entities")
    held = holding.nodes(runner, cypher.ENTITIES_OF_PLANS, known)
    facts = {row["fact"]["id"]: row["fact"] for row in held}
    for row in holding.nodes_by_id(runner, cypher.ENTITIES_BY_ID, sorted(set(new) - set(facts))):
        facts[row["fact"]["id"]] = row["fact"]
    creates, updates, gone = defaultdict(list), [], []
    for id_ in sorted(facts.keys() | new.keys()):
        shares = _merged(facts.get(id_), ENTITY_FIELDS, group, new.get(id_, {}))
        if not shares:
            gone.append({"id": id_})
            continue
        fact = folded_entity(id_, shares)
        if id_ not in facts:
            creates[next(iter(new[id_].values()))[0]].append(_told(fact))
        elif _told(fact) != facts[id_]:
            updates.append(fact)
    for cls, rows in sorted(creates.items()):
        _send(runner, cypher.CREATE_ENTITIES[cls], rows)
    _send(runner, cypher.UPDATE_ENTITIES, updates)
    return _Entities(set(facts), gone)


def _relations(runner: Runner, group: Mapping[str, Part], known: list[str], entities: _Entities) -> None:
    new: dict[str, dict[str, tuple[Ends, Any]]] = _by_fact(group, "relations")
    ends = {id_: next(iter(said.values()))[0] for id_, said in new.items()}
    held = _held_relations(runner, ends, known, entities)
    facts = {id_: row["fact"] for id_, row in held.items()}
    stood = {id_: (row["subject"], row["type"], row["object"]) for id_, row in held.items()}
    ends = stood | ends
    creates, updates, deletes = defaultdict(list), defaultdict(list), defaultdict(list)
    for id_ in sorted(facts.keys() | new.keys()):
        subject, type_, object_ = ends[id_]
        shares = _merged(facts.get(id_), RELATION_FIELDS, group, new.get(id_, {}))
        fact = folded_relation(id_, shares) if shares else {"id": id_}
        row = {"subject": subject, "object": object_, "fact": fact}
        if not shares:
            deletes[type_].append(row)
        elif id_ in facts and ends[id_] == stood[id_]:
            if _told(fact) != facts[id_]:
                updates[type_].append(row)
        else:
            if id_ in facts:  # things were joined or parted: the relation is between others now
                old_subject, old_type, old_object = stood[id_]
                deletes[old_type].append({"subject": old_subject, "object": old_object, "fact": {"id": id_}})
            creates[type_].append({**row, "fact": _told(fact)})
    # The last written first: the embedded database looks for a relation among all of its ends', from the newest on.
    for type_ in sorted(deletes):
        _send(runner, cypher.DELETE_RELATIONS[type_], deletes[type_][::-1], FEWER)
    for table, rows in ((cypher.CREATE_RELATIONS, creates), (cypher.UPDATE_RELATIONS, updates)):
        for type_ in sorted(rows):
            _send(runner, table[type_], rows[type_])


def _held_relations(runner: Runner, new: Mapping[str, Ends], known: list[str], entities: _Entities) -> dict[str, Row]:
    """The relations of the plans, and those of other plans alone that these say too."""
    held = {row["fact"]["id"]: row for row in holding.relations(runner, known)}
    asked = (ends for id_, ends in new.items() if id_ not in held)
    subjects = {subject for subject, _, object_ in asked if {subject, object_} <= entities.there}
    others = holding.relations_from(runner, sorted(subjects))
    return held | {row["fact"]["id"]: row for row in others if row["fact"]["id"] in new}


def _figures(runner: Runner, group: Mapping[str, Part], known: list[str]) -> list[Row]:
    """Take out the figures that changed; the figures to be created, which need their passages and entities first."""
    new = {id_: figure for part in group.values() for id_, figure in part.figures.items()}
    same, gone = set(), []
    for row in holding.nodes(runner, cypher.FIGURES_OF_PLANS, known):
        figure, id_ = new.get(row["fact"]["id"]), row["fact"]["id"]
        stored = {"properties": row["fact"], "scope": row["scope"], "statement": row["statement"]}
        if figure is not None and {**figure, "properties": _told(figure["properties"])} == stored:
            same.add(id_)
        else:
            gone.append({"id": id_})
    _send(runner, cypher.DELETE_FIGURES, gone)
    return [{**new[id_], "properties": _told(new[id_]["properties"])} for id_ in sorted(new.keys() - same)]


def _passages(runner: Runner, group: Mapping[str, Part], known: list[str]) -> list[Row]:
    """Write the passages; those that are to go, when no figure stands in them any more."""
    new = {id_: passage for part in group.values() for id_, passage in part.passages.items()}
    held = {row["fact"]["id"]: row["fact"] for row in holding.nodes(runner, cypher.PASSAGES_OF_PLANS, known)}
    listed = itemgetter(*cypher.PASSAGE)
    _send(runner, cypher.CREATE_PASSAGES, [list(listed(new[id_])) for id_ in sorted(new.keys() - held.keys())])
    changed = [new[id_] for id_ in sorted(new.keys() & held.keys()) if new[id_] != held[id_]]
    _send(runner, cypher.UPDATE_PASSAGES, changed)
    return [{"id": id_} for id_ in sorted(held.keys() - new.keys())]


def _merged(fact: Row | None, fields: Iterable[str], group: Mapping[str, Part], new: Mapping[str, Any]) -> Shares:
    """The shares of a fact after the change: those of other plans stay, those of the group are what it says now."""
    old = stored_shares(fact, fields) if fact else {}
    return {
        **{plan: share for plan, share in old.items() if plan not in group},
        **{plan: share for plan, (_, share) in new.items()},
    }


def _by_fact(group: Mapping[str, Part], kind: str) -> dict[str, dict[str, Any]]:
    found: defaultdict[str, dict[str, Any]] = defaultdict(dict)
    for plan, part in group.items():
        for id_, said in getattr(part, kind).items():
            found[id_][plan] = said
    return dict(found)


def _send(runner: Runner, statement: str, rows: Sequence[Any], most: int = BATCH) -> None:
    for start in range(0, len(rows), most):
        runner.send(statement, rows[start : start + most])


def _told(fact: Row) -> Row:
    return {key: value for key, value in fact.items() if value is not None}
