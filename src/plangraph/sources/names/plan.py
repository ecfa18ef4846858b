"""The names of a whole plan: passage by passage, then the short names that lists and introductions show, everywhere."""

from __future__ import annotations

import re
from dataclasses import replace

from plangraph.ids import fold
from plangraph.language.kinds import kind_of
from plangraph.language.layers import PassageLayers, PlanLayers
from plangraph.language.places import regions
from plangraph.lexicon import endings, words
from plangraph.records import Mention
from plangraph.sources.names.boundaries import is_stop, strip
from plangraph.sources.names.finder import find_names
from plangraph.sources.names.marked import abbreviations, bare_short
from plangraph.sources.names.places import place_names


def marked_names(plan: PlanLayers) -> PlanLayers:
    """The names that marks, endings and lists of places show, and the short names that the text introduces."""
    passages, aliases = [], list(plan.aliases)
    for state in plan.passages:
        found = state.with_names(find_names(state.reading, plan.places))
        found, introduced = _introduced(found)
        aliases += introduced
        passages.append(_labelled(found))
    return replace(plan, passages=tuple(passages), aliases=tuple(aliases))


def own_title(plan: PlanLayers) -> PlanLayers:
    """The plan's own title, or most of it, is no programme; a place that it opens with is one."""
    title = fold(plan.document.metadata.title or "")

    def without(state: PassageLayers) -> PassageLayers:
        own = [
            m
            for m in state.names
            if m.cls == "Initiative" and title.startswith(fold(m.name)) and 2 * len(fold(m.name)) > len(title)
        ]
        if not own:
            return state
        state = state.with_names(m for m in state.names if m not in own)
        for place in place_names(state.reading, plan.places):
            span = state.reading.span(place.start, place.end)
            state = state.named(Mention("Place", state.reading.text[place.start : place.end], span, "name-place", 0.92))
        return state

    return plan.over(without)


def _labelled(state: PassageLayers) -> PassageLayers:
    """A label that ends as a name does is that name, whole (药材和健康食品的安全质量检验中心：…)."""
    label = _label(state)
    name = state.reading.text[slice(*label)] if label else ""
    inside = [m for m in state.names if label and m.span.start < label[1] and m.span.end > label[0]]
    whole = len(inside) == 1 and label is not None and inside[0].span.end == label[1] and inside[0].cls != "Place"
    if label is None or not whole or "、" in name or not _namelike(state, label):
        return state
    ending = next((e for e in endings("names") if name.endswith(e)), "")
    if not ending:
        return state
    mention = Mention(endings("names")[ending], name, state.reading.span(*label), "name-label", 0.8)
    return state.with_names(m for m in state.names if m is not inside[0]).named(mention)


def _label(state: PassageLayers) -> tuple[int, int] | None:
    """The stretch of the label or heading, where it is as long as a name and nothing would be stripped from its front."""
    passage, floor = state.reading.passage, state.reading.floor
    label = state.label
    if passage.kind == "heading":
        label = floor, len(passage.text.rstrip("。：: "))
    if label is None:
        return None
    label = max(label[0], floor), label[1]
    fits = 4 <= label[1] - label[0] <= 22 and strip(state.reading.text, *label) == label[0]
    return label if fits else None


def _namelike(state: PassageLayers, label: tuple[int, int]) -> bool:
    """Whether the words of a label are those of a name and not of a phrase."""
    tokens = state.reading.words(*label)
    if any(is_stop(t.text) and t.text not in words("stopwords", "weak") for t in tokens[:3]):
        return False
    governed = tokens and (tokens[0].text in words("cues", "launch") or tokens[0].text in words("cues", "grow"))
    return not governed and not any(t.text in words("stopwords", "strong") for t in tokens)


