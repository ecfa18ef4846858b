"""What speaks for and against two names' being one: a table of small tests, each with its weight and a sentence to check.

A test's value times its weight is its score. What speaks for a pair overlaps, so that the strongest counts; what speaks
against it adds up. From ENOUGH the two are one; from DOUBTFUL they stay apart and go to review; below they are two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from plangraph.records.resolution import DIFFERENT, SAME, UNSURE, Reason
from plangraph.resolution import difference, likeness, shortening
from plangraph.resolution.pair import Pair

ENOUGH, DOUBTFUL = 1.0, 0.5
AGAINST = -1.0  # evidence as strong as this against two names keeps all of their things apart
EVERY = frozenset(
    {"PolicyDocument", "Place", "Park", "Enterprise", "Institution", "GovernmentBody", "Platform", "Industry",
     "Technology", "Initiative", "Award"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Evidence:
    """A test of pairs of some classes, its weight (negative: it speaks against), and what it says where it holds."""

    name: str
    classes: frozenset[str]
    test: Callable[[Pair], float]
    weight: float
    zh: str
    en: str

    def reason(self, first: str, second: str, value: float = 1.0) -> Reason:
        """What it says of a pair of names, the longer first."""
        named = {"first": first, "second": second}
        return Reason(self.name, round(self.weight * value, 2), self.zh.format(**named), self.en.format(**named))


def _of(*classes: str) -> frozenset[str]:
    return frozenset(classes)


_TOPICS = _of("Industry", "Technology")
_BODIES = _of("Park", "Platform", "Institution", "Enterprise")
_PARTICULAR = _of("Platform", "Park", "Initiative", "PolicyDocument", "Award")
_OWNED = _BODIES | _of("GovernmentBody", "PolicyDocument", "Initiative")
_DATED = _of("PolicyDocument", "Initiative", "Award", "Platform", "Park")

FOR: tuple[Evidence, ...] = (
    Evidence("same-wording", EVERY, likeness.same_wording, 1.0,
             "两处都写作“{second}”", "both are written “{second}”"),
    Evidence("same-core", EVERY, likeness.same_core, 1.2,
             "“{first}”与“{second}”去掉不改变所指的词尾、把全称换成简称后相同",
             "“{first}” and “{second}” are one without endings that add nothing and with the short forms of words"),
    Evidence("own-place-left-out", _OWNED, likeness.own_place_left_out, 1.0,
             "“{first}”与“{second}”之间，一个略去了本地地名",
             "“{first}” and “{second}” are one but for the plan's own place, which one leaves out"),
    Evidence("region-left-out", EVERY - _TOPICS - _of("Place"), likeness.region_left_out, 1.0,
             "“{second}”是“{first}”略去前面的区域名", "“{second}” is “{first}” without the region before it"),
    Evidence("place-in-full", _of("Place"), likeness.place_in_full, 1.0,
             "“{first}”是在“{second}”前写明上级区划", "“{first}” is “{second}” with what it lies in before it"),
    Evidence("same-region", _of("Place"), likeness.same_region, 1.0,
             "“{first}”与“{second}”是同一区域的名称", "“{first}” and “{second}” are names of one region"),
    Evidence("same-organ", _of("GovernmentBody"), likeness.same_organ, 1.2,
             "按各自规划的所在地，“{first}”与“{second}”指同一机关",
             "“{first}” and “{second}” mean one organ, each by the place of its plan"),
    Evidence("same-institution", _of("Institution"), likeness.same_institution, 1.2,
             "“{first}”与“{second}”是名录中同一高校的名称", "“{first}” and “{second}” are names of one listed university"),
    Evidence("same-concept", _TOPICS, likeness.same_concept, 1.2,
             "“{first}”与“{second}”是产业分类表中同一概念的名称",
             "“{first}” and “{second}” are labels of one concept in the scheme of industries"),
    Evidence("itself", _of("PolicyDocument"), likeness.itself, 1.2,
             "“{second}”指本规划，其标题是“{first}”", "“{second}” is the plan itself, and “{first}” its title"),
    Evidence("its-number", _of("PolicyDocument"), likeness.its_number, 1.0,
             "“{first}”与“{second}”之一是本规划的发文字号", "one of “{first}” and “{second}” is the number of the plan"),
    Evidence("quoted", _of("Initiative", "PolicyDocument", "Platform", "Park", "Award", "Industry", "Technology"),
             likeness.quoted, 1.0,
             "“{second}”是“{first}”中引号内的专名", "“{second}” is the name within quotation marks in “{first}”"),
    Evidence("quoted-tail", _of("Initiative", "PolicyDocument"), likeness.quoted_tail, 1.0,
             "“{first}”是在“{second}”的专名前写明所属领域", "“{first}” is “{second}” with its field before it"),
    Evidence("bracketed", EVERY - _of("Place"), likeness.bracketed, 1.0,
             "“{second}”是“{first}”括号前或括号内的名称", "“{second}” stands before the brackets of “{first}” or in them"),
    Evidence("abbreviation", _of("Enterprise"), shortening.firm_short, 1.0,
             "“{second}”由“{first}”的字按原序缩成", "“{second}” is made of the characters of “{first}” in their order"),
    Evidence("institute-short", _of("Institution"), shortening.institute_short, 1.0,
             "“{second}”由“{first}”的字按原序缩成", "“{second}” is made of the characters of “{first}” in their order"),
    Evidence("parent-left-out", _of("Enterprise", "Platform"), shortening.parent_left_out, 1.0,
             "“{second}”是“{first}”略去前面的上级单位", "“{second}” is “{first}” without the parent's name before it"),
    Evidence("own-name-first", _of("Park"), shortening.own_name_first, 1.0,
             "“{first}”以“{second}”这一专名开头", "“{first}” begins with the whole of “{second}”, a name of its own"),
    Evidence("own-zone", _of("Park"), shortening.own_zone_bare, 1.6,
             "“{second}”是本规划所属园区“{first}”的本名", "“{second}” is the own name of “{first}”, the zone whose plan it is"),
    Evidence("zone-short", _of("Park"), shortening.zone_short, 1.0,
             "“{second}”由“{first}”的专名和类别缩成", "“{second}” has the own name and the kind of “{first}”"),
    Evidence("nearly-equal", _of("PolicyDocument", "Platform", "Initiative"), likeness.nearly_equal, 1.0,
             "“{first}”与“{second}”只差一两个字", "“{first}” and “{second}” differ in one or two characters"),
    Evidence("weak-ending", EVERY - _of("Place", "Enterprise"), likeness.weak_ending, 1.0,
             "“{first}”与“{second}”只差一个几乎不改变所指的词尾", "“{first}” and “{second}” differ in an ending that adds little"),
    Evidence("its-end", _PARTICULAR, likeness.is_its_end, 1.0,
             "同一规划中，“{second}”是“{first}”的后半部分", "in one plan “{second}” is the end of “{first}”"),
    Evidence("its-beginning", _of("Initiative", "PolicyDocument", "Platform"), likeness.is_its_beginning, 1.0,
             "同一规划中，“{second}”是“{first}”的前半部分", "in one plan “{second}” is the beginning of “{first}”"),
    Evidence("topic-end", _of("Industry", "Institution"), likeness.is_its_end, 0.5,
             "同一规划中，“{second}”是“{first}”的后半部分", "in one plan “{second}” is the end of “{first}”"),
)  # fmt: skip

AGAINST_IT: tuple[Evidence, ...] = (
    Evidence("different-number", EVERY, difference.number, -2.0,
             "“{first}”与“{second}”中的数字不同", "“{first}” and “{second}” have different numbers"),
    Evidence("number-in-one", _of("Initiative", "Industry", "Award"), difference.number_in_one, -0.2,
             "“{first}”与“{second}”只有一个带数字", "only one of “{first}” and “{second}” has a number"),
    Evidence("different-period", _DATED, difference.period, -2.0,
             "“{first}”与“{second}”的年份或时期不同", "“{first}” and “{second}” are of different years or periods"),
    Evidence("period-in-one", _of("PolicyDocument", "Award", "Initiative"), difference.period_in_one, -0.4,
             "两份规划中，“{first}”与“{second}”只有一个写明时期",
             "of two plans' names, “{first}” and “{second}”, only one tells a period"),
    Evidence("different-place", _OWNED | _TOPICS | _of("Place"), difference.place, -2.0,
             "“{first}”与“{second}”属于不同地方", "“{first}” and “{second}” are of different places"),
    Evidence("different-province", _OWNED | _TOPICS | _of("Place"), difference.province, -2.0,
             "“{first}”与“{second}”属于不同省份", "“{first}” and “{second}” are of different provinces"),
    Evidence("wider-place", _OWNED | _TOPICS | _of("Place"), difference.wider_place, -0.5,
             "“{first}”与“{second}”一个属于上级地方，一个属于下级地方",
             "one of “{first}” and “{second}” is of a place that lies in the other's"),
    Evidence("different-organ", _of("GovernmentBody"), difference.organ, -2.0,
             "按各自规划的所在地，“{first}”与“{second}”指两个机关",
             "“{first}” and “{second}” mean two organs, each by the place of its plan"),
    Evidence("different-institution", _of("Institution"), difference.institution, -2.0,
             "“{first}”与“{second}”是名录中的两所高校", "“{first}” and “{second}” are two listed universities"),
    Evidence("different-type", _of("Institution", "Platform", "Park"), difference.kind, -1.5,
             "“{first}”与“{second}”的词尾说明它们不是同一类事物", "the ends of “{first}” and “{second}” tell two kinds of thing"),
    Evidence("different-level", _of("Institution", "Platform", "Park", "Initiative", "Award"), difference.level, -2.0,
             "“{first}”与“{second}”级别不同", "“{first}” and “{second}” are of different levels"),
    Evidence("branch-of", _BODIES, difference.branch, -2.0,
             "“{first}”与“{second}”之一是分支机构", "one of “{first}” and “{second}” is a branch"),
    Evidence("part-of", _of("Park", "Platform", "Initiative"), difference.part, -2.0,
             "“{first}”与“{second}”之一是其中一部分，或两者是不同部分",
             "one of “{first}” and “{second}” is a part, or they are two parts"),
    Evidence("member-of", _of("Enterprise"), difference.member, -2.0,
             "“{second}”是集团，“{first}”是其成员企业", "“{second}” is a group, “{first}” a firm of it"),
    Evidence("different-concept", _TOPICS, difference.concept, -2.0,
             "“{first}”与“{second}”是产业分类表中的两个概念",
             "“{first}” and “{second}” are two concepts in the scheme of industries"),
    Evidence("narrower-than", _TOPICS, difference.narrower, -2.0,
             "产业分类表中，“{first}”与“{second}”一宽一窄",
             "in the scheme of industries one of “{first}” and “{second}” hangs below the other"),
)  # fmt: skip

EVIDENCE = FOR + AGAINST_IT


def _told(_: Pair) -> float:
    return 0.0


INTRODUCED = Evidence(
    "introduced", EVERY, _told, 3.0,
    "原文把“{second}”作为“{first}”的简称", "the plan introduces “{second}” for “{first}”",
)  # fmt: skip
SAME_CODE = Evidence(
    "same-code", _of("Place"), _told, 2.0,
    "“{first}”与“{second}”的行政区划代码相同", "“{first}” and “{second}” are the division of one GB/T 2260 code",
)  # fmt: skip
FITS_SEVERAL = Evidence(
    "fits-several", EVERY, _told, -0.5,
    "“{second}”不只像“{first}”，还像别的", "“{second}” fits others as well as “{first}”",
)  # fmt: skip
OF_ONE_PLAN = Evidence(
    "two-in-one-plan", EVERY, _told, -0.5,
    "一份规划把“{first}”与“{second}”分作两件事", "one plan has “{first}” and “{second}” for two things",
)  # fmt: skip
TWO_CLASSES = Evidence(
    "two-classes", EVERY, _told, -2.0,
    "“{first}”在一份规划中的关系要求另一个类别", "the relations of “{first}” in one plan require another class",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Weighed:
    """What was found of a pair: the verdict, the score, the evidence that holds."""

    verdict: str
    score: float
    reasons: tuple[Reason, ...]

    @property
    def against(self) -> float:
        """The strongest evidence against it, 0 where there is none."""
        return min((reason.score for reason in self.reasons if reason.score < 0), default=0.0)


def weigh(pair: Pair) -> Weighed:
    """The verdict on a pair of names. Where nothing speaks for it, nothing is said against it either."""
    held = tuple(_holding(FOR, pair))
    if held:
        held += tuple(_holding(AGAINST_IT, pair))
    score = round(max((r.score for r in held), default=0.0) + sum(r.score for r in held if r.score < 0), 2)
    return Weighed(SAME if score >= ENOUGH else UNSURE if score >= DOUBTFUL else DIFFERENT, score, held)


def against(pair: Pair) -> float:
    """The strongest evidence against a pair of names, 0 where there is none."""
    return min((one.weight * one.test(pair) for one in AGAINST_IT if pair.cls in one.classes), default=0.0)


def _holding(table: tuple[Evidence, ...], pair: Pair) -> Iterator[Reason]:
    for one in table:
        if pair.cls in one.classes and (value := one.test(pair)):
            yield one.reason(pair.long.text, pair.short.text, value)
