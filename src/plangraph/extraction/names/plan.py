"""The names of a whole plan: passage by passage, then the short names that lists and introductions show, everywhere."""

from __future__ import annotations

import re

from plangraph.extraction.names.boundaries import is_stop, strip
from plangraph.extraction.names.brands import find_brands
from plangraph.extraction.names.finder import find_names
from plangraph.extraction.names.gazetteer import regions
from plangraph.extraction.names.led import from_leaders
from plangraph.extraction.names.listed import from_lists
from plangraph.extraction.names.marked import abbreviations, bare_short
from plangraph.extraction.names.places import place_names
from plangraph.extraction.names.retype import retype
from plangraph.extraction.state import PassageState, PlanState
from plangraph.extraction.text import label_of
from plangraph.extraction.topics.kinds import kind_of
from plangraph.ids import fold
from plangraph.lexicon import endings, words
from plangraph.records import Mention


def name_plan(plan: PlanState) -> None:
    """Find the names of every passage, and parse its frames."""
    for state in plan.passages:
        state.names = list(find_names(state.reading, plan.places))
        _introduced(plan, state)
        _labelled(state)
        state.parse()
    _untitled(plan)
    find_brands(plan)
    for state in plan.passages:
        from_leaders(state)
        state.parse()
        from_lists(state)
    retype(plan)
    _everywhere(plan)
    _place_aliases(plan)
    for state in plan.passages:
        state.parse()


def _untitled(plan: PlanState) -> None:
    """The plan's own title, or most of it, is no programme; a place that it opens with is one."""
    title = fold(plan.document.metadata.title or "")
    for state in plan.passages:
        own = [
            m
            for m in state.names
            if m.cls == "Initiative" and title.startswith(fold(m.name)) and 2 * len(fold(m.name)) > len(title)
        ]
        if own:
            state.names = [m for m in state.names if m not in own]
            for place in place_names(state.reading, plan.places):
                span = state.reading.span(place.start, place.end)
                state.add_name(Mention("Place", state.reading.text[place.start : place.end], span, "name-place", 0.92))


def _labelled(state: PassageState) -> None:
    """A label that ends as a name does is that name, whole (药材和健康食品的安全质量检验中心：…)."""
    passage = state.reading.passage
    label = label_of(passage)
    if passage.kind == "heading":
        label = state.reading.floor, len(passage.text.rstrip("。：: "))
    if label is None:
        return
    label = max(label[0], state.reading.floor), label[1]
    if not 4 <= label[1] - label[0] <= 22 or strip(state.reading.text, *label) != label[0]:
        return
    name = state.reading.text[slice(*label)]
    ending = next((e for e in endings("names") if name.endswith(e)), "")
    inside = [m for m in state.names if m.span.start < label[1] and m.span.end > label[0]]
    if not ending or len(inside) != 1 or inside[0].span.end != label[1] or "、" in name or inside[0].cls == "Place":
        return
    first = state.reading.words(*label)[:3]
    if any(is_stop(t.text) and t.text not in words("stopwords", "weak") for t in first):
        return
    if first and (first[0].text in words("cues", "launch") or first[0].text in words("cues", "grow")):
        return
    if any(t.text in words("stopwords", "strong") for t in state.reading.words(*label)):
        return
    state.names = [m for m in state.names if m is not inside[0]]
    state.add_name(Mention(endings("names")[ending], name, state.reading.span(*label), "name-label", 0.8))


def _introduced(plan: PlanState, state: PassageState) -> None:
    """Short names in 以下简称 and in a bracket right after the full one: aliases of the name before them."""
    bearers = ("Enterprise", "Institution", "Platform", "Park")
    for bearer in [m for m in state.names if m.cls in bearers and len(m.name) >= 6]:
        if (span := bare_short(state.reading.text, bearer.span.end, bearer.name)) is not None:
            _alias(plan, state, bearer, *span)
    for full_end, start, end in abbreviations(state.reading.text):
        full = next((m for m in state.names if 0 <= full_end - m.span.end <= 1), None)
        if full is not None:
            _alias(plan, state, full, start, end)


def _alias(plan: PlanState, state: PassageState, full: Mention, start: int, end: int) -> None:
    short = state.reading.text[start:end].strip()
    plan.aliases.append((full.cls, full.name, short))
    state.names = [m for m in state.names if m.span.end <= start or m.span.start >= end]
    state.add_name(Mention(full.cls, short, state.reading.span(start, end), "name-introduced", 0.97))


def _place_aliases(plan: PlanState) -> None:
    """Names of one division or region are one place: 韶关 and 韶关市, 南山区 and 深圳市南山区, 粤北 and 粤北地区."""
    by_code: dict[str, set[str]] = {}
    for state in plan.passages:
        for m in state.names:
            if m.cls == "Place" and (code := plan.places.code(m.name) or plan.places.code_at_end(m.name)):
                by_code.setdefault(code, set()).add(m.name)
            elif m.cls == "Place":
                by_code.setdefault(re.sub(r"地区$", "", regions().get(m.name, m.name)), set()).add(m.name)
    for code, names in sorted(by_code.items()):
        if code == plan.places.home and plan.jurisdiction and plan.document.metadata.jurisdiction_class == "Place":
            names.add(plan.jurisdiction)
        longest, *others = sorted(names, key=lambda name: (-len(name), name))
        plan.aliases += [("Place", longest, other) for other in others]


def _everywhere(plan: PlanState) -> None:
    """Names that one passage shows are names in every other passage too."""
    known: dict[str, Mention] = {}
    for state in plan.passages:
        for m in state.names:
            if (
                m.rule in ("name-listed", "name-introduced", "name-quoted")
                or m.cls
                in (
                    "Enterprise",
                    "Platform",
                    "Institution",
                )
            ) and (
                2 <= len(m.name) <= 24
                and (m.name not in endings("names") or m.rule == "name-introduced")
                and not (m.rule == "name-listed" and kind_of(m.name).known)
            ):
                known.setdefault(m.name, m)
    if not known:
        return
    pattern = re.compile("|".join(re.escape(name) for name in sorted(known, key=lambda n: (-len(n), n))))
    for state in plan.passages:
        for match in pattern.finditer(state.reading.text):
            like = known[match[0]]
            state.add_name(
                Mention(like.cls, like.name, state.reading.span(*match.span()), like.rule, like.confidence - 0.05)
            )
