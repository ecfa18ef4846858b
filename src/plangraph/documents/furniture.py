"""What pages carry beside their text: page numbers and running heads, on lines of their own or grown onto a line."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise

from .knowledge import layout_words
from .source import Line, Range, Source

_DASH = "-—–－―·•~～"
_MARKED = re.compile(
    rf"\s{{0,8}}(?:[{_DASH}]{{1,2}}\s{{0,4}}\d{{1,4}}\s{{0,4}}[{_DASH}]{{1,2}}|第\s{{0,4}}\d{{1,4}}\s{{0,4}}页(?:[，,\s/]{{0,4}}共\s{{0,4}}\d{{1,4}}\s{{0,4}}页)?"
    rf"|\d{{1,4}}\s{{0,4}}/\s{{0,4}}\d{{1,4}}|[{_DASH}]\s{{0,4}}[IVXivx]{{1,6}}\s{{0,4}}[{_DASH}])\s{{0,8}}\Z"
)
_BARE = re.compile(r"\s{0,8}\d{1,4}\s{0,8}\Z")
_GROWN_LEFT = re.compile(rf"\s{{0,8}}[{_DASH}]\s{{0,4}}\d{{1,3}}\s{{0,4}}[{_DASH}]\s{{0,8}}(?=[\u4e00-\u9fff“《（])")
_GROWN_INSIDE = re.compile(r"(?<=[\u4e00-\u9fff，、])\s{0,8}[—–-]\s\d{1,3}\s[—–-]\s{0,8}(?=[\u4e00-\u9fff]|\Z)")
_GROWN_BARE = re.compile(r"(\d{1,3})(?=[\u4e00-\u9fff“《（])")
_LEAST_CHAIN = 3
_PAGE = 150  # characters that a page holds at the least
_STEP = 12  # page numbers that may be lost on end
_LOOKED_BACK = 4
_CHAINS = 4
_SHORT = 16
_LONGEST_HEAD = 40
_LEAST_HEADS = 3
_EDGE = 2  # lines from a page number in which a running head may stand


@dataclass(frozen=True, slots=True)
class _Number:
    """A number that may be a page's: the index of its line, its place in the text, its value."""

    index: int
    place: int
    value: int


def is_page_number(words: str) -> bool:
    """Whether a line holds a page number and nothing else, as far as the line alone can tell."""
    return bool(_MARKED.match(words) or _BARE.match(words))


def drop_furniture(source: Source, lines: list[Line]) -> list[Line]:
    """`lines` without page numbers and running heads. A bare number stays unless others count on with it."""
    words = [source.words(line) for line in lines]
    text = [line.kind == "text" for line in lines]
    marked = {i for i, word in enumerate(words) if text[i] and len(word) < 24 and _MARKED.match(word)}
    bare = [
        _Number(i, lines[i].start, int(word))
        for i, word in enumerate(words)
        if text[i] and len(word) < 12 and i not in marked and _BARE.match(word) and not _is_told(words, i)
    ]
    chains = _chains(bare)
    numbers = marked | {number.index for chain in chains for number in chain}
    heads = _running_heads(lines, words, numbers)
    grown = _grown(lines, words, chains)
    kept: list[Line] = []
    for i, line in enumerate(lines):
        if i in numbers or i in heads:
            continue
        after_page = i - 1 in numbers or i - 1 in heads
        kept.append(_cut(source, replace(line, gap=min(line.gap, 1)) if after_page else line, grown.get(i, 0)))
    return kept


def _is_told(words: list[str], i: int) -> bool:
    """Whether a bare number is plainly a cell between short lines, or a count before its unit in mid-sentence."""
    near = [words[j] for j in (i - 1, i + 1) if 0 <= j < len(words)]
    if len(near) == 2 and near[1].startswith(layout_words("after_number")) and not near[0].endswith(("。", "；", "：")):
        return True
    return len(near) == 2 and all(0 < len(word) <= _SHORT and not re.search(r"[，。；：]", word) for word in near)


