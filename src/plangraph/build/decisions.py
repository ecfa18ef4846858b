"""`decisions.jsonl`: what reviewers decided, one JSON object a line, in the order in which it was decided.

{"decision": "same", "thing": {"plan": …, "class": …, "name": …}, "other": {…}, "who": …, "when": …, "why": …}
{"decision": "class", "thing": {…}, "class": "Platform", …}
{"decision": "wrong", "fact": {"subject": {…}, "predicate": "anchors", "object": {…}}, …}
{"decision": "right", "fact": {"subject": {…}, "indicator": …, "value": …, "year": …}, …}
{"decision": "missing", "fact": {…}, "words": …, "unit": …, "kind": …, …}
{"decision": "indicator", "indicator": "研发占比", "means": "rd-intensity", "plan": …, …}
{"decision": "withdrawn", "of": "d-…", …}
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from plangraph.errors import DataError
from plangraph.jsontext import read_json
from plangraph.records import Decision, FactRef, ThingRef
from plangraph.records.decisions import VERDICTS
from plangraph.whole import content_of

NAME = "decisions.jsonl"
Json = dict[str, Any]
TEXTS = ("who", "when", "why", "class", "words", "unit", "kind", "of", "indicator", "means", "plan")
# what one verdict says, and no other
NEEDED = (("withdrawn", "of"), ("indicator", "indicator"), ("indicator", "means"))


def read_decisions(folder: Path) -> tuple[Decision, ...]:
    """The decisions beside a graph, none where there is no file; DataError with the line that is no decision."""
    path = folder / NAME
    try:
        text = content_of(path).decode("utf-8")
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{path}: cannot be read ({getattr(error, 'strerror', None) or 'not UTF-8'}).") from None
    lines = enumerate(text.split("\n"), 1)
    return tuple(_decision(line, f"{NAME}, line {number}") for number, line in lines if line.strip())


def write_decision(decision: Decision) -> str:
    """A decision as a line."""
    values: Json = {"decision": decision.verdict}
    for key, ref in (("thing", decision.thing), ("other", decision.other)):
        if ref is not None:
            values[key] = _thing(ref)
    if decision.fact is not None:
        values["fact"] = _fact(decision.fact)
    for key, value in (
        ("class", decision.cls),
        ("words", decision.words),
        ("unit", decision.unit),
        ("kind", decision.kind),
        ("of", decision.of),
        ("indicator", decision.indicator),
        ("means", decision.means),
        ("plan", decision.plan),
    ):
        if value is not None:
            values[key] = value
    values |= {"who": decision.who, "when": decision.when}
    if decision.why:
        values["why"] = decision.why
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")) + "\n"


def _decision(line: str, place: str) -> Decision:
    try:
        values = read_json(line)
        verdict = values["decision"]
        if verdict not in VERDICTS:
            raise DataError(f"{place}: “{verdict}” is no decision; it is one of {', '.join(VERDICTS)}.")
        things = {key: _read_thing(values[key]) if key in values else None for key in ("thing", "other")}
        fact = _read_fact(values["fact"]) if "fact" in values else None
        texts = {key: _text(values.get(key)) for key in TEXTS}
        about = (things["thing"], fact, texts["of"], texts["indicator"])
        if about.count(None) != 3 or any((verdict == one) == (texts[key] is None) for one, key in NEEDED):
            raise KeyError("thing")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise DataError(f"{place} is no decision: see docs/files.md.") from error
    return Decision(
        verdict, texts["who"] or "", texts["when"] or "", texts["why"] or "", things["thing"], things["other"],
        texts["class"], fact, texts["words"], texts["unit"], texts["kind"], texts["of"], texts["indicator"], texts["means"],
        texts["plan"],
    )  # fmt: skip


def _text(value: Any) -> str | None:
    if value is not None and not isinstance(value, str):
        raise TypeError(value)
    return value


def _thing(ref: ThingRef) -> Json:
    return {"plan": ref.plan, "class": ref.cls, "name": ref.name}


def _read_thing(values: Json) -> ThingRef:
    plan, cls, name = (_text(values[key]) for key in ("plan", "class", "name"))
    if not (plan and cls and name):
        raise KeyError("name")
    return ThingRef(plan, cls, name)


def _fact(fact: FactRef) -> Json:
    values: Json = {"subject": _thing(fact.subject)}
    if fact.object is not None:
        values |= {"predicate": fact.predicate, "object": _thing(fact.object)}
    if fact.indicator is not None:
        values |= {"indicator": fact.indicator, "value": fact.value, "year": fact.year}
    return {key: value for key, value in values.items() if value is not None}


def _read_fact(values: Json) -> FactRef:
    object_ = _read_thing(values["object"]) if "object" in values else None
    value, year = values.get("value"), values.get("year")
    if not isinstance(value, int | float | None) or not isinstance(year, int | None):
        raise TypeError(value)
    return FactRef(
        _read_thing(values["subject"]),
        _text(values.get("predicate")),
        object_,
        _text(values.get("indicator")),
        value,
        year,
    )
