"""Where a plan names the things of a built graph, by its claims: for a page that shows the plan's text with them marked."""

from __future__ import annotations

from pathlib import Path

from plangraph.build.claimfile import lines_of, read_claims
from plangraph.build.folder import CLAIMS, file_name
from plangraph.errors import DataError
from plangraph.graph.tables import read_tables
from plangraph.ids import fold
from plangraph.records import NAMED
from plangraph.whole import text_of


def named_places(folder: Path, plan: str) -> list[tuple[int, int, str]]:
    """(start, end, id of the entity) of every mention of a plan, in the order of the text; DataError where the graph is
    not there or damaged."""
    path = folder / CLAIMS / f"{file_name(plan)}.jsonl"
    try:
        text = text_of(path)
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{folder} has no claims of {plan}: build the graph again.") from error
    ids = {fold(name): entity.id for entity in read_tables(folder).entities for name in entity.wordings.get(plan, ())}
    told = (claim for claim in read_claims(lines_of(text), path.name).claims if claim.predicate == NAMED)
    found = ((*claim.quote.place, ids.get(fold(claim.subject.name))) for claim in told)
    return [(start, end, entity) for start, end, entity in found if entity is not None]
