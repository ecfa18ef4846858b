"""Firms that a phrase makes the leaders of a line of business (以A、B等企业为龙头的装备制造产业)."""

from __future__ import annotations

import re

from plangraph.language.layers import PassageLayers, PlanLayers
from plangraph.language.leading import LED
from plangraph.records import Mention
from plangraph.sources.names.commonness import topical
from plangraph.sources.names.listed import OTHER, brandlike, could_be_name, unheard, unnamed, unquoted

RELIED = re.compile(r"以(?P<who>[^，。；：以等]{2,40})(?:等)?(?:作为|为)(?:重要)?(?:依托|支撑|骨干|主体|载体)")
LIST = re.compile(r"[、和与及]")


def led_firms(plan: PlanLayers) -> PlanLayers:
    """Firms in 以A、B为龙头 that no other rule has named, and those beside a firm in 以A、B为依托."""
    return plan.over(_of_passage)


def _of_passage(state: PassageLayers) -> PassageLayers:
    for phrase in LED.finditer(state.reading.text):
        state = _with_all(state, phrase, bool(phrase["said"]) or phrase["role"] == "链主")
    for phrase in RELIED.finditer(state.reading.text):
        if state.names_in(*phrase.span("who"), "Enterprise"):
            state = _with_all(state, phrase, True)
    return state


def _with_all(state: PassageLayers, phrase: re.Match[str], sure: bool) -> PassageLayers:
    start = phrase.start("who")
    for item in LIST.split(phrase["who"]):
        state = _with(state, start, start + len(item), sure)
        start += len(item) + 1
    return state


def _with(state: PassageLayers, start: int, end: int, sure: bool) -> PassageLayers:
    """The passage with a stretch named a firm where it can be one; `sure` where the phrase itself says so."""
    text = state.reading.text
    start, end = unquoted(text, start, end)
    name = text[start:end]
    if not unnamed(state, start, end) or not could_be_name(state, start, end) or OTHER.search(name):
        return state
    if not sure and (topical(name) or not (brandlike(state, start, end) or unheard(state, start, end))):
        return state
    return state.cleared(start, end).named(Mention("Enterprise", name, state.reading.span(start, end), "name-led", 0.8))
