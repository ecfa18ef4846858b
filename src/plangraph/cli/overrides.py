"""What the command line says of one plan: the options of `extract` and `build` that win over its text."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from plangraph.records import Metadata

Title = Annotated[str | None, typer.Option(help="The plan's title, where its text lacks it.")]
Issuer = Annotated[str | None, typer.Option(help="Who issued the plan; several with 、 between them.")]
Date = Annotated[str | None, typer.Option(help="When it was issued: 2022-01-12, 2022-01 or 2022.")]
Number = Annotated[str | None, typer.Option(help="Its document number: 韶府〔2022〕5号.")]
Jurisdiction = Annotated[
    str | None, typer.Option(help="The full name of its jurisdiction: 韶关市, 赣州经济技术开发区.")
]
Period = Annotated[str | None, typer.Option(help="The years it is for: 2021-2025.")]
Status = Annotated[str | None, typer.Option(help="draft or final.")]
Level = Annotated[str | None, typer.Option(help="national, province, prefecture, county or park.")]
Key = Annotated[str | None, typer.Option(help="The plan's key, which stays when its text changes.")]

_LEVELS = ("national", "province", "prefecture", "county", "park")


def overrides(
    *,
    title: str | None,
    issuer: str | None,
    date: str | None,
    number: str | None,
    jurisdiction: str | None,
    period: str | None,
    status: str | None,
    level: str | None,
    key: str | None,
) -> Metadata | None:
    """What the options say, None where none is given; UsageError where one cannot be understood."""
    import re

    from plangraph.errors import UsageError

    if not any((title, issuer, date, number, jurisdiction, period, status, level, key)):
        return None
    if status not in (None, "draft", "final"):
        raise UsageError(f"The status is draft or final, not {status}.")
    if level not in (None, *_LEVELS):
        raise UsageError(f"The level is one of {', '.join(_LEVELS)}, not {level}.")
    if key and not re.fullmatch(r"[\w.-]{1,120}", key):
        raise UsageError(f"A key has letters, digits, hyphens, points and underscores alone, not {key}.")
    years = re.fullmatch(r"(\d{4})\s*[-—–]\s*(\d{4})", period) if period else None
    if period and years is None:
        raise UsageError(f"A period is two years, as in 2021-2025, not {period}.")
    issuers = tuple(filter(None, re.split(r"[、，,；;\s]+", issuer or "")))
    return Metadata(
        title=title,
        number=number,
        issuer="、".join(issuers) or None,
        date=date,
        start_year=int(years[1]) if years else None,
        end_year=int(years[2]) if years else None,
        status=status,
        level=level,
        jurisdiction=jurisdiction,
        issuers=issuers,
        key=key,
    )


def for_one(metadata: Metadata | None, plans: Sequence[Path]) -> None:
    """UsageError where options that speak of one plan are given with several."""
    from plangraph.errors import UsageError

    if metadata is not None and len(plans) > 1:
        raise UsageError(
            f"The options speak of one plan and there are {len(plans)}: say it of each in plans.toml beside the files."
        )
