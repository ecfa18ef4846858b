"""Firms before their projects, where no legal form says that they are firms (锐捷电池二期, 泸天化合成氨改造等项目)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangraph.language.kinds import kind_of
from plangraph.language.layers import PassageLayers, PlanLayers
from plangraph.language.text import Token
from plangraph.lexicon import words
from plangraph.records import Mention
from plangraph.sources.names.boundaries import HARD, is_stop
from plangraph.sources.names.commonness import is_common, topical

PHASE = re.compile(
    r"(?:首|[一二三四五六七八九十])期(?=项目|工程|技改|扩建|全面|建成|竣工|开工|投产|达产|首|[，。；、和及等])"
)
PROJECTS = re.compile(r"(?:[一二两三四五六七八九十\d]+[个大]?)?(?:重点|重大|产业|工业)*项目")
# what a firm has built, after its name
WORKS = frozenset({"一体化", "基地", "生产线", "产线", "工厂", "扩建", "改造", "技改", "搬迁", "扩产", "扩能", "项目"})
# what roads, waters and stations are made of: their names are no firms'
PUBLIC = re.compile(r"[江河湖海渠库坝路铁桥港站场峡山岭岛口线段航渡隧泵园城村镇寺庙馆宫湾吨万千亿]")


def project_firms(plan: PlanLayers) -> PlanLayers:
    """The plan with the firms that stand before a phase of a project, or open an item of a list of projects."""
    return plan.over(_of_passage)


def _of_passage(state: PassageLayers) -> PassageLayers:
    stretches = [(*span, True) for span in _before_phases(state)] + [(*span, False) for span in _in_lists(state)]
    for start, end, phase in stretches:
        span = _firm(state, start, end, phase)
        if span is not None:
            name = state.reading.text[slice(*span)]
            state = state.named(Mention("Enterprise", name, state.reading.span(*span), "name-project", 0.6))
    return state


def _before_phases(state: PassageLayers) -> Iterator[tuple[int, int]]:
    """The words before a phase, back to a mark, a verb or a name."""
    reading = state.reading
    taken = {m.span.end for m in state.names}
    for match in PHASE.finditer(reading.text):
        at = match.start()
        while at > reading.floor and at not in taken and match.start() - at < 16:
            token = reading.tokens[reading.token_at[at - 1]]
            if token.text in HARD or (is_stop(token.text) and token.text not in WORKS):
                break
            at = token.start
        yield at, match.start()


def _in_lists(state: PassageLayers) -> Iterator[tuple[int, int]]:
    """The items of a list that 等项目 closes."""
    for frame in (frame for _, row in state.sentences for frame in row):
        if frame.head and PROJECTS.match(frame.head):
            yield from frame.items


def _firm(state: PassageLayers, start: int, end: int, phase: bool) -> tuple[int, int] | None:
    """The firm that opens a stretch, past a place; None where none does, or a name of another kind is in the way."""
    places = state.names_in(start, end, "Place")
    if places and places[0].span.start == start:
        start = places[0].span.end
    tokens = state.reading.words(start, end)
    count = next((i for i, token in enumerate(tokens) if not _of_name(token)), len(tokens))
    tail = count < len(tokens) and tokens[count].text in words("firm-tails")
    whole = phase and count == len(tokens)
    if count == 0 or not (tail or whole or _works(tokens[count:])) or _public(tokens[count:]):
        return None
    last = tokens[count if tail else count - 1].end
    name = state.reading.text[start:last]
    if not 3 <= len(name) <= 7 or PUBLIC.search(name) or not state.free(start, last):
        return None
    if not tail and topical(name):
        return None
    return start, last


def _of_name(token: Token) -> bool:
    """Whether a word can be the part of a firm's name that no dictionary has."""
    word = token.text
    plain = word in words("brand-characters", "common") if len(word) == 1 else is_common(word) or topical(word)
    return word.isalpha() and not plain and word not in words("firm-tails")


def _public(tokens: tuple[Token, ...]) -> bool:
    """Whether what follows is a road, a station or a water."""
    return any(token.text in words("word-groups", "public-work") for token in tokens[:2])


def _works(tokens: tuple[Token, ...]) -> bool:
    """Whether what follows a name is what a firm makes or has built."""
    return any(token.text in WORKS or kind_of(token.text).known for token in tokens[:3])
