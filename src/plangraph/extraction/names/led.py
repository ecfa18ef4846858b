"""Firms that a phrase makes the leaders of a line of business (以A、B等企业为龙头的装备制造产业)."""

from __future__ import annotations

import re

from plangraph.extraction.names.listed import brandlike, could_be_name, unnamed, unquoted
from plangraph.extraction.state import PassageState
from plangraph.extraction.topics.kinds import kind_of
from plangraph.records import Mention

LEADERS = "龙头|链主|骨干|领军"
# 以 who 为 leader 的: who are the leaders, the words that say that they are firms, what they are
LED = re.compile(
    r"以(?P<who>[^，。；：、以等]{2,16}(?:、[^，。；：、以等]{2,16}){0,8}?)"
    rf"(?P<said>等(?:一批)?[^，。；：、]{{0,8}}?(?:企业|公司))?(?:等)?作?为(?P<role>{LEADERS})(?:企业)?"
    r"(?:[^，。；：、的]{0,4}的)?"
)
RELIED = re.compile(r"以(?P<who>[^，。；：以等]{2,40})(?:等)?(?:作为|为)(?:重要)?(?:依托|支撑|骨干|主体|载体)")
LIST = re.compile(r"[、和与及]")
# what else may lead: a line of business, a place, a thing built, a brand
OTHER = re.compile(r"(?:业|经济|旅游|项目|工程|品牌|产品|基地|市场|中心|平台|[区园城镇村港路带链群院校所])$")


def from_leaders(state: PassageState) -> None:
    """Firms in 以A、B为龙头 that no other rule has named, and those beside a firm in 以A、B为依托."""
    for phrase in LED.finditer(state.reading.text):
        _add_all(state, phrase, bool(phrase["said"]) or phrase["role"] == "链主")
    for phrase in RELIED.finditer(state.reading.text):
        if state.names_in(*phrase.span("who"), "Enterprise"):
            _add_all(state, phrase, True)


def _add_all(state: PassageState, phrase: re.Match[str], sure: bool) -> None:
    start = phrase.start("who")
    for item in LIST.split(phrase["who"]):
        _add(state, start, start + len(item), sure)
        start += len(item) + 1


def _add(state: PassageState, start: int, end: int, sure: bool) -> None:
    """Name a stretch a firm where it can be one; `sure` where the phrase itself says so."""
    text = state.reading.text
    start, end = unquoted(text, start, end)
    name = text[start:end]
    if not unnamed(state, start, end) or not could_be_name(state, start, end) or OTHER.search(name):
        return
    if not sure and (kind_of(name).known or not brandlike(state, start, end)):
        return
    state.names = [m for m in state.names if m.span.end <= start or m.span.start >= end]
    state.add_name(Mention("Enterprise", name, state.reading.span(start, end), "name-led", 0.8))
