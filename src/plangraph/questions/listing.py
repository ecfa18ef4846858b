"""The catalogue as a page of the documentation: every question with its parameters, how it is asked, and an answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.resources import files
from typing import Any

from plangraph.questions.answer import SEPARATOR, WAY
from plangraph.questions.catalogue import catalogue
from plangraph.questions.form import Column, Parameter, Question
from plangraph.terms import label


def listing() -> str:
    """The page, in Markdown: what `page.md` says, then the questions."""
    page = (files("plangraph.questions") / "page.md").read_text(encoding="utf-8")
    return "\n".join([page, *(line for one in catalogue() for line in _question(one))])


def _question(one: Question) -> Iterator[str]:
    yield f"### `{one.id}`\n"
    yield f"**{one.title['zh']}** {one.title['en']}\n"
    yield f"{one.explanation['zh']}\n"
    yield f"{one.explanation['en']}\n"
    for parameter in one.parameters:
        yield f"- {_parameter(parameter)}"
    yield f"{chr(10) if one.parameters else ''}    {_command(one)}\n"
    yield from _answer(one)


def _parameter(parameter: Parameter) -> str:
    name = f"`{parameter.name}`" if parameter.required else f"[`{parameter.name}`]"
    kind = " or ".join(parameter.classes) or " or ".join(parameter.choices) or parameter.kind
    default = f"; {parameter.default} by default" if parameter.default is not None else ""
    return f"{name} {parameter.label['zh']}, {parameter.label['en']} ({kind}{default})"


def _command(one: Question) -> str:
    given = (f" --param {name}={value}" for name, value in one.example.parameters.items())
    return f"plangraph ask {one.id}{''.join(given)}"


def _answer(one: Question) -> Iterator[str]:
    shown = [column for column in one.columns if any(column.name in row for row in one.example.rows)]
    yield _line(f"{column.label['zh']} {column.label['en']}" for column in shown)
    yield _line("---" for _ in shown)
    for row in one.example.rows:
        yield _line(_cell(column, row.get(column.name)) for column in shown)
    left = one.example.count - len(one.example.rows)
    yield f"\n… {left} more rows.\n" if left else ""


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"


def _cell(column: Column, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return (WAY if column.kind == "way" else SEPARATOR["zh"]).join(value)
    if column.kind == "term":
        return " ".join(column.terms.get(str(value).lower(), {"zh": str(value)}).values())
    if column.kind in ("class", "relation"):
        return f"{label(value, 'zh')} {label(value, 'en')}"
    return f"{value:.12g}" if isinstance(value, float) else str(value)
