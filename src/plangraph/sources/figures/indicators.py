"""The name of an indicator, made of the text's own words: without number, scope and year."""

from __future__ import annotations

import re
from dataclasses import replace

from plangraph.sources.figures.clauses import Site
from plangraph.sources.figures.counted import LONGEST, counted, mended
from plangraph.sources.figures.leaning import carries_on, leaning, sharing_verb, sized_again
from plangraph.sources.figures.levels import LEVEL, LEVEL_ONLY, level_first, with_level
from plangraph.sources.figures.name import Name
from plangraph.sources.figures.parts import GRADE, OF_WHICH, of_which
from plangraph.sources.figures.shapes import shaped
from plangraph.sources.figures.trimming import after_list, trim_left, trim_measured, trim_right, without_times
from plangraph.sources.figures.vocabulary import by_length, ends_with, starts_with

SHORT = 8  # characters of a noun after an amount of money
CLAUSE_BEFORE_NOUN = re.compile(r"(?:在|来自|由|以|用于|面向)[^，]+的[一-龥]{2,}")
GROWS = re.compile(r"的(?:年均|平均|高速|快速)?(?:增长|增速|增幅)")  # 保持两成的增长
LEVEL_OF = re.compile(r"的[^达具符]*水平")  # how high something is, and no part that reaches a level
REGION = re.compile(r"(?:低于|高于)?(?:全省|全国|全市|全区|我省|世界|国际)(?:平均|预期)?\s*")
PRIOR = re.compile(r"(?:上年|去年|上年同期|去年同期|年[初底]|上年末|上期)的?")  # what a growth is told against
RESULT = re.compile(r"(?<=.)实现(?=(?:营业|主营业务|销售)?(?:总?收入|总?产值|增加值|利润|税收|进出口|营收))")
SOME = re.compile(r"一批(?:年?产值|规模)?$")
COMPARED = re.compile(r"\s*相比")
ADDED = re.compile(r"(?<!^)(?:(?:新增|净增)(?!长|速|幅)|新(?:签约|入驻|设|引进|培育|认定|落户|登记|开通))")
AGAINST = re.compile(
    r"^(?:增速)?(?:高于|低于|快于|慢于|高出|比[^，。]{2,12}(?<!提)(?:高出?|低|快|慢|多|少)$).*"
)  # of another place
OUT = re.compile(
    r"^(?:(?:出台|制定|落实|实施|推出|印发|提出|发布|执行|用好)(?:和|、|并|了|好)*)+"
)  # how measures are issued
PART_OF_TITLE = 4  # characters of what measures are for
PART = re.compile(r"[一-龥“]{4,}")
GIVEN = re.compile(
    r"\s*(?:每[个家只项台户名人头]|可|将|再|分别|分档|由[^，]{2,10})?(?:一次性)?(?:给予|奖励|奖补|补助|资助|补贴)(?:一次性|最高|总计)*(?:不超过)?$"
)
# a round number in words that is passed before the figure (存款连跨2个千亿台阶、双双突破…)
STEPPED = re.compile(r"(?<=.)(?:接?连续?|再|首次)?(?:跨|迈|登|站|突破)[^，、]{0,12}(?:台阶|大关|关口)、(?:双双|均)?")
TOLD_BARE = re.compile(
    r"^[^，]*\d(?:万|小时|天|公里)[余多]?、(?=[一-龥]{3})"
)  # a number without a unit, of something else
SENTENCE = 6  # characters of the shortest sentence that a list may begin with
RANK_TOLD = re.compile(r"(?:居|列|位列|名列)(?:全国|全省|全市|世界|全球)[^，、]{1,6}$|(?<=[^，、]{3})全覆盖$")
NUMBER = re.compile(r"\d")
LEANT = re.compile(r"(?:依托|结合|围绕|针对|利用|盘活|立足|面向)")  # what is made use of (依托甲市20万亩滩涂)
A_FEW = re.compile(r"[两二三四五六七八九十]个")  # what a round number of doublings is told of (实现两个翻番)
SOME_WORTH = re.compile(r"一批(?:年?产值|规模)$")
OFTEN = re.compile(r"每\d{0,2}[年月季周]$")
GIVING = re.compile(r"^(?:分档|分别|再)?给予")
STATE = ("的情况下", "的背景下", "的形势下")
STATED = re.compile(r"在[^，；]*的(?:情况|背景|形势)下")
RAISED_TO = re.compile(r"(?:提高|提升|增加|增长|扩大)[到至][^，；、]{2,16}$")
MULTIPLE_OF = re.compile(r"(?:仅)?(?:是|为|相当于|达到?)(?!.*(?:19|20)\d\d)[^，]{2,}的(?:近|约|超|超过)?$")
ABOUT = re.compile(r"^[约近](?=占)")


