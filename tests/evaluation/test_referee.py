"""Our count is the referee's, on every gold file, whatever is done to the facts."""

from __future__ import annotations

import copy
import random
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plangraph.evaluation import facts_of, score

pytestmark = pytest.mark.corpus
Data = dict[str, Any]


def counts(gold: Data, found: Data) -> dict[str, tuple[int, int, int]]:
    tallies = score(facts_of(gold), facts_of(found)).tallies()
    return {label: (tally.hit, tally.gold, tally.found) for label, tally in tallies.items()}


def perturbed(data: Data, seed: int) -> Data:
    """Facts as a bad reader might give them: left out, doubled, renamed, merged, retyped, turned round."""
    chance = random.Random(seed)
    found = copy.deepcopy(data)
    for key in ("entities", "relations", "figures"):
        found[key] = [item for item in found[key] if chance.random() > 0.2]
        chance.shuffle(found[key])
        found[key] += copy.deepcopy(found[key][:3])
    for entity in found["entities"]:
        _bend_entity(entity, found["entities"], chance)
    for relation in found["relations"]:
        if chance.random() < 0.1:
            relation["s"], relation["o"] = relation["o"], relation["s"]
        if chance.random() < 0.1:
            relation["p"] = chance.choice(["anchors", "cooperatesWith", "locatedIn"])
    for figure in found["figures"]:
        _bend_figure(figure, chance)
    return found


def _bend_entity(entity: Data, others: list[Data], chance: random.Random) -> None:
    names = [entity["name"], *entity.get("aliases", [])]
    what = chance.random()
    if what < 0.1:
        entity["type"] = chance.choice(["Park", "Industry", "Place"])
    elif what < 0.2:
        entity["name"] = "（" + names[-1] + "）"
    elif what < 0.3:
        entity["name"] = chance.choice(names)
    elif what < 0.35:
        entity["aliases"] = [*entity.get("aliases", []), chance.choice(others)["name"]]


def _bend_figure(figure: Data, chance: random.Random) -> None:
    what = chance.random()
    if what < 0.1:
        figure["value"], figure["unit"] = figure["value"] / 1e4, "万" + figure["unit"]
    elif what < 0.2:
        figure["year"] = None
    elif what < 0.3:
        figure["indicator"] = figure["indicator"][: len(figure["indicator"]) // 2 + 1]
    elif what < 0.4:
        figure["unit"] = chance.choice(["家", "个", "％", "人"])
    elif what < 0.5:
        figure["change"] = not figure.get("change")


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10**6))
def test_counts_are_the_referees_whatever_the_reader_does(
    seed: int, referee: ModuleType, gold: dict[str, Data]
) -> None:
    for data in gold.values():
        if len(data["entities"]) < 500 or seed % 4 == 0:
            found = perturbed(data, seed)
            theirs, _ = referee.score(data, found)
            assert counts(data, found) == dict(theirs)


def test_what_is_missed_and_in_excess_is_the_referees(referee: ModuleType, gold: dict[str, Data]) -> None:
    data = gold["jian-parks"]
    found = perturbed(data, 7)
    _, left = referee.score(data, found)
    rows = score(facts_of(data), facts_of(found)).rows
    for label, (missed, excess) in left.items():
        if label.startswith("relation "):
            ours = (
                [(r.subject, r.object) for r in rows[label].missed],
                [(r.subject, r.object) for r in rows[label].excess],
            )
            assert ours == ([(r["s"], r["o"]) for r in missed], [(r["s"], r["o"]) for r in excess])


def test_the_gold_against_itself_is_perfect(gold: dict[str, Data]) -> None:
    for data in gold.values():
        assert all(tally.f1 == 1.0 for tally in score(facts_of(data), facts_of(data)).tallies().values() if tally.gold)
