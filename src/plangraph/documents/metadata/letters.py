"""What the letters of a document's number say: 鄂政发 is of 湖北省, 政发 of its government."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...naming import choose, divisions, named, organ, prefix
from ...naming.divisions import Division, fits_letter
from ..knowledge import metadata_words
from .organs import level_of
from .places import Jurisdiction, of_division, own_letter
from .zones import SPOKEN

_LETTERS: dict[str, str] = metadata_words()["letters"]
_GOVERNMENT = re.compile(r"[一-鿿]{1,5}?(?:政|府)(办)?(?:综|秘)?(?:发|字|函|规|文)?$")
_REASON = "the letters of its number"


def by_letters(number: str | None, text: str, issuers: Iterable[str]) -> Jurisdiction | None:
    """The division whose letter opens the number and whose level is that of which the text speaks as its own.

    A province has a letter of its own; others are told by their first character if the text names one alone.
    """
    letter = next(filter(None, map(level_of, issuers)), "") or own_letter(text)
    if not number or not letter or prefix(number):
        return None
    known = choose(named(_LETTERS.get(number[0], "")), text)
    if known and fits_letter(known, letter):
        return of_division(known, text, _REASON)
    found = {one.name: one for one in _mentioned(text[:SPOKEN], number[0]) if fits_letter(one, letter)}
    return of_division(found.popitem()[1], text, _REASON) if len(found) == 1 else None


def _mentioned(text: str, first: str) -> Iterable[Division]:
    """The divisions that begin with this character and are named in full."""
    return (one for one in divisions().values() if one.name[0] == first and one.name in text)


def government_of(number: str | None, home: Jurisdiction | None) -> str | None:
    """The government, or its office, that a number of a division's government (…政发, …政办发) names; None for others."""
    match = _GOVERNMENT.match(re.split(r"[〔\[（(【﹝［]", number)[0]) if number else None
    if match is None or home is None or home.cls != "Place" or not home.code:
        return None
    office = ("办公厅" if home.level == "province" else "办公室") if match.group(1) else ""
    government = organ("政府", home.name) or f"{home.name}人民政府"
    return government + office
