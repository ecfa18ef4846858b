"""What each plan says of an entity or a relation (its share), and the fact that is folded from the shares.

A node or relationship carries the fact. Where the shares of its plans differ, it also carries them, as JSON, in
`shares`, in the order of `plans`: so a plan's facts can be replaced or taken out, and the order of loading is nothing.
Excerpts tell their plan by their id, so evidence needs no share of its own; nor do the words of each excerpt that state the
fact (`words`, in the order of `evidence`) and what implies an end of it (`context`: heading:<excerpt>).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from plangraph.ids import fold
from plangraph.lookup.spelling import spelt

Share = dict[str, Any]
Shares = dict[str, Share]  # by plan
ENTITY_FIELDS = ("name", "aliases", "confidence", "name_en", "code", "longitude", "latitude", "formerly", "by")
RELATION_FIELDS = ("confidence", "by", "reasons", "formerly")
QUOTED = ("evidence", "words", "context")  # lists whose items tell their plan


def plan_of(excerpt: str) -> str:
    """The plan of an excerpt, by its id.

    >>> plan_of("韶关市-科技创新规划-2021-2025:1024-1071")
    '韶关市-科技创新规划-2021-2025'
    """
    return excerpt.rpartition(":")[0]


def stored_shares(properties: Mapping[str, Any], fields: Iterable[str]) -> Shares:
    """The shares that a stored fact was folded from, each with its `evidence`."""
    plans = properties["plans"]
    told = [json.loads(one) for one in properties.get("shares") or ()]
    if not told:
        told = [{key: properties.get(key) for key in fields} for _ in plans]
    shares = {plan: {**share, **{key: [] for key in QUOTED}} for plan, share in zip(plans, told, strict=True)}
    evidence = properties.get("evidence") or ()
    words = properties.get("words") or ("",) * len(evidence)
    for excerpt, said in zip(evidence, words, strict=False):
        if (plan := plan_of(excerpt)) in shares:
            shares[plan]["evidence"].append(excerpt)
            shares[plan]["words"].append(said)
    for implied in properties.get("context") or ():
        if (plan := plan_of(implied.partition(":")[2])) in shares:
            shares[plan]["context"].append(implied)
    return shares


def folded_entity(id_: str, shares: Shares) -> dict[str, Any]:
    """The properties of an entity; None for those that no share tells."""
    said = [shares[plan] for plan in sorted(shares)]
    name = _best_name([share["name"] for share in said])
    others = {other for share in said for other in (share["name"], *share["aliases"])} - {name}
    values = {
        "name": name,
        "aliases": said[0]["aliases"] if len(said) == 1 else sorted(others),
        "confidence": max(share["confidence"] for share in said),
        **{key: _first(said, key) for key in ENTITY_FIELDS[3:]},
    }
    fact = _with_plans(values, shares, ENTITY_FIELDS)
    return {
        "id": id_,
        **{key: value for key, value in fact.items() if key not in ("words", "context")},
        **search_lines([name, *values["aliases"], *filter(None, [values["name_en"]])]),
    }


def folded_relation(id_: str, shares: Shares) -> dict[str, Any]:
    """The properties of a relation."""
    said = [shares[plan] for plan in sorted(shares)]
    values = {
        "confidence": max(share["confidence"] for share in said),
        **{key: _first(said, key) for key in RELATION_FIELDS[1:]},
    }
    return {"id": id_, **_with_plans(values, shares, RELATION_FIELDS)}


def search_lines(names: Iterable[str]) -> dict[str, str]:
    """What search looks into: the names folded, a line each, and how they are spelt, in full and by initials.

    >>> search_lines(["韶关市", "韶关"])
    {'search_text': '\\n韶关市\\n韶关\\n', 'search_pinyin': '\\nshaoguanshi\\nsgs\\nshaoguan\\nsg\\n'}
    """
    folded = list(dict.fromkeys(filter(None, map(fold, names))))
    chinese = [spelt(name) for name in folded if not name.isascii()]
    pinyin = dict.fromkeys(line for one in chinese for line in ("".join(one), "".join(part[0] for part in one)))
    return {"search_text": _lines(folded), "search_pinyin": _lines(pinyin)}


def _lines(texts: Iterable[str]) -> str:
    return "".join(f"\n{text}" for text in texts) + "\n"


def _with_plans(values: dict[str, Any], shares: Shares, fields: Iterable[str]) -> dict[str, Any]:
    plans = sorted(shares)
    bare = [{key: shares[plan].get(key) for key in fields} for plan in plans]
    quoted = {key: [item for plan in plans for item in shares[plan].get(key) or ()] for key in QUOTED}
    fact = {**values, "plans": plans, **quoted}
    same = all(share[key] == values[key] for share in bare for key in share)
    fact["shares"] = None if same else [json.dumps(share, ensure_ascii=False, sort_keys=True) for share in bare]
    return fact


def _best_name(names: list[str]) -> str:
    """The name that most plans use; of these the longest, then the first in order."""
    return min(set(names), key=lambda name: (-names.count(name), -len(name), name))


def _first(said: list[Share], key: str) -> Any:
    return next((share[key] for share in said if share.get(key) is not None), None)
