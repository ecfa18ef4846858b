"""An item of the review drawn: a fact with its passages, or two things side by side; and the four keys."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from parts.entities import class_mark, entity_link
from parts.plain import markup, plain
from parts.reviewing import decide, undo
from parts.words import language, say
from plangraph.records import Judgement
from plangraph.review import KINDS, Item, Review
from plangraph.review.telling import Passage, speakers

BLOCK = "border-left:3px solid var(--st-primary-color,#1f5fa8);padding:.3rem .9rem;font-size:1.05rem;line-height:1.8"
KEYS: Mapping[str, str] = {"right": "Y", "wrong": "N", "skip": "S", "undo": "U"}  # one key each
SHOWN = 8  # wordings of a thing


def draw_item(found: Review, item: Item) -> None:
    """What the item says and why it is here, its passages or its two sides, and the keys."""
    st.subheader(plain(found.teller.sentence(item, language())))
    st.caption(plain(f"{KINDS[item.kind][language() == 'en']} · {item.why(language())}"))
    if item.fact is not None:
        by, sure = speakers(item.fact, language()), f"{item.fact.confidence:.2f}"
        st.markdown(say("review.said_by", by=plain(by), sure=sure))
        for passage in found.teller.passages(item.fact, language()):
            draw_passage(passage)
    if item.judgement is not None and item.things is not None:
        _sides(found, item.judgement, item.things)
    keys(found, item)


def draw_passage(passage: Passage) -> None:
    """Words of a plan, those that matter marked, with where they stand."""
    before, words, after = (
        markup(part)
        for part in (
            passage.text[: passage.start],
            passage.text[passage.start : passage.end],
            passage.text[passage.end :],
        )
    )
    label = f"<b>{markup(passage.label)}</b> " if passage.label else ""
    st.html(f'<blockquote style="{BLOCK}">{label}{before}<mark>{words}</mark>{after}</blockquote>')
    st.caption(plain(" › ".join(filter(None, (passage.title, passage.section)))))


def keys(found: Review, item: Item) -> None:
    """Right, wrong, skip, undo: a button and a key each."""
    pair = item.judgement is not None
    words = {
        "right": say("review.one") if pair else say("review.right"),
        "wrong": say("review.two") if pair else say("review.wrong"),
        "skip": say("review.skip"),
    }
    st.text_input(say("review.why"), key="review-why", max_chars=200)
    decidable = item.fact is not None or pair
    with st.container(horizontal=True):
        for act, text in words.items():
            st.button(
                text, key=f"review-{act}", shortcut=KEYS[act], on_click=decide, args=(found, item, act),
                type="primary" if act == "right" else "secondary", disabled=act != "skip" and not decidable,
            )  # fmt: skip
        st.button(
            say("review.undo"), key="review-undo", shortcut=KEYS["undo"], on_click=undo, args=(found,), type="tertiary"
        )  # fmt: skip


def _sides(found: Review, judgement: Judgement, things: tuple[str, str]) -> None:
    for which, (column, id_) in enumerate(zip(st.columns(2, border=True), things, strict=True)):
        with column:
            _side(found, judgement, which, id_)
    st.markdown(f"**{say('review.reasons')}**")
    for reason in judgement.reasons:
        words = reason.zh if language() == "zh" else reason.en
        st.markdown(f"- {say('review.reason', words=plain(words), score=f'{reason.score:+g}')}")


def _side(found: Review, judgement: Judgement, which: int, id_: str) -> None:
    entity = found.collection.entities[id_]
    entity_link(entity)
    class_mark(entity.cls)
    for plan, names in entity.wordings.items():
        st.markdown(f":small[{plain(found.teller.title(plan))}]")
        st.markdown(say("review.wordings", words=plain("、".join(names[:SHOWN]))))
    passage = found.teller.first_mention(judgement, which)
    if passage is None:
        st.caption(say("review.no_words"))
    else:
        draw_passage(passage)
