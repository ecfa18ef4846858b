"""Firms that the text calls by a short name: those of fame (华为), the core of a full name (金力永磁), and names that no dictionary knows (昊方机电)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from plangraph.language.kinds import kind_of
from plangraph.language.layers import PassageLayers, PlanLayers
from plangraph.language.text import Token, words_of
from plangraph.lexicon import any_of, words
from plangraph.naming import divisions
from plangraph.records import Mention
from plangraph.sources.names.boundaries import is_stop
from plangraph.sources.names.commonness import all_common

LEGAL = re.compile(r"(?:集团)?(?:股份|控股)?(?:有限|责任)*(?:公司|集团)$")
BRACKET = re.compile(r"[（(][^（）()]*[）)]")
# words after a short name that make it something else than a firm (恒大科技园)
AFTER = re.compile(
    r"[\u4e00-\u9fff]{0,2}(?:园|大学|学院|区|镇|路|馆|产业|行业|技术|工程)|领域|人才|企业|合作|创新|成果|金融|服务|政策|资源|计划|支撑|攻关|[局厅委]"
)
TAILS = frozenset(["集团", "公司", "实业"])  # what whole names end with, besides the tails of short ones
CHINESE = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]")


def brands(plan: PlanLayers) -> PlanLayers:
    """The plan with the short names of firms in every passage."""
    cores = {core for state in plan.passages for m in state.names if m.cls == "Enterprise" for core in _cores(m.name)}
    cores -= {m.name for state in plan.passages for m in state.names if m.cls != "Enterprise"}
    pattern = re.compile("|".join(map(re.escape, sorted(cores, key=lambda c: (-len(c), c))))) if cores else None

    def with_brands(state: PassageLayers) -> PassageLayers:
        state = of_fame(state)
        for match in pattern.finditer(state.reading.text) if pattern else ():
            state = _with(state, *match.span(), "name-core", 0.8)
        for start, end in list(_unknown(state)):
            if state.reading.text[start : start + 2] not in plan.home_names and not _goes_on(
                state, end
            ):  # 源城科技: the science of the place
                state = _with(state, start, end, "name-brand", 0.6)
        return state

    return plan.over(with_brands)


def of_fame(state: PassageLayers) -> PassageLayers:
    """The passage with the firms of `known-firms.tsv`, with what firms end with after them (通威股份), where nothing else
    goes on with the name (华为鲲鹏)."""
    reading = state.reading
    for match in any_of("known-firms").finditer(reading.text):
        start, end = match.span()
        at = reading.token_at[end - 1]
        if reading.tokens[reading.token_at[start]].start != start or reading.tokens[at].end != end:
            continue
        while at + 1 < len(reading.tokens) and reading.tokens[at + 1].text in TAILS | words("firm-tails"):
            at += 1
        following = reading.tokens[at + 1].text if at + 1 < len(reading.tokens) else "。"
        if not CHINESE.match(following) or is_stop(following) or following in words("cues", "noun-verb"):
            end = reading.tokens[at].end
            known = Mention("Enterprise", reading.text[start:end], reading.span(start, end), "name-known", 0.85)
            state = state.named(known)
    return state


def _goes_on(state: PassageLayers, end: int) -> bool:
    """Whether a noun follows, so that what reads as a firm is the first half of goods (凯欣电池材料)."""
    reading = state.reading
    if end >= len(reading.text) or not CHINESE.match(reading.text, end):
        return False
    following = reading.tokens[reading.token_at[end]].text
    noun = following in words("nouns") or following in words("firm-tails") or kind_of(following).known
    return noun and not is_stop(following) and following not in words("cues")


def _with(state: PassageLayers, start: int, end: int, rule: str, confidence: float) -> PassageLayers:
    """The passage with a firm, in the place of places inside its name; as it is where another name is in the way."""
    if AFTER.match(state.reading.text, end):
        return state
    inside = state.names_in(start, end, "Place")
    without = state.with_names(m for m in state.names if m not in inside) if inside else state
    if not without.free(start, end):
        return state
    return without.named(
        Mention("Enterprise", state.reading.text[start:end], state.reading.span(start, end), rule, confidence)
    )


def _cores(name: str) -> Iterator[str]:
    """The short names that a firm with a legal form may go by: without its form, with and without its place, and without
    its last words."""
    if not LEGAL.search(name):
        return
    whole = BRACKET.sub("", LEGAL.sub("", name))
    core = _placeless(whole)
    place = whole[: len(whole) - len(core)]
    for short in (core, *_shorter(core)):
        if len(short) >= 2 and not kind_of(short).known and short not in words("generic"):
            yield from (form for form in (short, place + short) if len(form) >= 3 and form != name and _own(form))


def _own(form: str) -> bool:
    """Whether a short name holds more than words of everybody."""
    return not all_common(words_of(form), len(form))


def _shorter(core: str) -> Iterator[str]:
    """A name without its last word, and without the one before that, as far as these are what firms end with."""
    for tail in sorted(words("firm-tails"), key=lambda word: (-len(word), word)):
        if core.endswith(tail) and len(core) - len(tail) >= 2:
            yield core[: -len(tail)]
            yield from _shorter(core[: -len(tail)])
            return


def _placeless(core: str) -> str:
    for length in range(min(len(core) - 2, 12), 1, -1):
        if core[:length] in _place_names():
            return core[length:]
    return core


@lru_cache(maxsize=1)
def _place_names() -> frozenset[str]:
    return frozenset(name for division in divisions().values() for name in (division.name, *division.short))


def _unknown(state: PassageLayers) -> Iterator[tuple[int, int]]:
    """Characters that are no word, or any word that names no class, closed by what firms end with, after a mark or a verb."""
    tokens = state.reading.tokens
    for i, tail in enumerate(tokens):
        if _brand_word(tail.text) and (i == 0 or _opens(state, tokens[i - 1])):
            yield tail.start, tail.end
        end = i
        if i > 1 and tokens[i - 1].text + tail.text in words("firm-tails"):
            end = i - 1  # 新|材料
        elif i < 1 or tail.text not in words("firm-tails"):
            continue
        first = _strange(tokens, end)
        if end < i and (end - first < 2 or tokens[first].text in words("brand-characters", "element")):
            continue
        if tail.text in words("firm-tails", "sure") and i - first < 2 and _two_single(tokens, i):
            first = i - 2
        elif i - first < 2 and tail.text in words("firm-tails", "sure") and _word(tokens[i - 1]):
            first = i - 1
        elif end - first < 2:
            continue
        if first == 0 or _opens(state, tokens[first - 1]):
            yield tokens[first].start, tail.end


@lru_cache(maxsize=20_000)
def _brand_word(word: str) -> bool:
    """Whether one word is a name and what firms end with (三九药业)."""
    tail = max((one for one in words("firm-tails", "sure") if word.endswith(one)), key=len, default="")
    brand = word.removesuffix(tail)
    plain = is_stop(brand) or brand in words("generic") or kind_of(brand).known
    plain = plain or brand in words("word-groups", "class-opening") or brand in words("coined")
    return bool(tail) and 2 <= len(brand) <= 3 and not plain and word not in words("known-topics", "industry")


def _strange(tokens: tuple[Token, ...], end: int) -> int:
    """The index of the first of at most three single characters before a word, each no word of its own."""
    first = end
    while first > 0 and end - first < 3 and _single(tokens[first - 1]):
        first -= 1
    elements = all(token.text in words("brand-characters", "element") for token in tokens[first:end])
    return end if elements else first


def _two_single(tokens: tuple[Token, ...], end: int) -> bool:
    """Whether two characters, each a word of its own, stand before what only firms end with (天新药业)."""
    pair = tokens[max(0, end - 2) : end]
    return len(pair) == 2 and all(
        len(t.text) == 1 and "\u4e00" <= t.text <= "\u9fff" and not is_stop(t.text) for t in pair
    )


def _single(token: Token) -> bool:
    char = token.text
    return (
        len(char) == 1
        and "\u4e00" <= char <= "\u9fff"
        and char not in words("brand-characters", "common")
        and not is_stop(char)
    )


def _word(token: Token) -> bool:
    word = token.text
    return (
        2 <= len(word) <= 3
        and word.isalpha()
        and not is_stop(word)
        and word not in words("generic")
        and word not in words("coined")
        and word not in words("word-groups", "class-opening")
        and not kind_of(word).known
    )


def _opens(state: PassageLayers, before: Token) -> bool:
    """Whether a name may begin after this word."""
    return (
        before.text in "、，。；：（“—和与及由的为以"
        or is_stop(before.text)
        or any(m.span.end == before.end and m.cls == "Place" for m in state.names_over(before.end - 1, before.end))
    )
