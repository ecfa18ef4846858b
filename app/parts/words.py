"""The screen's words, Chinese and English, from `words.toml`; the words of classes and relations are the ontology's."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import streamlit as st

from parts.once import once

LANGUAGES = ("zh", "en")


def language() -> str:
    """The language of this visit: that of the address where it names one, otherwise as before, Chinese at first."""
    return once("language", _language)


def _language() -> str:
    asked = st.query_params.get("lang")
    if asked in LANGUAGES:
        st.session_state["language"] = asked
    return str(st.session_state.get("language", "zh"))


def keep_language() -> None:
    """Write English into the address of a page that was reached without it, so that the address can be shared."""
    if language() == "en" and st.query_params.get("lang") != "en":
        st.query_params["lang"] = "en"
    elif "lang" in st.query_params and st.query_params["lang"] not in LANGUAGES:
        del st.query_params["lang"]


def say(key: str, **values: object) -> str:
    """The words of `key` in the language of this visit, with `values` filled in; KeyError for an unknown key."""
    return _words()[key][language()].format(**values)


def titled(text: str) -> str:
    """Words as a label begins: the first letter large."""
    return text[:1].upper() + text[1:]


def option_label(value: str) -> str:
    """What the screen calls a value among which a question lets one choose; the value where it has no word for it."""
    pair = _words().get(f"option.{value}") or _words().get(f"level.{value}")
    return pair[language()] if pair else value


def words_of(*keys: str, raw: bool = False) -> dict[str, str]:
    """The words of several keys by the last part of the key, where `raw` with their gaps left open."""
    return {key.rpartition(".")[2]: _words()[key][language()] if raw else say(key) for key in keys}


def all_keys() -> tuple[str, ...]:
    """Every key of the table."""
    return tuple(_words())


@cache
def _words() -> dict[str, dict[str, str]]:
    text = (Path(__file__).parent.parent / "words.toml").read_text(encoding="utf-8")
    return {
        f"{group}.{key}": {"zh": pair[0], "en": pair[1]}
        for group, pairs in tomllib.loads(text).items()
        for key, pair in pairs.items()
    }
