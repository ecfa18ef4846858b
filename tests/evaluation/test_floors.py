"""No gold plan scores below its committed floor by the rules: the encoder has seen these plans, so it sets no floor."""

from __future__ import annotations

from pathlib import Path

import pytest

from plangraph.evaluation import facts_of, read_facts, score
from plangraph.evaluation.floors import below, read_floors

SHARED = Path(__file__).parents[3] / "shared"
FOLDERS = (SHARED / "corpus", SHARED / "gold" / "texts")
FLOORS = Path(__file__).parent / "floors.json"

pytestmark = pytest.mark.corpus


def plan_of(doc: str) -> Path:
    """The text of a gold document."""
    return next(path for folder in FOLDERS for path in sorted(folder.glob(f"{doc}.*")))


def test_no_total_is_below_its_floor() -> None:
    files = sorted((SHARED / "gold").glob("*.json"))
    if not files:
        pytest.skip("needs the gold standard in ../shared/gold")
    pipeline = pytest.importorskip("plangraph.build.plan")
    floors = read_floors(FLOORS)
    assert set(floors) == {file.stem for file in files} | {"total"}
    scores = []
    for file in files:
        found = pipeline.extract_document(plan_of(file.stem), without=("encoder",))
        scores.append(score(read_facts(file), facts_of(found, doc=file.stem)))
    assert below(scores, floors) == []
