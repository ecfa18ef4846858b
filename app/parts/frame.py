"""What stands above every page: the search, the basket, the other language."""

from __future__ import annotations

import streamlit as st

from parts import address
from parts.basket import count
from parts.database import known
from parts.entities import told
from parts.states import guarded, opened
from parts.theme import paper
from parts.words import LANGUAGES, language, say
from plangraph.records import Entity

MOST = 5_000  # names that are sent to the browser to be found as one types; beyond it Enter searches
STYLE = """<style>
.block-container, [data-testid="stMainBlockContainer"] { padding-top: 4.2rem; padding-bottom: 3rem; max-width: 1680px; }
h1 { font-size: 1.7rem !important; padding: .2rem 0 .9rem !important; }
h2 { font-size: 1.3rem !important; padding: .6rem 0 .9rem !important; }
h3 { font-size: 1.1rem !important; padding: .5rem 0 .9rem !important; }
[data-testid="stPageLink"] a { min-height: 0; padding: .1rem .25rem; background: transparent; }
[data-testid="stPageLink"] a p { color: color-mix(in srgb, currentColor 45%, #2f80d8); font-weight: 400; }
[data-testid="stVerticalBlock"] { gap: .6rem; }
[data-testid="stCaptionContainer"], [data-testid="stCaptionContainer"] * { color: inherit !important; }
[data-testid="stCaptionContainer"] { opacity: .82; }
[data-testid="stBaseButton-primary"], [data-testid="stBaseButton-primary"] p { color: PAPER !important; }
mark { background: rgba(255, 190, 0, .3); color: inherit; }
</style>"""


def frame() -> None:
    """Draw it, and follow what was chosen in it; the page ends here where there is no database to ask."""
    st.html(STYLE.replace("PAPER", paper()))
    _leave()
    opened()
    box, bag, tongue = st.columns([8, 1.6, 1.2], vertical_alignment="center")
    with box, guarded():
        _search()
    with bag:
        address.link(address.COLLECT, say("frame.basket", number=count()))
    with tongue:
        other = next(one for one in LANGUAGES if one != language())
        st.button(say("frame.language"), key="tongue", on_click=_speak, args=(other,), type="tertiary")


def _search() -> None:
    choices: dict[str, Entity] = {_line(entity): entity for entity in known()[:MOST]}
    st.selectbox(
        say("frame.search"), list(choices), index=None, key="search", placeholder=say("frame.search"),
        label_visibility="collapsed", accept_new_options=True, on_change=_chosen, args=(choices,),
    )  # fmt: skip


def _line(entity: Entity) -> str:
    also = f"（{'、'.join(entity.aliases[:3])}）" if entity.aliases else ""
    return f"{told(entity)}{also}"


def _chosen(choices: dict[str, Entity]) -> None:
    wanted = st.session_state.get("search")
    st.session_state["search"] = None
    if wanted in choices:
        st.session_state["leave"] = {"id": choices[wanted].id}
    elif wanted:
        st.session_state["leave"] = {"q": wanted[: address.LONGEST]}


def _leave() -> None:
    if values := st.session_state.pop("leave", None):
        address.go(address.ENTITY, **values)


def _speak(other: str) -> None:
    st.session_state["language"] = other
    if other == "zh":
        st.query_params.pop("lang", None)
    else:
        st.query_params["lang"] = other
