"""Whether a figure is a target or an outcome."""

from __future__ import annotations

import re

from plangraph.sources.figures.clauses import Site
from plangraph.sources.figures.sections import Heading
from plangraph.sources.figures.trimming import without_times
from plangraph.sources.figures.vocabulary import alternatives, by_length, holds, starts_with

NAMED_ONES = re.compile(r"^\s*(?:继续|积极|大力)?(?:扶持|支持|推进|依托|发挥|引导|用好).*、.*等\s*$")

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
    if year is not None and not target and (told := re.search(rf"((?<!截)[到至])?\s*{year}\s*年", clause)):
        return ("target", 0.85) if told[1] else DATED
    if bool(target) != bool(actual):
        return ("target", 0.85) if target else ("actual", 0.85)
    if holds(name, "standing"):
        return "actual", 0.8
    if heading.kind:
        return heading.kind, 0.8
    return "target", 0.6
