"""Words in the plans: in all of their text where they are at hand, otherwise in the excerpts of the graph; said as it is."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import streamlit as st

from parts import address
from parts.chosen import kept
from parts.database import excerpts, passages, plan_title, plans
from parts.plain import markup
from parts.source import document
from parts.states import nothing
from parts.words import say
from plangraph.records import Document, Excerpt

MOST = 40  # hits that are shown
COUNTED = 2_000  # hits that are counted
AROUND = 64  # characters on each side of the first hit
STOPS = "。；！？"


@dataclass(frozen=True, slots=True)
class Found:
    """A paragraph or an excerpt that has all the words: where it stands, what of it is shown; `part` is the section of the
    plan's text, or None where `excerpt` is the one of the graph."""

    plan: str
    section: str
    text: str
    part: int | None = None
    excerpt: str = ""


def draw_found(text: str) -> None:
    """Draw the places that have all words of `text`, each once, the words marked, and say what was searched."""
    hits = _kept(text)
    whole, rest = _searched()
    counts = {"number": f"{COUNTED}+" if len(hits) > COUNTED else len(hits), "whole": len(whole), "rest": len(rest)}
    st.subheader(say("search.passages", number=counts["number"]))
    st.caption(say("search.whole" if not rest else "search.some" if whole else "search.excerpts", **counts))
    if not hits:
        nothing("search.no_passages")
        return
    words = text.split()
    st.html("".join(_figure(one, words) for one in hits[:MOST]))
    if len(hits) > MOST:
        st.caption(say("state.first", shown=MOST))


@kept(ttl=600, max_entries=100)
def _kept(text: str) -> list[Found]:
    words = text.split()
    if not words:
        return []
    whole, rest = _searched()
    hits = [hit for plan in whole if (read := document(plan)) for hit in _in_text(plan, read, words)]
    return [*hits, *_in_excerpts(text, rest)][: COUNTED + 1]


def _searched() -> tuple[list[str], list[str]]:
    """The plans that are at hand, and the others."""
    at_hand = [plan for plan in plans() if document(plan) is not None]
    return at_hand, [plan for plan in plans() if plan not in at_hand]


def _in_text(plan: str, read: Document, words: Sequence[str]) -> Iterator[Found]:
    wanted = [word.lower() for word in words]
    for passage in read.passages:
        said = passage.text.lower()
        if passage.text and all(word in said for word in wanted):
            path = " › ".join(section.title for section in read.section_path(passage.section))
            yield Found(plan, path, cut(passage.text, words), passage.section)


def _in_excerpts(text: str, rest: Iterable[str]) -> list[Found]:
    """The excerpts of plans that are not at hand; of those that overlap the first one."""
    asked = set(rest)
    if not asked:
        return []
    known = excerpts(passages(text, COUNTED)).values()
    kept: list[Excerpt] = []
    for one in sorted((one for one in known if one.plan in asked), key=lambda one: (one.plan, one.start, -one.end)):
        if not kept or kept[-1].plan != one.plan or one.start >= kept[-1].end:
            kept.append(one)
    return [Found(one.plan, one.section, one.text, excerpt=one.id) for one in kept]


def cut(text: str, words: Sequence[str]) -> str:
    """The part of a paragraph around the first of the words, from the beginning of a sentence where one is near."""
    said = text.lower()
    places = [at for word in words if (at := said.find(word.lower())) >= 0]
    first = min(places, default=0)
    begin, end = max(0, first - AROUND), min(len(text), max(places, default=0) + 2 * AROUND)
    sentence = max((text.rfind(stop, begin, first) for stop in STOPS), default=-1)
    begin = sentence + 1 if sentence >= 0 else begin
    return f"{'…' if begin and sentence < 0 else ''}{text[begin:end].strip()}{'…' if end < len(text) else ''}"


def marked(text: str, words: Sequence[str]) -> str:
    """`text` as markup, every hit of the words marked."""
    pattern = "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True) if word)
    if not pattern:
        return markup(text)
    parts = re.split(f"({pattern})", text, flags=re.IGNORECASE)
    told = [html.escape(part) for part in parts]  # a space beside a hit stays
    return "".join(f"<mark>{part}</mark>" if i % 2 else part for i, part in enumerate(told))


def _figure(one: Found, words: Sequence[str]) -> str:
    place = " › ".join(filter(None, (plan_title(one.plan), one.section)))
    if one.part is None:
        where = address.href(address.EVIDENCE, id=one.excerpt)
    else:
        where = address.href(address.PLANS, id=one.plan, tab="text", part=str(one.part))
    return (
        f'<figure class="pg-quote"><p>{marked(one.text, words)}</p>'
        f'<figcaption><a href="{markup(where)}">{markup(place)}</a></figcaption></figure>'
    )
