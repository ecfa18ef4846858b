"""What speaks for two names of firms, institutes and parks being one: one is short for the other. Each from 0 to 1."""

from __future__ import annotations

from plangraph.ids import fold
from plangraph.lexicon import words
from plangraph.naming import prefix
from plangraph.resolution.name import Name
from plangraph.resolution.pair import Pair
from plangraph.resolution.words import end_of, is_bare, parts, shortened


def firm_short(pair: Pair) -> float:
    """The shorter is made of the longer's characters in their order, beginning with its own name or its place."""
    long, short = pair.long, pair.short
    strength = pair.nearness
    if len(short.folded) < 2 or long.numbers != short.numbers:
        return 0.0
    if len(short.folded) == len(long.folded):
        return strength * (_tells_its_kind_again(long, short) or _tells_its_kind_again(short, long))
    return strength * (_begins(long, short) or _picks(long, short) or _tells_its_kind_again(long, short))


def _begins(long: Name, short: Name) -> bool:
    """科大讯飞 of 科大讯飞股份有限公司: the longer goes on with what every firm of a kind has."""
    full, brief = long.core, short.core
    if long.plain.startswith(short.plain) and long.plain[len(short.plain) :] in words("optional-endings", "Enterprise"):
        return True
    if short.folded != brief and short.folded not in long.folded and not _is_group(long):
        return False  # a legal form of its own: a group and its member
    return len(brief) >= 2 and full.startswith(brief) and is_business(long, full[len(brief) :])


def _is_group(firm: Name) -> bool:
    return "集团" in firm.plain and firm.has_legal_form


def is_business(firm: Name, rest: str) -> bool:
    """Whether the end of a firm's name tells its business alone; several words do where its legal form follows."""
    return rest in words("name-parts", "firm kind") or (bool(rest) and firm.has_legal_form and is_bare(rest))


def _picks(long: Name, short: Name) -> bool:
    """韶冶 of 韶关冶炼厂: characters of the longer in their order, the first and one of the last word among them."""
    briefs = {short.core, short.folded} if len(short.folded) <= 4 else {short.core}
    return any(_picked(brief, full) for brief in briefs for full in long.tails)


def _picked(brief: str, full: str) -> bool:
    if len(brief) >= len(full) or brief[0] != full[0] or full.startswith(brief) or not _in_order(brief, full):
        return False
    if len(brief) == 4 and brief[:2] == full[:2] and brief[-2:] == full[-2:]:
        return False  # words of two characters on either side: 中国银行 is not 中国建设银行
    one_less = brief[:2] == full[:2] and brief[-2:] == full[-2:] and len(full) - len(brief) == 1
    return 2 <= len(brief) <= 4 or one_less


def _tells_its_kind_again(long: Name, short: Name) -> bool:
    """韶冶冶炼厂 of 韶关冶炼厂: a short form of two characters with the end of the full name after it."""
    brief, tail = short.folded[:2], short.folded[2:]
    return len(tail) >= 3 and any(
        len(full) > len(tail)
        and full.endswith(tail)
        and brief[0] == full[0]
        and brief != full[:2]
        and _in_order(brief, full)
        for full in long.tails
    )


def _in_order(brief: str, full: str) -> bool:
    at = 0
    for char in brief:
        at = full.find(char, at) + 1
        if at == 0:
            return False
    return True


def institute_short(pair: Pair) -> float:
    """The shorter is made of the longer's characters in their order, with two that stand together first and the same end
    (兰州化物所)."""
    long, short = pair.long.plain, pair.short.plain
    fits = (
        4 <= len(short) <= 8
        and len(short) <= len(long) - 3
        and short[:2] in long
        and short[-1] == long[-1]
        and short[-1] in "所院校馆"
        and not end_of(short)
        and _in_order(short, long)
        and not long.startswith(short[:-1])
    )
    return pair.nearness * fits


def parent_left_out(pair: Pair) -> float:
    """The longer is the shorter, which says enough by itself, with a parent's name before it (…集团利民制药厂)."""
    long, short = pair.long.plain, pair.short.plain
    lead = long.removesuffix(short)
    if lead == long or not 2 <= len(lead) <= 8 or len(short) < 5 or pair.short.how == "own":
        return 0.0
    if pair.cls == "Enterprise":
        return pair.nearness * bool(parts("parent").search(lead))
    return (1.0 if len(short) >= 7 else 0.6) if pair.one_plan else 0.5


def own_name_first(pair: Pair) -> float:
    """The longer begins with the whole of the shorter, a name of its own, and goes on with its kind (华韶数谷)."""
    long, short = pair.long.plain, pair.short.plain
    fits = (
        (3 if prefix(short) == short else 2) <= len(short) < len(long)
        and long.startswith(short)
        and not end_of(short)
        and not pair.short.how
        and len(long) - len(short) <= 12
    )
    return pair.nearness * fits


def own_zone_bare(pair: Pair) -> float:
    """The longer is the zone whose plan it is, the shorter its own name alone, without its city and its kind."""
    return float(bool(own := own_zone_name(pair.long)) and pair.short.plain == own)


def own_zone_name(name: Name) -> str:
    """The own name of the zone whose plan it is (新站 of 合肥新站高新区); "" of anything else."""
    if name.cls != "Park" or name.home.is_division or fold(name.home.name) != name.folded:
        return ""
    whole, at = shortened("Park", name.plain), 0
    while place := prefix(whole, at):
        at += len(place)
    known = (kind for kind in words("name-parts", "bare") if len(kind) >= 2 and whole.endswith(kind))
    kinds = (kind for kind in known if len(whole) - len(kind) >= at + 2)
    kind = max(kinds, key=len, default="")
    return whole[at : len(whole) - len(kind)] if at and kind else ""


def zone_short(pair: Pair) -> float:
    """The shorter has the first characters of the longer and its kind, and nothing between (河套合作区)."""
    long, short = pair.long.plain, pair.short.plain
    own, kind = short[:-3], short[-3:]
    fits = 2 <= len(own) <= 4 and len(long) > len(short) and long.startswith(own) and long.endswith(kind)
    return pair.nearness * (fits and prefix(short) != own)
