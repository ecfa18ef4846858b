"""A name as resolution sees it: taken apart once, with the place that it names or belongs to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property

from plangraph.ids import fold
from plangraph.lexicon import words
from plangraph.naming import prefix
from plangraph.resolution.gazetteer import institution, region
from plangraph.resolution.home import Home
from plangraph.resolution.leading import leading, organ_of
from plangraph.resolution.scheme import concept
from plangraph.resolution.words import MADE, SURE, WEAK, is_bare, parts, shortened, without_endings

NAMED, RELATIVE, OWN = "named", "relative", "own"
SELF = re.compile(r"本(?:[\u4e00-\u9fff]{0,4}(?:规划|计划|方案|纲要|意见|办法|行动))")
_REMARK = re.compile(r"\([^()]*(?:年|试行|暂行|修订|征求意见稿|送审稿|草案|代拟稿)[^()]*\)$")
_BRACKET = re.compile(r"^(.{2,})\(([^()]{2,})\)$")
_EDITION = re.compile(r"^(?:(?:19|20)\d\d年?度?|第[一二三四五六七八九十\d]+届)(?=.{3})")
_HELD_AGAIN = frozenset({"PolicyDocument", "Initiative", "Award"})
_SMALL_PLACE = re.compile(r"(?:[镇乡村]|街道|社区|片区)$")
_SEAT = re.compile(r"(?<=.{2})\(([\u4e00-\u9fff]{2,6})\)")
_COUNTED = re.compile(r"[一二两三四五六七八九十百双\d]*[大个条]?")
_DOCUMENT_NUMBER = re.compile(r"[〔\[(]\d{4}[〕\])]\d+号$")
_QUOTED = re.compile(r"[“\"「]([^”\"」]{2,120})[”\"」]")
_LEVEL = re.compile(r"[我本全]?(自治区|自治州|[省市县区州盟旗])")
_NUMBER = re.compile(
    r"\d+(?:\.\d+)?|(?<![一二三四五六七八九十])[一二三四五六七八九十]+(?=[期批届号类级大]|工程$|计划$)"
)
_PERIOD = re.compile(
    r"(?:19|20)\d\d(?:年?-(?:19|20)?\d\d)?(?=年|\)|\D|$)|十[一二三四五]五|第十[一二三四五]个五年|[一二]期|第[一二三四五六七八九十]+[期届批轮]"
)
_BINDING = frozenset(
    {"PolicyDocument", "Initiative"}
)  # without a place they are of the plan's own, unless of the state
_BARE = frozenset({"Park", "Platform", "Institution", "GovernmentBody", "Enterprise", "Industry"})
_PLACED = frozenset(
    {"Park", "Platform", "Institution", "GovernmentBody", "Enterprise", "PolicyDocument", "Initiative", "Award"}
)


@dataclass(frozen=True)
class Name:
    """A name of a class in the plan of `home`."""

    cls: str
    text: str
    home: Home

    @cached_property
    def folded(self) -> str:
        """As names are compared."""
        return fold(self.text)

    @cached_property
    def plain(self) -> str:
        """Without a remark in brackets at its end (（试行）, （2021—2025年）), and without the edition that it opens with."""
        bare = _REMARK.sub("", self.folded) or self.folded
        return _EDITION.sub("", bare) if self.cls in _HELD_AGAIN else bare

    @cached_property
    def bracket(self) -> tuple[str, str]:
        """What stands before the brackets at its end and what in them; both "" where there are none."""
        match = _BRACKET.match(self.plain)
        return (match[1], match[2]) if match else ("", "")

    @cached_property
    def quoted(self) -> str:
        """The folded words that stand in quotation marks within it, "" where none do or all of it does."""
        match = _QUOTED.search(self.text)
        inner = fold(match[1]) if match else ""
        return inner if inner != self.folded else ""

    @cached_property
    def _placed(self) -> tuple[str, str, str]:
        if self.cls not in _PLACED or SELF.fullmatch(self.plain):
            return self._unplaced(self.plain)
        if self.cls == "Enterprise" and (match := _SEAT.search(self.plain)):
            place, rest = leading(match[1] + "公司", self.home)
            if place and rest == "公司":
                return place, NAMED, self.plain[: match.start()] + self.plain[match.end() :]
        place, rest = leading(self.plain, self.home)
        if self.cls == "PolicyDocument" and parts("yearly").search(rest) and not self.periods:
            return f"plan/{self.home.plan}", OWN, rest
        if place:
            return place, NAMED, rest
        level = _LEVEL.match(self.plain)
        owner = self.home.level(level[1]) if level and not self._is_word() else None
        if level and owner and len(self.plain) > level.end() + 1:
            return owner, RELATIVE, self.plain[level.end() :]
        return self._unplaced(self.plain)

    def _is_word(self) -> bool:
        return self.plain.startswith(tuple(words("name-parts", "no level")))

    def _unplaced(self, rest: str) -> tuple[str, str, str]:
        if self.cls == "Place":
            return (self.home.own, OWN, rest) if _SMALL_PLACE.search(rest) else ("", "", rest)
        if self.cls == "PolicyDocument" and SELF.fullmatch(rest):
            return f"plan/{self.home.plan}", OWN, rest
        if self.cls in _BINDING or (self.cls == "GovernmentBody" and parts("own organ").search(rest)):
            return ("", "", rest) if self.is_national or self.organ else (self.home.own, OWN, rest)
        if self.cls in _BARE and not self.organ and not self._is_known() and self._says_nothing(rest):
            return self.home.own, OWN, rest
        return "", "", rest

    def _is_known(self) -> bool:
        """Whether it is known beyond its plan: a listed university, or an institution of the state."""
        return self.cls == "Institution" and (bool(institution(self.plain)) or self.is_national)

    def _says_nothing(self, rest: str) -> bool:
        if self.cls == "Industry":
            match = parts("own industry").search(rest)
            return match is not None and bool(_COUNTED.fullmatch(rest[: match.start()]))
        return is_bare(rest)

    @cached_property
    def is_national(self) -> bool:
        """Whether a document or programme is of the state, by its words or by being known."""
        known = _programmes() if self.cls == "Initiative" else frozenset[str]()
        return bool(parts("national").search(self.folded) or region(self.folded)) or self.whole in known

    @property
    def is_strategy(self) -> bool:
        """Whether it is a known strategy of the state (乡村振兴), in whose name there are many programmes."""
        return self.cls == "Initiative" and self.whole in _programmes("strategy")

    @property
    def place(self) -> str:
        """The place that it names at its beginning (a code), or whose it is (a code, a zone, the plan); "" for none."""
        return self._placed[0]

    @property
    def how(self) -> str:
        """Whether the place is named, told by a level (省, 市), or the plan's own because the name has none; "" for none."""
        return self._placed[1]

    @property
    def rest(self) -> str:
        """What follows the place."""
        return self._placed[2]

    @cached_property
    def body(self) -> str:
        """The rest in short forms."""
        return shortened(self.cls, self.rest)

    @cached_property
    def core(self) -> str:
        """The body without an ending that may be left out."""
        return without_endings(self.cls, self.body, SURE, MADE)

    @cached_property
    def whole(self) -> str:
        """The name in short forms, with its place and without endings that may be left out."""
        return without_endings(self.cls, shortened(self.cls, self.plain), SURE, MADE)

    @cached_property
    def stem(self) -> str:
        """The core without endings that add little."""
        return without_endings(self.cls, self.core, SURE, MADE, WEAK)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The numbers in it."""
        return frozenset(_NUMBER.findall(self.plain))

    @cached_property
    def periods(self) -> frozenset[str]:
        """The years, five-year plans and rounds in it."""
        found = () if self.is_number else _PERIOD.findall(self.folded)
        return frozenset(re.sub(r"第|个|年", "", one) for one in found)

    @property
    def is_number(self) -> bool:
        """Whether it is the number of a document (皖政〔2021〕82号)."""
        return self.cls == "PolicyDocument" and bool(_DOCUMENT_NUMBER.search(self.folded))

    @cached_property
    def organ(self) -> str:
        """The full name of the organ that it means, "" where that cannot be told or it is none."""
        if self.cls != "GovernmentBody":
            return ""
        return organ_of(self.plain, self.home)

    @cached_property
    def organ_core(self) -> str:
        """The organ in short forms, so that two ways to write it in full are one."""
        return shortened(self.cls, fold(self.organ))

    @property
    def has_legal_form(self) -> bool:
        """Whether it is a firm's name with its full legal form."""
        return self.cls == "Enterprise" and bool(parts("legal form").search(self.plain))

    @cached_property
    def tails(self) -> tuple[str, ...]:
        """The name without endings, whole and from behind each place that it begins with."""
        whole = without_endings(self.cls, self.plain, SURE)
        found, position = [whole], 0
        while (place := prefix(whole, position)) and len(whole) - position - len(place) >= 2:
            position += len(place)
            found.append(whole[position:])
        return tuple(dict.fromkeys((*found, self.core)))

    @cached_property
    def institution(self) -> str:
        """The full name of the university that it means, "" where it is none that is listed."""
        return institution(self.folded) if self.cls == "Institution" else ""

    @cached_property
    def concept(self) -> str:
        """The concept of the scheme of industries that it is a label of, "" for none."""
        return concept(self.plain) if self.cls == "Industry" else ""

    @cached_property
    def ending(self) -> str:
        """The ending that its core lacks, "" for none."""
        return self.body[len(self.core) :] if self.body.startswith(self.core) else ""


@cache
def _programmes(*kinds: str) -> frozenset[str]:
    known = words("programmes", *kinds)
    return frozenset(without_endings("Initiative", shortened("Initiative", fold(word)), SURE) for word in known)
