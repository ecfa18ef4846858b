"""Contradictions: what two values differ in, by their words, their nature and the notes of their tables."""

from __future__ import annotations

import streamlit as st

from parts.compare_table import Cited, Shown, cite, draw, indicator_cell, place_cell
from parts.states import nothing
from parts.words import language, say
from plangraph.compare import Comparison, word
from plangraph.compare.contradictions import Contradiction
from plangraph.compare.telling import value_of

MOST = 1_000  # rows of the table
COLUMNS = ("place", "scope", "indicator", "kind", "year", "values", "words", "nature", "note")
WIDE = {"indicator": 1.6, "words": 1.8, "kind": 0.7, "year": 0.7, "note": 2.2}


def contradictions(found: Comparison) -> None:
    """Two values for one indicator, subject and year: all passages of a line are shown when it is chosen."""
    told = found.contradictions()
    if not told:
        nothing("compare.no_contradictions")
        return
    st.markdown(say("compare.contradictions", number=len(told)))
    draw([shown(one) for one in told[:MOST]], COLUMNS, "contradictions", wide=WIDE)


def shown(one: Contradiction) -> Shown:
    """A contradiction as a row: its values, how each side words them, and what speaks for two bases."""
    cells = {
        "place": place_cell(one.first.place, one.first.plan),
        "scope": one.first.scope,
        "indicator": indicator_cell(one.first.key),
        "words": _wordings(one),
        "kind": word("kind", one.first.figure.kind, language()),
        "year": str(one.first.year) if one.first.year else None,
        "values": " | ".join(value_of(side, language()).partition("（")[0] for side in one.sides),
        "nature": word("nature", one.nature, language()),
        "note": _note(one),
    }
    noted: list[Cited] = [(note.id, "") for note in one.notes]
    sides = [cited for side in one.sides for cited in cite(side)]
    return Shown(one.first.figure.id, cells, {"": [*sides, *noted], "note": noted})


def _wordings(one: Contradiction) -> str | None:
    """How each side words the indicator, where they do not all word it alike."""
    said = [side.figure.indicator for side in one.sides]
    return " | ".join(said) if len(set(said)) > 1 else None


def _note(one: Contradiction) -> str | None:
    """What speaks for two bases: the values that their table marks with an asterisk, and the notes that say what it means."""
    starred = say("line.names").join(f"{side.value:.10g}" for side in one.starred)
    told = [say("compare.starred", values=starred)] if starred else []
    told += [say("compare.note", words=note.text) for note in one.notes]
    return say("line.between").join(told) or None
