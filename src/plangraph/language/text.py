"""A passage as the extractors see it: sentences, clauses, and word boundaries."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from plangraph.lexicon import endings, words
from plangraph.records import Document, Passage, Span
from plangraph.segmenting import with_words

if TYPE_CHECKING:
    import jieba

PAIRS = {"（": "）", "(": ")", "“": "”", "《": "》", "【": "】", "〔": "〕"}
CLOSERS = {closer: opener for opener, closer in PAIRS.items()}
SENTENCE_END = "。！？；;"
LONGEST = 1_000  # characters of a sentence; the longest of some fifty plans has 638
CLAUSE_END = "，,：:。！？；;\t"


@lru_cache(maxsize=1)
def tokenizer() -> jieba.Tokenizer:
    """jieba with its own dictionary and the endings of names as words."""
    known = (*endings("names"), *sorted(words("coined")), *sorted(words("stopwords", "strong")), *sorted(words("cues")))
    return with_words([*known, "做大做强", "做优做强", "即服务"])


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a passage."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence or a clause: offsets into its passage's text."""

    start: int
    end: int


@lru_cache(maxsize=4_000)
def _tokens(text: str) -> tuple[Token, ...]:
    """The words of a text by the dictionary; a verb that it cuts in favour of a word across its end is whole before the name
    of a region (打|造成|渝… is 打造|成渝…)."""
    found = [Token(word, start, end) for word, start, end in tokenizer().tokenize(text, HMM=False)]
    for i in range(len(found) - 1):
        one, two = found[i], found[i + 1]
        if len(one.text) != 1 or len(two.text) != 2 or one.text + two.text[0] not in words("stopwords", "strong"):
            continue
        if text[two.start + 1 : two.start + 3] in words("regions") or text.startswith("新一轮", two.start + 1):
            found[i] = Token(text[one.start : one.end + 1], one.start, one.end + 1)
            found[i + 1] = Token(two.text[1], two.start + 1, two.end)
    return tuple(found)


def words_of(text: str) -> tuple[Token, ...]:
    """The words of a text that stands by itself."""
    return _tokens(text)


@dataclass(frozen=True, eq=False)
class Reading:
    """A passage with its words; `cuts` are offsets where words end, whatever the dictionary says."""

    document: Document
    passage: Passage
    cuts: frozenset[int] = frozenset()

    @property
    def text(self) -> str:
        """The text that offsets refer to."""
        return self.passage.text

    @cached_property
    def floor(self) -> int:
        """Where the words begin, past the number of a heading or of a numbered paragraph."""
        if self.passage.kind != "heading" or self.passage.section < 0:
            match = NUMBERED.match(self.text)
            return match.end() if match else 0
        title = self.document.sections[self.passage.section].title
        return max(0, self.text.find(title[:4]))

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words of the passage, in order, without gaps."""
        if not self.cuts:
            return _tokens(self.text)
        bounds = sorted(self.cuts.union(*((t.start, t.end) for t in _tokens(self.text))))
        return tuple(Token(self.text[a:b], a, b) for a, b in itertools.pairwise(bounds) if a < b)

    def cut_at(self, offsets: Set[int]) -> Reading:
        """The passage with words that begin and end at `offsets` (where names do), whatever the dictionary says."""
        return Reading(self.document, self.passage, self.cuts | offsets)

    @cached_property
    def token_at(self) -> tuple[int, ...]:
        """For each character the index of its word."""
        return tuple(i for i, token in enumerate(self.tokens) for _ in range(token.start, token.end))

    @cached_property
    def sentences(self) -> tuple[Stretch, ...]:
        """The sentences, ends included; brackets and quotation marks are not split, unless one goes on for too long."""
        whole = split(self.text, self.floor, len(self.text), SENTENCE_END)
        return tuple(part for sentence in whole for part in bounded(self.text, sentence.start, sentence.end))

    def clauses(self, sentence: Stretch) -> tuple[Stretch, ...]:
        """The clauses of a sentence, without their closing mark."""
        return tuple(split(self.text, sentence.start, sentence.end, CLAUSE_END, keep=False))

    def span(self, start: int, end: int) -> Span:
        """The span of `text[start:end]`."""
        return Span(self.passage.index, start, end)

    def words(self, start: int, end: int) -> tuple[Token, ...]:
        """The words that lie in `text[start:end]` from their first character on."""
        if start >= end:
            return ()
        first, last = self.token_at[start], self.token_at[end - 1]
        return tuple(token for token in self.tokens[first : last + 1] if token.start >= start)


def split(text: str, start: int, end: int, marks: str, *, keep: bool = True) -> Iterator[Stretch]:
    """Stretches of `text[start:end]` between `marks` that stand outside brackets and quotation marks."""
    closers: list[str] = []
    begin = start
    for i in range(start, end):
        char = text[i]
        if char in PAIRS and text.find(PAIRS[char], i, end) > i:
            closers.append(PAIRS[char])
        elif closers and char == closers[-1]:
            closers.pop()
        elif char in marks and not closers and not decimal_point(text, i):
            if i > begin:
                yield Stretch(begin, i + 1 if keep else i)
            begin = i + 1
    if begin < end:
        yield Stretch(begin, end)


def bounded(text: str, start: int, end: int, longest: int = LONGEST, marks: str = "，,、") -> Iterator[Stretch]:
    """A sentence in parts of at most so many characters, cut behind one of the marks where there is one.

    What is found in a sentence is set side by side with what else stands in it: without an end that takes for ever.
    """
    while end - start > longest:
        mark = max(text.rfind(mark, start, start + longest) for mark in marks)
        cut = mark + 1 if mark > start else start + longest
        yield Stretch(start, cut)
        start = cut
    yield Stretch(start, end)


def decimal_point(text: str, i: int) -> bool:
    """Whether the comma or colon at `i` stands inside a number (1,280; 1:3)."""
    return text[i] in ",:：" and 0 < i < len(text) - 1 and text[i - 1].isdigit() and text[i + 1].isdigit()


def opening(text: str, closer: int) -> int:
    """The place of the bracket that the one at `closer` closes, or -1."""
    return text.rfind(CLOSERS[text[closer]], 0, closer)


NUMBERED = re.compile(
    r"\s*(?:(?:—{1,3}|[–•●■□◆▪★])\s*)?"
    r"(?:[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|\d{1,2}[、.．）)](?!\d)|[①-⑳]|[一二三四五六七八九十]{1,3}[是、])?\s*"
)
LABEL = re.compile(
    r"^\s*(?:(?:—{1,3}|[–•●■□◆▪★])\s*)?(?:(?:[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|\d{1,2}[、.．](?!\d)|[①-⑳])\s*)?(?P<label>[^。，；：:！？]{2,22})(?P<mark>：|:\s?|。)(?=\S)"
)


def label_of(passage: Passage) -> tuple[int, int] | None:
    """The (start, end) of a short label that opens a paragraph ("铝基材料：依托…"), or None."""
    if passage.kind not in ("paragraph", "item"):
        return None
    match = LABEL.match(passage.text)
    return match.span("label") if match else None


SELF = re.compile(r"[我本][市区县州旗]|全[市区县州旗]|本园区|[市区县]域|[市区县]内|本地")
