"""What is given beside the text: by the caller, or by the front matter of the file itself."""

from __future__ import annotations

from dataclasses import fields, replace

from ...records import Metadata
from .dates import read_date
from .front import Front
from .organs import split_organs
from .periods import period_in


def with_front_matter(given: Metadata, front: Front) -> Metadata:
    """What the caller gave, and for the rest what the front matter of the file says."""
    matter = front.given
    issuers = split_organs(matter.get("issuer", "")) or tuple(filter(None, [matter.get("issuer")]))
    period = period_in(matter.get("period", ""))
    status = matter.get("status")
    return replace(
        given,
        title=given.title or matter.get("title"),
        number=given.number or matter.get("number"),
        date=given.date or read_date(matter.get("date", "")),
        issuer=given.issuer or "、".join(issuers) or None,
        issuers=given.issuers or issuers,
        jurisdiction=given.jurisdiction or matter.get("jurisdiction"),
        start_year=given.start_year or (period[0] if period else None),
        end_year=given.end_year or (period[1] if period else None),
        status=given.status or (status if status in ("draft", "final") else None),
    )


def settle(found: Metadata, given: Metadata) -> Metadata:
    """What the caller gave, and for the rest what was found."""
    stated = {f.name: getattr(given, f.name) for f in fields(Metadata) if getattr(given, f.name) not in (None, ())}
    if given.jurisdiction is None or given.jurisdiction_class == "Place":
        stated["jurisdiction_class"] = found.jurisdiction_class
    return replace(found, **stated)
