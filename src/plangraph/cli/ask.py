"""Asking: the questions of the catalogue, and the paths between two things."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from plangraph.cli.rows import console

if TYPE_CHECKING:
    from plangraph.questions import Answer, Path
    from plangraph.store.view import View


class Form(StrEnum):
    """How an answer is written."""

    table = "table"
    json = "json"
    csv = "csv"


class Language(StrEnum):
    """The language of titles and sentences."""

    zh = "zh"
    en = "en"


FormOption = Annotated[Form, typer.Option("--format", "-f", help="How the answer is written.")]
LanguageOption = Annotated[Language, typer.Option("--language", "-l", help="The language of titles and sentences.")]
UrlOption = Annotated[str | None, typer.Option("--url", help="The database's address. Default: the embedded database.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("ask")(ask)
    app.command("paths")(paths)


def ask(
    question: Annotated[str | None, typer.Argument(help="A question's id. Without it: the catalogue.")] = None,
    param: Annotated[list[str] | None, typer.Option("--param", "-p", help="A parameter, as in place=韶关市.")] = None,
    form: FormOption = Form.table,
    language: LanguageOption = Language.zh,
    url: UrlOption = None,
) -> None:
    """Answer a question of the catalogue, each row with the words that it rests on."""
    from plangraph import questions
    from plangraph.questions import terminal

    if question is None:
        console().print(terminal.catalogue_table(questions.catalogue(), language))
        return
    questions.question(question)
    given = dict(_pair(one) for one in param or [])
    with _opened(url) as view:
        _tell_answer(questions.ask(view, question, given), form, language)


def paths(
    start: Annotated[str | None, typer.Argument(metavar="A", help="One end, by any of its names.")] = None,
    goal: Annotated[str | None, typer.Argument(metavar="B", help="The other end.")] = None,
    via: Annotated[list[str] | None, typer.Option(help="Walk this relation (and others so named) alone.")] = None,
    not_: Annotated[list[str] | None, typer.Option("--not", help="Do not walk this relation.")] = None,
    most: Annotated[int, typer.Option("--max", help="The longest path, in relations.")] = 6,
    plan: Annotated[
        str | None, typer.Option(help="Only what this plan says: its key, its title or a part of it.")
    ] = None,
    from_class: Annotated[str | None, typer.Option(help="From any entity of this class, in place of A.")] = None,
    to_class: Annotated[str | None, typer.Option(help="To any entity of this class, in place of B.")] = None,
    through_hubs: Annotated[
        bool, typer.Option("--through-hubs", help="Walk through cities and other hubs too.")
    ] = False,
    limit: Annotated[int, typer.Option(min=1, help="How many paths.")] = 10,
    form: FormOption = Form.table,
    language: LanguageOption = Language.zh,
    url: UrlOption = None,
) -> None:
    """Find how two things, or two classes of things, are tied: the shortest ways, those that say most first."""
    from plangraph import questions
    from plangraph.errors import UsageError
    from plangraph.lookup import plan_named

    if (from_class is None) != (to_class is None) or (start is None or goal is None) == (from_class is None):
        raise UsageError("Say what to tie: two names, or both --from-class and --to-class.")
    options: dict[str, Any] = {"via": via or (), "exclude": not_ or (), "max_length": most, "limit": limit}
    options["through_hubs"] = through_hubs
    with _opened(url) as view:
        options["plan"] = plan_named(questions.plans(view).values(), plan) if plan else None
        if from_class is not None and to_class is not None:
            found = questions.find_class_paths(view, from_class, to_class, **options)
        else:
            ends = [questions.resolve(view, name).id for name in (start or "", goal or "")]
            found = questions.find_paths(view, ends[0], ends[1], **options)
        _tell_paths(view, found, form, language, through_hubs)


@contextmanager
def _opened(url: str | None) -> Iterator[View]:
    from plangraph.errors import UsageError
    from plangraph.store import connect

    view = connect(url or os.environ.get("PLANGRAPH_URL"))
    try:
        if not view.plans():
            raise UsageError("The database holds no graph: load one with `plangraph load`.")
        yield view
    finally:
        view.close()


def _pair(text: str) -> tuple[str, str]:
    from plangraph.errors import UsageError

    name, sign, value = text.partition("=")
    if not sign or not name:
        raise UsageError(f"A parameter is written name=value, not {text}.")
    return name, value


def _tell_answer(answer: Answer, form: Form, language: Language) -> None:
    from plangraph.questions import telling, terminal

    if form is Form.json:
        print(json.dumps(telling.answer_object(answer, language), ensure_ascii=False, indent=1))
    elif form is Form.csv:
        print(telling.answer_csv(answer, language), end="")
    else:
        print(f"{answer.question.title[language]}\n{answer.sentence(language)}")
        if answer.rows:
            console().print(terminal.answer_table(answer, language))
    if answer.truncated:
        print(f"There are more than these {len(answer.rows)} rows: narrow the question.", file=sys.stderr)


def _tell_paths(view: View, found: list[Path], form: Form, language: Language, through_hubs: bool) -> None:
    from plangraph.questions import plans, telling, terminal

    known = plans(view)
    if form is Form.json:
        print(json.dumps([telling.path_object(one, known, language) for one in found], ensure_ascii=False, indent=1))
    elif form is Form.csv:
        print(telling.paths_csv(found, language), end="")
    else:
        for rank, path in enumerate(found, 1):
            print(terminal.path_text(rank, path, known, language))
        if not found:
            hint = "" if through_hubs else ("；可加 --through-hubs" if language == "zh" else "; try --through-hubs")
            print(f"没有找到路径{hint}。" if language == "zh" else f"There is no path{hint}.")
