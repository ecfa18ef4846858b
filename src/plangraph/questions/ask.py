"""Asking a question of the catalogue: parameters as a person gives them in, an answer with its evidence out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from math import isfinite
from typing import Any

from plangraph.errors import UsageError
from plangraph.lookup import near, plan_named, shortened
from plangraph.questions import reading
from plangraph.questions.answer import NAMED, Answer, Row
from plangraph.questions.catalogue import question
from plangraph.questions.form import BY, EVIDENCE, Column, Parameter, Question
from plangraph.questions.names import resolve
from plangraph.questions.quoted import facts_in, speakers_in
from plangraph.questions.statements import MOST
from plangraph.questions.statements import rows as rows_of
from plangraph.questions.steps import STEPS
from plangraph.questions.terms_named import class_named
from plangraph.records import Plan
from plangraph.store.view import View

LISTS = frozenset({"entities", "plans", "figures"})  # sorted; a way keeps its order
NUMBERS = frozenset({"integer", "number"})
ROWS = 10_000  # of an answer, at most
LARGEST = 1_000_000  # whole number that a parameter takes


def ask(view: View, question_id: str, parameters: Mapping[str, Any] | None = None, **more: Any) -> Answer:
    """The answer to a question; names, plans and classes may be given as a person writes them.

    Parameters come by name, in a mapping or as keywords; those that are absent, None or empty are their defaults.

    UnknownName, AmbiguousName or UsageError say which parameter is wrong and what is near it.
    """
    asked, plans = question(question_id), reading.plans(view)
    values = _values(view, asked, {**(parameters or {}), **more}, plans)
    found = view.read(asked.cypher, values, limit=MOST if asked.step else ROWS, own=True)
    records = found.records()
    if asked.step:
        records = STEPS[asked.step](view, values, records)
    rows = tuple(_row(asked, record) for record in records)
    return Answer(
        question=asked,
        parameters=values,
        rows=rows,
        entities=reading.entities(view, _ids(asked, rows, NAMED)),
        plans=plans,
        excerpts=reading.excerpts(view, sorted({part.excerpt for row in rows for part in row[EVIDENCE]})),
        figures=reading.figures(view, _ids(asked, rows, {"figures"})),
        truncated=found.truncated,
    )


def _values(view: View, asked: Question, given: Mapping[str, Any], plans: Mapping[str, Plan]) -> dict[str, Any]:
    """What goes into the query, by the names that stand in it."""
    known = {parameter.name for parameter in asked.parameters}
    for name in given:
        if name not in known:
            takes = ", ".join(sorted(known)) or "none"
            raise UsageError(f"{asked.id} has no parameter {name}{near(name, known)}; it takes: {takes}.")
    values = {one.name: _value(view, asked, one, given.get(one.name), plans) for one in asked.parameters}
    for parameter in asked.parameters:
        if parameter.inside:
            place = values[parameter.name]
            inside = [] if place is None else [row[0] for row in rows_of(view, "inside", place=place).rows]
            values |= {"inside": inside, "own": _made_in(inside, plans)}
    return values


def _value(view: View, asked: Question, parameter: Parameter, given: Any, plans: Mapping[str, Plan]) -> Any:
    if given is None or given == "":
        if parameter.required:
            raise UsageError(f"{asked.id} needs the parameter {parameter.name} ({parameter.label['en']}).")
        return parameter.default
    if parameter.kind == "entity":
        return resolve(view, str(given), classes=parameter.classes).id
    if parameter.kind == "plan":
        return plan_named(plans.values(), str(given))
    if parameter.kind == "class":
        return class_named(str(given))
    if parameter.kind in NUMBERS:
        return _number(parameter, given)
    return _choice(asked, parameter, str(given)) if parameter.kind == "choice" else str(given)


def _made_in(inside: Collection[str], plans: Mapping[str, Plan]) -> list[str]:
    return [plan.id for plan in plans.values() if plan.jurisdiction in inside]


def _choice(asked: Question, parameter: Parameter, given: str) -> str:
    """The choice of that name, or of that label in the column of the parameter's name."""
    terms = next((column.terms for column in asked.columns if column.name == parameter.name), {})
    named = {word: one for one in parameter.choices for word in (one, *terms.get(one, {}).values())}
    if given not in named:
        raise UsageError(f"{parameter.name} is one of {', '.join(parameter.choices)}, not {shortened(given)}.")
    return named[given]


def _number(parameter: Parameter, given: Any) -> int | float:
    """The number that was given: a whole one of at least 1, or any finite one."""
    try:
        value = int(given) if parameter.kind == "integer" else float(given)
    except (TypeError, ValueError, OverflowError):
        raise UsageError(f"{parameter.name} is a number, not {shortened(str(given))}.") from None
    if parameter.kind == "integer" and not 1 <= value <= LARGEST:
        raise UsageError(f"{parameter.name} is a whole number from 1 to {LARGEST}, not {given}.")
    if not isfinite(value):
        raise UsageError(f"{parameter.name} is a finite number, not {given}.")
    return value


def _row(asked: Question, record: Mapping[str, Any]) -> dict[str, Any]:
    row = {column.name: _plain(column, record[column.name]) for column in asked.columns}
    facts = sorted(set(facts_in(record[EVIDENCE])))
    row[EVIDENCE] = tuple(dict.fromkeys(part for fact in facts for part in fact))
    row[BY] = tuple(sorted(set(speakers_in(record[EVIDENCE]))))
    return row


def _plain(column: Column, value: Any) -> Any:
    if column.kind == "way":
        return tuple(value)
    if column.kind in LISTS:
        return tuple(sorted(set(_flat(value))))
    if column.kind == "class":
        return reading.class_of(value) if value else None
    if column.kind == "relation":
        return reading.PREDICATES[value] if value else None
    return value


def _flat(value: Any) -> Iterator[str]:
    if isinstance(value, (list, tuple)):
        for one in value:
            yield from _flat(one)
    elif value is not None:
        yield value


def _ids(asked: Question, rows: tuple[Row, ...], kinds: Collection[str]) -> list[str]:
    names = [column.name for column in asked.columns if column.kind in kinds]
    return sorted({one for row in rows for name in names for one in _flat(row[name])})
