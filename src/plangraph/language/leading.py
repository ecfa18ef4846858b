"""How a text says that firms lead a line of business, by the words of `leading.tsv`: 以A、B为龙头, 由A领衔, 链主企业：A、B."""

from __future__ import annotations

import re

from plangraph.lexicon import words


def _any(*groups: str) -> str:
    """An alternative of all words of the groups, the longest first."""
    found = {word for group in groups for word in words("leading", group)}
    return "|".join(sorted(map(re.escape, found), key=lambda word: (-len(word), word)))


LEADERS = _any("said")
# 以 who 为 leader 的: who are the leaders, the words that say that they are firms, what they are
LED = re.compile(
    r"以(?P<who>[^，。；：、以等]{2,16}(?:、[^，。；：、以等]{2,16}){0,8}?)"
    rf"(?P<said>等(?:一批)?[^，。；：、]{{0,8}}?(?:企业|公司))?(?:等)?作?为(?P<role>{LEADERS})(?:企业)?"
    r"(?:[^，。；：、的]{0,4}的)?"
)
_COUNTED = r"(?:[（(][^（）()]{2,20}[）)])?(?:等)?(?:[^，。；、]{0,6}?(?:企业|公司))?(?:[一二两三四五六七八九十\d]+家)?(?:企业)?"
# what stands right after the row of firms
_AFTER = re.compile(
    rf"{_COUNTED}(?:的?[双三两多]?(?:{LEADERS})"
    rf"|(?:{_any('verb')})(?!下)"
    rf"|(?:作为|成为|担任|充当|为|作|是|当|做|任|担)[^，。；、：]{{0,12}}?"
    rf"(?:(?:{_any('role')})|(?:{_any('weak')})(?=企业|公司|力量|单位|作用|地位|[，。；、：）)\s]|\Z)))"
)
_ROLES = re.compile(rf"(?:作为|为|作|当|做)[^，。；、：]{{0,8}}?(?:{_any('role', 'weak')})")
_LABEL = re.compile(rf"(?:{_any('label')})(?:包括|共?有|为|是|即|[：:])?(?:[一二两三四五六七八九十\d]+家[：:]?)?\Z")
_BEFORE = 14  # characters before a row of firms that are looked at


def leading(text: str, start: int, end: int, floor: int, limit: int) -> str:
    """How the row of firms at `start` to `end` is said to lead, within a sentence from `floor` to `limit`.

    "label" (链主企业：A、B), "role" (以A、B为骨干), "after" (A、B是龙头, 由A领衔); empty where nothing of the kind is said.
    """
    before = text[max(floor, start - _BEFORE) : start]
    if _LABEL.search(before):
        return "label"
    if before.endswith(("以", "将", "把")) and _ROLES.match(text, end + _counted(text, end, limit), limit):
        return "role"
    return "after" if _AFTER.match(text, end, limit) else ""


_ETC = re.compile(_COUNTED)


def _counted(text: str, end: int, limit: int) -> int:
    """How long 等三家企业 is, where it stands right after a row of firms."""
    match = _ETC.match(text, end, limit)
    return match.end() - end if match else 0
