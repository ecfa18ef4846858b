"""Answers and paths in the forms that go out of the program: JSON objects and CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from plangraph.questions.answer import NAMED, Answer, Row
from plangraph.questions.form import BY, EVIDENCE, Column
from plangraph.questions.path import Path
from plangraph.questions.quoted import Quoted
from plangraph.records import Entity, Plan
from plangraph.terms import label


def answer_object(answer: Answer, language: str) -> dict[str, Any]:
    """An answer as JSON: entities as id, name and class, every row with its excerpts."""
    rows = []
    for row in answer.rows:
        values: dict[str, Any] = {c.name: _plain(answer, row, c, language) for c in answer.columns}
        rows.append({**values, EVIDENCE: [quoted_object(one, answer.plans, language) for one in answer.evidence(row)],
                     BY: list(row.get(BY, ()))})  # fmt: skip
    return {
        "question": answer.question.id,
        "title": answer.question.title[language],
        "parameters": dict(answer.parameters),
        "sentence": answer.sentence(language),
        "columns": {column.name: column.label[language] for column in answer.columns},
        "rows": rows,
        "truncated": answer.truncated,
    }


def quoted_object(one: Quoted, plans: Mapping[str, Plan], language: str) -> dict[str, Any]:
    """A part of the evidence as JSON: its passage with the title of the plan, the words that matter; where one implies an
    end, also `why` and what the part is called."""
    excerpt = one.excerpt
    plan = plans.get(excerpt.plan)
    title = excerpt.plan if plan is None else plan.name
    return {"id": excerpt.id, "plan": excerpt.plan, "title": title, "section": excerpt.section, "text": excerpt.text} | {
        "words": one.words, **({"why": one.part.why or None, "part": one.label(language)} if one.labelled else {}),
    }  # fmt: skip


def path_object(path: Path, plans: Mapping[str, Plan], language: str) -> dict[str, Any]:
    """A path as JSON."""
    hops = [
        {
            "relations": [
                {
                    "s": r.subject,
                    "p": r.predicate,
                    "o": r.object,
                    "plans": r.plans,
                    "confidence": r.confidence,
                    "by": r.by,
                }
                for r in hop.relations
            ],
            EVIDENCE: [quoted_object(one, plans, language) for one in hop.quoted()],
        }
        for hop in path.hops
    ]
    nodes = [_entity(node, language) for node in path.nodes]
    return {"sentence": path.sentence(language), "score": path.score, "nodes": nodes, "hops": hops}


def answer_csv(answer: Answer, language: str) -> str:
    """The rows as CSV under the columns' labels, the excerpts in a last column."""
    heads = [column.label[language] for column in answer.columns]
    body = (
        [
            *(answer.shown(row, column, language) for column in answer.columns),
            _quoted(answer.evidence(row), language),
            answer.by(row, language),
        ]
        for row in answer.rows
    )
    return _csv([[*heads, EVIDENCE, BY], *body])


def paths_csv(paths: Sequence[Path], language: str) -> str:
    """The paths as CSV: rank, score, length, sentence, excerpts."""
    body = (
        [
            rank,
            path.score,
            len(path.hops),
            path.sentence(language),
            _quoted((one for hop in path.hops for one in hop.quoted()), language),
        ]
        for rank, path in enumerate(paths, 1)
    )
    return _csv([["rank", "score", "length", "sentence", EVIDENCE], *body])


def _plain(answer: Answer, row: Row, column: Column, language: str) -> Any:
    value = row[column.name]
    if column.kind == "figures":
        return [asdict(answer.figures[one]) for one in value if one in answer.figures]
    if column.kind not in NAMED:
        return list(value) if isinstance(value, tuple) else value
    known = answer.entities
    if isinstance(value, tuple):
        return [_entity(known[one], language) for one in value if one in known]
    return _entity(known[value], language) if value in known else None


def _entity(entity: Entity, language: str) -> dict[str, str]:
    name = (entity.name_en or entity.name) if language == "en" else entity.name
    return {"id": entity.id, "name": name, "class": label(entity.cls, language)}


def _quoted(found: Iterable[Quoted], language: str) -> str:
    told = ((one.told(language) if one.labelled else one.words, one.excerpt.id) for one in found)
    return " | ".join(f"{words} [{passage}]" for words, passage in told)


def _csv(lines: Iterable[Iterable[Any]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(lines)
    return out.getvalue()
