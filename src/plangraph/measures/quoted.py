"""What stands round an indicator in the words that state it: the verb before it, what comes between it and its number.

A figure's indicator is a name and leaves out what its clause says beside: 建设 before 高标准农田300万亩, 年均 and 下降 before a
number. Whether two figures compare hangs on it.
"""

from __future__ import annotations

import re
import unicodedata

from plangraph.measures.numerals import number_of
from plangraph.measures.reading import of_use

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_SCALES = (1.0, 1e4, 1e8, 1e3)  # 1.2万 is stored as 1.2 with 万 in its unit, or as 12,000
_CLAUSE = re.compile(r"[,，。;；:：!！]")
_MULTIPLE = re.compile(
    r"(?:的|(?:是|为|相当于|达到?)[^,，。；;]{0,12}(?:19|20)\d\d年[末底]?)(?:约|近|将近|接近|超过?|不足|不到|大约)?$"
)  # 是2015年的8倍
_COUNT = re.compile(r"数量$|总数$|数$")
Around = tuple[str, str]  # what stands before the indicator in its clause, what between it and the number


def around(words: str, indicator: str, value: float) -> Around:
    """What stands before an indicator in its clause and what between it and its number; two empty texts where words are.

    >>> around("建设高标准农田300万亩", "高标准农田", 300), around("农田达到4808万亩，出口下降3.3%", "出口", 3.3)
    (('建设', ''), ('', '下降'))
    """
    text = unicodedata.normalize("NFKC", words).replace(" ", "")
    number = _place(text, value)
    if number is None:
        return "", ""
    start = max((found.end() for found in _CLAUSE.finditer(text, 0, number)), default=0)
    clause = text[start:number]
    name = _COUNT.sub("", unicodedata.normalize("NFKC", indicator).replace(" ", ""))
    at = clause.rfind(name) if name else -1
    if at >= 0:
        return clause[:at], clause[at + len(name) :]
    return clause, clause.rpartition("、")[2]


def _place(text: str, value: float) -> int | None:
    """Where the number of a value stands; None where the text has none like it."""
    for found in _NUMBER.finditer(text):
        number = number_of(found[0])
        if number is not None and any(abs(number * scale - value) <= 1e-6 * max(value, 1) for scale in _SCALES):
            return found.start()
    return None


def is_part(words: str, indicator: str, value: float) -> bool:
    """Whether a number counts some of a thing and not all: it stands before it, and what they did or are comes after, or
    they were listed.

    >>> is_part("8所高校入选名单", "高校数量", 8), is_part("激光等6个专项", "专项数量", 6), is_part("建设6个专项", "专项数量", 6)
    (True, True, False)
    """
    text = unicodedata.normalize("NFKC", words).replace(" ", "")
    number = _place(text, value)
    name = _COUNT.sub("", unicodedata.normalize("NFKC", indicator).replace(" ", ""))[-2:]
    if number is None or not name:
        return False
    start = max((found.end() for found in _CLAUSE.finditer(text, 0, number)), default=0)
    clause = _CLAUSE.split(text[number:], maxsplit=1)[0]
    if name in text[start:number] or name not in clause:
        return False
    return text[:number].endswith("等") or bool(clause.rpartition(name)[2].strip("、“”\"'()"))


def is_multiple(words: str, value: float) -> bool:
    """Whether a number of times says what the new amount is of the old one, and not by how much it grew.

    >>> is_multiple("产值是2015年的3倍", 3), is_multiple("产值为2015年近3倍", 3), is_multiple("产值比2015年增长3倍", 3)
    (True, True, False)
    """
    text = unicodedata.normalize("NFKC", words).replace(" ", "")
    number = _place(text, value)
    return (
        number is not None
        and text[number:].lstrip("0123456789.,余多").startswith("倍")
        and bool(_MULTIPLE.search(text[:number]))
    )


def is_fall(between: str) -> bool:
    """Whether what stands before a number says that something fell."""
    return any(between.endswith(word) for word, _ in of_use("fall")) or between.endswith(("下滑", "回落", "负增长"))


def pace_of(between: str) -> str:
    """How a growth is counted by the words before its number: "year" on average, "whole" over a time, "" else."""
    return next((pace for word, pace in of_use("pace") if pace and word in between), "")


def is_done(before: str) -> bool:
    """Whether the clause opens with a verb of doing: what came about, and not what there is."""
    return any(before.startswith(word) for word, _ in of_use("do"))


def is_more(before: str) -> bool:
    """Whether the words right before an indicator say that it came in addition."""
    return any(before.endswith(word) for word, place in of_use("increase") if not place)
