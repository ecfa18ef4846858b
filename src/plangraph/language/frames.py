"""Verbs and their objects: a clause as a row of frames, each a verb with the list of things that it governs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from plangraph.language.text import CLOSERS, PAIRS, Reading, Stretch, Token
from plangraph.lexicon import any_of, words

CONJUNCTION = re.compile(r"以及|和|与|及|或")
ROLE = re.compile(
    r"(?:作?为)(?=[^，。；]{0,8}(?:主$|主[的导体]|重点|核心|龙头|依托|支撑|导向|引领|代表|特色|方向|目标|基础|抓手|载体|突破口|契机|牵引|主线|中心|补充|辅))"
)
COUNTED = re.compile(
    r"等?(?:(?<![一二两三四五六七八九十])[一二两三四五六七八九十]+|(?<!\d)\d+)(?:[大个类种项家条](?!氧化|维|次|代))"
)
ETC = re.compile(r"等")
BRACKET = re.compile(f"[{re.escape(''.join((*PAIRS, *CLOSERS)))}]")


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb (or preposition) and its objects.

    `verb` is the run of governing words, `items` the (start, end) of each object, `head` the noun that closes the list
    (after 等, or after a number: 三大主导产业) or '', `after` what follows the last object or the head up to the next verb;
    `start` is where the verb stands, `end` where the next verb begins.
    """

    verb: tuple[str, ...]
    items: tuple[tuple[int, int], ...]
    head: str
    after: str
    clause: Stretch
    start: int
    end: int
    listed: bool

    def has(self, *cues: str) -> bool:
        """Whether one of the verbs stands in one of the rows of the table of cues."""
        return any(word in words("cues", cue) for word in self.verb for cue in cues)

    def says(self, group: str) -> bool:
        """Whether one of the verbs is of a group of `verb-groups.tsv`."""
        return not words("verb-groups", group).isdisjoint(self.verb)


@lru_cache(maxsize=1)
def _governing() -> frozenset[str]:
    cues = (
        "grow",
        "make",
        "develop",
        "build",
        "launch",
        "integrate",
        "locate",
        "belong",
        "award",
        "plain",
        "cooperate",
    )
    table = frozenset[str]().union(*(words("cues", cue) for cue in cues), words("stopwords", "strong"))
    return table - words("cues", "noun-verb") - frozenset({"和", "及", "集成", "以及"})


def frames(reading: Reading, clause: Stretch, inside: frozenset[int], ends: frozenset[int]) -> Iterator[Frame]:
    """The frames of a clause from left to right.

    `inside` are the offsets within names, whose words govern nothing; `ends` the offsets where names end, after which a
    verb that could be a noun governs.
    """
    tokens = reading.words(clause.start, clause.end)
    governs = [_is_governor(reading.text, tokens, i, inside, ends) for i in range(len(tokens))]
    begin, verb_at = clause.start, clause.start
    verb: list[str] = []
    for token, governor in zip(tokens, governs, strict=True):
        if not governor and not (
            token.text in words("cues", "noun-verb")
            and token.text not in words("verb-groups", "modifying")
            and _after_list(reading.text, begin, token, clause.end, inside)
        ):
            continue
        if token.start > begin or not verb:
            if token.start > begin:
                yield from _frame(reading, clause, verb, verb_at, begin, token.start, inside)
            verb, verb_at = [], token.start
        verb += _halves(token.text)
        begin = token.end
    if begin < clause.end:
        yield from _frame(reading, clause, verb, verb_at, begin, clause.end, inside)


def _after_list(text: str, begin: int, token: Token, end: int, inside: frozenset[int]) -> bool:
    """Whether a verb that could be a noun follows a closed list (等新模式培育…) and has an object of its own."""
    return (
        "等" in text[begin : token.start - 1]
        and token.start not in inside
        and token.end < end - 1
        and text[token.end] not in "、和与及的等，业型化商区园站类性器机品员力中平"
        and "、" not in text[text.rfind("等", begin, token.start) : token.start]
    )


def _is_governor(text: str, tokens: tuple[Token, ...], i: int, inside: frozenset[int], ends: frozenset[int]) -> bool:
    token = tokens[i]
    if token.start in inside or (CONJUNCTION.fullmatch(token.text) and _fixed(text, token.start)):
        return False
    if token.text in ("与", "同", "和", "跟") and i and not _preposition(text, tokens, i, ends):
        return False
    if _governs(token.text):
        return True
    if token.text in words("cues", "noun-verb"):
        if i == len(tokens) - 1 or tokens[i + 1].text in "、和与及的等，":
            return False
        before = tokens[i - 1].text if i else ""
        if token.end in inside and token.end - 1 not in inside:
            return True  # a name follows
        return (
            i == 0
            or token.start in ends
            or before in words("cues", "adverb")
            or before in ("了", "其", "企业", "园区", "我市", "全市", "）", ")")
        )
    return False


