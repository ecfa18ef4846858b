"""What readers and reviewers say of a plan, put to what the machine found: again only where either has changed."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from plangraph.build.claimfile import lines_of, read_claims, write_claims
from plangraph.build.keys import stage_key
from plangraph.records import Metadata
from plangraph.sources import FactFile


def naming(facts: Sequence[FactFile], text: str) -> list[FactFile]:
    """The files of facts that are about the plan of a claim file's text: they name its file's stem, its key or its title."""
    head: Mapping[str, Any] = json.loads(text[: text.index("\n")])["head"]
    names = {Path(head["file"]).stem, head["key"], head.get("title")}
    return [file for file in facts if file.doc in names]


def facts_key(machine: str, facts: Sequence[FactFile]) -> str:
    """The key of a plan's claims with facts, by the key of what the machine finds."""
    told = ((file.doc, file.by, file.source, file.content) for file in facts)
    return stage_key("facts", machine, *(json.dumps(one, ensure_ascii=False) for one in told))


def with_facts(text: str, path: Path, metadata: Metadata | None, facts: Sequence[FactFile]) -> str:
    """The text of a plan's claim file with what readers and reviewers say of the plan in a file."""
    from plangraph.build.plan import with_facts  # what it takes to read a plan takes half a second to import
    from plangraph.documents import read_document

    document = read_document(path, metadata=metadata)
    return write_claims(with_facts(read_claims(lines_of(text), path.name), document, facts))
