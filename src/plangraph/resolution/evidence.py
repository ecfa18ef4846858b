"""What speaks for two names' being one thing: a table of small tests, each with its weight and a sentence to check.

A pair is the same where the weights of the tests that hold add up to ENOUGH; what reaches only DOUBTFUL stays apart and
goes to review.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from plangraph.records.resolution import DIFFERENT, SAME, UNSURE, Reason
from plangraph.resolution import sameness

ENOUGH, DOUBTFUL = 1.0, 0.5
ALL = frozenset(
    {"PolicyDocument", "Place", "Park", "Enterprise", "Institution", "GovernmentBody", "Platform", "Industry",
     "Technology", "Initiative", "Award"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Evidence:
    """A test of two names of a class in the plan of a place (`home`), and what it says where it holds."""

    name: str
    classes: frozenset[str]
    test: Callable[[str, str, str, str], bool]
    weight: float
    zh: str
    en: str

    def reason(self, first: str, second: str) -> Reason:
        """What it says of a pair."""
        named = {"first": first, "second": second}
        return Reason(self.name, self.weight, self.zh.format(**named), self.en.format(**named))


def _of(*classes: str) -> frozenset[str]:
    return frozenset(classes)


EVIDENCE: tuple[Evidence, ...] = (
    Evidence(
        "equal-but-ending", _of("Industry", "Technology", "Initiative", "PolicyDocument", "Award"),
        sameness.equal_but_ending, 1.0,
        "“{first}”与“{second}”只差一个不改变所指的词尾", "“{first}” and “{second}” differ in an ending that adds nothing",
    ),
    Evidence(
        "long-and-short-form", _of("Industry", "Initiative", "Institution", "Platform", "Park", "GovernmentBody"),
        sameness.long_and_short_form, 1.0,
        "“{first}”与“{second}”是同一词的全称与简称", "“{first}” and “{second}” have the long and the short form of one word",
    ),
    Evidence(
        "abbreviation", _of("Enterprise"), sameness.abbreviation, 1.0,
        "“{second}”由“{first}”的字号按原序缩成", "“{second}” is made of the characters of “{first}” in their order",
    ),
    Evidence(
        "place-left-out", _of("Institution", "Platform", "Park", "GovernmentBody"), sameness.place_left_out, 1.0,
        "“{second}”是“{first}”略去本地地名", "“{second}” is “{first}” without the plan's own place",
    ),
    Evidence(
        "nearly-equal", _of("PolicyDocument", "Platform"), sameness.nearly_equal, 1.0,
        "“{first}”与“{second}”只差个别字，数字相同", "“{first}” and “{second}” differ in a few characters and in no number",
    ),
    Evidence(
        "own-name-first", _of("Park"), sameness.own_name_first, 1.0,
        "“{first}”以“{second}”这一专名开头", "“{first}” begins with the whole of “{second}”, a name of its own",
    ),
    Evidence(
        "parent-left-out", _of("Platform"), sameness.parent_left_out, 1.0,
        "“{second}”是“{first}”略去前面的依托单位", "“{second}” is “{first}” without the parent's short name before it",
    ),
)  # fmt: skip

INTRODUCED = Evidence(
    "introduced", ALL, lambda *_: False, 1.0,
    "原文把“{second}”作为“{first}”的简称", "the plan introduces “{second}” for “{first}”",
)  # fmt: skip
SHARED = Evidence(
    "same-wording", ALL, lambda *_: False, 1.0,
    "两份规划都写作“{second}”", "both plans write “{second}”",
)  # fmt: skip
SAME_CODE = Evidence(
    "same-code", _of("Place"), lambda *_: False, 1.0,
    "“{first}”与“{second}”的行政区划代码相同", "“{first}” and “{second}” are the division of one GB/T 2260 code",
)  # fmt: skip


def judge(cls: str, long: str, short: str, home: str) -> tuple[str, float, tuple[Reason, ...]]:
    """The verdict on two names of a class in the plan of `home`, its score, and what speaks for it."""
    held = tuple(one.reason(long, short) for one in EVIDENCE if cls in one.classes and one.test(cls, long, short, home))
    score = sum(reason.score for reason in held)
    verdict = SAME if score >= ENOUGH else UNSURE if score >= DOUBTFUL else DIFFERENT
    return verdict, score, held
