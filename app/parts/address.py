"""The address of a page: plain parameters, each checked when it is read; nothing in it is ever run or unpickled.

Every state that a person would share or come back to stands in it. A link is an `href` that `links.js` follows without
loading the page anew: it moves the address, and the address says what is drawn. So the way back, the way forward, a
bookmark and a link that was sent are all the same thing.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from secrets import token_hex
from urllib.parse import urlencode

import streamlit as st

from parts import chosen
from parts.once import forget
from parts.words import language

LONGEST = 300  # characters of one parameter
CARRIED = 12_000  # characters of one that is taken along in links: a picture's, a query's
VIEW = "t."  # parameters of this beginning are a table's own (what it is filtered, sorted and grouped by)
SEEN = ("see", "row", "at")  # what the drawer shows
WHOLE = ("cypher", "drawing", chosen.PARAMETER, "lang")  # what is read elsewhere, each by a rule of its own
_GO = "go"

OVERVIEW = "screens/overview.py"
PLANS = "screens/plans.py"
ENTITY = "screens/entity.py"
QUESTIONS = "screens/questions.py"
COMPARE = "screens/compare.py"
PATHS = "screens/paths.py"
EVIDENCE = "screens/evidence.py"
CYPHER = "screens/cypher.py"
COLLECT = "screens/collect.py"
ADD = "screens/add.py"
QUALITY = "screens/quality.py"
Value = str | Sequence[str] | None


def read(name: str, allowed: Collection[str] | None = None) -> str | None:
    """The parameter, or None where it is absent, too long, not among `allowed`, or holds control characters."""
    value = st.query_params.get(name)
    if not value or not _readable(value):
        return None
    return value if allowed is None or value in allowed else None


def unreadable() -> bool:
    """Whether a parameter of the page is one that `read` does not take, whatever it is for."""
    named = (name for name in st.query_params if name not in WHOLE and not name.startswith(VIEW))
    return any(not _readable(name) or not _readable(st.query_params[name]) for name in named)


def write(**values: Value) -> None:
    """Set parameters of the address, all at once, so that the way back undoes them all at once; None takes one away."""
    before = _now()
    after = _with(before, values)
    if after != before:
        st.query_params.from_dict(after)
        forget()


def parameters(**values: Value) -> dict[str, str | Sequence[str]]:
    """Parameters for a link to a page, with the collection where it is one of one's own, and the language where it is not Chinese."""
    kept = {chosen.PARAMETER: chosen.named()} | values
    given: dict[str, str | Sequence[str]] = {name: value for name, value in kept.items() if value}
    return given | ({"lang": "en"} if language() == "en" else {})


def href(page: str, **values: Value) -> str:
    """The address of a page, as a link of ours holds it."""
    name = page.rpartition("/")[2].removesuffix(".py")
    return f"./{'' if name == 'overview' else name}?{urlencode(parameters(**values), doseq=True)}".removesuffix("?")


def here(**changes: Value) -> str:
    """The address of this page with some parameters changed; what the drawer showed is left out unless it is named."""
    return f"?{urlencode(_with(_now(), {**dict.fromkeys(SEEN), **changes}), doseq=True)}"


def link(page: str, text: str, **values: str | None) -> None:
    """A link to a page; `text` is escaped already or a word of ours."""
    st.page_link(page, label=text, query_params={k: str(v) for k, v in parameters(**values).items()})


def go(page: str, **values: Value) -> None:
    """Leave for another page, as if a link to it had been pressed: `links.js` is told at the next run, which begins now."""
    st.session_state[_GO] = (token_hex(8), href(page, **values))
    st.rerun()


def wanted() -> tuple[str, str] | None:
    """The page that was asked for with `go`, once: a name for this wish, of which there is no second, and the address."""
    asked: tuple[str, str] | None = st.session_state.pop(_GO, None)
    return asked


def _now() -> dict[str, list[str]]:
    given = {name: st.query_params.get_all(name) for name in st.query_params if len(name) <= LONGEST}
    return {name: told for name, values in given.items() if (told := [one for one in values if len(one) <= CARRIED])}


def _readable(value: str) -> bool:
    """Whether it is short and without control characters; the wide space of Chinese, which Python does not print, is text."""
    return len(value) <= LONGEST and value.replace("\u3000", " ").isprintable()


def _with(before: dict[str, list[str]], changes: dict[str, Value]) -> dict[str, list[str]]:
    listed = {k: [v] if isinstance(v, str) else list(v or ()) for k, v in changes.items()}
    return {name: values for name, values in (before | listed).items() if values}
