"""Numbers in digits and in Chinese characters (1,280; 九十六; 三点五; 1.2万; 百分之六十), and amounts said in words (翻一番)."""

from __future__ import annotations

import re
import unicodedata

from plangraph.measures.tables import table

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_PLACES = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8}
_PLAIN = re.compile(r"\d+(?:\.\d+)?")


def number_of(numeral: str) -> float | None:
    """The value of a numeral in digits, in Chinese or in both; None where it is neither.

    >>> number_of("1,280"), number_of("九十六"), number_of("1.2万"), number_of("三点五"), number_of("百分之六十")
    (1280.0, 96.0, 12000.0, 3.5, 60.0)
    """
    text = unicodedata.normalize("NFKC", numeral).replace(",", "").replace(" ", "").removeprefix("百分之")
    if _PLAIN.fullmatch(text):
        return float(text)
    whole, point, parts = text.partition("点")
    if point:
        number, digits = number_of(whole), [_DIGITS.get(char) for char in parts]
        if number is None or not digits or None in digits:
            return None
        return float(f"{number:.0f}.{''.join(str(digit) for digit in digits)}")
    return _myriads(text)


def _myriads(text: str) -> float | None:
    """A numeral with 亿 and 万, each part before them in digits or characters."""
    for char, times in sorted(_MYRIADS.items(), key=lambda pair: -pair[1]):
        before, found, after = text.rpartition(char)
        if found:
            high = number_of(before) if before else 1.0
            low = _myriads(after) if after else 0.0
            return None if high is None or low is None else float(f"{high * times + low:.12g}")
    return _below(text)


def _below(text: str) -> float | None:
    """A numeral below 万; digits one after the other are read as such (二〇二五)."""
    if _PLAIN.fullmatch(text):
        return float(text)
    if not text or any(char not in _DIGITS and char not in _PLACES for char in text):
        return None
    if len(text) > 1 and all(char in _DIGITS for char in text.removeprefix("零")):
        return float("".join(str(_DIGITS[char]) for char in text))
    total = digit = 0
    for char in text:
        if char in _DIGITS:
            digit = _DIGITS[char]
        else:
            total, digit = total + (digit or 1) * _PLACES[char], 0
    return float(total + digit)


def said(words: str) -> tuple[float, str, str] | None:
    """Value, unit and comparator of an amount that is said without a number (翻一番, 倍增, 零的突破); None where none is.

    >>> said("实现工业总产值翻一番"), said("产业规模稳步扩大")
    ((1.0, '番', '='), None)
    """
    for phrase, value, unit, comparator in table("spoken"):
        if phrase in words:
            return float(value), unit, comparator
    return None