def _preposition(text: str, tokens: tuple[Token, ...], i: int, ends: frozenset[int]) -> bool:
    """Whether 与 is the preposition of working together, and not the conjunction of two nouns."""
    before = tokens[i - 1]
    if (
        before.text in words("cues", "adverb")
        or before.text in _governing()
        or before.end in ends
        or before.text in ("我市", "我区", "全市", "全区", "，")
    ):
        return True
    rest = text[tokens[i].end : tokens[-1].end]
    return bool(any_of("word-groups", "after-with").search(rest)) and "、" not in rest[:4]


def _governs(word: str) -> bool:
    """Whether a word governs, or falls into an adverb and a verb that does (大力发展, 重点突破)."""
    return word in _governing() or (word in words("cues", "adverb") and len(word) > 1) or len(_halves(word)) > 1


def _halves(word: str) -> tuple[str, ...]:
    """An adverb and a verb that stand together as one word, apart (深入开展 → 深入, 开展); a verb of the table is whole."""
    two = len(word) == 4 and word not in _governing() and word[:2] in words("cues", "adverb")
    apart = two and (word[2:] in _governing() or word[2:] in words("cues", "noun-verb"))
    return (word[:2], word[2:]) if apart else (word,)


def _frame(
    reading: Reading, clause: Stretch, verb: list[str], verb_at: int, begin: int, end: int, inside: frozenset[int]
) -> Iterator[Frame]:
    text = reading.text
    parts = _parts(text, begin, end, inside)
    first = _after_of(reading, *parts[0]) if len(parts) > 1 else parts[0]
    *inner, last = (first, *parts[1:])
    cut, head_at = _closing(text, *last, inside)
    parted = (piece for part in inner for piece in _as_well_as(text, *part))
    items = tuple(
        bare for part in (*parted, *_conjoined(reading, last[0], cut, inside)) if (bare := _bare(text, *part))
    )
    if items:
        head = text[head_at:end].strip() if head_at else ""
        after = text[cut:end].strip()
        yield Frame(
            tuple(verb), items, head, after, clause, verb_at, end, len(parts) > 1 or bool(head) or len(items) > 1
        )


def _depth(text: str, start: int, at: int) -> int:
    return sum((char in PAIRS) - (char in CLOSERS) for char in BRACKET.findall(text, start, at))


def _parts(text: str, start: int, end: int, inside: frozenset[int]) -> list[tuple[int, int]]:
    """The stretches between 、 that stand outside brackets, quotation marks and names."""
    parts, begin, depth = [], start, 0
    for i in range(start, end):
        depth += (text[i] in PAIRS) - (text[i] in CLOSERS)
        if text[i] == "、" and depth <= 0 and i not in inside:
            parts.append((begin, i))
            begin = i + 1
    return [part for part in (*parts, (begin, end)) if part[0] < part[1]] or [(start, end)]


def _after_of(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """The first item of a list past the modifier that 的 closes (装备所需的轴承、齿轮)."""
    at = reading.text.rfind("的", start, end - 1)
    return (at + 1, end) if at >= start and end - at > 2 else (start, end)


def _closing(text: str, start: int, end: int, inside: frozenset[int]) -> tuple[int, int]:
    """(where the last item ends, where the closing head begins or 0)."""
    for match in ETC.finditer(text, start, end):
        if match.start() not in inside and not _depth(text, start, match.start()) and match.start() > start:
            number = COUNTED.match(text, match.start(), end)
            return match.start(), number.end() if number else match.end()
    for match in COUNTED.finditer(text, start + 2, end):
        if match.start() not in inside and not _depth(text, start, match.start()):
            return match.start(), match.end()
    role = ROLE.search(text, start, end)
    return (role.start(), 0) if role and role.start() > start else (end, 0)


def _conjoined(reading: Reading, start: int, end: int, inside: frozenset[int]) -> Iterator[tuple[int, int]]:
    """The stretches between conjunctions that are words of their own, outside brackets, names and fixed phrases."""
    begin = start
    for token in reading.words(start, end):
        if not CONJUNCTION.fullmatch(token.text) or token.start in inside or not begin < token.start < token.end < end:
            continue
        if not _depth(reading.text, start, token.start) and not _fixed(reading.text, token.start):
            yield begin, token.start
            begin = token.end
    yield begin, end


def _as_well_as(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The two sides of 以及 within an item that is not the last."""
    at = text.find("以及", start + 2, end - 2)
    if at < 0 or _depth(text, start, at):
        yield start, end
    else:
        yield from ((start, at), (at + 2, end))


def _fixed(text: str, at: int) -> bool:
    """Whether the conjunction at `at` stands inside a name that has one (软件和信息服务业)."""
    phrase = any_of("joined").search(text, max(0, at - 8), at + 12)
    return phrase is not None and phrase.start() < at


def _bare(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The stretch without blanks and stray marks around it, or None where nothing is left."""
    while start < end and (text[start].isspace() or text[start] in "—、，"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "、，"):
        end -= 1
    return (start, end) if start < end else None
