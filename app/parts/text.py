"""A plan's text to read: its outline, a section with every mention marked, and the facts that the section states beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from parts import address
from parts.database import entities, facts_of_plan
from parts.entities import name_markup
from parts.plain import markup
from parts.reader import reader
from parts.source import Paragraph, document, paragraphs
from parts.states import nothing
from parts.words import language, say
from plangraph.records import Document, Entity, Plan, Relation, Section
from plangraph.terms import label

DEEPEST = 3  # levels of headings in the outline
LONGEST = 9_000  # characters of a section that are shown with all that is in it


def outline(plan: str, *, open_: int | None = None) -> None:
    """The headings of a plan as links to its text; where the plan is not at hand, a word about that."""
    whole = document(plan)
    if whole is None:
        nothing("plan.no_document")
        return
    links = "".join(
        _heading(plan, one, open_) for one in whole.sections if one.level <= DEEPEST and one.kind == "heading"
    )
    st.html(f'<nav class="pg-outline" aria-label="{markup(say("plan.outline"))}">{links}</nav>')


def _heading(plan: str, section: Section, open_: int | None) -> str:
    where = address.href(address.PLANS, id=plan, tab="text", part=str(section.index))
    here = ' aria-current="true"' if section.index == open_ else ""
    title = markup(f"{section.number} {section.title}".strip())
    return f'<a href="{markup(where)}" style="--deep:{section.level - 1}"{here}>{title}</a>'


def draw_text(plan: Plan) -> None:
    """The outline, the section that the address names (the first at first), its facts."""
    whole = document(plan.id)
    if whole is None:
        nothing("plan.no_document")
        return
    section = _asked(whole)
    told = paragraphs(plan.id, section)
    if sum(len(one.text) for one in told) > LONGEST:
        told = paragraphs(plan.id, section, deep=False) or told[:40]
    left, middle, right = st.columns([1.1, 2.4, 1.2], gap="medium")
    with left, st.container(height=620, border=False):
        outline(plan.id, open_=section)
    with middle:
        known = entities(sorted({mention.entity for one in told for mention in one.mentions}))
        reader(told, {id_: entity.name for id_, entity in known.items()}, key=f"text-{section}")
        st.html(_ways_on(plan.id, whole, section))
    with right:
        _facts(plan.id, told)


def _asked(whole: Document) -> int:
    asked = address.read("part", [str(one.index) for one in whole.sections])
    if asked:
        return int(asked)
    return whole.sections[0].index if whole.sections else -1


def _ways_on(plan: str, whole: Document, section: int) -> str:
    """To the section before and after, of those that the outline shows."""
    order = [one for one in whole.sections if one.level <= DEEPEST and one.kind == "heading"]
    at = next((i for i, one in enumerate(order) if one.index >= section), len(order))
    ways = []
    for key, place in (("plan.before", at - 1), ("plan.next", at + 1)):
        if 0 <= place < len(order):
            where = address.href(address.PLANS, id=plan, tab="text", part=str(order[place].index))
            ways.append(f'<a href="{markup(where)}">{markup(say(key, title=order[place].title))}</a>')
    return f'<p class="pg-line">{" &nbsp; ".join(ways)}</p>'


def _facts(plan: str, told: Sequence[Paragraph]) -> None:
    """The relations whose words stand in what is shown, in the order of the text."""
    spans = [(one.start, one.end) for one in told if one.text]
    found = [(at, r) for at, r in facts_of_plan(plan) if any(first <= at < last for first, last in spans)]
    ends = entities(sorted({end for _, r in found for end in (r.subject, r.object)}))
    told_facts = "".join(_fact(plan, r, ends) for _, r in found if {r.subject, r.object} <= ends.keys())
    st.html(
        f'<h2 class="pg-group">{markup(say("plan.facts_here", number=len(found)))}</h2><ul class="pg-list">{told_facts}</ul>'
    )


def _fact(plan: str, relation: Relation, ends: Mapping[str, Entity]) -> str:
    subject, object_ = (name_markup(ends[one]) for one in (relation.subject, relation.object))
    excerpt = next(one for one in relation.evidence if one.startswith(f"{plan}:"))
    where = markup(address.here(see=excerpt))
    word = markup(label(relation.predicate, language()))
    return f'<li>{subject} <span class="pg-quiet">{word}</span> {object_} <a href="{where}">{markup(say("evidence.source"))}</a></li>'