def _introduced(state: PassageLayers) -> tuple[PassageLayers, list[tuple[str, str, str]]]:
    """Short names in 以下简称 and in a bracket right after the full one: aliases of the name before them."""
    bearers = ("Enterprise", "Institution", "Platform", "Park")
    found: list[tuple[Mention, int, int]] = []
    for bearer in [m for m in state.names if m.cls in bearers and len(m.name) >= 6]:
        if (span := bare_short(state.reading.text, bearer.span.end, bearer.name)) is not None:
            found.append((bearer, *span))
    for bearer, start, end in found:
        state = _with_alias(state, bearer, start, end)
    for full_end, start, end in abbreviations(state.reading.text):
        full = next((m for m in state.names_over(full_end - 2, full_end) if m.span.end <= full_end), None)
        if full is not None:
            found.append((full, start, end))
            state = _with_alias(state, full, start, end)
    text = state.reading.text
    return state, [(full.cls, full.name, text[start:end].strip()) for full, start, end in found]


def _with_alias(state: PassageLayers, full: Mention, start: int, end: int) -> PassageLayers:
    short = state.reading.text[start:end].strip()
    return state.cleared(start, end).named(
        Mention(full.cls, short, state.reading.span(start, end), "name-introduced", 0.97)
    )


def place_aliases(plan: PlanLayers) -> PlanLayers:
    """Names of one division or region are one place: 韶关 and 韶关市, 南山区 and 深圳市南山区, 粤北 and 粤北地区."""
    by_code: dict[str, set[str]] = {}
    for state in plan.passages:
        for m in state.names:
            if m.cls == "Place" and (code := plan.places.code(m.name) or plan.places.code_at_end(m.name)):
                by_code.setdefault(code, set()).add(m.name)
            elif m.cls == "Place":
                by_code.setdefault(re.sub(r"地区$", "", regions().get(m.name, m.name)), set()).add(m.name)
    aliases = list(plan.aliases)
    for code, names in sorted(by_code.items()):
        if code == plan.places.home and plan.jurisdiction and plan.document.metadata.jurisdiction_class == "Place":
            names.add(plan.jurisdiction)
        longest, *others = sorted(names, key=lambda name: (-len(name), name))
        aliases += [("Place", longest, other) for other in others]
    return replace(plan, aliases=tuple(aliases))


def _of_the_corps(plan: PlanLayers) -> PlanLayers:
    """The plan with its city of the corps named once with the division that it is one with (第七师某市), be it in a body."""
    if not plan.jurisdiction:
        return plan
    whole = re.compile(rf"第[一二三四五六七八九十]{{1,3}}师{re.escape(plan.jurisdiction)}")
    for at, state in enumerate(plan.passages):
        if match := whole.search(state.reading.text):
            mention = Mention("Place", match[0], state.reading.span(*match.span()), "name-own-place", 0.92)
            passages = (*plan.passages[:at], state.with_names((*state.names, mention)), *plan.passages[at + 1 :])
            return replace(plan, passages=passages)
    return plan


def everywhere(plan: PlanLayers) -> PlanLayers:
    """Names that one passage shows are names in every other passage too."""
    plan = _of_the_corps(plan)
    known: dict[str, Mention] = {}
    for state in plan.passages:
        for m in state.names:
            if _carries(m):
                known.setdefault(m.name, m)
    if not known:
        return plan
    pattern = re.compile("|".join(re.escape(name) for name in sorted(known, key=lambda n: (-len(n), n))))

    def with_known(state: PassageLayers) -> PassageLayers:
        for match in pattern.finditer(state.reading.text):
            like = known[match[0]]
            span = state.reading.span(*match.span())
            state = state.named(Mention(like.cls, like.name, span, like.rule, like.confidence - 0.05))
        return state

    return plan.over(with_known)


def _carries(m: Mention) -> bool:
    """Whether a name found in one passage is to be looked for in the others."""
    shown = m.rule in ("name-listed", "name-introduced", "name-quoted")
    return (
        (shown or m.cls in ("Enterprise", "Platform", "Institution"))
        and 2 <= len(m.name) <= 24
        and (m.name not in endings("names") or m.rule == "name-introduced")
        and not (m.rule == "name-listed" and kind_of(m.name).known)
    )
