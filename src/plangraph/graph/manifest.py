"""What a build was made from and what came of it; no clock and no machine: same input, same bytes."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping
from typing import Any

from plangraph import __version__
from plangraph.graph.tables import KINDS
from plangraph.records import Graph
from plangraph.terms import ONTOLOGY_SHA256

NAME = "manifest.json"


def manifest(graph: Graph, files: Mapping[str, bytes]) -> bytes:
    """The manifest of a build as JSON; `files` are the contents of what was written, by name."""
    return (json.dumps(_content(graph, files), ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _content(graph: Graph, files: Mapping[str, bytes]) -> dict[str, Any]:
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
        "rules": _counted(claim.rule for claim in graph.claims),
        "files": {name: hashlib.sha256(content).hexdigest() for name, content in sorted(files.items())},
    }


def _counted(values: Any) -> dict[str, int]:
    return dict(sorted(Counter(values).items()))
