"""Evidence as markup: the words marked in their sentence, what each part is to the fact, where it stands, who says it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from parts import address
from parts.database import plan_title
from parts.plain import markup
from parts.source import Around, around
from parts.words import language, say
from plangraph.questions import Quoted, told_by
from plangraph.questions.quoted import first_statement
from plangraph.records import MACHINE, Entity, Excerpt, Figure, Relation
from plangraph.table import Quote, Words

UNSAID = ("jurisdiction", "document")  # parts that every line of a table would repeat: the drawer tells them
MOST = 2  # parts in a cell, where the first statement has no more


def place(excerpt: Excerpt) -> str:
    """The plan and the headings over a passage."""
    return " › ".join(filter(None, (plan_title(excerpt.plan), excerpt.section)))


def words_cell(quoted: Sequence[Quoted], *, placed: bool = True) -> Words:
    """The first statement of some evidence as a cell of a table, all parts of it, and a second one where the first is short;
    where `placed` with the heading over them."""
    kept = [one for one in quoted if one.part.why not in UNSAID] or quoted
    first = list(first_statement(kept))
    more = [one for one in kept[len(first) : MOST] if not one.part.why]
    told = tuple(_cut(one) for one in (*first, *more))
    return Words(told, _over(quoted[0].excerpt, (*first, *more)) if quoted and placed else "")


def _over(excerpt: Excerpt, told: Sequence[Quoted]) -> str:
    """The heading over an excerpt; empty where what is told has it in its words."""
    heading = excerpt.section.rpartition(" › ")[2]
    bare = "".join(heading.split())
    return "" if any(bare in "".join(one.excerpt.text.split()) for one in told) else heading


def _cut(one: Quoted) -> Quote:
    text, (start, end) = one.excerpt.text, marked(one)
    return Quote(text[:start], text[start:end], text[end:], one.label(language()))


def marked(one: Quoted) -> tuple[int, int]:
    """What of the excerpt is marked: the words that state the fact, nothing where the whole of it implies an end."""
    return (0, 0) if one.part.why and not one.part.words else one.mark


def basis(fact: Entity | Relation | Figure, quoted: Iterable[Quoted]) -> tuple[str, ...]:
    """Who says a fact, and whether the words say it outright or an end of it is inferred."""
    names = told_by(fact, language())
    machine = (say("basis.machine"),) if MACHINE in fact.by or not names else ()
    return (say("basis.implied" if any(one.part.why for one in quoted) else "basis.stated"), *machine, *names)


def tags(words: Iterable[str]) -> str:
    """Small words in frames."""
    return "".join(f'<span class="pg-tag">{markup(one)}</span>' for one in words)


def figure_of(one: Quoted) -> str:
    """A part of the evidence as markup: with the plan at hand the whole paragraph, else the sentence as far as it is kept."""
    text, (start, end) = one.excerpt.text, marked(one)
    found = around(one.excerpt, one.words)
    said = Around(text, start, end) if found is None else found
    label = tags([one.label(language())]) if one.labelled else ""
    way = f'<a href="{markup(address.href(address.EVIDENCE, id=one.excerpt.id))}">{markup(say("drawer.page"))}</a>'
    return (
        f'<figure class="pg-quote"><p>{label}{_cells(said.text[: said.start])}<mark>{_cells(said.words)}</mark>'
        f"{_cells(said.text[said.end :])}</p><figcaption>{markup(place(one.excerpt))} · {way}</figcaption></figure>"
    )


def _cells(text: str) -> str:
    """Words as markup, those of a table's row with a line between its cells."""
    return '<span class="pg-cell"> </span>'.join(map(markup, text.split("\t")))
