"""What the words around a thing deny of it, however near another stands."""

from __future__ import annotations

from plangraph.records import Mention
from plangraph.sources.pairs.things import Thing
from plangraph.sources.relations.firms import BUSY, SOUGHT, WON_OVER
from plangraph.sources.relations.scene import Scene
from plangraph.sources.relations.structure import APPLIED, LACKING, turned_round


def denied(scene: Scene, thing: Thing) -> frozenset[str]:
    """The relations that a thing does not stand in here: an industry that is only used, sold to or found wanting is not
    prioritized, firms that are to be won, supplied or only at work do not anchor."""
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
    return predicate != "subIndustryOf" or not turned_round(subject, object_)
