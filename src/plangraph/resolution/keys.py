"""Keys by which candidates are found: a pair is weighed where the longer name asks for a key that the shorter answers.

Every key is looked up, none is compared, so that the work grows with the number of names and not with its square.
"""

from __future__ import annotations

from collections.abc import Iterator

from plangraph.ids import fold
from plangraph.resolution.gazetteer import lead_is_region, region
from plangraph.resolution.name import SELF, Name
from plangraph.resolution.shortening import is_business, own_zone_name
from plangraph.resolution.words import parts

Key = tuple[str, ...]
_NEARLY = ("PolicyDocument", "Platform", "Initiative")  # what may be one with a character or two more
_LONGEST_LEAD = 12
_LONGEST_AGAIN = 8


def shared(name: Name) -> Iterator[Key]:
    """What a name both asks for and answers."""
    yield "wording", name.folded
    yield "core", name.core, name.place
    yield "core", name.body, name.place
    yield "whole", name.whole
    for kind, known in (("organ", name.organ_core), ("institution", name.institution), ("concept", name.concept)):
        if known:
            yield kind, known
    if name.cls == "Place" and (found := region(name.folded)):
        yield "region", found


def asked(name: Name) -> Iterator[Key]:
    """What a name asks for of names of any plan."""
    yield from shared(name)
    for inner in (name.quoted, *name.bracket):
        if inner:
            yield "wording", inner
    if name.quoted and name.cls == "Initiative":
        yield "quoted", name.quoted
    for at in range(1, min(_LONGEST_LEAD, len(name.plain) - 2)):
        if lead_is_region(name.plain[:at]) or (name.cls == "Enterprise" and parts("parent").search(name.plain[:at])):
            yield "wording", name.plain[at:]
    if name.cls == "Enterprise":
        yield from (("place", name.home.own, *key) for key in _of_firm(name))
    if own := own_zone_name(name):
        yield "wording", own


def answered(name: Name) -> Iterator[Key]:
    """What a name answers where the names may be of several plans; abbreviations of firms in plans of one place."""
    yield from shared(name)
    if name.cls == "Enterprise":
        yield from (("place", name.home.own, *key) for key in _of_short_firm(name))


def answered_in_plan(name: Name) -> Iterator[Key]:
    """What a name answers where both names are of one plan."""
    yield from shared(name)
    yield "plain", name.plain
    yield "plain", name.whole
    if name.quoted and name.cls == "Initiative":
        yield "quoted", name.quoted
    yield "stem", name.stem, name.place
    if name.how in ("", "own"):
        yield "bare", name.core
        yield "bare stem", name.stem
    if SELF.fullmatch(name.plain) or name.folded == fold(name.home.number):
        yield ("itself",)
    if name.cls == "Enterprise":
        yield from _of_short_firm(name)
    elif name.cls == "Institution":
        yield "institute", name.plain[:2] + name.plain[-1]
    else:
        if name.cls == "Park":
            yield "zone", name.plain[:-3], name.plain[-3:]
        if name.cls in _NEARLY and len(name.core) >= 5:
            yield "near", name.core, name.place
            yield "but last", name.core[:-1], name.place


def asked_in_plan(name: Name) -> Iterator[Key]:
    """What a name asks for where both names are of one plan."""
    yield from asked(name)
    yield "stem", name.stem, name.place
    yield "bare", name.core
    yield "bare stem", name.stem
    for text in {name.plain, name.whole}:
        yield from (("plain", text[at:]) for at in range(1, len(text) - 1))
    yield from (("plain", name.plain[:at]) for at in range(2, len(name.plain)))
    if name.cls == "PolicyDocument" and name.home.title and not SELF.fullmatch(name.plain):
        yield ("itself",)
    if name.cls == "Enterprise":
        yield from _of_firm(name)
    elif name.cls == "Institution":
        yield from (("institute", name.plain[at : at + 2] + name.plain[-1]) for at in range(len(name.plain) - 2))
    elif name.cls == "Park":
        yield from (("zone", name.plain[:at], name.plain[-3:]) for at in (2, 3, 4))
    elif name.cls in _NEARLY and len(name.core) >= 5:
        yield "but last", name.core[:-1], name.place
        for at in range(len(name.core) - 1):
            yield "near", name.core[:at] + name.core[at + 1 :], name.place
            yield "near", name.core[:at] + name.core[at + 2 :], name.place


def _of_short_firm(name: Name) -> Iterator[Key]:
    yield "begins", name.core
    yield "picks", name.folded[:2]
    yield "picks", name.core[:2]
    yield from _again(name)


def _of_firm(name: Name) -> Iterator[Key]:
    core = name.core
    for at in range(2, len(core)):
        if is_business(name, core[at:]):
            yield "begins", core[:at]
    for full in set(name.tails):
        yield from (("picks", full[0] + char) for char in set(full[1:]))
    yield from _again(name)


def _again(name: Name) -> Iterator[Key]:
    for full in name.tails:
        if len(full) <= _LONGEST_AGAIN:
            yield from (("again", full[0] + full[at:]) for at in range(2, len(full) - 2))
