"""Whether a figure is a target or an outcome."""

from __future__ import annotations

import re

from plangraph.records import Mention
from plangraph.sources.figures.bearers import classes_of
from plangraph.sources.figures.clauses import Site
from plangraph.sources.figures.sections import Heading
from plangraph.sources.figures.trimming import without_times
from plangraph.sources.figures.vocabulary import alternatives, by_length, holds, starts_with

NAMED_ONES = re.compile(r"^\s*(?:继续|积极|大力)?(?:扶持|支持|推进|依托|发挥|引导|用好).*、.*等\s*$")

ROUGH = re.compile(r"\d\s*[万亿]?\s*[余多]|[十百千万]\s*[余多]")  # 260余家
SHARE_OF = re.compile(
    r"占(?:据|到|了)?[^，；。]{0,2}?(?:全[国省市县区州行链]|国内|省内|世界|全球|全产业链|集群)[^，；。]{0,12}$"
)  # 产量占全国的七成
REACHED = re.compile(r"(?:比重|占比|比例)|[达升提增扩][到至高升为]|达$")
MARKET = re.compile(r"市场(?:占有率|份额)(?:超过?|约|近|为|已?达到?|居)?$")
HAS = re.compile(
    r"^(?:[全我本][市县区镇省州旗]|[县区园镇市链]内|另|[^，、的]{0,8}(?<![没只仅拥享占保持国所据]))(?:建|设|拥|共|现|只|仅)?有(?![效序机关色力望利助限待])"
)
ASPECT = re.compile(r"(?:[了着]|(?<![拥享占保持国所据])有|共|凭|靠|凭借)(?:约|近|大小)?$")  # 集聚了…, 有…, 凭…
DOES = re.compile(r"建[设成立造]|[扩新]|投[资产]|实施|项目|释放|加快|提[升高]|达到|增至|打造|鼓励|依托|成为|发展")
AIMS = re.compile(
    r"(?<!重)要|力争|争取|确保|将|拟|再|推动|支持|引导|新[建增引]|目标|计划|规划|到20\d\d|围绕着|朝着|为了|每年"
)

DATED = ("actual", 0.75)  # a year that no word says is to be reached, in a plan whose first year is not known


def existing(site: Site) -> str:
    """What a number counts that is there already, for whose sake something is done (支持40个县级园区…); "" where it is none."""
    if site.quantity.kind != "count":
        return ""
    left = without_times(site.left).strip()
    for word in by_length("opening") if not starts_with(left, "existing") else ():
        left = left.removeprefix(word)
    word = starts_with(left, "existing")
    if not word or word != left:
        return ""
    match = re.match(rf"[一-龥“”、]{{0,14}}(?:{alternatives('existing-noun')})", site.right)
    return match[0] if match else ""


def is_there(site: Site, text: str) -> bool:
    """Whether the words right round an undated number say that it is so already (260余家, 占全国的七成, 有9家)."""
    q, left = site.quantity, without_times(site.left).strip()
    before = text[site.clause[0] : q.start]
    if AIMS.search(before):
        return False
    if q.kind == "share":
        return bool((SHARE_OF.search(left) and not REACHED.search(left)) or MARKET.search(left) or ASPECT.search(left))
    return bool(ROUGH.search(text[q.start : q.end]) or ASPECT.search(left) or HAS.match(left))


def is_firms_own(site: Site, text: str, scope: Mention) -> bool:
    """Whether an undated figure is what a firm makes or has, with no word of an aim before it in its sentence."""
    if scope.cls != "Enterprise" or not classes_of(site.left):
        return False
    start = max(text.rfind(mark, site.sentence[0], site.clause[0]) for mark in "；;") + 1
    before = text[max(start, site.sentence[0]) : site.quantity.start]
    return not (AIMS.search(before) or DOES.search(before))


def kind_of_figure(
    year: int | None, clause: str, heading: Heading, start: int | None, name: str = "", *, deadline: bool = False
) -> tuple[str, float]:
    """Target or actual, and how sure that is: by the year against the plan's first, by cues, by the heading."""
    target, actual = holds(clause, "target"), holds(clause, "actual")
    if year is None and NAMED_ONES.search(clause):
        return "actual", 0.8
    dated = heading.time.year if heading.time else None
    ahead = year is not None and start is not None and year > start + 1 and year != dated  # where a chapter looks back
    if year is not None and not target and heading.kind == "actual" and not (deadline or ahead):
        return "actual", 0.9
    if year is not None and start is not None:
        if year > start:
            return "target", 0.95
        if year < start:
            return "actual", 0.95
        return ("actual", 0.7) if (actual and not target) or heading.kind == "actual" else ("target", 0.8)
    if year is not None and deadline and not actual and start is None:
        return "target", 0.85
    if year is not None and not target and (told := re.search(rf"((?<!截)[到至])?\s*{year}\s*年", clause)):
        return ("target", 0.85) if told[1] else DATED
    if bool(target) != bool(actual):
        return ("target", 0.85) if target else ("actual", 0.85)
    if holds(name, "standing"):
        return "actual", 0.8
    if heading.kind:
        return heading.kind, 0.8
    return "target", 0.6
