"""How often those who carry a plan out meet and look, and how often running something was won: no figures."""

from __future__ import annotations

import re

from plangraph.sources.figures.clauses import Site

TURNS = ("次", "届", "轮")
MANAGED = re.compile(
    r"(?:每|至少|不少于|不超过)[^，。；]{0,12}(?:评估|调度|走访|召开|会商|通报|督查|考核|抽查|报送|巡查)|(?:评估|调度|走访|会商|通报|督查|考核|抽查)(?:原则上)?(?:不少于|至少|不超过)?$"
)
WON = re.compile(r"(?:获|排名|入选|蝉联|位居|荣获)")


def is_turns(site: Site) -> bool:
    """Whether a number says how often a plan is looked at (每季度调度1次), or something was won (连续两届获奖)."""
    return site.quantity.unit in TURNS and bool(MANAGED.search(site.left) or WON.match(site.right))
