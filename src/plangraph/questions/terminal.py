"""Answers, paths and the catalogue for a terminal: tables and lines, long lists shortened."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from plangraph.questions.answer import SEPARATOR, Answer, Row, listed
from plangraph.questions.form import BY, Column, Question
from plangraph.questions.path import Path
from plangraph.questions.quoted import told, told_by
from plangraph.records import MACHINE, Plan, Relation

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

PLANS = frozenset({"plan", "plans"})  # kinds of columns
MOST_ITEMS = 6  # of a list in one cell
MOST_QUOTES = 3  # of a relation


def path_text(rank: int, path: Path, plans: Mapping[str, Plan], language: str) -> str:
    """A path for a terminal: its sentence and score, then the relations of each hop, their plans and their words."""
    lines = [f"{rank}. {path.sentence(language)} [{path.score}]"]
    for number, hop in enumerate(path.hops, 1):
        for relation in hop.relations:
            names = SEPARATOR[language].join(plans[plan].name if plan in plans else plan for plan in relation.plans)
            lines.append(f"   {number}) {path.statement(relation, language)} ({names}{_by(relation, language)})")
            words = hop.quoted(relation)
            lines += [f"      {one.told(language)} ({one.excerpt.id})" for one in words[:MOST_QUOTES]]
            lines += [f"      … (+{len(words) - MOST_QUOTES})"] * (len(words) > MOST_QUOTES)
    return "\n".join(lines)


def _by(relation: Relation, language: str) -> str:
    """The readers who say a relation."""
    names = SEPARATOR[language].join(told_by(relation, language))
    return f"; {names}" if names else ""


def answer_table(answer: Answer, language: str) -> Table:
    """The rows for a terminal: without empty columns, long lists shortened, plans by their ids, the first excerpt."""
    from rich.table import Table
    from rich.text import Text

    table = Table(show_lines=True, caption=_titles(answer), caption_justify="left")
    columns = [one for one in answer.columns if any(_short(answer, row, one, language) for row in answer.rows)]
    for column in columns:
        is_number = column.kind == "number"
        table.add_column(column.label[language], overflow="fold", justify="right" if is_number else "left")
    table.add_column("原文" if language == "zh" else "Evidence", style="dim", overflow="fold")
    others = any(set(row.get(BY, ())) - {MACHINE} for row in answer.rows)
    if others:
        table.add_column("来源" if language == "zh" else "Said by", style="dim")
    for row in answer.rows:
        cells = [Text(_short(answer, row, column, language)) for column in columns]
        words = answer.evidence(row)
        left = sum(not one.part.why for one in words) - 1
        said = [Text(answer.by(row, language))] if others else []
        table.add_row(*cells, Text(told(words, language) + (f" (+{left})" if left > 0 else "")), *said)
    return table


def _titles(answer: Answer) -> Text:
    """What the ids of the plans in an answer stand for."""
    from rich.text import Text

    kinds = {column.name for column in answer.columns if column.kind in PLANS}
    ids = {one for row in answer.rows for name in kinds for one in listed(row[name])}
    return Text("\n".join(f"{one}: {answer.plans[one].name}" for one in sorted(ids) if one in answer.plans))


def catalogue_table(questions: Iterable[Question], language: str) -> Table:
    """The catalogue for a terminal: id, title, parameters."""
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False)
    for head in ("question", "", "--param"):
        table.add_column(head, no_wrap=head == "question")
    for one in questions:
        names = " ".join(p.name if p.required else f"[{p.name}]" for p in one.parameters)
        table.add_row(one.id, Text(one.title[language]), Text(names))
    return table


def _short(answer: Answer, row: Row, column: Column, language: str) -> str:
    value = row[column.name]
    if column.kind in PLANS:
        return "\n".join(listed(value))
    if isinstance(value, tuple) and len(value) > MOST_ITEMS:
        part = answer.shown({column.name: value[:MOST_ITEMS]}, column, language)
        return f"{part}{SEPARATOR[language]}… ({len(value)})"
    shown = answer.shown(row, column, language)
    return "" if shown is None else f"{shown:.12g}" if isinstance(shown, float) else str(shown)
