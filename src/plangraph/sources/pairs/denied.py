"""What the words around a thing deny of it, however near another stands."""

from __future__ import annotations

import re

from plangraph.naming.divisions import named
from plangraph.records import Mention
from plangraph.sources.pairs.things import Thing
from plangraph.sources.relations.firms import BUSY, SOUGHT, WON_OVER
from plangraph.sources.relations.scene import Scene
from plangraph.sources.relations.structure import APPLIED, LACKING, turned_round

COMMEMORATED = re.compile(r"(?:提出|实施|成立|建设|启动|设立|开展)*(?:的)?[\d一二三四五六七八九十百几]+周年")
# with whom one is compared, and who buys: no partners, no leaders of the line
COMPARED = re.compile(r"(?:[、和及与][^，。；、]{1,16}){0,4}(?:等[^，。；]{0,10}?)?(?:相比|错位竞争|的差距)")
TRADING = re.compile(
    r"(?:[、和及与][^，。；、]{1,16}){0,4}(?:等[^，。；]{0,10}?)?(?:均|都)?(?:是|为|作为)[^，。；]{0,12}?"
    r"(?:客户|买家|采购商|供应商|供货商|供应方|用户)"
)
WITH = frozenset({"cooperatesWith", "integratesWith"})
REGION = re.compile(r"(?:城市群|都市圈|经济圈|经济带)$")  # what holds several cities


def denied(scene: Scene, thing: Thing) -> frozenset[str]:
    """The relations that a thing does not stand in here: an industry that is only used, sold to or found wanting is not
    prioritized, firms that are to be won, supplied, sell, buy or are only at work do not anchor, those that one is compared
    with are no partners, what has an anniversary is not launched."""
    if COMMEMORATED.match(scene.text, thing.end):
        return frozenset({"launches"})
    if COMPARED.match(scene.text, thing.end, scene.sentence.end):
        return WITH
    if thing.cls == "Enterprise" and TRADING.match(scene.text, thing.end, scene.sentence.end):
        return frozenset({"anchors", "worksOn"})
    frame = thing.frame
    if frame is None or not thing.item:
        return frozenset()
    last = frame.items[-1][1]
    if thing.cls == "Industry":
        used = APPLIED.match(frame.head or frame.after) or LACKING.search(scene.text, last, frame.clause.end)
        return frozenset({"prioritizes"}) if used else frozenset()
    if thing.cls == "Enterprise":
        sought = WON_OVER & set(frame.verb) or SOUGHT.match(scene.text, last)
        return frozenset({"anchors"}) if sought or BUSY.match(scene.text, last, scene.sentence.end) else frozenset()
    return frozenset()


def fits(predicate: str, subject: Mention, object_: Mention) -> bool:
    """Whether two names let the one stand in a relation to the other: the wider is no part of the narrower."""
    if predicate == "partOf" and REGION.search(subject.name):
        return not _one_city(object_.name)
    return predicate != "subIndustryOf" or not turned_round(subject, object_)


def _one_city(name: str) -> bool:
    """Whether a name is that of a city, county or district below a province."""
    found = named(name)
    return bool(found) and all(one.level != "province" for one in found)
