"""Quantities: numbers with their units and the words of comparison round them (超过, 近, 余, 以上, 左右)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from plangraph.sources.figures.numbers import CHINESE, DIGITS, number_of
from plangraph.sources.figures.sizes import SOME, is_in_name
from plangraph.sources.figures.units import SCALES, kind_of, unit_pattern
from plangraph.sources.figures.vocabulary import alternatives, ends_with, holds, starts_with

DASH = r"\s*(?:[-—–－~～]{1,2}|至|到)\s*"
COMPARATORS = {"at-least": ">=", "at-most": "<=", "about": "~", "above": ">=", "below": "<=", "around": "~"}
SIZE_BEFORE = re.compile(r"(?:值|额|收入|营收|投资|税收|规模|面积|利润|资金)(?:超过|超|过|达到|达|突破|在)$")
# the size of what is built, in its name (10万吨化工油品码头), but not what it is to put out (年产10万吨…)
BUILT = re.compile(r"[\u4e00-\u9fff]{0,8}(?:码头|泊位|装置|生产线|机组|电站|仓储|项目|工程|升级示范|大基地)")
CAPACITY = re.compile(r"(?:产|产能|能力|产量|达到?|新增|形成|规模|面积|为|至|到|过|超)$")
OF_ALL = re.compile(r"等(?:一批)?(?:合计)?(?:计划)?总投资$")  # what those of a list cost in all
NEGATIVE = re.compile(r"(?:增长|增速|增幅|涨幅|为|达)[-－−]$")  # before a growth below nothing
SIZED = re.compile(r"的?(?:[一-龥]{0,10}(?:企业|工业|项目|青年|人才|集群|园区|人员|设备))")
TOLD_UNITS = ("家", "名", "个", "项", "件", "所", "座")
LEVEL_BUILT = re.compile(
    r"[^，。、；]{0,12}(?:项目|生产线|发酵线|装置|基地|工程)"
)  # 1000吨级中试发酵线, but not 49吨级重卡
ALONG = re.compile(
    r"(?:海拔|管径|直径|口径|沿线|沿岸|周边|半径|方圆|高度|限速|时速)$"
)  # before a measure that says where or how fast
NAMED = re.compile(
    r"《[^《》]*》|[“\"]\d+\.\d+[一-龥]{1,4}[”\"]|[“\"](?:\d+[个条项大][^“”\"]*|[^“”\"]{0,12}\d+条|[^“”\"、，]{1,12}\d+[个项][^“”\"、，]{1,8}|[^“”\"]{1,4}\d+%"
    r"|[\d+XN一二三四五六七八九十]+|[^“”\"]{0,6}\d\+[^“”\"]{0,6})[”\"]"
)


CONDITION = re.compile(r"(?:[（(]含[^（()）]{0,8}[）)])?的[，,；]")  # …超过500万元的，给予…
# …首次突破10亿元、30亿元的企业，分档给予…
THRESHOLDS = re.compile(
    r"(?:、\d[\d.]*(?:万|亿)元)*(?:以上|以下)?的(?:[^，。；的]{0,6})(?:企业|项目|单位|机构|团队|园区|平台)[，,]\s*(?:分档|分别|一次性|按|给予|奖励|再)"
)
TENTHS = re.compile(r"[一二三四五六七八九](?=[，。；、）]|$)")  # 一成五
FIRST_YEAR = 1900
REACH = 40  # characters in which a word of ranking may stand before a place
NUMBERED_INSTITUTE = re.compile(r"(?:^|[，。；、：]|依托|以|和|与|及|支持|推动|由)$")  # what stands before 602所
SCHOOLS = re.compile(r"[一-龥]{0,6}(?:学校|高校|院校|小学|中学|初中|高中|幼儿园|大学|医院|学院|机构)")
# what a count that opens a clause tells apart, before the amount that it has (30户以上渔村…覆盖率达90%)
COUNT_SIZE = re.compile(
    r"[一-龥（）]{2,30}?(?:率|比重|占比|比例|收入|产值|投资|额|量|面积)(?:分别)?[达到为至超过约近]{0,3}\d"
)
OPENS = re.compile(r"(?:^|[，。；、：])$")
STEP = re.compile(r"(?:[十百千万亿]{1,3}|\d+亿)?元?级?(?:台阶|大关|关口)")  # 连跨4个百亿台阶
AMOUNT_SIZE = re.compile(r"[一-龥]{0,8}?(?:项目|企业|园区|集群|品牌)(?:数量?)?(?:达到?|增至|突破|超过?)?\d")
SIZED_ONES = re.compile(r"(?:以[上下]的?|(?<=[元人亩])的)(?:有|共)?\d+[个家项户座处名人只所]")  # 超2亿元的9个
WITHIN = re.compile(r"(?:以|之)?内(?!地|外|河|陆|贸|需|销|部)[一-龥]")  # how near (公交站50米内换乘比例)
# of what size those are that are counted next (600分以上考生22人)
CLASSED = re.compile(r"[一-龥]{1,8}?\d+(?:\.\d+)?万?[个家项户座处名人所条辆件台栋艘]")
MULTIPLIED = re.compile(
    r"[×*]$|(?:全[国球省]|世界)每[一-龥]{1,4}$"
)  # in a formula, by which a share is made of its parts (=（甲/乙）×100%)
# what is made is told by what it covers (形成覆盖9个门类的完整链条)
DESCRIBED = re.compile(
    r"(?:形成|打造|构建|建立|建成|组建|搭建)[^，。；、]{0,4}(?:覆盖|涵盖|包含|包括|囊括)(?:全[国省市区县])?$"
)
DESCRIBING = re.compile(r"[一-龥]{1,8}的[一-龥]")
RANKED = re.compile(r"跃升|前移|位次|排名|位居|晋升|上升")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit: `text[start:end]`, the words of comparison after it included.

    `kind` is the kind of the unit (figures-units.tsv); `spelled` marks Chinese numerals; `level` a number that names a
    size (10万亩级).
    """

    start: int
    end: int
    value: float
    unit: str
    kind: str
    comparator: str = "="
    value_max: float | None = None
    spelled: bool = False
    level: bool = False


