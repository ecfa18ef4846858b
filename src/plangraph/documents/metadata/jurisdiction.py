"""Whose plan it is: a division of the country, a zone that the text names as its own, or the country itself."""

from __future__ import annotations

import re

from ...naming import choose, lineage, named, prefix
from ...naming.divisions import fits_letter, is_full
from .front import Front
from .letters import by_letters
from .lines import is_salutation
from .organs import is_national, level_of
from .places import NATIONAL, Jurisdiction, at_start, inside, of_division, of_zone, own_letter
from .reports import Report
from .spoken import by_frequency
from .zones import SPOKEN, ZONES

_TITLE_OF_THE_STATE = re.compile(r"[《“\"]*(?:“?二?十.五”?)?(?:国家|全国|中国(?![（(])|中华人民共和国|国务院)")
_STATE_NUMBER = re.compile(r"国(?:办)?(?:发|函)(?:明电)?[〔\[（(]")
_OUR_COUNTRY = re.compile(r"我国")
_LOWER = re.compile(r"[我全](?:省|市|县|区|州|旗)(?![域块位场级民])")
_ADMINISTRATION = re.compile(r"(?:管理委员会|管委会|党工委|工作委员会)(?:办公室)?$")
_FRAME = ("issuer", "page_issuer", "source")
_LEAST_NATIONAL = 3

Found = tuple[Jurisdiction | None, str]  # and the rivals where it cannot be told between several


def find_jurisdiction(
    front: Front, title: str | None, issuers: tuple[str, ...], number: str | None, report: Report | None
) -> Found:
    """The jurisdiction with the reason from which it was read ("" for the title), or None and the rivals, if any."""
    text = front.text
    if report and (heard := at_start(f"{report.place}人民代表大会", text)):
        return heard.because("" if title and heard.name in title else "the congress that heard it"), ""
    if any(is_national(issuer) for issuer in issuers) or _STATE_NUMBER.match(number or ""):
        return NATIONAL.because("its issuer"), ""
    if title and (own := at_start(title, text)):
        return _in_full(own, issuers, text), ""
    if title and _TITLE_OF_THE_STATE.match(title):
        return NATIONAL, ""
    for issuer in issuers:
        if issued := _of_issuer(issuer, text):
            return issued.because("its issuer"), ""
    if title and (within := inside(title, text)):
        return within.because("a name inside the title"), ""
    if lettered := by_letters(number, text, issuers):
        return lettered, ""
    if above := _above_addressed(front, issuers):
        return above, ""
    place, rivals = by_frequency(text)
    if place is None and not rivals:
        place = _of_page(front) or _of_the_state(text)
    return place, rivals


def _in_full(own: Jurisdiction, issuers: tuple[str, ...], text: str) -> Jurisdiction:
    """A zone by the longer name that its administration has, where it issued the plan (长沙经开区 of 长沙经济技术开发区)."""
    for issued in (_of_issuer(issuer, text) for issuer in issuers if own.cls == "Park"):
        if issued and issued.cls == "Park" and len(issued.name) > len(own.name) and _shortens(own.name, issued.name):
            return issued.because("its issuer")
    return own


def _shortens(short: str, name: str) -> bool:
    """Whether a short name is made of the characters of a name in their order, and begins and ends as it does."""
    rest = iter(name)
    return short[:2] == name[:2] and short[-1] == name[-1] and all(character in rest for character in short)


def _of_issuer(issuer: str, text: str) -> Jurisdiction | None:
    """The place of an organ; of the administration of a zone the zone."""
    bare = _ADMINISTRATION.sub("", issuer.removeprefix("中共"))
    if bare != issuer.removeprefix("中共") and bare.endswith(ZONES) and not named(bare):
        return of_zone(bare)
    return at_start(issuer, text)


def _above_addressed(front: Front, issuers: tuple[str, ...]) -> Jurisdiction | None:
    """The division in which all of those lie that an organ named by its level alone writes to (崇川区人民政府：)."""
    letter = next(filter(None, map(level_of, issuers)), "")
    address = next((line for line in front.lines if is_salutation(line)), "") if letter else ""
    above = [
        {one.name: one for division in named(place) for one in lineage(division)[1:] if fits_letter(one, letter)}
        for place in (prefix(address, start) for start in range(len(address)))
        if place and is_full(place)
    ]
    found = above[0] if above else {}
    if len(found) != 1 or any(one.keys() != found.keys() for one in above):
        return None
    return of_division(found.popitem()[1], front.text, "those that it is sent to")


def _of_page(front: Front) -> Jurisdiction | None:
    """The place of those whom the page names."""
    for field in _FRAME:
        words = front.frame.get(field, "")
        found = at_start(words, front.text) if prefix(words) else None
        if found and not re.search(r"日报|晚报|新闻|网|广播|电视", words):
            return found.because("the page that holds it")
    return None


def _of_the_state(text: str) -> Jurisdiction | None:
    """The country, where a text speaks of it alone as its own."""
    spoken = text[:SPOKEN]
    ours, lower = len(_OUR_COUNTRY.findall(spoken)), len(_LOWER.findall(spoken))
    return NATIONAL.because(f"{ours} mentions of 我国") if ours >= _LEAST_NATIONAL and not lower else None


def given_jurisdiction(name: str, cls: str, text: str) -> Jurisdiction:
    """The jurisdiction that the caller or the document's own front matter names."""
    if name == NATIONAL.name:
        return NATIONAL
    division = choose(named(name), text, own_letter(text))
    if division and cls != "Park":
        return of_division(division, text)
    if cls == "Park" or name.endswith(ZONES):
        return of_zone(name)
    return Jurisdiction(name, cls, "")
