"""What a thing is called over all plans: its commonest full wording, not its longest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Mapping, Sequence

from plangraph.ids import fold
from plangraph.resolution import likeness, shortening
from plangraph.resolution.home import spoken
from plangraph.resolution.name import OWN, RELATIVE, SELF, Name
from plangraph.resolution.one_class import Held
from plangraph.resolution.pair import Pair
from plangraph.resolution.words import parts

_MOST = 40  # wordings that are compared with one another
_MARKS = {"“": "”", "‘": "’", "「": "」", "《": "》", "（": "）", "(": ")", "【": "】", "〔": "〕"}
_SEVERAL = 3  # plans that call a thing by one name, and twice as many as call it by any other
# classes of which a name is no shorter for being introduced beside a longer one, where most plans have it alone
_AS_MOST_SAY = frozenset({"Industry", "Technology"})
# what a plan's own place says nothing about: a firm that bears no place's name need not be of it
_OWN_AS_IT_STANDS = ("PolicyDocument", "Initiative", "Industry", "Enterprise")
_SHORTENING = (
    shortening.firm_short,
    shortening.parent_left_out,
    shortening.zone_short,
    likeness.own_place_left_out,
    likeness.region_left_out,
    likeness.place_in_full,
    likeness.bracketed,
)


def called(held: Sequence[Held], introduced: Container[tuple[str, str]]) -> str:
    """The name of a cluster; `introduced` are the short names that plans introduce, by plan and folded name."""
    first = held[0].thing
    if first.place is not None and any(
        one.thing.place and one.thing.place.name == one.thing.names[0][0] for one in held
    ):
        return first.place.full_name
    names = [Name(one.thing.cls, text, one.home) for one in held for text, _ in one.thing.names]
    if organs := Counter(name.organ for name in names if name.organ):
        return max(organs, key=lambda organ: (organs[organ], organ))
    counts: Counter[str] = Counter()
    plans: Counter[str] = Counter()
    for one in held:
        for text, count in one.thing.names:
            counts[fold(text)] += count
            plans[fold(text)] += count > 0
    full = _full(names, _introduced(names, introduced, plans))
    best = max(full, key=lambda name: (plans[name.folded], counts[name.folded], len(name.folded), name.text))
    return _without_lone_marks(_outside(best)) or best.text


def _introduced(
    names: Sequence[Name], introduced: Container[tuple[str, str]], plans: Mapping[str, int]
) -> set[tuple[str, str]]:
    """The short names that plans introduce, without that which most plans call it by: in them it is short for nothing."""
    keys = {(name.home.plan, name.folded) for name in names}
    told = sorted(plans.values(), reverse=True)
    own = names[0].cls in _AS_MOST_SAY and told[0] >= _SEVERAL and told[0] >= 2 * sum(told[1:2])
    first = max(plans, key=lambda text: plans[text]) if own else None
    return {key for key in keys if key in introduced and key[1] != first}


def _full(names: Sequence[Name], introduced: Container[tuple[str, str]]) -> list[Name]:
    """The names that are no wish and no shortening of another, all where there are no such."""
    some = [name for name in names if not parts("wish").match(name.folded)] or list(names)
    distinct = list({name.folded: name for name in some}.values())[:_MOST]
    full = [name for name in distinct if not _is_short(name, distinct, introduced)]
    kept = {name.folded for name in full or distinct}
    return [name for name in some if name.folded in kept]


def _is_short(name: Name, names: Sequence[Name], introduced: Container[tuple[str, str]]) -> bool:
    if (name.home.plan, name.folded) in introduced:
        return True
    if name.how in (OWN, RELATIVE) and any(other.how not in (OWN, RELATIVE) for other in names):
        return True
    if SELF.fullmatch(name.plain):
        return any(not SELF.fullmatch(other.plain) for other in names)
    return any(_shortens(name, other) for other in names if len(other.folded) > len(name.folded))


def _shortens(name: Name, other: Name) -> bool:
    pair = Pair.of(other, Name(name.cls, name.text, other.home))
    if pair.short.text != name.text:
        return False
    if pair.cls == "Enterprise" and pair.long.core == pair.short.core:
        return pair.long.plain != pair.short.plain + "公司"  # 华为公司 is no fuller than 华为
    if pair.cls in ("Industry", "Technology", "Initiative"):
        return False
    if pair.long.core == pair.short.core:
        return _has_long_forms(pair)
    return any(test(pair) for test in _SHORTENING)


def _has_long_forms(pair: Pair) -> bool:
    """Whether the longer writes in full what the shorter shortens (经济技术开发区, 经开区)."""
    return not pair.long.plain.startswith(pair.short.plain)


def _without_lone_marks(text: str) -> str:
    """A text without a bracket or quotation mark at its ends that has no other half in it."""
    while text[:1] in _MARKS.values() or (text[:1] in _MARKS and _MARKS[text[0]] not in text):
        text = text[1:]
    while text[-1:] in _MARKS or (text[-1:] in _MARKS.values() and _opening(text[-1]) not in text):
        text = text[:-1]
    return text


def _opening(mark: str) -> str:
    return next(one for one, closing in _MARKS.items() if closing == mark)


def _outside(name: Name) -> str:
    """A name as it is understood outside its plan."""
    if SELF.fullmatch(name.plain) or (name.cls == "PolicyDocument" and name.how == OWN and len(name.plain) < 10):
        return f"{name.text}（{name.home.name or name.home.plan}）"
    if name.how == RELATIVE or (name.how == OWN and name.cls not in _OWN_AS_IT_STANDS and not name.is_national):
        rest = name.rest if name.how == RELATIVE else name.text
        return spoken(name.place) + rest
    return name.text