def name_of(site: Site, previous: Name | None, *, same_unit: bool, lead: str) -> Name | None:
    """The name for a quantity in its place; None where the text gives none.

    `previous` is the name of the figure before it in the paragraph, `same_unit` whether the two count alike, `lead`
    what the clause before says without a number ("高技术制造业增加值倍增").
    """
    left, verb = trim_left(without_times(TOLD_BARE.sub("", STEPPED.sub("", _stated(site)))))
    left, growth = trim_measured(left, site.quantity.kind)
    growth = growth or (site.quantity.kind == "share" and GROWS.match(site.right) is not None)
    left = "" if REGION.fullmatch(left) or PRIOR.fullmatch(left) or _is_measure(site) else left
    if site.quantity.kind == "money" and verb not in ("新增", "净增"):
        verb = ""
    change = growth or site.quantity.kind == "times" or bool(verb and not mended(site.left))
    if shape := shaped(site, left):
        return Name(shape)
    right = _right_name(site, left)
    if right is not None:
        return _from_right(site, left, right, verb, previous)
    if (site.quantity.kind == "share" and not left and site.right[:1] not in ("", "的")) or COMPARED.match(site.right):
        return None
    if "百分点" in site.quantity.unit and previous and (match := AGAINST.search(without_times(site.left).strip())):
        return Name(previous.text + match[0], inherited=True)
    left = _own_words(site, left)
    if previous and (sized := sized_again(site, previous)):
        return sized
    if (OF_WHICH.match(site.left) or GRADE.fullmatch(left)) and previous and not LEVEL_ONLY.fullmatch(left):
        part = of_which(left, verb, previous, same_unit=same_unit, site_left=site.left)
        return replace(part, change=part.change or change) if part and change else part
    if (left := ABOUT.sub("", left)).startswith("占") and site.quantity.kind == "share":
        whole = lead or (previous.text if previous else "")
        left = whole.removesuffix(left) + left
    if previous and not verb and not site.joined and same_unit and LEVEL.match(left):
        verb = starts_with(previous.verb, "new")
    if LEVEL_ONLY.fullmatch(left) and previous:
        return Name(with_level(previous.text, left), previous.verb, bool(starts_with(previous.verb, "new")))
    if left in by_length("at-best") and lead:
        return Name(lead + left, change=change)
    if SOME_WORTH.search(left) or A_FEW.fullmatch(left):
        return None
    if not left:
        return _sum_of(site, lead, same_unit) or _inherited(previous, lead, change)
    if previous and (together := leaning(site, left, previous, change, same_unit=same_unit)):
        return together
    if lead and is_given(site):
        return Name(lead + GIVING.sub("", left))
    if part := _part(site, left, change):
        return part
    if previous and not verb and (listed := _listed_with(site, left, previous, change, same_unit=same_unit)):
        return listed
    return _as_it_stands(site, left, verb, change, growth=growth)


def _listed_with(site: Site, left: str, previous: Name, change: bool, *, same_unit: bool) -> Name | None:
    """The name of an item of a list with the verb of the one before; None where it has its own."""
    if carries_on(site, left, previous, same_unit=same_unit):
        shared = sharing_verb(site, left, Name(previous.text))
        return Name(level_first(shared + left), previous.verb, change or previous.change)
    shared = sharing_verb(site, left, previous)
    return Name(level_first(shared + left)) if shared else None


def _as_it_stands(site: Site, left: str, verb: str, change: bool, *, growth: bool) -> Name:
    """The name that the words to the left make by themselves."""
    grown = site.quantity.kind != "share" and bool(ADDED.search(left))
    if site.quantity.kind == "share" and not growth:
        change = bool(starts_with(left, "cut"))
    return Name(level_first(left), verb, change or grown or bool(starts_with(verb, "new") and not mended(site.left)))


def _from_right(site: Site, left: str, right: str, verb: str, previous: Name | None) -> Name:
    """The name of what is counted to the right, with what it is for where it says nothing alone (…20条措施)."""
    if right in by_length("generic-count") and len(what := OUT.sub("", left)) >= PART_OF_TITLE:
        return Name(what + right)
    if site.joined and previous and site.quantity.kind == "money" and right in by_length("money-noun"):
        return Name(previous.text, previous.verb, inherited=True)
    verb = verb or ends_with(left, "new") or ends_with(left, "event", "picked")
    return counted(right, verb, site, previous)


def is_given(site: Site) -> bool:
    """Whether a clause says no more than what is given, to whom the clause before says (对新认定的X，给予50万元奖励)."""
    return site.quantity.kind == "money" and not site.joined and bool(GIVEN.match(site.left))


def _part(site: Site, left: str, change: bool) -> Name | None:
    """The name of a share of what stands before it, by what that part does (建成区50%以上面积达到标准, 指标中七成达到标准)."""
    does = starts_with(site.right, "verb")
    if site.quantity.kind != "share" or site.right.startswith(STATE):
        return None
    of_those = left.endswith("中") and does
    free = not site.joined and not site.bracket and not ends_with(left, "metric", "growth") and not does
    if not of_those and not (free and PART.match(site.right)):
        return None
    named = left.removesuffix("中") if of_those else left
    return Name(named + _until_verb(site.right)[:LONGEST] + "的比重", change=change and not of_those)


