"""Names of what is counted to the right of a number, with what those counted did before them."""

from __future__ import annotations

import re

from plangraph.sources.figures.clauses import Site
from plangraph.sources.figures.levels import level_first
from plangraph.sources.figures.name import Name
from plangraph.sources.figures.trimming import trim_right
from plangraph.sources.figures.vocabulary import ends_with, first_of, starts_with

LONGEST = 36
HEAD = re.compile(r"^(?=.*、|.{16,}).*的(?=[^的]{3,}$)")
EACH_ONE = re.compile(r"每(?:个|家|所|县|镇|乡|村|市|区)[一-龥]{1,10}$")  # of whom a number is each one's (每个县办好…)
RANKED_TOO = re.compile(
    r"为(?:牵引|抓手|目标|重点|载体|突破口|支撑|主线)$|、(?:总数|总量|总额|规模)?(?:居|稳居|位居|位列|排名|首次|均|同比|增长).*$|(?<![合兼归])并(?![购网列联行轨发])[一-龥]{2,}$"
)
MANNER = re.compile(
    r"(?<=..)(?:分别|均已|均|全部|都|在|共同|先后|成功|集中|首次|初步|全面|全线|同步|提前|陆续|相继|正式|已)+$"
)  # how those counted did it
MENDED = re.compile(r"新[建增]?(?:设|开工)?(?:和|及|、|与|或)?(?:改造|改建|改扩建|扩建|改|更新|修复|续建|优化|维修)")


def mended(left: str) -> bool:
    """Whether what is new and what is made again are counted together, so that the number is no increment."""
    return bool(MENDED.search(left))


def counted(right: str, verb: str, site: Site, previous: Name | None) -> Name:
    """A name from the right: the noun, and before it what it did (企业 获优胜奖 → 获优胜奖企业)."""
    shared = previous if site.joined and not verb else None
    verb = shared.verb if shared else verb
    right = re.sub(r"我[市区县省]|(?<![“\"])全[市区县]|(?<![初高集])中$", "", trim_right(right)[0])
    right = RANKED_TOO.sub("", re.split(r"组成的", right)[0])
    right = HEAD.sub("", re.sub(r"^具[有备][^的]+的", "", right))
    done = ends_with(right, "going")
    right = right[: -len(done)] if done and len(right) > len(done) + 1 else right
    at = first_of(right, "predicate")
    if at > 0 and right[at - 1] not in "或、和及":
        tail, noun = right[at:], right[:at]
        right = noun if tail.startswith("与") else _told_of(MANNER.sub("", noun), tail)
    if one := EACH_ONE.search(trim_right(site.left)[0]):
        return Name(one[0] + right[:LONGEST])
    increment = bool(verb and starts_with(verb, "new") and not mended(site.left))
    change = increment and (shared is None or shared.change)
    return Name(level_first(right[:LONGEST]), verb, change)


def _told_of(noun: str, tail: str) -> str:
    """A noun with what those counted did before it; alone where that is too long."""
    if tail.endswith(noun):  # 3个县获评示范县
        return tail
    return tail + noun if len(tail + noun) <= LONGEST else noun
