"""Names by their endings: …有限公司, …研究院, …产业园, …重点实验室, …计划."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from plangraph.language.text import Reading
from plangraph.lexicon import endings, rows, words
from plangraph.sources.names.boundaries import CONJUNCTIONS, is_whole, left_edge, strip
from plangraph.sources.names.commonness import all_common
from plangraph.sources.names.marked import Marked

PROPER = re.compile(r"[“（(A-Za-z]|大学|学院|科学院|中科院|公司|集团|国家|[市县区省]")
RESEARCH = re.compile(r"研究|研发|产业化")
# words after an ending that make it part of something else (公司治理, 工程师, 行动力, 大学生, 中心城区)
AFTER = re.compile(
    r"^(?:师|队|力|生|治理|化|性|型|类|总量|数量|人员|人才|负责人|技术人|级|城区|任务|目标|池|内涵|层面|期|周期|间|们|长(?![江三株沙春])|"
    r"常委(?!会)|书记|成果|管理办法|管理暂行办法|认定|体系|领域|机制|模式|商|主任|主体|合伙|学科|院校)"
)
PLURAL_BEFORE = re.compile(
    r"(?:一批|若干|各类|多个|多家|几个|一系列|各级|各|等|(?<!\d)\d+\s*[家个所项座处条]|(?<![两三四五六七八九十])[两三四五六七八九十]+[家个所大])$"
)


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, endings("names"))))


def unmarked(reading: Reading, anchors: frozenset[int]) -> Iterator[Marked]:
    """Every name of the passage that an ending shows; overlaps are left to the caller."""
    text, table = reading.text, endings("names")
    position = 0
    while match := _pattern().search(text, position):
        start, end = match.span()
        position = start + 1
        if not _closes(reading, end):
            continue
        cls = table[match[0]]
        governed = _governed(reading, start, match[0]) if cls == "Initiative" else None
        edge = governed if governed is not None else left_edge(reading, start, anchors)
        if match[0] in words("bodies", "national") or (
            match[0] in words("bodies", "local") and not _seated(reading, edge, start)
        ):
            edge = start
        elif cls == "Enterprise":
            edge = _legal(reading, edge, start, match[0], anchors)
        if cls != "Initiative":
            edge = strip(reading.text, _drop_verb(reading, edge, start, anchors), start)
        position = end
        if cls in ("Platform", "Institution"):
            end = _campus(reading, end, anchors)
        if (
            (governed is not None and end - edge >= 5 and _singled_out(reading, edge, start, match[0]))
            or particular(reading, edge, start, match[0], cls)
            or (edge == start and match[0] in words("bodies"))
        ):
            yield Marked(cls, edge, end)


def _legal(reading: Reading, edge: int, start: int, ending: str, anchors: frozenset[int]) -> int:
    """Where a firm with a legal form begins: at the place before it, if only words that are no cues stand between."""
    if not ending.endswith("公司"):
        return edge
    for anchor in sorted((a for a in anchors if start - 20 <= a < edge), reverse=True):
        between = reading.text[anchor:edge]
        if re.search(r"[，。；：、！？《》“”（）()\s]", between) or is_whole(between.rstrip("和与及以或")):
            return edge
        if not any(t.text in words("stopwords", "strong") for t in reading.words(anchor, edge)):
            return anchor
    return edge


def _governed(reading: Reading, start: int, ending: str) -> int | None:
    """Where a programme begins that a verb of launching governs: right after the verb, however long the name is."""
    for token in reversed(reading.words(max(reading.floor, start - 30), start)):
        if token.text in words("verb-groups", "building"):
            return None
        if (
            token.text in words("cues", "launch") or token.text in words("verb-groups", "won")
        ) and token.text not in words("verb-groups", "kept"):
            return strip_number(reading.text, token.end, start) if start - token.end >= 2 else None
        if token.text == "的" and RESEARCH.search(ending):
            continue
        if token.text in "，。；：、！？《》“”（）()的等" or (
            token.text in words("stopwords", "weak") and token.text not in CONJUNCTIONS
        ):
            return None
    return None


AMOUNT = r"(?:总?规模)?(?:超过?|近|约)?\d[\d.,]*(?:万|亿)元(?:以上|左右)?(?:规模)?的?(?:规模)?"
BEFORE_NAME = re.compile(rf"(?:好|了|以|我[市省区县]|全[市省区县]|{AMOUNT})+")
# how many there are of a class, which is no name (20个城中村改造项目)
COUNT = re.compile(r"(?:[\d]+|[两二三四五六七八九十百]+)[余多]?[个处项条座家批件](?!体)")


def strip_number(text: str, edge: int, start: int) -> int:
    """The edge past 好, 了 and the like, past 我市, and past the amount that a fund has (20亿元规模的)."""
    match = BEFORE_NAME.match(text, edge, start)
    return match.end() if match else edge


def _campus(reading: Reading, end: int, anchors: frozenset[int]) -> int:
    """The end past a place in brackets, which belongs to the name (山东大学（威海）)."""
    close = reading.text.find("）" if reading.text[end : end + 1] == "（" else ")", end, end + 7)
    placed = reading.text[end : end + 1] in ("（", "(") and end + 1 in anchors and close > 0
    return close + 1 if placed and reading.text[end + 1 : close].isalpha() else end


def _drop_verb(reading: Reading, edge: int, start: int, anchors: frozenset[int]) -> int:
    """The edge past an inner verb that governs the stretch: one that opens it (开发…平台), or that stands between who
    does it and a name of its own (甲集团运营国家…中心, 甲镇提升乙工业园)."""
    opening = reading.words(edge, start)
    if len(opening) > 1 and opening[0].text in words("verb-groups", "opening"):
        edge = opening[0].end
    for token in reading.words(edge, start):
        own = token.end in anchors or reading.text.startswith(("国家", "中国", "全国"), token.end)
        doing = token.text in words("cues", "build") or token.text in words("cues", "grow")
        if token.start > edge and doing and own and start - token.end >= 2:
            edge = token.end
    return edge


def _closes(reading: Reading, end: int) -> bool:
    """Whether a name may end here: not followed by what makes its ending another word."""
    if AFTER.match(reading.text[end : end + 6]):
        return False
    if reading.text[end - 1 : end + 1] == "城市":
        return False  # 创新城市
    token = reading.tokens[reading.token_at[end - 1]]
    return token.end == end or token.text[end - token.start :] in ("市", "等", "内", "和", "与", "在", "及")


def particular(reading: Reading, edge: int, start: int, ending: str, cls: str) -> bool:
    """Whether what stands before the ending picks out one thing: not only words of class, number or level."""
    stem = reading.text[edge:start]
    if cls == "Award":
        return len(stem) >= 1 or len(ending) >= 4
    if ending == "委员会" and not re.search(r"[市省区县]|国家|中央", stem):
        return False
    if re.search(r"[一二两三四五六七八九十\d][家个所]|\+", stem) or ("—" in stem and not _placed(reading, edge, start)):
        return False
    of_a_sort = cls == "Enterprise" or (cls == "Institution" and SCHOOLS.search(ending))
    if of_a_sort and _of_everybody(reading, edge, start, cls):
        return False
    if (
        cls == "Institution"
        and (re.match(r"国家|中国|全国", stem) or ending in words("word-groups", "society"))
        and len(stem) >= 6
    ):
        return True
    if re.match(r"高新区|经开区|开发区|综保区", stem) and len(stem) >= 5:
        return True
    if (
        ending in words("word-groups", "common-ending")
        and not PROPER.search(stem)
        and not _placed(reading, edge, start)
    ):
        singled = reading.passage.kind == "heading" or reading.text[edge - 1 : edge] == "、"
        telling = any(_telling(token.text[: start - token.start]) for token in reading.words(edge, start))
        return singled and telling and not (ending == "工作站" and all_common(reading.words(edge, start), start))
    if ending in words("word-groups", "class-park") and not re.match(r"国家|[省市](?!级)", stem):
        quoted_alone = re.fullmatch(r"“[^“”]*”", stem)
        if quoted_alone or all_common(reading.words(edge, start), start):
            return False
    if cls == "GovernmentBody" and _of_each(reading.text, edge, stem):
        return False
    if ending == "专项" and len(stem) < 4:
        return False
    if ending in ("镇", "乡", "街道"):
        return 2 <= len(stem) <= 4 and not re.search(
            r"城|乡|村|小|专业|特色|[个大各带重强]|示范|之|返|下|家|他|老|中心|文明|[东西南北中]部|镇", stem
        )
    if len(stem) < 2:
        if cls == "GovernmentBody" and _of_each(reading.text, edge, stem):
            return False
        return cls == "GovernmentBody" and stem != "" and stem in "省市区县州旗盟"
    if PLURAL_BEFORE.search(reading.text[max(0, edge - 6) : edge]) and not re.search(r"[（(“]", stem):
        return cls in ("Enterprise", "GovernmentBody")
    return any(_telling(token.text[: start - token.start]) for token in reading.words(edge, start))


# whose name it is: the country's, a place's, or in another script
OWNED = {
    "Enterprise": re.compile(
        r"^(?:中国|国家(?!级)|(?:高新|经开|开发|综保|新)区|[省市区县州旗](?![级属管直内外辖域省市区县州]))|[A-Za-z“]"
    ),
    "Institution": re.compile(r"^(?:中国|[省市区县州旗](?![级属管直内外辖域省市区县州]))|[A-Za-z]"),
}
# institutions that stand in every county, by the hundred
SCHOOLS = re.compile(r"(?:医院|学校|大学|学院|中学|小学|博物馆|商会|协会|联合会)$")
# firms by what they are to others or to the exchange
SORT_OF_FIRM = re.compile(r"(?:上市|子|母|参股|控股|平台|项目|合资)公司$")
LEVELS = re.compile(r"[省市县区州（）()各]+|(?:N|若干)个.+|“[^“”]*[式型]”")


# what only one firm does (支持先锋软件集团在X建设…)
IN_PLACE = re.compile(r"在[^，。；、]{2,12}(?:建设|投建|投资|设立|布局|落户)")


def _of_everybody(reading: Reading, edge: int, start: int, cls: str) -> bool:
    """Whether the words before an ending are those of everybody (航空公司, 公立医院), or the firm is one of a sort."""
    stem = reading.text[edge:start]
    if len(stem) > 1 and LEVELS.fullmatch(stem):
        return True
    if reading.text.startswith("集团", start) and IN_PLACE.match(reading.text, start + 2):
        return False
    if cls == "Enterprise" and SORT_OF_FIRM.search(reading.tokens[reading.token_at[start]].text):
        return True
    return bool(stem) and not OWNED[cls].search(stem) and all_common(reading.words(edge, start), start)


def _of_each(text: str, edge: int, stem: str) -> bool:
    """Whether a body is that of every division of a level (县市区人民政府, 各市人民政府)."""
    levels = re.fullmatch(r"[省市县区州旗园开发]+", stem)
    return bool(levels) and (len(stem) > 1 or bool(EACH.search(text, max(0, edge - 2), edge)))


EACH = re.compile(r"(?:[各）)县市区]|[县市区州旗]、)\Z")


def _singled_out(reading: Reading, edge: int, start: int, ending: str) -> bool:
    """Whether a programme that a verb of launching governs is one by itself: no plural, and for money, trials and projects
    not only words of class."""
    if PLURAL_BEFORE.search(reading.text[edge:start]) or re.match(
        r"各[级类项]|重点|重大|有关|相关", reading.text[edge:start]
    ):
        return False
    if MONEY.fullmatch(reading.text[edge:start]) or COUNT.match(reading.text, edge, start):
        return False
    return not LOOSE.search(ending) or any(
        _telling(token.text[: start - token.start]) for token in reading.words(edge, start)
    )


# whose money it is, and nothing else (财政专项资金, 政府性基金)
MONEY = re.compile(r"(?:国家|省|市|区|县|本级)*(?:财政|政府性?)(?:科技)?")
# endings that with words of class alone name no programme (重大科技项目, 财政专项资金, 技术创新试点)
LOOSE = re.compile(r"(?:项目|试点|战略|机制|制度|专项)$")


def _seated(reading: Reading, edge: int, start: int) -> bool:
    """Whether the words before a body say whose it is (松江区委, 中共韶关市委)."""
    return reading.text[edge:start].startswith("中共") or (start - edge >= 2 and _placed(reading, edge, start))


@lru_cache(maxsize=1)
def _place_names() -> tuple[str, ...]:
    return tuple(name for row in rows("places") for name in (row[1], *row[2].split()) if len(name) > 1)


def _placed(reading: Reading, edge: int, start: int) -> bool:
    """Whether the stem opens with a place, or with a character that no dictionary has as part of a word."""
    tokens = reading.words(edge, start)
    place = reading.text[edge:start].startswith(_place_names())
    return place or (len(tokens) > 1 and len(tokens[0].text) == 1 and tokens[0].text not in "大小新老高低多少")


def _telling(word: str) -> bool:
    """Whether a word can be part of what picks one thing out."""
    return (
        word not in words("generic")
        and word not in words("cues", "noun-verb")
        and not word.strip().isdigit()
        and bool(word.strip("、，的和与及以 （）()"))
    )
