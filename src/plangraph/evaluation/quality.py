"""How good a graph is, as a file beside it: the scores by text and in all, and where they come from."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from plangraph import __version__
from plangraph.errors import DataError
from plangraph.evaluation.facts import Facts
from plangraph.evaluation.scoring import Score, Tally, total
from plangraph.terms import ONTOLOGY_SHA256

FILE = "quality.json"


def quality(
    scores: Sequence[Score], gold: Sequence[Facts], *, day: date, command: str, notes: Mapping[str, str]
) -> dict[str, Any]:
    """What `quality.json` says; `notes` are words by language about where the figures come from."""
    titles = {facts.doc: title(facts) for facts in gold}
    return {
        "plangraph": __version__,
        "ontology": ONTOLOGY_SHA256,
        "date": day.isoformat(),
        "command": command,
        "notes": dict(notes),
        "texts": {
            each.doc: {"title": titles.get(each.doc, each.doc), "totals": numbers(each.totals)} for each in scores
        },
        "total": numbers(total(scores)),
    }


def write_quality(folder: Path, content: Mapping[str, Any]) -> Path:
    """Write it into the folder of a built graph and return the file; DataError where the folder is none."""
    if not (folder / "plans.jsonl").is_file():
        raise DataError(f"{folder} is not a built graph: plans.jsonl is missing.")
    path = folder / FILE
    try:
        path.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        raise DataError(f"{path}: cannot be written ({error.strerror}).") from None
    return path


def numbers(tallies: Mapping[str, Tally]) -> dict[str, dict[str, float]]:
    """Precision, recall, F1 and the counts of each row, as JSON has them."""
    return {
        label: {
            "p": round(tally.precision, 4),
            "r": round(tally.recall, 4),
            "f1": round(tally.f1, 4),
            "hit": tally.hit,
            "gold": tally.gold,
            "found": tally.found,
        }
        for label, tally in tallies.items()
    }


def title(facts: Facts) -> str:
    """What a text is called: the first document that its gold names, which is the plan itself."""
    return next((entity.name for entity in facts.entities if entity.cls == "PolicyDocument"), facts.doc)
