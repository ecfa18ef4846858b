"""Asking a question of the catalogue: parameters as a person gives them in, an answer with its evidence out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from plangraph.errors import UnknownName, UsageError
from plangraph.questions import reading
from plangraph.questions.answer import Answer
from plangraph.questions.catalogue import EVIDENCE, Column, Parameter, Question, question
from plangraph.questions.names import resolve
from plangraph.questions.spelling import near
from plangraph.questions.steps import STEPS
from plangraph.questions.terms_named import class_named
from plangraph.records import Plan
from plangraph.store.view import View

LISTS = frozenset({"entities", "plans", "way"})
NUMBERS = frozenset({"integer", "number"})


def ask(view: View, question_id: str, parameters: Mapping[str, Any] | None = None, **more: Any) -> Answer:
    """The answer to a question; names, plans and classes may be given as a person writes them.

    Parameters come by name, in a mapping or as keywords; those that are absent, None or empty are their defaults.

    UnknownName, AmbiguousName or UsageError say which parameter is wrong and what is near it.
    """
    asked, parameters = question(question_id), {**(parameters or {}), **more}
    known = {parameter.name for parameter in asked.parameters}
    for name in parameters:
        if name not in known:
            takes = ", ".join(sorted(known)) or "none"
            raise UsageError(f"{question_id} has no parameter {name}{near(name, known)}; it takes: {takes}.")
    plans = reading.plans(view)
    values = {one.name: _value(view, asked, one, parameters.get(one.name), plans) for one in asked.parameters}
    found = view.read(asked.cypher, values)
    records = found.records()
    if asked.step:
        records = STEPS[asked.step](view, values, records)
    rows = tuple(_row(asked, record) for record in records)
    return Answer(
        question=asked,
        parameters=values,
        rows=rows,
        entities=reading.entities(view, sorted(_ids(asked, rows))),
        plans=plans,
        excerpts=reading.excerpts(view, sorted({one for row in rows for one in row[EVIDENCE]})),
        truncated=found.truncated,
    )


def _value(view: View, asked: Question, parameter: Parameter, given: Any, plans: Mapping[str, Plan]) -> Any:
    if given is None or given == "":
        if parameter.required:
            raise UsageError(f"{asked.id} needs the parameter {parameter.name} ({parameter.label['en']}).")
        return parameter.default
    if parameter.kind == "entity":
        return resolve(view, str(given), classes=parameter.classes).id
    if parameter.kind == "plan":
        return plan_id(plans, str(given))
    if parameter.kind == "class":
        return class_named(str(given))
    if parameter.kind in NUMBERS:
        return _number(parameter, given)
    if parameter.kind == "choice" and given not in parameter.choices:
        raise UsageError(f"{parameter.name} is one of {', '.join(parameter.choices)}, not {given}.")
    return given


def plan_id(plans: Mapping[str, Plan], text: str) -> str:
    """The id of the plan that `text` names by its id, its title or a part of it that no other title has."""
    titles = {plan.id: plan.name for plan in plans.values()}
    exact = [one for one, title in titles.items() if text in (one, title)]
    part = exact or [one for one, title in titles.items() if text in title]
    if len(part) > 1:
        raise UsageError(f"{text} may mean the plans {', '.join(part)}: give the id.")
    if not part:
        raise UnknownName(f"There is no plan {text}{near(text, [*titles, *titles.values()])}.", tuple(titles))
    return part[0]


def _number(parameter: Parameter, given: Any) -> int | float:
    try:
        return int(given) if parameter.kind == "integer" else float(given)
    except (TypeError, ValueError):
        raise UsageError(f"{parameter.name} is a number, not {given}.") from None


def _row(asked: Question, record: Mapping[str, Any]) -> dict[str, Any]:
    row = {column.name: _plain(column, record[column.name]) for column in asked.columns}
    row[EVIDENCE] = tuple(sorted(set(_flat(record[EVIDENCE]))))
    return row


def _plain(column: Column, value: Any) -> Any:
    if column.kind in LISTS:
        return tuple(_flat(value)) if column.kind == "way" else tuple(sorted(set(_flat(value))))
    if column.kind == "class":
        return reading.class_of(value)
    if column.kind == "relation":
        return reading.PREDICATES[value]
    return value


def _flat(value: Any) -> Iterator[str]:
    if isinstance(value, (list, tuple)):
        for one in value:
            yield from _flat(one)
    elif value is not None:
        yield value


def _ids(asked: Question, rows: tuple[Mapping[str, Any], ...]) -> set[str]:
    names = [column.name for column in asked.columns if column.kind in ("entity", "entities", "way")]
    return {one for row in rows for name in names for one in _flat(row[name])}