def _chains(numbers: list[_Number]) -> list[list[_Number]]:
    """Runs of numbers that count on from page to page, the longest first; each number stands in one of them."""
    found: list[list[_Number]] = []
    left = numbers
    while len(left) >= _LEAST_CHAIN and len(found) < _CHAINS:
        chain = _longest_chain(left)
        if len(chain) < _LEAST_CHAIN:
            break
        found.append(chain)
        taken = {number.index for number in chain}
        left = [number for number in left if number.index not in taken]
    return found


def _longest_chain(numbers: list[_Number]) -> list[_Number]:
    length: list[int] = []
    before: list[int] = []
    by_value: dict[int, list[int]] = {}
    for i, number in enumerate(numbers):
        best = -1
        for step in range(1, _STEP + 1):
            for j in reversed(by_value.get(number.value - step, [])[-_LOOKED_BACK:]):
                far = number.place - numbers[j].place >= step * _PAGE
                if far and (best < 0 or length[j] > length[best]):
                    best = j
        length.append(1 + (length[best] if best >= 0 else 0))
        before.append(best)
        by_value.setdefault(number.value, []).append(i)
    at = max(range(len(numbers)), key=lambda i: length[i])
    chain: list[_Number] = []
    while at >= 0:
        chain.append(numbers[at])
        at = before[at]
    return chain[::-1]


def _running_heads(lines: list[Line], words: list[str], numbers: set[int]) -> set[int]:
    """Short lines that stand again and again beside page numbers."""
    if len(numbers) < _LEAST_HEADS:
        return set()
    near: dict[str, set[int]] = {}
    for number in numbers:
        for i in range(max(0, number - _EDGE), min(len(lines), number + _EDGE + 1)):
            if i not in numbers and lines[i].kind == "text" and 3 < len(words[i]) <= _LONGEST_HEAD:
                near.setdefault(_shape(words[i]), set()).add(i)
    counts = Counter({shape: len(places) for shape, places in near.items()})
    least = max(_LEAST_HEADS, len(numbers) // 3)
    return {i for shape, count in counts.items() if count >= least for i in near[shape]}


def _shape(words: str) -> str:
    return re.sub(r"\d+", "0", re.sub(r"\s+", "", words))


def _grown(lines: list[Line], words: list[str], chains: list[list[_Number]]) -> dict[int, int]:
    """How many characters at the beginning of a line are the number of a page that is missing in a chain."""
    found: dict[int, int] = {}
    for chain in chains:
        for before, after in pairwise(chain):
            for value in range(before.value + 1, after.value):
                for i in range(before.index + 1, after.index):
                    match = _GROWN_BARE.match(words[i]) if lines[i].kind == "text" else None
                    if match and int(match.group(1)) == value and i not in found and not _counts(words[i], match.end()):
                        found[i] = match.end()
                        break
    return found


def _counts(words: str, end: int) -> bool:
    """Whether what follows a number at the beginning of a line is what it counts."""
    return words[end] in "年月日个家项件亿万千百人名岁户吨级倍条所座处类大种公元期批届批次位"


def _cut(source: Source, line: Line, left: int) -> Line:
    """The line without the page numbers grown onto it."""
    if line.kind != "text" or len(line.ranges) != 1:
        return line
    start, end = line.ranges[0]
    text = source.text[start:end]
    match = _GROWN_LEFT.match(text)
    cuts: list[Range] = [(0, left)] if left else [match.span()] if match else []
    if len(text) > 8:
        cuts += [found.span() for found in _GROWN_INSIDE.finditer(text, cuts[-1][1] if cuts else 0)]
    if not cuts:
        return line
    ranges: list[Range] = []
    place = 0
    for one, other in cuts:
        if one > place:
            ranges.append((start + place, start + one))
        place = other
    if place < len(text):
        ranges.append((start + place, end))
    return replace(line, ranges=tuple(ranges)) if ranges else line
