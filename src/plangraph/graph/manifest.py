"""What a build was made from and what came of it; no clock and no machine: same input, same bytes."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from plangraph import __version__
from plangraph.graph.speakers import counts
from plangraph.graph.tables import KINDS
from plangraph.records import Graph
from plangraph.terms import ONTOLOGY_SHA256

NAME = "manifest.json"


def manifest(graph: Graph, folder: Path, reviewers: Sequence[str] = ()) -> bytes:
    """The manifest of a build as JSON, with the checksum of every file that `folder` holds."""
    return (json.dumps(_content(graph, folder, reviewers), ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _content(graph: Graph, folder: Path, reviewers: Sequence[str]) -> dict[str, Any]:
    written = sorted(path for path in folder.rglob("*") if path.is_file())
    return {
        "plangraph": __version__,
        "ontology": ONTOLOGY_SHA256,
        "inputs": [
            {"plan": plan.id, "file": plan.file, "sha256": plan.sha256, "characters": plan.characters}
            for plan in sorted(graph.plans, key=lambda plan: plan.id)
        ],
        "counts": {kind: len(getattr(graph, kind)) for kind, _ in KINDS},
        "classes": _counted(entity.cls for entity in graph.entities),
        "relations": _counted(relation.predicate for relation in graph.relations),
        "figures": _counted(figure.kind for figure in graph.figures),
        "said by": counts(graph, reviewers),
        "reviewers": list(reviewers),
        "reasons": _counted(reason for relation in graph.relations for reason in relation.reasons),
        "files": {path.relative_to(folder).as_posix(): _checksum(path) for path in written},
    }


def _checksum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _counted(values: Any) -> dict[str, int]:
    return dict(sorted(Counter(values).items()))
