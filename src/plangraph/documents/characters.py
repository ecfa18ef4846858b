"""The characters of a file as a reader takes them: place by place the same length, so that every offset stays right.

Radicals, wide digits and compatibility forms become the characters they stand for, the characters of a traditional text
simplified ones, half-width punctuation between Chinese characters becomes full-width. What shows nothing (invisible characters, control characters, terminal escapes,
the spaces of spaced-out lines) becomes NOTHING, which no passage holds.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from .knowledge import radicals, simplified_characters, traditional_characters

NOTHING = "\0"
_HAN = "〇㐀-䶿一-鿿"
_CLOSING = "”’）)》】」』%％‰"
_BREAK = r"\n\r\f\v\x85\u2028\u2029"
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_ESCAPE = re.compile(r"\x1b\[[0-?]{0,32}[ -/]{0,4}[@-~]|\x1b\][^\x07\x1b\n\r]{0,256}(?:\x07|\x1b\\)|\x1b[()][0-9A-B]")
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f]")
_RADICAL = re.compile("[\u2e80-\u2fdf]")
_VARIANT = re.compile("[\uf900-\ufaff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff61-\uff65\U0002f800-\U0002fa1f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_MARK = re.compile(rf"(?<=[{_HAN}{_CLOSING}])[,;:!?](?!\d+[,:]\d)|(?<=[0-9A-Za-z])[,;:!?](?=[{_HAN}“‘《（])")
_STOP = re.compile(rf"(?<=[{_HAN}{_CLOSING}])\.(?=[ \t]{{0,2}}(?:[{_BREAK}{_HAN}“‘《（]|\Z))")
_ORDINAL = re.compile(r"(?:第?[一二三四五六七八九十百\d]{1,4}[章节编篇]?|[（(][一二三四五六七八九十\d]{1,3}[）)])\Z")
_QUOTED = re.compile(rf'"(?=[^"{_BREAK}]{{0,39}}[{_HAN}])([^"{_BREAK}]{{1,40}})"')
_WIDE = str.maketrans(",;:!?", "，；：！？")
_LINE = re.compile(rf"[^{_BREAK}]+")
_SPACED = re.compile(r"(?<=\S)[ \u3000](?=\S)")
_LEAST_SPACED = 5
_LEAST_TRADITIONAL = 0.04  # of the Chinese characters
_CHINESE = re.compile(r"[一-鿿]")


@dataclass(frozen=True, slots=True)
class Legible:
    """A text as it is read, as long as the text of the file, and what had to be done to it, one sentence each."""

    text: str
    notes: tuple[str, ...] = ()


def legible(text: str) -> Legible:
    """The text as it is read."""
    notes: list[str] = []
    text = _SURROGATE.sub("\ufffd", text)
    text, escapes = _ESCAPE.subn(lambda match: NOTHING * len(match.group()), text)
    controls = len(_CONTROL.findall(text)) - text.count(NOTHING)
    if escapes or controls:
        notes.append(f"{escapes + controls} control characters and terminal escapes were left out.")
    text = _CONTROL.sub(NOTHING, text)
    hidden = _INVISIBLE.findall(text[1:] if text.startswith("\ufeff") else text)
    if hidden:
        kinds = ", ".join(sorted({f"U+{ord(one):04X}" for one in hidden})[:4])
        notes.append(f"{len(hidden)} invisible characters were left out ({kinds}).")
    text = _SPACE.sub(" ", _INVISIBLE.sub(NOTHING, text))
    text, count = _RADICAL.subn(lambda match: radicals().get(match.group(), match.group()), text)
    if count:
        notes.append(f"{count} radicals were read as the characters that they stand for.")
    text = _VARIANT.sub(lambda match: _plain(match.group()), text)
    text = simplified(text)
    text, lines = _close_up(text)
    if lines:
        notes.append(f"{lines} lines with a space between all characters were read without.")
    return Legible(_widen(text), tuple(notes))


def simplified(text: str) -> str:
    """A text in traditional characters in simplified ones, one for one; any other text as it is."""
    return text.translate(simplified_characters()) if traditional_share(text) >= _LEAST_TRADITIONAL else text


def traditional_share(text: str) -> float:
    """How many of the Chinese characters of a text occur in traditional texts only."""
    known = traditional_characters()
    return sum(character in known for character in text) / max(1, len(_CHINESE.findall(text)))


def shown(text: str) -> str:
    """`text` as it is read, without the places that show nothing."""
    return legible(text).text.replace(NOTHING, "")


def printable(name: str) -> str:
    """The name of a file as it can be shown and written, bytes that are no UTF-8 as U+FFFD."""
    return _CONTROL.sub("\ufffd", name.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))


def visible(text: str, start: int, end: int) -> Iterable[int]:
    """The places from `start` to `end` that show something."""
    if text.find(NOTHING, start, end) < 0:
        return range(start, end)
    return [place for place in range(start, end) if text[place] != NOTHING]


@cache
def _plain(character: str) -> str:
    plain = unicodedata.normalize("NFKC", character)
    return plain if len(plain) == 1 else character


def _widen(text: str) -> str:
    """Half-width punctuation beside Chinese characters, made full-width."""
    text = _MARK.sub(lambda match: match.group().translate(_WIDE), text)
    text = _QUOTED.sub(r"“\1”", text)
    return _STOP.sub(_full_stop, text)


def _full_stop(match: re.Match[str]) -> str:
    """A full stop, save after the number of a heading (一.)."""
    before = re.split(rf"[\s\0{_BREAK}]", match.string[max(0, match.start() - 12) : match.start()])[-1]
    return "." if _ORDINAL.match(before) else "。"


def _close_up(text: str) -> tuple[str, int]:
    """The text without the spaces of its spaced-out lines, and how many lines these are."""
    found = list(_LINE.finditer(text))
    often = sum(_is_spaced(match.group(), _LEAST_SPACED) for match in found) > 1
    least = 2 if often else _LEAST_SPACED
    pieces: list[str] = []
    end = lines = 0
    for match in found:
        line = match.group()
        if _is_spaced(line, least):
            lines += 1
            pieces += (text[end : match.start()], _SPACED.sub(NOTHING, line))
            end = match.end()
    return "".join((*pieces, text[end:])) if lines else text, lines


def _is_spaced(line: str, least: int) -> bool:
    """Whether a line has a space after each of its characters (runs of Latin letters and digits may stand together)."""
    words = line.replace(NOTHING, "").split()
    if len(words) < least or any(len(word) > 1 and not word.isascii() for word in words):
        return False
    return sum("一" <= word <= "鿿" for word in words if len(word) == 1) >= max(least - 1, len(words) // 2)
