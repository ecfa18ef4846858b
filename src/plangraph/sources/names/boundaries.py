"""Where a name begins: from its ending to the left, word by word, until a word that a name does not run across."""

from __future__ import annotations

import re
from functools import lru_cache

from plangraph.language.text import Reading, Token, opening
from plangraph.lexicon import words

HARD = set("，。；：、！？!?;:,\t《》【】“‘—…·~/（(◆●■□○▪▶►★☆※◎")
DASHES = "—-－–"
LONGEST = 40
EXPLAINS = re.compile(r"以下简称|简称|包括|包含|如[^下]|含|即|等|注|，|。|、")
CONJUNCTIONS = frozenset({"和", "与", "及", "以及", "或", "及其"})
LEADING = re.compile(
    r"(?:\d{2,4}\s*年(?:度|底|末|初)?(?:前|以来)?|\d+\s*[个家所项座处条]|全[市省区国县]|[我本该各][市省区县]|市内|省内|区内|现有|所在|"
    r"[一二两三四五六七八九十]+[个家所项座批]|新增|新晋|新设|新一轮|改扩建|首[个批家]|一批|多个|若干|部分|[以在对为由与和及的等将同好称]|创新型|经(?![开济贸信委])|设(?![计备施])|(?:链主|龙头|骨干|领军|本土|本地|上市|重点|标杆)?企业|新?(?:央企|民企|国企|外企)|链主|龙头|荣?获|获得)\s*"
)
LEVEL = re.compile(r"(?:国家|省|市|区|县|世界)级")


def is_whole(text: str) -> bool:
    """Whether the text ends with what a name ends with."""
    return text.endswith(tuple(words("word-groups", "whole")))


@lru_cache(maxsize=1)
def stops() -> frozenset[str]:
    """Words that a name does not run across."""
    return words("stopwords", "strong") | words("stopwords", "weak") | words("verbs")


@lru_cache(maxsize=20_000)
def is_stop(word: str) -> bool:
    """Whether the word, or each of the two halves that it falls into (大力支持), stops a name."""
    if word in stops():
        return True
    if len(word) == 4 and word[:2] in words("cues", "adverb") and word[2:] in words("cues"):
        return True  # 大力发展
    if len(word) not in (3, 4) or word.isascii():
        return False
    return any(word[:i] in stops() and word[i:] in stops() for i in range(1, len(word)))


def left_edge(reading: Reading, start: int, anchors: frozenset[int] = frozenset()) -> int:
    """Where the name whose ending begins at `start` begins.

    `anchors` are places where the name of a place or an organisation begins: a long name that begins with one may run
    across a conjunction.
    """
    edge = start
    while edge > reading.floor and start - edge < LONGEST:
        step = _bracket(reading.text, edge)
        if (
            step is None
            and reading.text[edge - 1] in DASHES
            and edge in anchors
            and edge > 1
            and reading.text[edge - 2] not in DASHES
        ):
            step = token_before(reading, edge - 1).start
        if step is None:
            step = _word(reading, edge, start)
        if step is None:
            break
        edge = step
    return strip(reading.text, _anchored(reading, edge, start, anchors), start)


def _bracket(text: str, edge: int) -> int | None:
    """The place before a bracket or quotation that closes at `edge`, where it belongs to the name."""
    if text[edge - 1] not in "）)”":
        return None
    begin = opening(text, edge - 1)
    inner = text[begin + 1 : edge - 1]
    if begin < 0 or len(inner) > 14 or EXPLAINS.search(inner):
        return None
    return begin


def _word(reading: Reading, edge: int, start: int) -> int | None:
    """The place before the word that ends at `edge`, or None where a name does not run across that word."""
    char = reading.text[edge - 1]
    if char in HARD or char in "）)”" or (char.isspace() and not _latin(reading.text, edge - 1)):
        return None
    token = token_before(reading, edge)
    if token.start < start and is_stop(token.text) and not _inner(reading, token):
        return None
    if token.text == "好":
        return None  # 建好教育部…研究院
    if token.text in words("cues", "noun-verb") and LEVEL.match(reading.text, edge):
        return None  # 培育市级渠南工业园
    return token.start


def _inner(reading: Reading, token: Token) -> bool:
    """Whether a verb stands within a name, as work that a centre is for (国家药品审评检查…分中心): a noun before it."""
    if token.text not in words("word-groups", "inner") or token.start <= reading.floor:
        return False
    before = token_before(reading, token.start)
    if before.text in words("word-groups", "inner"):
        return _inner(reading, before)
    return before.text[-1] not in HARD and len(before.text) > 1 and not is_stop(before.text)


def token_before(reading: Reading, edge: int) -> Token:
    """The word that holds the character before `edge`."""
    return reading.tokens[reading.token_at[edge - 1]]


def _latin(text: str, i: int) -> bool:
    """Whether the blank at `i` stands between Latin letters or digits (Mini LED)."""
    return 0 < i < len(text) - 1 and (text[i - 1].isascii() or text[i + 1].isascii())


def _anchored(reading: Reading, edge: int, start: int, anchors: frozenset[int]) -> int:
    """A farther edge at a place or organisation, across conjunctions; else the same edge."""
    text = reading.text
    best, cursor = edge, edge
    while cursor > reading.floor and start - cursor < LONGEST:
        step = _bracket(text, cursor)
        if step is None:
            token = token_before(reading, cursor)
            crossing = token.text in CONJUNCTIONS
            if crossing and is_whole(text[: token.start]):
                break
            if not crossing and _word(reading, cursor, start) is None:
                break
            step = token.start
        cursor = step
        if cursor in anchors:
            best = cursor
    return best


def strip(text: str, edge: int, start: int) -> int:
    """The edge past a year, a number or a word that does not belong to the name."""
    while (match := LEADING.match(text, edge, start)) and match.end() > edge:
        edge = match.end()
    level = LEVEL.match(text, edge, start)
    return level.end() if level and start - level.end() >= 2 else edge
