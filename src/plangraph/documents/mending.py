"""Whether a line goes on with the one before it: the rules that make a broken sentence whole."""

from __future__ import annotations

import re

from plangraph.segmenting import general

from .numbering import is_bullet, is_caption, is_unnumbered_heading, read_mark
from .source import Line

_CLOSED = re.compile(r"[。！？!?；;：:][”’）)》」』】\"]*$")
_OPEN_END = re.compile(r"(?:[，、,（(《“—和与及]|(?<!目)的)$")
_TITLE = re.compile(
    r".{0,60}(?:规划|计划|方案|纲要|意见|办法|通知|报告|行动)(?:\s{0,4}[（(《][^）)》]{0,40}[）)》]){0,3}\s{0,8}\Z"
    r"|.{0,40}\d{4}\s{0,4}年\s{0,4}(?:\d{1,2}\s{0,4}月)?\s{0,4}(?:\d{1,2}\s{0,4}日)?\Z"
)
_LABELLED = re.compile(
    r"[^，。；：:\s]{2,10}[：:][^，。；：:]{1,80}"
)  # a label with what it holds, and no clause after it
_PERIOD = re.compile(r"[（(][^（）()]{0,12}(?:19|20)\d\d[^（）()]{0,16}[）)]$")
_OUTER = ("part", "chapter", "section", "box", "chinese")
_NEVER_FIRST = frozenset("，。、；：！？）》”’」』】,;)")
_WORD = 8  # characters on either side of a break in which its word stands
_LEAST_TORN = 8
_TAIL = 16  # characters of a block's end that are looked at
_LONGEST_FRONT = 120
SHORT_LINE = 32
LONGEST_TITLE = 48


def goes_on(text: str, before: str, last: Line, line: Line, words: str) -> bool:
    """Whether a line goes on with a block of plain text.

    `text` is the block so far, `last` its last line, `before` the text of the block before it, `words` those of `line`.
    """
    closed = is_closed(text)
    if starts_block(words):
        long = last.full or len(text) > SHORT_LINE
        return long and not closed and not _is_heading_like(text) and _starts_weakly(words)
    if last.full and last.gap <= 1 and line.gap <= last.gap:
        return not closed
    if closed:
        return False
    if _OPEN_END.search(text[-_TAIL:]):
        return True
    if len(words) <= 3 and not re.search(r"\d", words) and len(text) > 8:
        return True
    if _is_heading_like(text):
        return False
    return last.end - last.start > SHORT_LINE or _is_cut(text, before) or _is_torn(text, words)


def flows(text: str, last: Line, line: Line, words: str) -> bool:
    """The same where the lines' places on the page are known: a full line goes on in one that is not set in."""
    closed = is_closed(text)
    if not last.full:
        begun = len(text) > SHORT_LINE or any(mark in text for mark in "，。；")
        broken = begun and not line.gap and not closed and not _is_heading_like(text)
        return (broken or bool(_OPEN_END.search(text[-_TAIL:]))) and not starts_block(words)
    if starts_block(words) and (line.gap or closed):
        return False
    if line.gap:
        return not closed and not _is_heading_like(text)
    mark = read_mark(words)
    return mark is None or mark.style not in _OUTER


def _is_torn(text: str, words: str) -> bool:
    """Whether the break stands inside a word, in a line that has more than one clause."""
    if len(words) < _LEAST_TORN or not re.search(r"[，、]", text[-SHORT_LINE:]):
        return False
    before, after = text[-_WORD:], words[:_WORD]
    place = len(before)
    return any(start < place < end for _, start, end in general().tokenize(before + after, HMM=False))


def _is_cut(text: str, before: str) -> bool:
    """Whether a short block without a full stop at its end is the start of a sentence, and no heading or caption."""
    if is_labelled(text):
        return False
    if re.search(r"[。；：:]", text[:200]):
        return read_mark(text) is not None or len(text) > 12
    return _is_heading_like(before) and bool(re.search(r"[，、]", text)) and len(text) > 12


def _is_heading_like(text: str) -> bool:
    """Whether a block is a numbered heading, even a long one, without any full stop."""
    return len(text) <= LONGEST_TITLE and read_mark(text) is not None and not re.search(r"[。；]", text)


def is_closed(text: str) -> bool:
    """Whether `text` ends as a sentence does."""
    return bool(_CLOSED.search(text[-_TAIL:]))


def is_title_line(text: str) -> bool:
    """Whether a line may be a plan's title or the date under it."""
    return len(text) <= 120 and bool(_TITLE.match(text)) and not re.search(r"[。；，]", text)


def is_front_end(words: str) -> bool:
    """Whether a line shows that the plan itself has begun: a heading, or a long sentence."""
    return read_mark(words) is not None or is_unnumbered_heading(words) or len(words) > _LONGEST_FRONT


def is_labelled(text: str) -> bool:
    """Whether a line is a label and what it holds, without a clause of its own (承载园区：A、B)."""
    return bool(_LABELLED.fullmatch(text))


def is_period(text: str) -> bool:
    """Whether a line holds nothing but years in brackets, as it stands under a title."""
    return bool(_PERIOD.match(text))


def cannot_begin(words: str) -> bool:
    """Whether a line begins with a mark that never begins a sentence."""
    return bool(words) and words[0] in _NEVER_FIRST


def _starts_weakly(words: str) -> bool:
    """Whether a line begins with a mark that may as well stand in mid-sentence: 一是, a single dash."""
    mark = read_mark(words)
    return mark is not None and (mark.style == "counted" or len(mark.number) == 1)


def starts_block(words: str) -> bool:
    """Whether a line can only begin something new."""
    return bool(read_mark(words) or is_bullet(words) or is_caption(words) or is_unnumbered_heading(words))
