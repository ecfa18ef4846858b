"""Questions: the catalogue as cards; of one of them the parameters in a row and the answer below."""

from __future__ import annotations

import streamlit as st

from parts import address
from parts.answers import draw_answer
from parts.asking import answer_to, chosen, parameters, question_cards
from parts.bench import remember
from parts.plain import markup, plain
from parts.states import guarded, nothing
from parts.words import language, say

question = chosen()
if question is None:
    st.title(say("page.questions"))
    if address.read("question"):
        nothing("questions.unknown")
    with guarded():
        question_cards()
else:
    back = f'<a href="{markup(address.href(address.QUESTIONS))}">← {markup(say("questions.all"))}</a>'
    st.title(plain(question.title[language()]), help=plain(question.explanation[language()]))
    st.html(f'<p class="pg-quiet">{back} · {markup(question.explanation[language()])}</p>')
    with guarded():
        given = parameters(question)
        if given is not None:
            draw_answer(answer_to(question.id, given))
            told = {name: str(value) for name, value in given if value not in (None, "")}
            remember(address.QUESTIONS, question.title[language()], question=question.id, **told)
