"""The metadata of a document out of everything that its head and its text tell."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...naming import organ
from ...records import Document, Finding, Metadata
from .dates import find_date
from .front import Front, read_front
from .given import settle, with_front_matter
from .issuers import find_issuers
from .jurisdiction import find_jurisdiction, given_jurisdiction
from .letters import government_of
from .lines import kind_of
from .notices import Notice, find_notice
from .numbers import find_number
from .organs import is_relative
from .periods import find_period
from .places import Jurisdiction
from .reports import Report, find_report, year_of_report
from .status import find_status
from .titles import find_title

_WANTED = ("title", "number", "issuer", "date", "start_year", "end_year", "status", "level")
_GUESSED_KINDS = (None, "plan", "action plan")
_MADE = re.compile(r"(?:制定|编制|形成|起草)(?:了)?本(规划|计划|纲要|方案|行动计划|意见|办法|措施|要点)")
_ITSELF = re.compile(r"(?<!基)本(规划|行动计划|方案|办法)")


@dataclass(slots=True)
class _Head:
    """What is found step by step, with the notes on what was inferred."""

    front: Front
    given: Metadata
    notice: Notice | None
    title: str | None
    kind: str | None
    report: Report | None
    notes: list[tuple[str, str, str]]  # field, value, from what it was inferred


def find_metadata(document: Document, title: str | None, given: Metadata) -> tuple[Metadata, tuple[Finding, ...]]:
    """The metadata of a document, and the findings. `title` is the one the file format gives; `given` wins."""
    front = read_front(document, title)
    given = with_front_matter(given, front)
    notice = find_notice(front)
    named = given.title or find_title(front, notice)
    kind = kind_of(named) if named else _kind_by_text(front.text)
    report = find_report(front, kind)
    head = _Head(front, given, notice, named, "work report" if report and report.by_government else kind, report, [])
    found, rivals = _found(head)
    settled = settle(found, given)
    notes = [
        _inferred(document, field, value, why)
        for field, value, why in head.notes
        if getattr(given, field, None) is None
    ]
    return settled, (*notes, *_missing(document, settled, rivals))


def _found(head: _Head) -> tuple[Metadata, str]:
    """The metadata as the document gives them, and the rivals of a jurisdiction that cannot be told."""
    front, given = head.front, head.given
    number = given.number or find_number(front, head.title)
    issuers, reason = find_issuers(front, head.notice, head.title)
    issuers = given.issuers or issuers
    place, rivals = _jurisdiction(head, issuers, number)
    issuers = _whole(head, issuers, place, reason) or _numbered(head, number, place)
    date = _date(head)
    period = _period(head, date)
    sent = number or head.report or date or any(name in (head.title or "") for name in issuers)
    return (
        Metadata(
            title=head.title,
            number=number,
            issuer="、".join(issuers) or None,
            date=date,
            start_year=period[0] if period else None,
            end_year=period[1] if period else None,
            status=find_status(front, head.notice, head.kind, sent=bool(sent)),
            level=(place.level or None) if place else None,
            jurisdiction=place.name if place else None,
            jurisdiction_class=place.cls if place else "Place",
            jurisdiction_code=place.code if place else None,
            issuers=issuers,
            kind=head.kind,
            notice=head.notice.headline if head.notice else None,
        ),
        rivals,
    )


def _jurisdiction(head: _Head, issuers: tuple[str, ...], number: str | None) -> tuple[Jurisdiction | None, str]:
    given = head.given
    if given.jurisdiction:
        return given_jurisdiction(given.jurisdiction, given.jurisdiction_class, head.front.text), ""
    place, rivals = find_jurisdiction(head.front, head.title, issuers, number, head.report)
    if place and place.reason:
        head.notes.append(("jurisdiction", place.name, place.reason))
    return place, rivals


def _whole(head: _Head, issuers: tuple[str, ...], place: Jurisdiction | None, reason: str) -> tuple[str, ...]:
    """The issuers with the name of the jurisdiction before those that have but their level; a report's government."""
    home = place.name if place else None
    if head.report and head.report.by_government and not head.given.issuers:
        government = organ("政府", home) or (f"{home}人民政府" if place and place.cls == "Place" else None)
        if government is None:
            return issuers
        if government not in head.front.text:
            head.notes.append(("issuer", government, "the report that its head gave"))
        return (government,)
    if issuers and reason:
        head.notes.append(("issuer", "、".join(issuers), reason))
    return tuple((organ(name, home) or name) if is_relative(name) else name for name in issuers)


def _numbered(head: _Head, number: str | None, place: Jurisdiction | None) -> tuple[str, ...]:
    """The government that the letters of the number name, where nothing else names an issuer."""
    government = government_of(number, place)
    if government is None:
        return ()
    head.notes.append(("issuer", government, "the letters of its number"))
    return (government,)


def _date(head: _Head) -> str | None:
    if head.report and head.report.date:
        return head.report.date
    date, reason = find_date(head.front)
    if date and reason:
        head.notes.append(("date", date, reason))
    return date


def _period(head: _Head, date: str | None) -> tuple[int, int] | None:
    if head.kind == "work report":
        year, reason = year_of_report(head.title, head.front.text, date)
        period = (year, year) if year else None
    else:
        guess = head.kind in _GUESSED_KINDS
        period, reason = find_period(head.title, head.front.text, guess=guess)
    if period and reason:
        head.notes.append(("start_year", f"{period[0]}–{period[1]}", reason))
    return period


def _kind_by_text(text: str) -> str | None:
    """The kind of document that a text without a title says it is (制定本规划, 本规划)."""
    match = _MADE.search(text) or _ITSELF.search(text)
    return kind_of(match.group(1)) if match else None


def _missing(document: Document, found: Metadata, rivals: str) -> list[Finding]:
    notes = [
        Finding.of("warning", f"{document.id}: {name}", f"open-{name}")
        for name in _WANTED
        if getattr(found, name) is None
    ]
    if found.jurisdiction is None:
        place = f"{document.id}: jurisdiction"
        several = Finding.of("warning", place, "rival-jurisdictions", rivals=rivals)
        notes.append(several if rivals else Finding.of("warning", place, "no-jurisdiction"))
    return notes


def _inferred(document: Document, field: str, value: str, why: str) -> Finding:
    place = "period" if field == "start_year" else field
    return Finding.of("info", f"{document.id}: {place}", "inferred", value=value, why=why)