# for how long what each gets is (元/人月)
TERM = r"(?:(?<=[人户亩])(?:年(?![底初末内均度])|月(?![底初末均])|天|日(?!前)))"


@lru_cache(maxsize=1)
def pattern() -> re.Pattern[str]:
    """Number or range, scale, unit, and the words after it."""
    scale, unit = "|".join(SCALES), unit_pattern()
    after, other = alternatives("above", "below", "around"), alternatives("not-unit")
    return re.compile(
        rf"(?<![0-9A-Za-z.+])(?P<low>{DIGITS}|{CHINESE})"
        rf"(?:\s*(?:{scale})?(?:{unit})?{DASH}(?P<high>{DIGITS}|{CHINESE}))?"
        rf"\s*(?P<more>余|多)?\s*(?P<scale>{scale})??\s*(?P<more2>余|多)?\s*(?!(?:{other}))(?P<unit>{unit}|(?<=亿)(?=级(?!别)))"
        rf"(?P<per>(?:/|每(?=(?:立)?方?[米升公]))(?:{unit}|(?:{scale})?(?:{unit}|家|年|月|天|日)){TERM}?)?(?P<pair>[（(](?:{unit})[）)])?"
        rf"(?P<level>级(?!别))?\s*(?P<after>(?!多(?:功能|元|式|彩|层|用途|语种|中心|民族))(?:{after}))?"
    )


@lru_cache(maxsize=1)
def unitless() -> re.Pattern[str]:
    """A bare amount of money in 亿 or 万亿, points of an index (指数达到75), a ratio (之比达到2.4∶1)."""
    return re.compile(
        rf"(?<![0-9A-Za-z.+])(?P<low>{DIGITS})\s*(?P<scale>万亿|亿)(?=[，。；、,;）)]|$)"
        rf"|(?:(?<=指数)|(?<=倍差)|(?<=系数)|(?<=容积率))(?:达到?|为|提升到|提高到|缩小到|降到|控制在)?"
        rf"(?P<points>{DIGITS})(?!\d*\s*[∶:：]1)(?:以内|以下|以上|左右)?(?=[，。；、,;）)]|$)"
        rf"|(?:(?<=之比)|(?<=[∶:：]1)|(?<=之比[由从为]))(?:达到?|为|由|从|[一-龥]{{2}}到)?(?P<ratio>{DIGITS})\s*(?P<to>[∶:：]1)(?!\d)"
        rf"|(?:(?<=人次)|(?<=人数))(?:超过?|突破|达到?|近|约)?(?P<visits>{DIGITS})\s*[余多]?(?P<of_visits>万|亿)(?=[，。；、]|$)"
        rf"|(?P<rate>{DIGITS})\s*(?P<of>/10万)"
        rf"|(?P<people>{DIGITS}\s*[余多]?)万[余多]?(?=名?(?:(?![余多名户])[一-龥]{{2,8}})?(?:毕业生|人口|群体|妇女|青年|群众|农户|居民|学生|劳动力|职工|市民|老人|老年人|儿童|家庭|农民))"
        rf"|百分之(?P<percent>{CHINESE}(?:点[零一二三四五六七八九]{{1,3}})?|{DIGITS})"
        r"|(?<!实现)(?:实现)?(?P<doubled>翻番)(?![式工])"
        r"|(?<=[破过超达])(?P<one>万亿元)"
    )


