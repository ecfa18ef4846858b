"""What a plan says of itself, with a finding for everything that it leaves open or that was read from evidence."""

from __future__ import annotations

from dataclasses import fields, replace

from ...records import Document, Finding, Metadata
from .dates import find_date, find_period
from .front import read_front
from .jurisdiction import Jurisdiction, in_title
from .spoken import by_frequency
from .titles import find_issuer, find_number, find_status, find_title

__all__ = ["find_metadata"]

_FROM_ISSUER = "it was read from the issuer"
_MISSING = {
    "title": "the text gives no title",
    "number": "no document number was found",
    "issuer": "who issued the plan was not found",
    "date": "no date of issue was found",
    "start_year": "the first year of the plan was not found",
    "end_year": "the last year of the plan was not found",
    "status": "the text does not say whether it is a draft or the plan as issued",
    "level": "the level of government was not found",
    "jurisdiction": "whose plan it is was not found",
}


def find_metadata(document: Document, title: str | None, given: Metadata) -> tuple[Metadata, tuple[Finding, ...]]:
    """The metadata of a document, and the findings. `title` is the one the file format gives; `given` wins."""
    front = read_front(document, title)
    findings: list[Finding] = []
    named = given.title or find_title(front)
    number = given.number or find_number(front)
    issuer = given.issuer or find_issuer(front)
    period, reason = find_period(named, document.text)
    if period and reason and given.start_year is None:
        findings.append(_note(document, "period", f"{period[0]}–{period[1]} was inferred from {reason}"))
    place, notes = _jurisdiction(document, named, issuer, given)
    findings += notes
    found = Metadata(
        title=named,
        number=number,
        issuer=issuer,
        date=find_date(front),
        start_year=period[0] if period else None,
        end_year=period[1] if period else None,
        status=find_status(front, number),
        level=place.level if place else None,
        jurisdiction=place.name if place else None,
        jurisdiction_class=place.cls if place else "Place",
    )
    settled = _settle(found, given)
    return settled, (*findings, *_missing(document, settled))


def _jurisdiction(
    document: Document, title: str | None, issuer: str | None, given: Metadata
) -> tuple[Jurisdiction | None, list[Finding]]:
    sources = (("", given.jurisdiction),) if given.jurisdiction else (("", title), (_FROM_ISSUER, issuer))
    for source, name in sources:
        place = in_title(name, document.text) if name else None
        if place:
            reason = "; ".join(filter(None, (source, place.reason)))
            return place, [_note(document, "jurisdiction", f"{place.name}: {reason}")] if reason else []
    if given.jurisdiction:
        return None, []
    place, rivals = by_frequency(document.text)
    if place:
        return place, [_note(document, "jurisdiction", f"{place.name} was inferred from {place.reason}")]
    message = f"whose plan it is cannot be told between {rivals}"
    return None, [_note(document, "jurisdiction", message, "warning")] if rivals else []


def _settle(found: Metadata, given: Metadata) -> Metadata:
    """What the caller gave, and for the rest what was found."""
    stated = {f.name: getattr(given, f.name) for f in fields(Metadata) if getattr(given, f.name) is not None}
    if given.jurisdiction is None:
        stated.pop("jurisdiction_class")
    elif given.jurisdiction_class == "Place":
        stated["jurisdiction_class"] = found.jurisdiction_class
    return replace(found, **stated)


def _missing(document: Document, found: Metadata) -> list[Finding]:
    return [
        _note(document, name, f"{message}; it stays open", "warning")
        for name, message in _MISSING.items()
        if getattr(found, name) is None
    ]


def _note(document: Document, field: str, message: str, severity: str = "info") -> Finding:
    return Finding(severity, f"{document.id}: {field}", f"{message[0].upper()}{message[1:]}.")
