"""`plangraph review`: what wants a reviewer's eye, and a word about it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from plangraph.cli.ask import Language, LanguageOption

if TYPE_CHECKING:
    from plangraph.records import Decision, ThingRef
    from plangraph.review import Review

Folder = Annotated[
    Path | None, typer.Option("--graph", help="A built graph. Default: your copy of the one that PlanGraph brings.")
]
Who = Annotated[str | None, typer.Option("--who", help="Who reviews; kept for the next time.")]
Why = Annotated[str, typer.Option("--why", help="Why it is so.")]
Ids = Annotated[list[str], typer.Argument(metavar="ID…", help="Ids of items or facts.")]
Name = Annotated[str, typer.Argument(help="A thing by name or id.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(no_args_is_help=True, help="Review a graph: what wants an eye, and decisions that last.")
    for name, command in (
        ("list", listed),
        ("show", show),
        ("accept", accept),
        ("reject", reject),
        ("merge", merge),
        ("split", split),
        ("class", classify),
        ("add", add),
        ("indicator", indicator),
        ("undo", undo),
    ):
        group.command(name)(command)
    app.add_typer(group, name="review")


def listed(
    graph: Folder = None,
    kind: Annotated[
        str | None, typer.Option(help="contradiction, differ, merge, doubt or waiting; without it all.")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="How many.")] = 30,
    decided: Annotated[bool, typer.Option("--decided", help="The decisions that hold instead.")] = False,
    json_: Annotated[bool, typer.Option("--json", help="As JSON, in both languages.")] = False,
    language: LanguageOption = Language.zh,
) -> None:
    """What wants a reviewer's eye, what matters most first; decided items are not in it."""
    from plangraph.review import KINDS, Review

    review = Review(graph)
    if decided:
        _tell(review.book.standing(), json_)
        return
    found = review.queue(kind, limit)
    if json_:
        _print_json([review.teller.object(item) for item in found])
        return
    for item in found:
        why = f"{KINDS[item.kind][language == 'en']}: {item.why(language)}"
        typer.echo(f"{item.id}  {review.teller.sentence(item, language)}  [{why}]")
    progress = review.progress()
    left = ", ".join(f"{name} {number}" for name, number in progress.left.items() if number)
    typer.echo(f"{progress.decisions} decisions hold; left: {left or 'nothing'}", err=True)


def show(
    ids: Ids,
    graph: Folder = None,
    json_: Annotated[bool, typer.Option("--json", help="As JSON, in both languages.")] = False,
    language: LanguageOption = Language.zh,
) -> None:
    """Items or facts with their passages, the words that matter in 【】."""
    from plangraph.review import Review

    review = Review(graph)
    found = [review.item(id_) for id_ in ids]
    if json_:
        _print_json([review.teller.object(item) for item in found])
        return
    for item in found:
        for line in review.teller.lines(item, language):
            typer.echo(line)


def accept(ids: Ids, graph: Folder = None, who: Who = None, why: Why = "") -> None:
    """These facts are right; of two things that may be one: they are one."""
    review = _review(graph, who)
    for id_ in ids:
        _done(review, review.accept(id_, why))


def reject(ids: Ids, graph: Folder = None, who: Who = None, why: Why = "") -> None:
    """These facts are wrong; of two things that may be one: they are two."""
    review = _review(graph, who)
    for id_ in ids:
        _done(review, review.reject(id_, why))


def merge(first: Name, second: Name, graph: Folder = None, who: Who = None, why: Why = "") -> None:
    """Two things are one."""
    review = _review(graph, who)
    _done(review, review.merge(first, second, why))


def split(first: Name, second: Name, graph: Folder = None, who: Who = None, why: Why = "") -> None:
    """Two things, or two names of one thing, are two things."""
    review = _review(graph, who)
    _done(review, review.split(first, second, why))


def classify(
    name: Name,
    cls: Annotated[str, typer.Argument(metavar="CLASS", help="A class of the ontology: Platform.")],
    graph: Folder = None,
    who: Who = None,
    why: Why = "",
) -> None:
    """A thing is of another class."""
    review = _review(graph, who)
    _done(review, review.classify(name, cls, why))


