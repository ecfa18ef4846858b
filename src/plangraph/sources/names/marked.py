"""Names that marks set off: titles in 《》, names in quotation marks, abbreviations introduced by 以下简称."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plangraph.language.marks import FIVE_YEARS
from plangraph.lexicon import any_of, endings, words

TITLE = re.compile(r"《([^《》]{4,80})》")
SHORT = re.compile(
    r"[（(](?:[^（）()]{0,30}?[，,])?(?:以下|下文|下)?(?:统一)?(?:简称|统称|称)[为：:]?\s*[“《\"]?([^“”《》（）()\"]{2,20})[”》\"]?[）)]"
)
QUOTED = re.compile(r"“([^“”]{2,30})”")
FORMULA = re.compile(rf"^(?:{FIVE_YEARS.pattern}|一.一[策议档案])$")  # 十四五, 一企一策: no names


@dataclass(frozen=True, slots=True)
class Marked:
    """A name that marks set off: its class and place; `alias` is set for an abbreviation of what stands before it."""

    cls: str
    start: int
    end: int


def titles(text: str) -> Iterator[Marked]:
    """Documents in 《》, without the marks; not works of art and books, nor those that a list joins to them."""
    art_ends = -1
    for match in TITLE.finditer(text):
        before = text[max(0, match.start() - WORK_NEAR) : match.start()]
        of_art = ART.search(before) or ART_ENDING.search(match[1])
        if of_art or (art_ends >= 0 and LISTED_WORK.fullmatch(text, art_ends, match.start())):
            art_ends = match.end()
        else:
            art_ends = -1
            yield Marked("PolicyDocument", *match.span(1))


WORK_NEAR = 8  # characters before 《 in which the words stand that say what the work is
ART = re.compile(rf"(?:{any_of('word-groups', 'art').pattern})(?:作品|片|《[^》]*》)?[：:]?[“”]?$")
ART_ENDING = re.compile(r"(?:文库|丛书|大典|全集|选集|通史|简史|志|画卷|传奇|组歌|图录|年鉴)$")
LISTED_WORK = re.compile(r"(?:、|和|与|及|以及|，)?(?:等)?")


LETTER = re.compile(r"^\s*([\u4e00-\u9fff]{4,20}关于(?:印发|发布|公布)[^，。；]{4,50}的通知)\s*$")
AGREEMENT = re.compile(r"签[订署]了?((?:共建)[^，。；《》“”]{2,26}?协议)")
MEASURE = re.compile(
    r"(?:修订|制定|出台|推行|印发|完善)(?:了)?([^，。；、《》“”和与]{4,22}?(?:管理办法及实施细则|管理办法|实施细则|实施办法|扶持办法|工作方案|实施方案|国家标准))"
)


def unmarked_titles(text: str) -> Iterator[Marked]:
    """Documents named without marks: the letter that a plan came with, agreements signed, measures drawn up."""
    for pattern in (LETTER, AGREEMENT, MEASURE):
        for match in pattern.finditer(text):
            if not any_of("word-groups", "any-document").search(match[1][:6]):
                yield Marked("PolicyDocument", *match.span(1))


def abbreviations(text: str) -> Iterator[tuple[int, int, int]]:
    """(where the full name ends, start, end of the short name) of every 以下简称."""
    for match in SHORT.finditer(text):
        yield match.start(), *match.span(1)


BARE = re.compile(r"[（(][“\"]?([^（）()“”\"，。、；：]{2,10})[”\"]?[）)]")


def bare_short(text: str, end: int, full: str) -> tuple[int, int] | None:
    """The (start, end) of a short name in a bracket right after a full one, its characters in the full one's order
    (烽火通信科技股份有限公司（烽火通信）), or None."""
    match = BARE.match(text, end)
    if match is None or len(match[1]) >= len(full):
        return None
    at = 0
    for char in match[1]:
        at = full.find(char, at) + 1
        if at == 0:
            return None
    return match.span(1)


def quoted(text: str) -> Iterator[Marked]:
    """Names in quotation marks: with an ending that says what they are (“强基”行动, “六大板块”创新平台), titles of projects
    (“…研究及产业化”), and what a verb of launching governs (引进“丹霞英才”)."""
    table = endings("names")
    for match in QUOTED.finditer(text):
        joined = "—" in match[1] or (re.search(r"[+＋]", match[1]) and not POLICY.match(text, match.end()))
        if FORMULA.match(match[1]) or re.search(r"[，。；]|变", match[1]) or joined:
            continue
        after = _ending_after(text, match.end(), table)
        inner = next((e for e in table if match[1].endswith(e)), "")
        if after:
            yield Marked(table[text[after - _length(text, match.end(), after, table) : after]], match.start(), after)
        elif inner in CLASSES:
            continue
        elif inner and len(inner) < len(match[1]) and table[inner] in ("Initiative", "Platform", "Park"):
            yield Marked(table[inner], match.start(), match.end())
        elif match[1].endswith(tuple(words("word-groups", "project-ending"))) and len(match[1]) >= 8:
            yield Marked("Initiative", match.start() + 1, match.end() - 1)
        elif match[1] not in words("slogans") and (policy := POLICY.match(text, match.end())):
            yield Marked("Initiative", match.start(), policy.end())
        elif LENT.search(match[1]) and 3 <= len(match[1]) <= 8:
            yield Marked("Initiative", match.start(), match.end())


# what a quotation names a class of (“反向飞地”, “万兆园区”)
CLASSES = frozenset({"飞地", "园区"})


def bare_quotations(text: str) -> Iterator[Marked]:
    """Quotations without an ending that a verb of launching governs (引进“丹霞英才”, 推行“揭榜挂帅”)."""
    for match in QUOTED.finditer(text):
        if not FORMULA.match(match[1]) and not re.search(r"[，。；、—+＋变]", match[1]) and _launched(text, match):
            yield Marked("Initiative", match.start(), match.end())


# what follows a formula (“1+N”政策体系, “1+1+9”工作部署) or is lent under a name (“科技贷”)
POLICY = re.compile(r"(?:的)?(?:工作部署|政策体系|创新体系|战略|行动|工程|计划|布局|改革|改造)")
LENT = re.compile(r"[贷券宝险]$")
LAUNCHED = re.compile(
    r"(?:实施|推行|对接|落实|引进|推进|开展|探索|入选|申报|组织|举办|启动|贯彻|建设模式|打造|采取|用好|深化|[省市]|、|”)$"
)


CLASS = re.compile(
    r"(?:企业|车间|工厂|园区|基地|城市|人才|产业|经济|模式|能力|中心|高地|示范区|之[市都乡城地]|地|场|家|库|网|链|圈)$|[+＋—]|^[\d一二三四五六七八九十]+$"
)


def _launched(text: str, match: re.Match[str]) -> bool:
    """Whether words around a quotation say that it is a programme, and the quotation is no figure of speech."""
    if match[1] in words("slogans") or not 3 <= len(match[1]) <= 14 or CLASS.search(match[1]):
        return False
    before, after = text[max(0, match.start() - 4) : match.start()], text[match.end() : match.end() + 6]
    return bool(
        LAUNCHED.search(before) and not after.startswith(tuple(words("word-groups", "after-slogan")))
    ) or after.startswith(tuple(words("word-groups", "after-programme")))


def _slack(between: str, ending: str) -> bool:
    """Whether the words between a quotation and an ending may belong to the name."""
    if re.search(r"[与和及的等在、以]", between):
        return False
    return len(between) <= (10 if ending.endswith("大赛") else 2)


def _length(text: str, start: int, end: int, table: dict[str, str]) -> int:
    """How long the ending is that closes at `end`."""
    return next(length for length in range(end - start, 1, -1) if text[end - length : end] in table)


def _ending_after(text: str, end: int, table: dict[str, str]) -> int:
    """Where an ending closes that follows a quotation at once or after up to six characters of its own; 0 for none."""
    tail = re.match(r"[\u4e00-\u9fff]{2,12}", text[end : end + 12])
    if not tail:
        return 0
    for length in range(len(tail[0]), 1, -1):
        head = tail[0][:length]
        for ending in range(length, 1, -1):
            cls = table.get(head[-ending:], "")
            if cls in ("Initiative", "Platform", "Park") and _slack(head[:-ending], head[-ending:]):
                return end + length
    return 0
