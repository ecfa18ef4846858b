"""How plans number their headings: the marks that open a line, and what number they stand for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_CN = "[一二三四五六七八九十百零〇]"
_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0}
_NOT_A_TITLE = r"(?![\d%％‰亿万千元个家倍件项人年月日岁届次])"

# Style, pattern of the mark with the number in group 1. The order is the usual depth, outermost first.
_STYLES: tuple[tuple[str, str], ...] = (
    ("part", rf"第\s{{0,4}}({_CN}{{1,4}}|\d{{1,3}})\s{{0,4}}(?:编|篇|部分)[\s:：、]{{0,8}}"),
    ("chapter", rf"第\s{{0,4}}({_CN}{{1,4}}|\d{{1,3}})\s{{0,4}}章[\s:：、]{{0,8}}"),
    ("section", rf"第\s{{0,4}}({_CN}{{1,4}}|\d{{1,3}})\s{{0,4}}节[\s:：、]{{0,8}}"),
    (
        "chinese",
        rf"({_CN}{{1,3}})(?:\s{{0,6}}(?:、|[．.](?!\d))\s{{0,6}}|(?:　|\s{{2}})\s{{0,6}}(?=[一-鿿]{{2}}[^。；，]{{0,28}}$)|，(?=[一-鿿“]{{2}}[^。；，：！？]{{0,24}}$))",
    ),
    ("bracketed", rf"[（(]\s{{0,4}}({_CN}{{1,3}})\s{{0,4}}[）)]\s{{0,4}}、?\s{{0,4}}"),
    ("decimal", rf"(\d{{1,2}}(?:[.．]\d{{1,2}}){{1,3}})[.．、]?(?:\s{{1,8}}{_NOT_A_TITLE}|(?=[一-鿿“]){_NOT_A_TITLE})"),
    ("arabic", r"(\d{1,2})\s{0,4}(?:[、．]|\.(?!\d))\s{0,6}"),
    ("bracketed_arabic", r"[（(]?\s{0,4}(\d{1,2})\s{0,4}[）)]\s{0,6}"),
    ("circled", r"([①-⑳⑴-⒇])\s{0,6}"),
    ("counted", rf"({_CN}{{1,2}})(?:是|要)(?!否|非|求)\s{{0,4}}"),
    ("dash", r"([—–－―─-]{2,8}|[—―─](?=[一-鿿“]))\s{0,6}"),
)
_PATTERNS = tuple((style, re.compile(pattern)) for style, pattern in _STYLES)
_BOX = re.compile(
    r"[【\[]?(专\s?栏\s{0,4}(?:\d{1,3}(?:\s{0,4}[-—–－.．]\s{0,4}\d{1,3})?|[一二三四五六七八九十]{1,3}(?![一-鿿])|(?=[\s:：】]|$)))[\s:：、.．】\]]{0,8}"
)
_CAPTION = re.compile(
    r"(?:附?[表图]\s{0,4}(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:\s{0,4}[-—–－.．]\s{0,4}\d{1,3})?)(?![一-鿿]{0,60}[。；])[\s:：、.．]{0,8}"
)
_FIRST = frozenset("第专【[零〇百一二三四五六七八九十（(0123456789—–－―─-" + "".join(map(chr, range(0x2460, 0x249C))))
_BULLET = re.compile(r"[•●◆■▪▲★◎○·➢✓◇□*]\s{0,8}")
_UNNUMBERED = re.compile(
    r"(?:[前序引导]\s{0,6}言|序\s{0,6}章|结\s{0,6}语|后\s{0,6}记|附\s{0,6}[件录则表]\s{0,4}\d{0,2}|名词解释)[:：]?\Z"
)

DEPTH: dict[str, int] = {style: depth for depth, (style, _) in enumerate((("front", ""), *_STYLES))}


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark that opens a numbered line: its style, its number as written, its value (0: none), where it ends."""

    style: str
    number: str
    value: int
    end: int


def read_number(text: str) -> int:
    """The value of a Chinese or Arabic ordinal up to 999, 0 where there is none; of 3.2 the last part.

    >>> read_number("二十一"), read_number("12"), read_number("3.2")
    (21, 12, 2)
    """
    if text[-1:].isdecimal():
        return int(re.split(r"[.．]", text)[-1])
    if "①" <= text <= "⑳":
        return ord(text) - ord("①") + 1
    if "⑴" <= text <= "⒇":
        return ord(text) - ord("⑴") + 1
    total = current = 0
    for character in text:
        if character in "十百":
            total += max(current, 1) * (10 if character == "十" else 100)
            current = 0
        else:
            current = _DIGITS.get(character, 0)
    return total + current


@lru_cache(maxsize=1_000)  # a line is asked for its mark by one step after another
def read_mark(text: str) -> Mark | None:
    """The mark at the start of `text`, or None.

    >>> read_mark("（三）培育发展创新主体")
    Mark(style='bracketed', number='（三）', value=3, end=3)
    """
    if text[:1] not in _FIRST:
        return None
    box = _BOX.match(text)
    if box and len(text) < 60:
        return Mark("box", box.group(1).strip(), 0, box.end())
    for style, pattern in _PATTERNS:
        match = pattern.match(text)
        if match is None:
            continue
        number = match.group(0).strip().rstrip("：:")
        if style == "decimal":
            style = f"decimal{match.group(1).replace('．', '.').count('.')}"
        return Mark(style, number, 0 if style == "dash" else read_number(match.group(1)), match.end())
    return None


def depth_of(style: str) -> float:
    """The usual depth of a style; 1.1 stands just under 1., 1.1.1 under that."""
    if style.startswith("decimal"):
        return DEPTH["arabic"] + int(style[7:]) / 10
    return DEPTH.get(style, len(DEPTH))


def is_bullet(text: str) -> int:
    """Where a bullet at the start of `text` ends; 0 where there is none."""
    match = _BULLET.match(text)
    return match.end() if match else 0


def is_caption(text: str) -> bool:
    """Whether `text` is the caption of a table or figure (表1 …)."""
    return len(text) <= 60 and bool(_CAPTION.match(text))


def is_unnumbered_heading(text: str) -> bool:
    """Whether `text` is a heading that never bears a number: 前言, 附件 …"""
    return len(text) <= 10 and bool(_UNNUMBERED.match(text.strip()))
