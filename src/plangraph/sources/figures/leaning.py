"""Names that are whole only with the figure before: of another kind or size, a sum, what else is done to the same."""

from __future__ import annotations

import re

from plangraph.sources.figures.clauses import Site
from plangraph.sources.figures.levels import level_first
from plangraph.sources.figures.name import Name
from plangraph.sources.figures.vocabulary import by_length, ends_with, starts_with

COUNT_WORD = re.compile(
    r"(?:总?数量?|总量|总额)$"
)  # what a name has at its end that says no more than that it is counted
KIND_OF = re.compile(
    r"[一-龥\d]{1,5}(?:类|(?<!模)型|级|性)|高中|初中|小学|[十百千万亿\d]+元"
)  # of what the figure before counted
SIZE_ALONE = re.compile(r"(?P<size>(?:超过?|达到?|过)?\d[\d.]*[十百千万亿]*[元人亩](?:以[上下]的?|的))(?:有|共)?")
SIZE_NAMED = re.compile(
    r"(?P<what>[^\d]{0,12}?)(?:超过?|达到?|过)?(?:\d[\d.]*)?[十百千万亿]+[元人亩](?:以[上下])?的?(?P<noun>[一-龥]{2,10})$"
)
WHOLE = "总"
MENDS = re.compile(r"(?:改造|整治|建设|修缮|更新|治理|人数|户数|投资|面积)$|^总|^累计")
COUNTED_NOUN = 2  # characters: the head of what is counted (企业, 人才)


def leaning(site: Site, left: str, previous: Name, change: bool, *, same_unit: bool) -> Name | None:
    """The name of a figure that is whole only with the one before: another kind of it, what is done to it, its sum."""
    if same_unit and KIND_OF.fullmatch(left) and (kind := KIND_OF.match(previous.text)):
        return Name(left + previous.text[kind.end() :], previous.verb, change)
    if site.joined and left.startswith(WHOLE) and previous.text.endswith(own := left.removeprefix(WHOLE)):
        return Name(previous.text.removesuffix(own) + left, change=change)
    alone = site.joined and site.left.strip(" 、和及与") == left
    if site.quantity.kind == "count" and alone and (shared := _sharing(left, previous.text)):
        return Name(shared, previous.verb, change or previous.change)
    if left and ends_with(left, "sum") == left:
        return Name(level_first(COUNT_WORD.sub("", previous.text) + left), change=change)
    return _done_too(site, left, previous)


def sized_again(site: Site, previous: Name) -> Name | None:
    """The name of what the figure before counted, of another size (收入超2亿元的园区9个，超5亿元的3个); None otherwise."""
    size, before = SIZE_ALONE.fullmatch(site.left.strip(" 、，其中")), SIZE_NAMED.match(previous.text)
    if site.quantity.kind != "count" or site.right or not (size and before):
        return None
    return Name(before["what"] + size["size"] + before["noun"], previous.verb, previous.change)


def _sharing(left: str, previous: str) -> str:
    """The name of an item that has the first word of the one before and another noun (县级示范企业4家、示范码头5个)."""
    at, word = len(previous) - len(left), left[:COUNTED_NOUN]
    alike = len(left) == 2 * COUNTED_NOUN and at > 0 and previous.startswith(word, at) and previous.count(word) == 1
    return previous[:at] + left if alike else ""


def carries_on(site: Site, left: str, previous: Name, *, same_unit: bool) -> bool:
    """Whether a part of a list has the verb of the part before it: of the same kind, or an increment too."""
    total = left.startswith(("总", "累计")) or left.endswith(("总数", "总量"))
    counted = site.quantity.kind in ("count", "measure") and not (total or starts_with(left, "effect"))
    added = counted and bool(starts_with(previous.verb, "new"))
    return site.joined and bool(previous.verb) and (same_unit or added)


def sharing_verb(site: Site, left: str, previous: Name) -> str:
    """The verb of mending that an item of a list shares with the one before (改造旧楼5栋、老街3条); "" where it has its own."""
    shared = starts_with(previous.verb + previous.text, "shared-verb")
    own = starts_with(left, "shared-verb", "event", "bare", "new", "effect", "lone-verb", "sum", "cost")
    free = site.joined and site.quantity.kind in ("count", "measure") and not (own or MENDS.search(left))
    return shared if free else ""


def _done_too(site: Site, left: str, previous: Name | None) -> Name | None:
    """The name of what is done to the same as before (改造旧楼开工7栋、完工5栋; 制定规章2件、废止3件); None otherwise."""
    if previous is None or not site.joined or site.quantity.kind == "share" or left not in by_length("lone-verb"):
        return None
    before = ends_with(previous.text, "lone-verb")
    return Name(previous.text.removesuffix(before) + left if before else left + previous.text)