def add(
    plan: Annotated[str, typer.Option("--plan", help="The plan that says it: its key, its title or a part of that.")],
    words: Annotated[str, typer.Option("--words", help="The words that state it, 2 to 60 characters of the plan.")],
    subject: Annotated[str, typer.Argument(help="CLASS/NAME, as the plan writes it: Enterprise/韶钢.")],
    predicate: Annotated[str | None, typer.Argument(help="A relation: anchors.")] = None,
    object_: Annotated[str | None, typer.Argument(metavar="[OBJECT]", help="CLASS/NAME.")] = None,
    indicator: Annotated[str | None, typer.Option(help="Of a figure: its indicator.")] = None,
    value: Annotated[float | None, typer.Option(help="Of a figure: its value.")] = None,
    unit: Annotated[str, typer.Option(help="Of a figure: its unit.")] = "",
    year: Annotated[int | None, typer.Option(help="Of a figure: its year.")] = None,
    kind: Annotated[str, typer.Option(help="Of a figure: actual or target.")] = "actual",
    graph: Folder = None,
    who: Who = None,
    why: Why = "",
) -> None:
    """Something is missing: a thing, a relation of two, or a figure, with the words of the plan that state it."""
    from plangraph.errors import UsageError
    from plangraph.lookup import plan_named
    from plangraph.records import FactRef

    review = _review(graph, who)
    if (predicate is None) != (object_ is None) or (indicator is None) != (value is None):
        raise UsageError("A relation has a subject, a name and an object; a figure an indicator and a value.")
    if predicate is not None and indicator is not None:
        raise UsageError("Say a relation or a figure, not both at once.")
    if kind not in ("actual", "target"):
        raise UsageError(f"A figure is actual or target, not {kind}.")
    key = plan_named(review.collection.graph.plans, plan)
    ends = [_thing(key, text) for text in (subject, object_) if text is not None]
    fact = FactRef(ends[0], predicate, ends[1] if len(ends) > 1 else None, indicator, value, year)
    given = {"unit": unit, "kind": kind} if indicator is not None else {}
    _done(review, review.add(fact, words, why=why, **given))


def indicator(
    words: Annotated[str, typer.Argument(help="An indicator in a plan's own words.")],
    means: Annotated[
        str,
        typer.Argument(
            metavar="INDICATOR",
            help="An id or any wording of a listed one (rd-intensity), or other words of the plans.",
        ),
    ],
    plan: Annotated[
        str | None, typer.Option("--plan", help="In this plan alone: its key, its title or a part of that.")
    ] = None,
    graph: Folder = None,
    who: Who = None,
    why: Why = "",
) -> None:
    """Words of an indicator mean one that the ontology lists, or that the plans word otherwise, in one plan or in all."""
    from plangraph.lookup import plan_named

    review = _review(graph, who)
    key = None if plan is None else plan_named(review.collection.graph.plans, plan)
    _done(review, review.indicator(words, means, key, why))


def undo(
    id_: Annotated[
        str | None, typer.Argument(metavar="[DECISION]", help="Its id, d-…; without one, your last word.")
    ] = None,
    graph: Folder = None,
    who: Who = None,
    why: Why = "",
) -> None:
    """Withdraw a decision; it stays in the file, with its withdrawal."""
    for decision in _review(graph, who).undo(id_, why):
        typer.echo(f"{decision.id} is withdrawn; the next build does without it")


def _print_json(found: list[dict[str, Any]]) -> None:
    import json

    print(json.dumps(found, ensure_ascii=False, indent=1))


def _review(graph: Path | None, who: str | None) -> Review:
    """A review by whoever says who they are: by --who, as was kept, or when asked in a terminal."""
    from plangraph.review import Review, reviewer, set_reviewer

    if who is not None:
        set_reviewer(who)
    elif reviewer() is None and sys.stdin.isatty():
        set_reviewer(typer.prompt("Your name, as it will stand with your decisions"))
    return Review(graph)


def _thing(plan: str, text: str) -> ThingRef:
    from plangraph.errors import UsageError
    from plangraph.records import ThingRef

    cls, slash, name = text.partition("/")
    if not slash or not name.strip():
        raise UsageError(f"Say what {text} is: CLASS/NAME, as in Enterprise/韶钢.")
    return ThingRef(plan, cls, name.strip())


def _done(review: Review, decisions: tuple[Decision, ...]) -> None:
    _tell(decisions)
    typer.echo(f"kept in {review.folder}; it holds from the next build: {_again(review.folder)}", err=True)


def _again(folder: Path) -> str:
    return f"plangraph build --from {folder} -o {folder}"


def _tell(decisions: tuple[Decision, ...], json_: bool = False) -> None:
    """Decisions a line each, or as they stand in the file."""
    from plangraph.build.decisions import write_decision

    for decision in decisions:
        line = write_decision(decision).rstrip("\n")
        typer.echo(line if json_ else f"{decision.id}  {line}")
