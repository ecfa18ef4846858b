"""Training on a small set: the weights come out of what was read, and the same twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from plangraph.build.steps import before_links, extract
from plangraph.documents import read_document
from plangraph.training import claims, fields, topics
from plangraph.training import pairs as pair_model
from plangraph.training.leave_one_out import RULES_ALONE, held_out, without
from plangraph.weighing import models
from plangraph.weighing.models import Models, models_without

from .small_texts import write_text

NAMES = ("liuzhou", "baoji")


@pytest.fixture
def pairs(tmp_path: Path) -> list[tuple[Path, Path]]:
    """Texts and what readers found in them."""
    return [write_text(tmp_path, name) for name in NAMES]


def test_topics_are_learned_and_the_same_twice(pairs: list[tuple[Path, Path]]) -> None:
    data = [example for pair in pairs for example in topics.examples(*pair)]
    assert {cls for _, cls in data} >= {"Industry", "Technology"}
    weights = topics.train(data)
    assert topics.write(weights) == topics.write(topics.train(data))
    assert len(weights["bias"]) == 3
    said = extract(read_document(pairs[0][0]), Models(weights, {}))
    assert any(m.cls == "Industry" and "工程机械" in m.name for m in said.mentions)


def test_claims_are_learned_and_the_same_twice(pairs: list[tuple[Path, Path]]) -> None:
    data = [example for pair in pairs for example in claims.examples(*pair)]
    assert {right for _, right in data} == {True, False}
    assert claims.write(claims.train(data)) == claims.write(claims.train(data))


def test_a_text_is_scored_by_models_that_did_not_see_it(pairs: list[tuple[Path, Path]]) -> None:
    scored = dict(held_out(pairs))
    assert scored.keys() == set(NAMES)
    assert all(0 < each.tallies()["ENTITIES"].f1 <= 1 for each in scored.values())


def test_a_kind_of_evidence_can_be_left_out() -> None:
    models = models_without(["encoder"])
    assert without(models, "") == models
    assert len(without(models, "cues").topics) < len(models.topics)
    assert without(models, "models") is RULES_ALONE


def test_pairs_are_learned_and_the_same_twice(
    pairs: list[tuple[Path, Path]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = [pair_model.examples(*pair, models_without(["encoder"])) for pair in pairs]
    assert [int(one.right.sum()) for one in read] == [2, 2]  # in the sentence, and under what governs it
    table = pair_model.train(read, strength=1.0)
    assert table == pair_model.train(read, strength=1.0)
    assert sum(table["anchors"].get(said, 0.0) for said in ("s-before1:以", "s-after1:为")) > 0
    (tmp_path / "pair-model.tsv").write_text(pair_model.write(table), encoding="utf-8")
    monkeypatch.setattr(models, "FOLDER", tmp_path)
    assert models.weight_rows("pair-model")["bias"]["bias"] == pytest.approx(table["bias"]["bias"], abs=0.01)


def test_fields_are_learned_from_what_readers_say_of_things(tmp_path: Path) -> None:
    text = "合肥市科技规划（2021—2025年）\n\n一、平台\n\n建设合肥激光应用技术创新中心、合肥乳业应用技术创新中心。\n"
    (tmp_path / "hefei.txt").write_text(text, encoding="utf-8")
    facts = {
        "entities": [
            {"type": "Platform", "name": "合肥激光应用技术创新中心"},
            {"type": "Technology", "name": "激光"},
        ],
        "relations": [{"s": "合肥激光应用技术创新中心", "p": "worksOn", "o": "激光", "evidence": "激光应用"}],
    }
    plan = before_links(read_document(tmp_path / "hefei.txt"), models_without(["encoder"]))
    rows = fields.of_plan(plan, facts)
    assert {cls for _, cls in rows} == {"", "Technology"}
    assert [cls for said, cls in rows if "first:乳业" in said] == [""] * len(
        [1 for said, _ in rows if "first:乳业" in said]
    )
    table = fields.train([*rows, *((said, "Industry") for said, _ in rows[:1])])
    assert table["end2:激光"][2] > table["end2:激光"][0]
