"""An indicator's words taken apart: what is measured, as what (level, growth, increment), of which level of government."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from plangraph.ids import fold
from plangraph.measures.tables import table

_BRACKETS = re.compile(r"\([^()]*\)")
_AND_ABOVE = re.compile(r"\((?:含|及)?(以上|以下)\)")
_LEVEL = re.compile(r"(国家|自治区|省部|省市|省|地市|市|县|区|州|兵团|世界|国际|镇|乡)级(?:及|\(含\))?(以上|以下)?")
_OWN = re.compile(r"(省|市|区|县)?本级")
_NATIONAL = re.compile(r"^国家(?!级)")
_SHORT_LEVEL = re.compile(
    r"^(省|市|区|县)(?=重点|工程|企业|新型|技术|科技|制造业|产业集|大学|农业|现代|专业|高新|众创|星创|创新)"
)
_SHARE = re.compile(r"(?:占|与|相当于)(.{2,24}?)(?:比重|之比|比|比值)$")
_OPEN_SHARE = re.compile(r"占(?!地)(.{2,24})$")
_SINCE = re.compile(r"(?:比|较)((?:19|20)\d\d)年")
_TIMES = re.compile(r"(?:是|为|达到?)((?:19|20)\d\d)年(?:倍数)?$")
_NUMBER_TAIL = re.compile(r"(?<![指系倍基人级参])数$")
_KEY = re.compile(r"重点(?=[^重]{0,6}(?:项目|工程)(?:数量)?$)")  # of no weight: 重点技改项目 are 技改项目
SLIPS = 4  # characters of a word from which one with two of them transposed is taken for it
_ALSO = {"地市": "市", "省部": "省", "自治区": "省", "州": "市"}


@dataclass(frozen=True, slots=True)
class Reading:
    """`core` is what is measured, `kind` level, growth, fall or increment as the words alone have it.

    `pace` tells how a growth is counted ("year" on average, "whole" of a time, "" for one year) with `since`, its base
    year; `levels` are the levels of government; `made` marks a verb of making.
    """

    core: str
    kind: str
    pace: str = ""
    since: str = ""
    levels: frozenset[str] = frozenset()
    made: bool = False


@cache
def of_use(use: str) -> tuple[tuple[str, str], ...]:
    """The words of a use with what stands third, the longest first."""
    found = [(fold(row[0]), fold(row[2]) if len(row) > 2 else "") for row in table("wordings") if row[1] == use]
    return tuple(sorted(found, key=lambda pair: (-len(pair[0]), pair[0])))


@lru_cache(maxsize=8192)
def read(indicator: str) -> Reading:
    """The words of an indicator taken apart.

    >>> read("省级以上科技企业孵化器数量").core, sorted(read("省级以上科技企业孵化器数量").levels)
    ('孵化器', ['省以上'])
    """
    text = _BRACKETS.sub("", _AND_ABOVE.sub(r"\1", fold(indicator)))
    text = _KEY.sub("", _evened(text.replace("(", "").replace(")", "")))
    text, levels = _levels(_front(text, "head")[0])
    text, times = _cut(_TIMES, text)
    text, since = (text, times) if times else _cut(_SINCE, text)
    text, pace = _pace(text)
    text, kind = (text, "growth") if times else _kind(text)
    text, made = _front(_front(text, "head")[0], "make")
    made = made and not text.endswith(tuple(word for word, _ in of_use("stock")))
    text, more = _levels(_front(text, "head")[0])
    text = _tail(_share(text))
    return Reading(text, kind, pace or ("whole" if since else ""), since, levels | more, made)


@cache
def _replaced() -> tuple[re.Pattern[str], dict[str, str]]:
    """The words to replace, the long ones also with two neighbours in each other's place (产生总值), a slip of typing."""
    known = dict(of_use("replace"))
    for word, instead in of_use("replace"):
        for i in range(len(word) - 1 if len(word) >= SLIPS else 0):
            known.setdefault(word[:i] + word[i + 1] + word[i] + word[i + 2 :], instead)
    return re.compile("|".join(map(re.escape, sorted(known, key=len, reverse=True)))), known


def _evened(text: str) -> str:
    """The text with one wording for what is worded in several ways; what is put in is read once more."""
    pattern, known = _replaced()
    for _ in range(3):
        after = pattern.sub(lambda match: known[match[0]], text)
        if after == text:
            break
        text = after
    return text


def _cut(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    match = pattern.search(text)
    return (text[: match.start()] + text[match.end() :], match[1] or match[0]) if match else (text, "")


def _levels(text: str) -> tuple[str, frozenset[str]]:
    """The text without its words of level, and these."""
    found = {_ALSO.get(match[1], match[1]) + (match[2] or "") for match in _LEVEL.finditer(text)}
    text = _LEVEL.sub("", text)
    text, own = _cut(_OWN, text)
    text, short = _cut(_SHORT_LEVEL, text)
    if _NATIONAL.search(text):
        text, short = text.removeprefix("国家"), "国家"
    return text, frozenset(
        {*found, *([f"{own}本级" if own != "本级" else own] if own else []), *([short] if short else [])}
    )


def _pace(text: str) -> tuple[str, str]:
    """The text without the words that tell how a growth is counted, and what the first of them means."""
    pace = ""
    for word, meaning in of_use("pace"):
        if word in text:
            text, pace = text.replace(word, ""), pace or meaning
    return text, pace


def _kind(text: str) -> tuple[str, str]:
    """The text without the words that make it a growth, a fall or an increment, and which it is."""
    for word, place in of_use("increase"):
        if place == "end" and text.endswith(word):
            return text.removesuffix(word), "increment"
        if place == "start" and text.startswith(word) and not text.startswith("增加值"):
            return text.removeprefix(word), "increment"
        if not place and word in text:
            return text.replace(word, "", 1), "increment"
    for kind in ("growth", "fall"):
        for word, _ in of_use(kind):
            if text.endswith(word) and len(text) > len(word):
                return text.removesuffix(word), kind
    return text, "level"


def _front(text: str, use: str) -> tuple[str, bool]:
    """The text without the words of a use at its beginning, and whether there were any."""
    found = False
    while word := next((w for w, _ in of_use(use) if text.startswith(w) and len(text) > len(w) + 1), ""):
        text, found = text.removeprefix(word), True
    return text, found


def _tail(text: str) -> str:
    while pair := next(((w, i) for w, i in of_use("tail") if text.endswith(w) and len(text) > len(w) + 1), None):
        text = text.removesuffix(pair[0]) + pair[1]
        if pair[1]:
            break
    return _NUMBER_TAIL.sub("", text) if len(text) > 2 else text


def _share(text: str) -> str:
    """A share in one form: 与X之比, 相当于X比例, 占X百分比 and 占X are 占X比重; part and whole are of one measure.

    >>> _share("高技术制造业增加值占规上工业比重") == _share("高技术制造业占规上工业增加值比重")
    True
    """
    text = _SHARE.sub(r"占\1比重", text) if _SHARE.search(text) else _OPEN_SHARE.sub(r"占\1比重", text)
    for measured, whole in (("增加值", "增加值"), ("产值", "总产值")):
        text = re.sub(rf"(?<!总){measured}占([^占]*?工业)(?:{whole})?比重$", rf"占\1{whole}比重", text)
    return re.sub(r"增加值占gdp比重$", "占gdp比重", text)
