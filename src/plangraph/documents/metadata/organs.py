"""Names of issuers: which words are one, and where the names of several that stand together are cut."""

from __future__ import annotations

import re

from ...naming import prefix
from ..knowledge import metadata_words

_WORDS = metadata_words()
_ENDINGS = "|".join((*sorted(_WORDS["issuers"], key=len, reverse=True), "(?<!公)司"))
_END = re.compile(rf"(?:{_ENDINGS})(?!员会)")
_ORGAN = re.compile(rf"[一-鿿“”\"（）()·〇]{{0,48}}?(?:{_ENDINGS})$")
_BARRED = tuple(_WORDS["no_issuer"])
_NATIONAL: tuple[str, ...] = tuple(sorted(_WORDS["national"], key=len, reverse=True))
_NATIONAL_BEGINNINGS = tuple(_WORDS["national_beginnings"])
_BESIDE_NATIONAL = tuple(_WORDS["beside_national"])
_BRANCH = "|".join(_WORDS["branches"])
_SEPARATORS = "、，,；; 　"
_LEVEL = re.compile(r"(?:自治[区州县旗]|[省市县区州盟旗])(?![场民域级值内属直辖块间])")
_SEAL = re.compile(r"[（(](?:盖?章|印章|公章|代章)[）)]$")
_PART = re.compile(r"[一-鿿]{2,16}?(?:分局|支局|分院|分中心)(?:$|[、，,；; 　])")  # of the organ before it
_ALIAS = re.compile(r"(?<=[局委厅部办室会])[（(][一-鿿]{2,30}(?:局|委员会|办公室|委|办)[）)]")  # its other name
_NO_PART = re.compile("|".join(_WORDS["no_part"]))
_OFFICES = re.compile(r"(?<=部|委|局|署|会|院)(?:办公厅|办公室|综合司|综合局)$")
# a congress that sits: 第三届人民代表大会第二次会议
SESSION = re.compile(
    r"第[一二三四五六七八九十]{1,3}届(人民代表大会(?:常务委员会)?)(?:第[一二三四五六七八九十]{1,3}次(?:会议)?)?$"
)
_SHORTEST = 3


def is_organ(words: str) -> bool:
    """Whether words are the name of an organ that may issue a plan, and nothing else.

    >>> is_organ("韶关市科学技术局"), is_organ("各有关部门"), is_organ("科技创新规划")
    (True, False, False)
    """
    return (
        _SHORTEST <= len(words) <= 50
        and not words.startswith(_BARRED)
        and "的" not in words
        and not _NO_PART.search(words)
        and (words not in _WORDS["issuers"] or words in _NATIONAL or bool(_LEVEL.match(words)))
        and bool(_ORGAN.match(words))
    )


def is_national(organ: str) -> bool:
    """Whether an organ is one of the whole state: 国务院, 科技部; not 国家统计局宜春调查队.

    >>> is_national("国家能源局"), is_national("国家统计局宜春调查队"), is_national("江西省商务厅")
    (True, False, False)
    """
    bare = re.sub(r"^中华人民共和国", "", organ)
    if _branch(bare):
        return False
    bare = _OFFICES.sub("", bare)
    return organ.startswith("中华人民共和国") or bare in _NATIONAL or bare.startswith(_NATIONAL_BEGINNINGS)


def is_relative(organ: str) -> bool:
    """Whether an organ is named by its level alone (市科技局), and not 市场监管局."""
    return bool(_LEVEL.match(organ))


def level_of(organ: str) -> str:
    """The last character of the level by which alone an organ is named (区 of 自治区人民政府); "" for others."""
    match = _LEVEL.match(organ.removeprefix("中共"))
    return match.group()[-1] if match else ""


def _branch(organ: str) -> bool:
    """Whether a national organ's name goes on with a place: its branch there."""
    head = re.match(r"国家[一-鿿]{2,12}?(?:总局|局)|中国[一-鿿]{2,6}银行|中国[一-鿿]{2,12}?(?:委员会|局)", organ)
    if head is None:
        return False
    return bool(prefix(organ, head.end())) and bool(re.search(rf"(?:{_BRANCH})$", organ))


def split_organs(words: str) -> tuple[str, ...]:
    """The organs that `words` name, each for itself; empty where something in them is no organ.

    >>> split_organs("临海市发展和改革局临海市科学技术局")
    ('临海市发展和改革局', '临海市科学技术局')
    """
    words = _ALIAS.sub("", re.sub(r"(?:组织)?(?:编制|编印|编)$", "", words.strip(_SEPARATORS)))
    found: list[str] = []
    while words:
        end = _cut(words)
        if not end:
            return ()
        found.append(_SEAL.sub("", words[:end]))
        words = words[end:].lstrip(_SEPARATORS)
        if words[:1] in ("和", "与", "及") and words[1:] and not prefix(words):
            words = words[1:]
    return tuple(found)


def _cut(words: str) -> int:
    """Where the first organ ends; 0 where `words` begin with none."""
    for match in _END.finditer(words):
        end = match.end()
        name, rest = words[:end], words[end:]
        if not is_organ(name) or any(len(one) > end and words.startswith(one) for one in _NATIONAL):
            continue
        if not rest or rest[0] in _SEPARATORS or (rest[0] in "和与及" and _starts(words, rest[1:])):
            return end
        if _starts(words, rest) and not _branch(words) and not _PART.match(rest):
            return end
    return len(words) if is_organ(words) else 0


def _starts(words: str, rest: str) -> bool:
    """Whether `rest` begins as the name of another organ does."""
    if rest.startswith((*_NATIONAL, *_NATIONAL_BEGINNINGS, "中共", "中国")):
        return True
    if rest.startswith(_BESIDE_NATIONAL) and words.startswith((*_NATIONAL, *_NATIONAL_BEGINNINGS)):
        return True
    if len(rest) >= _SHORTEST and rest[:2] == words[:2]:
        return True
    if _LEVEL.match(words):
        return bool(_LEVEL.match(rest))
    return bool(prefix(rest)) and bool(prefix(words) or words.startswith((*_NATIONAL, "中共", "中国共产党")))
