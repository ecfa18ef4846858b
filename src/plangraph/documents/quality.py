"""Findings about the text itself: what a reader of the report should know before trusting what was read from it."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..records import Document, Finding
from .characters import simplified, traditional_share

_CHINESE = re.compile(r"[一-鿿]")
_DAMAGED = re.compile(r"[\ufffd\ue000-\uf8ff]")
_MOJIBAKE = re.compile(r"锟斤拷|烫烫|屯屯|[ÃÂâ][\x80-\xbf€™œ]|(?:[äåæçèé][^\x00-\x7f]{2}){2}|锘")
_NOISE = re.compile(
    r"[一-鿿][^\w\s一-鿿，。、；：？！“”‘’（）()《》〈〉—…·%％/.,\-+&〔〕［］【】~～*#^°℃①-⑳→]{2,}[一-鿿]|[|¦]{2,}|[_=]{6,}"
)
_FULL_STOP = re.compile(r"[。；！？]")
_LONG = 1_000_000
_SHORT = 200
_LEAST_CHINESE = 0.3
_LONG_PASSAGE = 5_000
_CROWDED = 400


def check(document: Document) -> tuple[Finding, ...]:
    """Every finding about a document's text and structure, in a fixed order."""
    return tuple(
        Finding.of(severity, f"{document.id}: text", kind, **values)
        for find in _CHECKS
        for severity, kind, values in find(document)
    )


_Found = list[tuple[str, str, dict[str, object]]]  # severity, kind, values


def _language(document: Document) -> _Found:
    letters = re.findall(r"\w", document.text)
    chinese = len(_CHINESE.findall(document.text))
    if not letters or chinese >= _LEAST_CHINESE * len(letters):
        return []
    share = round(100 * chinese / len(letters))
    return [("warning", "language", {"share": share})]


def _traditional(document: Document) -> _Found:
    if simplified(document.text) == document.text:
        return []
    share = round(100 * traditional_share(document.text))
    return [("warning", "traditional", {"share": share})]


def _damage(document: Document) -> _Found:
    found: _Found = []
    damaged = len(_DAMAGED.findall(document.text))
    if damaged:
        found.append(("warning", "undecoded", {"count": damaged}))
    garbled = len(_MOJIBAKE.findall(document.text))
    if garbled:
        found.append(("warning", "garbled", {"count": garbled}))
    noise = len(_NOISE.findall(document.text))
    if noise >= 3:
        found.append(("warning", "noise", {"count": noise}))
    return found


def _length(document: Document) -> _Found:
    length = len(document.text)
    if length > _LONG:
        return [("info", "very-long", {"length": f"{length:,}"})]
    if length < _SHORT:
        return [("warning", "very-short", {"length": length})]
    return []


def _structure(document: Document) -> _Found:
    found: _Found = []
    if not document.sections:
        found.append(("warning", "no-headings", {}))
    long = [passage for passage in document.passages if len(passage.text) > _LONG_PASSAGE]
    if long:
        found.append(("warning", "long-paragraphs", {"count": len(long), "most": f"{_LONG_PASSAGE:,}"}))
    open_ended = [
        passage
        for passage in document.passages
        if passage.kind == "paragraph" and len(passage.text) > _CROWDED and not _FULL_STOP.search(passage.text)
    ]
    if open_ended:
        found.append(("warning", "no-full-stop", {"count": len(open_ended)}))
    return found


def _broken(document: Document) -> _Found:
    """Paragraphs that stop in mid-sentence: a line whose continuation was not found."""
    broken = [
        passage
        for passage in document.passages
        if passage.kind == "paragraph"
        and passage.section >= 0
        and len(passage.text) > 40
        and not re.search(r"[。；！？：:.!?;…][”’）)》」』】\"]*$", passage.text)
    ]
    return [("info", "breaks-off", {"start": passage.text[:12], "end": passage.text[-12:]}) for passage in broken[:10]]


def _empty(document: Document) -> _Found:
    """Sections with nothing under them, not even another section."""
    used = {passage.section for passage in document.passages if passage.kind != "heading"}
    used |= {section.parent for section in document.sections}
    return [
        ("info", "nothing-under", {"heading": f"{section.number}{section.title[:24]}"})
        for section in document.sections
        if section.index not in used
    ]


_CHECKS: tuple[Callable[[Document], _Found], ...] = (
    _language,
    _traditional,
    _damage,
    _length,
    _structure,
    _broken,
    _empty,
)
