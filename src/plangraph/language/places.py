"""Places that a reader knows from outside: administrative divisions and named regions."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property, lru_cache

from plangraph.language.text import Reading
from plangraph.lexicon import rows
from plangraph.naming import Division, divisions
from plangraph.records import Metadata

DIRECTION = re.compile(
    r"[渝冀晋辽苏浙皖闽赣鲁豫鄂湘粤琼川黔滇陕桂][东西南北中]{1,3}(?:部)?(?:地区|山区)?(?![京省市县])"
)
TYPE_WORD = re.compile(r"(?:省|市|县|区|旗|盟|自治州|自治县|自治区|地区|特别行政区)$")


@lru_cache(maxsize=1)
def by_name() -> dict[str, tuple[Division, ...]]:
    """Divisions by full name."""
    index: dict[str, list[Division]] = defaultdict(list)
    for division in divisions().values():
        index[division.name].append(division)
    return {name: tuple(found) for name, found in index.items()}


def ancestors(code: str) -> tuple[str, ...]:
    """The codes of the division and of all that it lies in, the division first."""
    path: list[str] = []
    while code and code in divisions() and code not in path:
        path.append(code)
        code = divisions()[code].parent
    return tuple(path)


@lru_cache(maxsize=1)
def regions() -> dict[str, str]:
    """Every name of a named region → its first name."""
    return {name: first for name, first, _ in rows("regions")}


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place at `start`, `end` of a passage; `name` is the full name, `code` empty for a region."""

    start: int
    end: int
    name: str
    code: str


class PlaceFinder:
    """Finds names of places; short names of divisions only where they are near to the jurisdiction or well known."""

    def __init__(self, jurisdiction: str | None, text: str) -> None:
        self._names: dict[str, tuple[str, str]] = {name: (name, "") for name in regions()}
        home = self._home(jurisdiction, text)
        self.home = home
        province = ancestors(home)[-1] if home else ""
        written = {*text, *(one + two for one, two in itertools.pairwise(text))}
        for division in sorted(
            divisions().values(), key=lambda d: (d.level != "province", d.level != "prefecture", d.code)
        ):
            if any(name[:2] in written and name in text for name in (division.name, *division.short)):
                self._add(division, home, province, text)
        self._heads = {name[:2] for name in self._names}
        self._longest = max(map(len, self._names), default=0)

    @staticmethod
    def _home(jurisdiction: str | None, text: str) -> str:
        """The code of the jurisdiction's division, of the one that its name begins with where it is a park, or ''."""
        if not jurisdiction:
            return ""
        same = by_name().get(jurisdiction, ())
        if not same:
            same = tuple(
                d
                for d in divisions().values()
                if jurisdiction.startswith(d.name)
                or (any(len(s) > 1 and jurisdiction.startswith(s) for s in d.short) and d.level != "county")
            )

        def named(division: Division) -> int:
            return sum(
                text.count(divisions()[code].name) + text.count(divisions()[code].name[:2])
                for code in ancestors(division.code)[1:]
            )

        return max(same, key=lambda d: (named(d), d.code), default=Division("", "", (), "", "", False, None, None)).code

    def _add(self, division: Division, home: str, province: str, text: str) -> None:
        chain = ancestors(division.code)
        near = bool(home) and home in chain
        known = division.level in ("province", "prefecture") or near or (bool(province) and province in chain)
        long_enough = len(division.name) > 2 or (division.name.endswith("县") and known)
        if long_enough and (known or division.name not in self._names):
            self._put(division.name, division, known)
        for short in division.short:
            if len(short) < 2 or short in ("城区", "郊区", "矿区"):
                continue
            if (
                near
                or (known and division.level != "county" and not division.everyday)
                or (known and not division.everyday and text.count(division.name) > 0)
            ):
                self._put(short, division, known)

    def _put(self, name: str, division: Division, strong: bool) -> None:
        if name not in self._names or strong:
            self._names.setdefault(name, (division.name, division.code))

    def code(self, name: str) -> str:
        """The code of the division that `name` means here, or ''."""
        return self._names.get(name, ("", ""))[1]

    def code_at_end(self, name: str) -> str:
        """The code of the division that a joined name ends with (深圳市南山区), or ''."""
        return next((self.code(name[i:]) for i in range(1, len(name) - 1) if self.code(name[i:])), "")

    @cached_property
    def divisions_inside(self) -> dict[str, str]:
        """Full and short names of the divisions of the jurisdiction → code."""
        inside: dict[str, str] = {}
        for code, division in divisions().items():
            if self.home and code != self.home and self.home in ancestors(code):
                for name in (division.name, *division.short):
                    if len(name) >= 2 and name not in divisions()[self.home].short:
                        inside[name] = code
        return inside

    def known(self, name: str) -> bool:
        """Whether `name` is a place here."""
        return name in self._names

    def find(self, reading: Reading) -> tuple[PlaceName, ...]:
        """The places of a passage from left to right, the longest at each place, not inside a word."""
        text, found, i = reading.text, [], 0
        while i < len(text) - 1:
            hit = (self._at(text, i) if text[i : i + 2] in self._heads else "") or self._direction(text, i)
            if hit and self._whole(reading, i, i + len(hit)):
                found.append(PlaceName(i, i + len(hit), *self._names.get(hit, (hit, ""))))
                i += len(hit)
            else:
                i += 1
        return tuple(found)

    def _direction(self, text: str, i: int) -> str:
        """粤北, 赣南地区, 粤东西北地区: a province's one-character name with directions."""
        match = DIRECTION.match(text, i)
        return match[0] if match else ""

    def _at(self, text: str, i: int) -> str:
        for length in range(min(self._longest, len(text) - i), 1, -1):
            if text[i : i + length] in self._names:
                return text[i : i + length]
        return ""

    @staticmethod
    def _whole(reading: Reading, start: int, end: int) -> bool:
        """Whether the name does not begin in the middle of an everyday word that is longer than it."""
        token = reading.tokens[reading.token_at[start]]
        last = reading.tokens[reading.token_at[end - 1]]
        if end - start <= 2:  # a short name is a word of its own, or opens one that says what kind of place it is
            return token.start == start and (last.end == end or bool(TYPE_WORD.search(token.text)))
        return token.start == start or token.end < end


def home_name(metadata: Metadata) -> str:
    """The name of a plan's own place; where it is not known, one that says so."""
    return metadata.jurisdiction or f"《{metadata.title or '本规划'}》的辖区"
