"""Numerals: digits and Chinese characters, and text made half-width so that one pattern reads both."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

CHINESE_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
PLACES = {"十": 10, "百": 100, "千": 1000}
DIGITS = r"(?:\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,9})?(?!\d)|\d{1,15}(?:\.\d{1,9})?)"
CHINESE = r"[零一二两三四五六七八九十百千]{1,8}"
KEPT = "，；：？！（）～"  # full-width signs that part a text
OTHER = re.compile(f"[^\\x00-\\x7f一-龥{KEPT}]")  # what may have a half-width form


@lru_cache(maxsize=256)  # a passage and the names in it are asked for again and again
def plain(text: str) -> str:
    """The text with full-width digits, letters and signs made half-width, each character in its place."""
    return OTHER.sub(lambda match: _half(match[0]), text)


def _half(char: str) -> str:
    if "！" <= char <= "～":
        return chr(ord(char) - 0xFEE0)
    return " " if unicodedata.category(char) == "Zs" else char


def number_of(numeral: str) -> float | None:
    """The value of a numeral in digits or in Chinese (1,280; 九十六; 千); None where it is neither."""
    digits = numeral.replace(",", "")
    if re.fullmatch(r"\d+(?:\.\d+)?", digits):
        return float(digits)
    whole, point, places = numeral.partition("点")
    if point:
        value = number_of(whole)
        if value is None or not places or not set(places) <= CHINESE_DIGITS.keys():
            return None
        return value + float("0." + "".join(str(CHINESE_DIGITS[char]) for char in places))
    total = digit = 0
    for char in numeral:
        if char in CHINESE_DIGITS:
            digit = CHINESE_DIGITS[char]
        elif char in PLACES:
            total, digit = total + (digit or 1) * PLACES[char], 0
        else:
            return None
    return float(total + digit) if numeral else None