def _stated(site: Site) -> str:
    """The words to the left without those of a state of things that is no figure's own (在X下降两成的情况下, 提高到X的两倍)."""
    if site.right.startswith(STATE):
        return site.left.rpartition("在")[2]
    left = STATED.sub("", site.left)
    return RAISED_TO.sub("", left) if site.quantity.kind == "times" else left


def _is_measure(site: Site) -> bool:
    """Whether what stands to the left is what a multiple is of, and its name is that of the figure before (是全国平均的3倍)."""
    return site.quantity.kind == "times" and MULTIPLE_OF.match(site.left.strip()) is not None


def _own_words(site: Site, left: str) -> str:
    """The words to the left, with those of money to the right (中央财政5000万元支持)."""
    right = site.right.lstrip("的 ")
    if site.quantity.kind == "money" and (noun := starts_with(right, "money-noun")) and left:
        left += right if len(right) <= SHORT else noun
    elif site.quantity.kind == "money" and left and len(right) <= SHORT and ends_with(right, "money-noun"):
        left += right
    left = RESULT.sub("", after_list(_last_said(left)))
    return left if len(left) <= LONGEST else re.split(r"[、，\s]", left)[-1][-LONGEST:]


def _last_said(left: str) -> str:
    """What stands behind the last mark of a list whose part before is a sentence of its own (甲展会成功举办、乙出口额)."""
    before, mark, last = left.rpartition("、")
    if not mark or len(before) < SENTENCE:
        return left
    effect = starts_with(last, "effect")
    said = ends_with(before, "done") or RANK_TOLD.search(before)
    told = effect == last or (effect and NUMBER.search(before))
    return last if last and (told or (said and len(last) >= len("货量"))) else left


def _right_name(site: Site, left: str) -> str | None:
    """What stands to the right as the thing counted or measured; None where the name stands to the left."""
    right, q = site.right, site.quantity
    if not right or right[0] in "（(，、；：" or not trim_right(right)[0] or (right[0] == "等" and left):
        return None
    if q.level or (SOME.search(left) and right):
        return _without_predicate(_until_verb(right.removeprefix("的"))) + "规模"
    if right.startswith("的"):
        free = q.kind in ("money", "share", "measure") and not left
        free = free or (q.kind == "count" and q.comparator != "=" and bool(ends_with(left, "picked")))
        noun = right[1:] if free and not LEVEL_OF.fullmatch(right) and not right.startswith("的基础") else ""
        return _until_verb(noun) or None
    if (
        q.kind == "money"
        and (not left or ends_with(left, "event") == left)
        and ends_with(right, "money-noun", "metric")
    ):
        return right
    if q.kind == "score" and not left and (match := re.match(r"在(.+?)中?(?:排名|位列|居|名列)", right)):
        return match[1].removeprefix("全省").removeprefix("全国") + "得分"
    if q.kind == "measure" and LEANT.match(left) and not starts_with(right, "verb", "next-verb"):
        return right
    if q.unit == "届":
        return "连续" + right
    says = starts_with(right, "verb") and not starts_with(right, "noun-start")
    if q.kind == "count" and (not says or CLAUSE_BEFORE_NOUN.match(right)):
        return right
    return None


def _without_predicate(text: str) -> str:
    """The text without the words at its end that say what became of it (…工程开工)."""
    while (word := ends_with(text, "predicate", "event")) and len(text) > len(word) + 1:
        text = text.removesuffix(word).rstrip("、")
    return text


def _until_verb(text: str) -> str:
    """The text up to a word that begins another predicate."""
    return text[: min((i for word in by_length("next-verb") if (i := text.find(word)) > 0), default=len(text))]


def _sum_of(site: Site, lead: str, same_unit: bool) -> Name | None:
    """The name of an amount that opens a clause before what it is the worth of (2亿元鱼货运抵乙市); None otherwise."""
    free = site.quantity.kind == "money" and not (site.joined or site.bracket or lead or same_unit)
    if (
        not free
        or site.right[:1] in ("", "的", "、", "（", "(")
        or starts_with(site.right, "verb", "allotted", "effect")
    ):
        return None
    noun = "" if trim_right(site.right)[1] else _until_verb(site.right)
    return Name(noun[:LONGEST]) if len(noun) > len("资金") else None


def _inherited(previous: Name | None, lead: str, change: bool) -> Name | None:
    if lead:
        return Name(lead, change=change, inherited=True)
    if previous is None:
        return None
    verb = "" if starts_with(previous.verb, "new") else previous.verb  # the number is a sum and no increment
    return Name(previous.text, verb, change, inherited=True)


def full_name(name: Name, unit: str, kind: str) -> str:
    """The name as it is given out: with its verb, and with 数量 where a count has no noun of its own."""
    text = name.text if name.text.startswith(name.verb) else name.verb + name.text
    if kind not in ("count", "score") or ends_with(text, "metric"):
        return text
    word = ends_with(text, "event", "effect")
    if word and not name.text.removesuffix(word):
        counted = unit.lstrip("万亿千百")
        return text + counted + ("数" if len(counted) == 1 else "")
    if kind == "count" and unit.endswith("次") and OFTEN.search(text):
        return text + "次数"
    return text + "数量" if kind == "count" else text