@lru_cache(maxsize=256)  # a passage is asked once whether it has any
def find_quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of a half-width text in order; not those in titles, names in quotation marks, ranks."""
    names = [match.span() for match in NAMED.finditer(text)]
    units = [*_with_units(text)]
    taken = {at for q in units for at in range(q.start, q.end)}
    found = [*units, *(q for q in _without_units(text) if q.start not in taken)]
    outside = (q for q in found if not any(start <= q.start < end for start, end in names))
    return tuple(sorted((q for q in outside if not _is_other(text, q)), key=lambda q: q.start))


def _with_units(text: str) -> Iterator[Quantity]:
    for match in pattern().finditer(text):
        low, high = number_of(match["low"]), number_of(match["high"] or "")
        if low is None:
            continue
        unit = (match["scale"] or "") + match["unit"] + (match["per"] or "").replace("每", "/") + (match["pair"] or "")
        tenth = TENTHS.match(text, match.end()) if unit == "成" and high is None else None
        negative = unit in ("%", "％") and NEGATIVE.search(text, max(0, match.start() - 6), match.start())
        value = low + (number_of(tenth[0]) or 0.0) / 10 if tenth else low
        yield Quantity(
            match.start() - 1 if negative else match.start(),
            tenth.end() if tenth else match.end(),
            -value if negative else value,
            unit,
            kind_of(unit),
            _comparator(text, match),
            high,
            spelled=not match["low"][0].isdigit(),
            level=match["level"] is not None,
        )


def _without_units(text: str) -> Iterator[Quantity]:
    for match in unitless().finditer(text):
        if match["doubled"]:
            yield Quantity(match.start("doubled"), match.end(), 1.0, "番", "times")
            continue
        if match["one"]:  # 突破万亿元, as 突破百亿元 is of a hundred
            yield Quantity(
                match.start(), match.end(), 1.0, match["one"], "money", _before(text, match.start()), spelled=True
            )
            continue
        if match["ratio"]:
            yield Quantity(match.start("ratio"), match.end(), float(match["ratio"]), match["to"], "score")
            continue
        if match["rate"]:
            yield Quantity(
                match.start(), match.end(), float(match["rate"]), match["of"], "share", _before(text, match.start())
            )
            continue
        if match["visits"]:
            at = match.start("visits")
            yield Quantity(
                at, match.end(), float(match["visits"].replace(",", "")), match["of_visits"], "count", _before(text, at)
            )
            continue
        if match["people"]:
            people = float(re.sub(r"[^\d.]", "", match["people"]))
            yield Quantity(match.start(), match.end(), people, "万", "count", _before(text, match.start()))
            continue
        if match["percent"]:
            value = number_of(match["percent"])
            if value is not None:
                yield Quantity(match.start(), match.end(), value, "%", "share", _before(text, match.start()))
            continue
        low = number_of(match["low"] or match["points"])
        if low is not None:
            kind = "money" if match["scale"] else "score"
            yield Quantity(match.start(), match.end(), low, match["scale"] or "", kind, _before(text, match.start()))


def _comparator(text: str, match: re.Match[str]) -> str:
    after = match["after"]
    if after:
        return next(COMPARATORS[group] for group in ("above", "below", "around") if starts_with(after, group))
    return ">=" if match["more"] or match["more2"] else _before(text, match.start())


def _before(text: str, start: int) -> str:
    before = text[max(0, start - 6) : start].rstrip()
    found = [(len(word), group) for group in ("at-least", "at-most", "about") if (word := ends_with(before, group))]
    return COMPARATORS[max(found)[1]] if found else "="


def _is_other(text: str, q: Quantity) -> bool:
    """Whether the number is no figure: a rank, a part of the plan (三个方面), the size of what is counted."""
    before, after = text[max(0, q.start - 12) : q.start].rstrip(), text[q.end :].lstrip()
    if CONDITION.match(after) or (q.kind == "money" and THRESHOLDS.match(after)):
        return True
    if q.kind == "money" and (SIZED_ONES.match(text, q.end - 2) or SIZED_ONES.match(text, q.end)):
        return True
    if q.unit == "分" and before.endswith(("（", "(")) and after.startswith(("）", ")")):  # what a task weighs
        return True
    if is_in_name(before, after, q.unit, q.kind, level=q.level):
        return True
    if MULTIPLIED.search(before) or (DESCRIBED.search(before) and DESCRIBING.match(after)):
        return True
    if before.endswith("/") or (ends_with(before, "rank") and not ends_with(before, "not-rank")):
        return True
    if q.kind in ("measure", "score") and (WITHIN.match(after) or _classes(after, q)):
        return True
    if q.kind == "measure" and (
        ALONG.search(before) or (q.level and q.unit[-1] != "亩" and not LEVEL_BUILT.match(after))
    ):
        return True
    if q.kind == "count" and (starts_with(after, "structure") or STEP.match(after) or _tells_apart(before, after, q)):
        return True
    if q.kind == "time" and (q.value >= FIRST_YEAR or not _is_duration(before)):
        return True
    if q.unit == "所" and NUMBERED_INSTITUTE.search(before) and not SCHOOLS.match(after):
        return True
    if q.unit == "位" and _is_ranked(text, q):
        return True
    return _is_size(before, after, q) or (q.spelled and not _is_told(text, q, before))


def _is_ranked(text: str, q: Quantity) -> bool:
    """Whether places in a ranking are counted (从89位跃升到14位), and not people."""
    before = re.split(r"[，。；]", text[max(0, q.start - REACH) : q.start])[-1]
    after = re.split(r"[，。；]", text[q.end : q.end + REACH])[0]
    return bool(RANKED.search(before + after))


def _is_duration(before: str) -> bool:
    """Whether a length of time is given for what is one (平均预期寿命达到80岁)."""
    clause = re.split(r"[，。；]", before)[-1]
    return bool(holds(clause, "duration"))


def _tells_apart(before: str, after: str, q: Quantity) -> bool:
    """Whether a count with 以上 or 以下 after it opens the clause and tells which things are meant."""
    bound = q.comparator in (">=", "<=") and OPENS.search(before) is not None
    return bound and not ends_with(before, "at-least", "at-most") and COUNT_SIZE.match(after) is not None


def _classes(after: str, q: Quantity) -> bool:
    """Whether a bound tells of what size those are that the next number counts."""
    free = not starts_with(after, "effect", "event", "bare", "new", "verb")
    return q.comparator in (">=", "<=") and free and CLASSED.match(after) is not None


def _is_size(before: str, after: str, q: Quantity) -> bool:
    """Whether it tells which things are meant (产值超500亿元的产业集群, 主营业务收入5亿元以上企业)."""
    if q.kind == "count" or q.level or SOME.search(before):
        return False
    if q.kind not in ("money", "share") and BUILT.match(after) and not CAPACITY.search(before):
        return True
    if OF_ALL.search(before):
        return False
    if q.kind == "money" and q.comparator == "=" and AMOUNT_SIZE.match(after) and not ends_with(before, "metric"):
        return not starts_with(after, "effect", "event", "bare", "new")
    if SIZE_BEFORE.search(before) and after.startswith("的"):
        return True
    return q.comparator in (">=", "<=") and bool(SIZED.match(after)) and q.kind != "share"


def _is_told(text: str, q: Quantity, before: str) -> bool:
    """Whether a number in Chinese characters is given as a figure (新增两家, 连续六届, 每年一次, 近千个, 翻一番)."""
    clause = re.split(r"[，。；：“”]", text[max(0, q.start - 24) : q.start])[-1]
    if q.unit in ("番", "成", "倍"):
        return q.unit != "番" or before.endswith(("翻", "翻了"))
    if ends_with(before, "reached"):
        return True
    if q.value >= 100 or q.kind == "money":
        return bool(ends_with(before, "about", "at-least") or SOME.search(before))
    if q.unit in ("届", "次", "场", "场次"):
        return before.endswith("连续") or bool(re.search(r"每年(?:举办|召开|组织|开展|承办)?[^，]{0,8}$", clause))
    return q.unit in TOLD_UNITS and bool(holds(clause, "new"))
