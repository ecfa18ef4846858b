"""The division or zone that the words of a title, an issuer or a congress begin with."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from ...naming import Division, choose, lineage, named, prefix
from ...naming.divisions import is_full, is_settled, vouched
from ..knowledge import metadata_words
from .zones import GENERAL, JOINTS, SELF, SPOKEN, STATE_ZONES, ZONES, administered, is_generic, speaks_of_itself

_ZONE_AT = re.compile(rf"([一-鿿（）()·]{{0,16}}?)({'|'.join(ZONES)})(?![域别间级内块位]|化)")
_FREE_TRADE = re.compile(r"中国[（(][一-鿿]{2,6}[）)]自由贸易试验区(?:(?!各|[一-鿿]{0,6}[和与及])[一-鿿]{2,8}?片区)?")
_BEFORE = re.compile(
    r"(?:[《“”\"「」\s]|中共|中国共产党|(?:19|20)\d\d年?度?|[-—–至到、]|[二一][〇○零一二三四五六七八九]{3}年|二?十[一二三四五六七八九]?五(?:时期|期间)?|(?:新疆生产建设)?(?:兵团)?第[一二三四五六七八九十]{1,3}师)+"
)
_CORPS = metadata_words()["corps"]
_TOWNSHIP = re.compile(r"([一-鿿]{1,4}?)(镇|乡|街道)(?!村|域|区|企业|居|化|级|改|振)")
_RANKS = "旗县市区"  # as counties rise in rank
_NO_KIND = re.compile(r"区[域块位间]|市[场政值]|县域")
_OFFICIAL = re.compile(r"第[一二三四五六七八九十]{1,3}届|人民(?:政府|代表大会|法院)|委员会")
_OWN_BODIES = re.compile(
    r"(?<![一-鿿])([省市县区州旗])(?![场民域级值内属直辖块间位])(?:政府(?!部门)|委(?!员)|[一-鿿]{2,8}?(?:局|厅|委(?!员)))"
)
_LONGEST_STEM = 7
# what follows the first of the cities by which a region is called (甲—乙城市群)
_REGION = re.compile(r"(?:[—–－-]{1,2}[一-龥]{2,8}?){1,3}(?:城市群|都市圈|经济圈|经济带|走廊|一体化)")


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """A division or zone: full name, Place or Park, its level, GB/T 2260 code of a division, and from what it was read."""

    name: str
    cls: str
    level: str
    code: str | None = None
    reason: str = ""

    def because(self, reason: str) -> Jurisdiction:
        """The same with another reason."""
        return replace(self, reason=reason)


NATIONAL = Jurisdiction("中国", "Place", "national")


def of_division(division: Division, text: str, reason: str = "") -> Jurisdiction:
    """The jurisdiction that a division is; its code only where the text tells it from others of its name."""
    code = division.code if is_settled(division, text) else None
    return Jurisdiction(division.name, "Place", division.level, code, reason)


def of_zone(name: str, reason: str = "") -> Jurisdiction:
    """The jurisdiction that a zone is."""
    return Jurisdiction(name, "Park", "park", None, reason)


def own_letter(text: str) -> str:
    """The last character of the word by which a text speaks of itself (县 of 我县); "" where it has none."""
    spoken = Counter(match.group(2)[-1] for match in SELF.finditer(text[:SPOKEN]) if match.group(1) == "我")
    spoken = spoken or Counter(match.group(2)[-1] for match in SELF.finditer(text[:SPOKEN]))
    spoken = spoken or Counter(match.group(1) for match in _OWN_BODIES.finditer(text[:SPOKEN]))
    return spoken.most_common(1)[0][0] if spoken else ""


def at_start(words: str, text: str) -> Jurisdiction | None:
    """The division or zone with which `words` begin, after a year or the number of a five-year plan.

    >>> at_start("广东省韶关市曲江区科技创新规划", "").name, at_start("“十四五”数字经济规划", "")
    ('曲江区', None)
    """
    before = _BEFORE.match(words)
    free_trade = _FREE_TRADE.match(words)
    if free_trade:
        return of_zone(free_trade.group())
    bare = words[before.end() :] if before else words
    if bare.startswith(_CORPS["name"]) or (bare.startswith(_CORPS["short"]) and _CORPS["name"] in text):
        return Jurisdiction(_CORPS["name"], "Place", "province")
    division, last, position = _chain(bare, text)
    zone = _zone(bare, last, position, division, text)
    if zone:
        return zone
    if town := _township(bare, position, text):
        return town
    if division is None:
        return None
    short = "" if division.name in bare[:position] else f"{bare[last:position]} stands for it"
    return of_division(division, text, short)


def _chain(bare: str, text: str) -> tuple[Division | None, int, int]:
    """The last of the divisions that stand one in another at the start, where its name begins and ends."""
    division: Division | None = None
    last = position = 0
    while place := prefix(bare, position):
        found = named(place)
        if division:
            above = division
            found = tuple(one for one in found if above in lineage(one)[1:] or _renamed(above, one))
        if not is_full(place) and not division:
            found = tuple(one for one in found if _may_stand_short(one, bare[len(place) :], text))
        chosen = choose(found, f"{bare}\n{text[:SPOKEN]}", own_letter(text))
        sure = division or vouched(chosen, text) if chosen else None
        official = is_full(place) and _OFFICIAL.match(bare, position + len(place))
        if chosen is None or not (sure or official or own_letter(text) == chosen.name[-1]):
            break
        division, last = chosen, position
        position += len(place)
    return division, last, position


def _township(bare: str, position: int, text: str) -> Jurisdiction | None:
    """The town, township or subdistrict that follows its district, where the text speaks of it as its own (全镇); without
    a district before it only where its own government is named, or it is named more than once."""
    match = _TOWNSHIP.match(bare, position)
    if match is None:
        return None
    stem, kind = match.groups()
    name = stem + kind
    governed = re.search(
        rf"{name}(?:党委|人民政府|办事处|党工委|(?:第[一二三四五六七八九十]{{1,3}}届)?人民代表大会)", text[:SPOKEN]
    )
    ours = re.search(rf"[全我本]{kind}(?!域)", text[:SPOKEN])
    told = governed or (ours and text[:SPOKEN].count(name) > 1)
    alone = told and len(stem) > 1 and not is_generic(stem, kind)
    placed = position > 0 or re.search(rf"[市县区旗]{name}", text[:SPOKEN]) or alone
    return Jurisdiction(name, "Place", "") if placed and (governed or ours) else None


def _renamed(above: Division, one: Division) -> bool:
    return one.code[:2] == above.code[:2] and above.level == "province"


def _may_stand_short(division: Division, rest: str, text: str) -> bool:
    """Whether a short name at the start means the division: no everyday word, or one that the text writes in full."""
    if _greater(division, rest) or _REGION.match(rest):
        return False
    if division.level == "county" or division.everyday:
        return division.name in text or (
            not division.everyday and bool(re.match(r"县|区|市|科|发|政|经|教|人|工", rest))
        )
    return True


def _greater(division: Division, rest: str) -> bool:
    """Whether what follows a county's short name makes it more than it is (某市 where there is but 某县); less it may have been."""
    rank = _RANKS.find(rest[:1])
    own = _RANKS.find(division.name[-1])
    return division.level == "county" and rank > own >= 0 and not _NO_KIND.match(rest)


def _zone(bare: str, last: int, position: int, division: Division | None, text: str) -> Jurisdiction | None:
    """The zone that begins with the last of the divisions, or at the start where there is none."""
    match = _ZONE_AT.match(bare, position)
    if match is None:
        return None
    stem, suffix = match.groups()
    name = bare[last : match.end()]
    if len(stem) > _LONGEST_STEM or JOINTS.search(stem) or is_generic(stem, suffix):
        return None
    full = division is not None and bare[last:position] == division.name
    if division is None and len(stem) < 2:
        return None
    if administered(name, text) or name in STATE_ZONES:
        return of_zone(name)
    if division is None and prefix(bare):
        return of_zone(name)
    if division is None or (full and (suffix in GENERAL or stem)):
        return of_zone(name) if speaks_of_itself(name, text) else None
    return of_zone(name)


def inside(words: str, text: str) -> Jurisdiction | None:
    """The first division whose full name stands anywhere in `words` (关于推进北京市数据专区…); None where none does."""
    for position in range(len(words)):
        place = prefix(words, position)
        if place and is_full(place):
            return at_start(words[position:], text)
    return None
