"""Numbers that stand in the name of what is counted, and are no figures of their own."""

from __future__ import annotations

import re

SOME = re.compile(r"一批(?:年?产值|规模)?(?:超过|超|过)?$")
SPELL = re.compile(r"季度|榨季|采暖季|月|年头")
PEOPLED = re.compile(r"口(?:以[上下])?的")  # of how many people (30万人口以上的县)
LEVELLED = re.compile(r"[一-龥]{2,8}?(?:超过?|过|突破|达到?|增至)\s*(?:\d+|[百千万])[个家]")
COUNT_BEFORE = re.compile(r"\d[个家座项条]\s*(?:超过?|过|突破)?$")
PLACES = re.compile(
    r"级?(?:以上)?的?(?:[一-龥]{0,6}(?:城市|县|区|镇|村|产业|集群|园区|企业|项目|景区|市场)|[一-龥]{2}(?=[，。；、]|$))"
)
# whose amount is at least or at most so large (收入10万元以上的村占比…)
SIZED_ONES = re.compile(
    r"(?:且[^，。的]{2,10})?的[^，。；的]{0,16}?(?:[^行产企作就事]业|县域|县|村|户|镇)(?:占|达|有|[，。；、]|\d|$|企业)"
)
PLACES_COUNTED = re.compile(
    r"(?:以上)?的?(?:县|城市|镇|乡镇|村|开发区|市场|景区)(?:[（(][^（()）]{1,6}[）)])?(?:数量)?(?:达到?|增至|突破|超过?|增加到)?\s*\d+个"
)


def is_in_name(before: str, after: str, unit: str, kind: str, *, level: bool) -> bool:
    """Whether a number between two stretches tells which things are counted (3个过千亿元城市, 产值超200亿元县达6个,
    百亿级企业过百家, 30万人口以上的县), or how long something held (连续10个季度)."""
    if unit == "个" and before.endswith(("连续", "连")) and SPELL.match(after):
        return True
    if level and LEVELLED.match(after) and not SOME.search(before):
        return True
    if unit.endswith("人") and PEOPLED.match(after):
        return True
    if kind != "money":
        return False
    if SIZED_ONES.match(after) or (level and COUNT_BEFORE.search(before)):
        return True
    return bool((COUNT_BEFORE.search(before) and PLACES.match(after)) or PLACES_COUNTED.match(after))
