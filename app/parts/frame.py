"""What stands above every page, in one line: the pages, the search, the basket, the other language."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from parts import address
from parts.basket import announce, count
from parts.chosen import PARAMETER, named, own
from parts.files import given_name
from parts.links import follow_links
from parts.plain import markup
from parts.searchbox import search_box
from parts.states import guarded, opened
from parts.style import stylesheet
from parts.tongue import own_tongue
from parts.words import LANGUAGES, language, say
from plangraph.intake import collections

# The spine: what stands in the line itself, in this order; every other page is under "more".
SPINE = ("plans", "entity", "questions", "compare", "paths", "collect", "quality")
HOME = "overview"


def frame(pages: Sequence[str], current: str) -> None:
    """Draw it, and follow what was chosen in it; a page but the first ends here where there is no database to ask."""
    with st.container(key="head", horizontal=True, vertical_alignment="center"):
        st.html(stylesheet() + _navigation(pages, current))
        ground = st.container()
        st.html(_tools())
    with st.container(key="links-place"):
        follow_links(["" if page == HOME else page for page in pages])
        own_tongue()
    if named() and not own():
        st.warning(say("collection.unknown"))
    if address.unreadable():
        st.warning(say("frame.unreadable"))
    announce()
    if current != HOME:  # the first page waits below its heading
        opened()
        with ground, guarded():
            search_box("search")


def _navigation(pages: Sequence[str], current: str) -> str:
    line = "".join(_link(page, current) for page in SPINE if page in pages)
    rest = [page for page in pages if page not in SPINE and page != HOME]
    below = "".join(_link(page, current) for page in rest)
    more = f"<details><summary>{markup(say('frame.more'))}</summary><div>{below}</div></details>" if rest else ""
    brand = f'<a class="brand" href="{markup(address.href(HOME))}">PlanGraph</a>'
    return f'<nav class="pg-nav" aria-label="{markup(say("frame.pages"))}">{brand}{line}{more}</nav>'


def _link(page: str, current: str) -> str:
    here = ' aria-current="page"' if page == current else ""
    return f'<a href="{markup(address.href(page))}"{here}>{markup(say(f"page.{page}"))}</a>'


def _tools() -> str:
    other = next(one for one in LANGUAGES if one != language())
    basket = f'<a href="{markup(address.href(address.COLLECT))}">{markup(say("frame.basket", number=count()))}</a>'
    tongue = f'<a href="{markup(address.here(lang=other))}">{markup(say("frame.language"))}</a>'
    return f'<div class="pg-tools">{_graphs()}{basket}{tongue}</div>'


def _graphs() -> str:
    """Which graph is looked at, and the others: the one that was given, the collections of one's own; the way to a new one."""
    here = own()
    first = given_name() or say("collection.given")
    held = [("", first), *((one.id, one.name) for one in collections() if one.built)]
    lines = "".join(
        f'<a href="{markup(address.here(**{PARAMETER: id_ or None}))}"{_current(id_ == (here.id if here else ""))}>{markup(name)}</a>'
        for id_, name in held
    )
    more = f'<a class="more" href="{markup(address.href(address.ADD))}">＋ {markup(say("page.add"))}</a>'
    now = here.name if here else first
    return (
        f'<details class="pg-menu"><summary title="{markup(say("collection.which"))}">{markup(now)}</summary>'
        f"<div>{lines}{more}</div></details>"
    )


def _current(here: bool) -> str:
    return ' aria-current="true"' if here else ""
