"""What reading and building met with, from the graph's folder: doubts that a reader should know of."""

from __future__ import annotations

import json
from collections.abc import Sequence

from parts.chosen import kept
from parts.files import graph_folder
from parts.grid import grid
from parts.states import nothing
from parts.words import language, say
from plangraph.records import Finding
from plangraph.table import Column, Row

FILE = "findings.jsonl"
LOST = "lost-"  # kinds of findings about decisions that no longer find their place
SEVERITIES = ("error", "warning", "info")


@kept()
def findings() -> tuple[Finding, ...]:
    """The findings of the graph; none where its folder is not at hand or says nothing of them."""
    try:
        lines = (graph_folder() / FILE).read_text(encoding="utf-8").splitlines()
        return tuple(Finding(**json.loads(line)) for line in lines)
    except (OSError, ValueError, TypeError):
        return ()


def findings_of(plan: str) -> list[Finding]:
    """Those about one plan, without decisions that no longer find their place: these concern reviewers, and stand with all."""
    return [one for one in findings() if one.place.partition(":")[0] == plan and not one.kind.startswith(LOST)]


def list_findings(found: Sequence[Finding]) -> None:
    """Draw them, one a line, the gravest first."""
    if not found:
        nothing("plan.no_findings")
        return
    columns = [
        Column("severity", say("table.kind"), facet=True, weight=0.6),
        Column("place", say("met.where"), facet=True, weight=2),
        Column("message", say("met.what"), weight=5),
    ]
    gravest = sorted(found, key=lambda one: SEVERITIES.index(one.severity))
    spoken = language()
    rows = [Row((say(f"severity.{one.severity}"), one.where(spoken), one.told(spoken))) for one in gravest]
    grid(columns, rows, key="findings", alt=say("overview.findings"), file="findings", order="by_severity")
