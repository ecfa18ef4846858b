"""Heads of documents in one's own words about places that exist, and what is read from them."""

from __future__ import annotations

from plangraph.documents import parse_text
from plangraph.records import Metadata

BODY = "一、基础\n我{self}企业增加，全{self}产业壮大。\n二、目标\n到2025年，规模扩大。\n"


def metadata(head: str, self: str = "市") -> Metadata:
    """What is read from a head above a text that speaks of itself as 我市 (or 我县 …)."""
    return parse_text(f"{head.strip()}\n{BODY.format(self=self)}").metadata


def period(found: Metadata) -> tuple[int | None, int | None]:
    """First and last year."""
    return found.start_year, found.end_year
