"""Classes of names that only the whole plan tells: firms and institutes that it calls platforms, laboratories of others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from plangraph.language.layers import PassageLayers, PlanLayers
from plangraph.lexicon import any_of
from plangraph.records import Mention
from plangraph.sources.names.listed import PLATFORMS

# estates that a list of platforms makes one of its kind
SMALL_PARK = re.compile(r"(?:小镇|创意园|创业园|生态园|示范园)$")
RESEARCH_FIRM = re.compile(r"(?:研究院|研究所|研发|研究中心|孵化器|众创空间)有限(?:责任)?公司$")
LABORATORY = re.compile(r"(?:重点实验室|工程技术研究中心|工程研究中心|工程中心).")


def retype(plan: PlanLayers) -> PlanLayers:
    """The plan in which firms and institutes that the text calls platforms, and institutes set up here, become Platform everywhere."""
    platforms = {name for state in plan.passages for name in (*_called(state), *_by_name(plan, state))}
    ends = tuple(platforms)
    platforms |= {
        m.name
        for state in plan.passages
        for m in state.names
        if m.cls == "Institution" and _institute(m.name) and any(p.endswith(m.name) for p in ends)
    }
    institutions = {m.name for state in plan.passages for m in state.names if _another_s(plan, state, m)}
    return plan.over(lambda state: state.with_names(_retyped(m, platforms, institutions) for m in state.names))


def _retyped(m: Mention, platforms: set[str], institutions: set[str]) -> Mention:
    if m.cls in ("Enterprise", "Institution", "Park") and m.name in platforms:
        return replace(m, cls="Platform")
    return replace(m, cls="Institution") if m.name in institutions else m


def _called(state: PassageLayers) -> Iterator[str]:
    """Names in lists that end in a word for platforms, and institutes that a verb of building governs."""
    for frame in (frame for _, row in state.sentences for frame in row):
        listed = bool(frame.head and PLATFORMS.match(frame.head))
        built = frame.has("build") and not frame.has("cooperate")
        for a, b in frame.items:
            for m in state.names_in(a, b, "Enterprise", "Institution", "Park"):
                if listed and (m.cls != "Park" or SMALL_PARK.search(m.name)):
                    yield m.name
                if built and m.cls == "Institution" and _institute(m.name) and m.span.start == a:
                    yield m.name


def _by_name(plan: PlanLayers, state: PassageLayers) -> Iterator[str]:
    """Names that say by themselves that they are of a platform: a research firm or institute here, a laboratory's part."""
    for m in state.names:
        research = m.cls == "Enterprise" and RESEARCH_FIRM.search(m.name) and _inside(plan, m.name)
        institute = m.cls == "Institution" and (
            LABORATORY.search(m.name) or (_institute(m.name) and _local(plan, m.name))
        )
        if research or institute:
            yield m.name


def _another_s(plan: PlanLayers, state: PassageLayers, m: Mention) -> bool:
    """Whether a name taken for a platform is of an institution elsewhere: a partner, or another's institute."""
    return _partner(state, m) or (m.cls == "Platform" and _of_others(plan, m.name) and not _set_up(state, m))


def _partner(state: PassageLayers, m: Mention) -> bool:
    """Whether a laboratory is another's: the text works with it and does not build it (与X实验室共建…)."""
    before = state.reading.text[max(0, m.span.start - 2) : m.span.start]
    return (
        m.cls == "Platform"
        and m.name.endswith("实验室")
        and bool(re.search(r"[与同和]$|携手$|联合$", before))
        and bool(re.match(r"(?:等)?(?:共同|合作|共建|联合|签|开展)", state.reading.text[m.span.end : m.span.end + 4]))
    )


def _institute(name: str) -> bool:
    return bool(re.search(r"(?:研究院|研究所|分院|研究总院|研究中心)$", name))


OTHERS = re.compile(
    r"^(?:[\u4e00-\u9fff]{2,8}大学|中国科学院|中科院|中国工程院|中国农业科学院|中国[\u4e00-\u9fff]{2,10}集团|国家|[\u4e00-\u9fff]{2,3}省).{2,24}(?:研究院|研究所|技术研究院|创新研究院|卓越创新中心)$"
)


def _of_others(plan: PlanLayers, name: str) -> bool:
    """Whether an institute is one of the state, of a province or of an academy, and not set up in the jurisdiction."""
    return bool(OTHERS.match(name)) and not _inside(plan, name)


def _set_up(state: PassageLayers, m: Mention) -> bool:
    """Whether the words around an institute say that it is being set up (X由A共建, 建设X)."""
    around = (
        state.reading.text[max(0, m.span.start - 8) : m.span.start] + state.reading.text[m.span.end : m.span.end + 24]
    )
    return bool(any_of("word-groups", "set-up").search(around.split("。")[0]))


def _inside(plan: PlanLayers, name: str) -> bool:
    """Whether a name holds a place of the jurisdiction."""
    return _local(plan, name) or any(place in name for place in plan.places.divisions_inside)


def _local(plan: PlanLayers, name: str) -> bool:
    """Whether an institute's name holds a parent and a place of the jurisdiction, or a short name of the jurisdiction."""
    if not plan.jurisdiction:
        return False
    short = re.sub(r"(?:市|区|县|自治州|经济技术开发区|高新技术产业开发区)$", "", plan.jurisdiction)
    return len(short) >= 2 and short in name and "产业" not in name[:2]
