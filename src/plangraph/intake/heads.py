"""What a plan says of itself before it is read: to be looked at and corrected by the one who adds it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from plangraph.errors import UsageError
from plangraph.records import Document, Metadata

LEVELS = ("national", "province", "prefecture", "county", "park")
STATUSES = ("draft", "final")
_PERIOD = re.compile(r"\s*(\d{4})\s*[-—–~至到]+\s*(\d{4})\s*年?\s*")
_YEAR = re.compile(r"\s*(\d{4})\s*年?\s*")
_DATE = re.compile(r"\d{4}(-\d{2}){0,2}")


@dataclass(frozen=True, slots=True)
class Head:
    """The head of the plan in a file; a field that the text does not give is empty. `fault` says why it cannot be read, `doubts`
    what reading the head met with."""

    file: str
    title: str = ""
    jurisdiction: str = ""
    level: str = ""
    period: str = ""
    issuer: str = ""
    date: str = ""
    number: str = ""
    status: str = ""
    characters: int = 0
    doubts: tuple[str, ...] = ()
    fault: str = ""


FIELDS = ("title", "jurisdiction", "level", "period", "issuer", "date", "number", "status")


def head_of(document: Document) -> Head:
    """The head of a document as it was read."""
    said = document.metadata
    years = "-".join(str(year) for year in (said.start_year, said.end_year) if year)
    doubts = tuple(one.message for one in document.findings if one.severity != "info")
    return Head(
        document.path, said.title or "", said.jurisdiction or "", said.level or "", years, said.issuer or "", said.date or "",
        said.number or "", said.status or "", len(document.text), doubts,
    )  # fmt: skip


def corrections(read: Head, wanted: Mapping[str, str]) -> dict[str, str]:
    """The fields that were changed, each checked; UsageError where one cannot be understood."""
    found = {}
    for name in FIELDS:
        given = " ".join(wanted.get(name, getattr(read, name)).split())
        if given and given != getattr(read, name):
            found[name] = given
    if "period" in found and not (_PERIOD.fullmatch(found["period"]) or _YEAR.fullmatch(found["period"])):
        raise UsageError(f"{read.file}: a period is two years, as in 2021-2025, not {found['period']}.")
    if "date" in found and not _DATE.fullmatch(found["date"]):
        raise UsageError(f"{read.file}: a date is 2022-01-12, 2022-01 or 2022, not {found['date']}.")
    return found


def metadata(changed: Mapping[str, str]) -> Metadata | None:
    """What reading is told of a plan, by the fields that were changed; None where none was."""
    if not changed:
        return None
    said: dict[str, Any] = {name: value for name, value in changed.items() if name != "period"}
    if "issuer" in changed:
        said["issuers"] = tuple(filter(None, re.split(r"[、，,；;\s]+", changed["issuer"])))
        said["issuer"] = "、".join(said["issuers"])
    if "period" in changed:
        years = _PERIOD.fullmatch(changed["period"]) or _YEAR.fullmatch(changed["period"])
        if years is not None:
            said["start_year"], said["end_year"] = int(years[1]), int(years[years.lastindex or 1])
    return Metadata(**said)
