"""Firms and their industries, one industry a line: what users ask first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from plangraph.evaluation.facts import Relation
from plangraph.evaluation.scoring import Score


@dataclass
class Anchored:
    """An industry of a document with the firms that were found rightly, missed, or found in excess."""

    doc: str
    industry: str
    right: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    excess: list[str] = field(default_factory=list)


def anchors(scores: Iterable[Score]) -> list[Anchored]:
    """The industries that have an anchor in the gold or in what was found, by document and name."""
    lines: dict[tuple[str, str], Anchored] = {}
    for each in scores:
        row = each.rows.get("relation anchors")
        if row is None:
            continue
        for part, facts in (
            ("right", [gold for gold, _ in row.right]),
            ("missed", row.missed),
            ("excess", row.excess),
        ):
            for industry, firms in _by_industry(facts).items():
                line = lines.setdefault((each.doc, industry), Anchored(each.doc, industry))
                getattr(line, part).extend(firms)
    return [lines[key] for key in sorted(lines)]


def _by_industry(facts: Iterable[object]) -> dict[str, list[str]]:
    firms: dict[str, list[str]] = defaultdict(list)
    for fact in facts:
        if isinstance(fact, Relation):
            firms[fact.object].append(fact.subject)
    return firms
