"""The first page: the search in the middle, four answers at once, the plans."""

from __future__ import annotations

import streamlit as st

from parts import address
from parts.asking import answer_kept, nothing_given
from parts.entities import name_markup
from parts.plain import markup
from parts.searchbox import search_box
from parts.words import language, say
from plangraph.questions import Answer, Overview

ASKED = ("anchors", "platforms", "priorities", "rivalry")  # the four questions that are answered here
ROWS = 4  # of each answer
LINKED = ("entity", "entities")
BESIDE = 3  # columns of a row that are told


def search() -> None:
    """What this is, and the box to begin with."""
    with st.container(key="middle"):
        st.html(
            f'<div class="pg-home"><h1>{markup(say("overview.title"))}</h1>'
            f'<p class="pg-quiet">{markup(say("home.lead"))}</p></div>'
        )
        search_box("search-home")


def answers() -> None:
    """The first rows of four answers, each leading to the whole."""
    cards = "".join(_card(answer_kept(id_, nothing_given(id_))) for id_ in ASKED)
    st.html(f'<h2 class="pg-group">{markup(say("home.answers"))}</h2><div class="pg-cards four">{cards}</div>')


def _card(answer: Answer) -> str:
    where = markup(address.href(address.QUESTIONS, question=answer.question.id))
    rows = "".join(f"<li>{_row(answer, place)}</li>" for place in range(min(ROWS, len(answer.rows))))
    whole = markup(say("home.whole", number=len(answer.rows)))
    return (
        f'<div><b><a href="{where}">{markup(answer.question.title[language()])}</a></b>'
        f'<p>{markup(answer.sentence(language()))}</p><ul>{rows}</ul><a href="{where}">{whole}</a></div>'
    )


def _row(answer: Answer, place: int) -> str:
    """The entities of a row's first columns, and by a pointer the words that it rests on."""
    row = answer.rows[place]
    told = []
    for column in [one for one in answer.columns if one.kind in LINKED][:BESIDE]:
        value = row[column.name]
        ids = (value,) if isinstance(value, str) else (value or ())[:BESIDE]
        told.append("、".join(name_markup(answer.entities[id_]) for id_ in ids if id_ in answer.entities))
    return " → ".join(one for one in told if one)


def plans_line(number: int) -> None:
    """How many plans there are, and the way to add one."""
    where = markup(address.href(address.ADD))
    st.html(
        f'<h2 class="pg-group">{markup(say("home.plans", number=number))} '
        f'<a href="{where}" class="pg-add">＋ {markup(say("page.add"))}</a></h2>'
    )


def quality_line(whole: Overview) -> None:
    """How much the graph holds, leading to how good it is."""
    counts = {"entities": sum(whole.classes.values()), "relations": sum(whole.relations.values())}
    said = markup(say("home.quality", figures=whole.figures, **counts))
    st.html(f'<p class="pg-quiet"><a href="{markup(address.href(address.QUALITY))}">{said}</a></p>')
