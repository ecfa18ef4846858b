"""Scores, the curve of confidence and floors on a plan of a few facts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from plangraph.errors import DataError
from plangraph.evaluation import Tally, facts_of, read_facts, score, total
from plangraph.evaluation.anchors import anchors
from plangraph.evaluation.comparing import alike, amount, normal
from plangraph.evaluation.confidence import at_least, curve
from plangraph.evaluation.floors import below, measured, raised, read_floors, write_floors

GOLD: dict[str, Any] = {
    "doc": "plan",
    "entities": [
        {"type": "Place", "name": "韶关市", "aliases": []},
        {"type": "Enterprise", "name": "广东韶关钢铁有限公司", "aliases": ["韶钢"]},
        {"type": "Industry", "name": "先进材料", "aliases": []},
    ],
    "relations": [
        {"s": "广东韶关钢铁有限公司", "p": "anchors", "o": "先进材料", "evidence": "以韶钢为龙头"},
        {"s": "韶关市", "p": "prioritizes", "o": "先进材料", "evidence": "发展先进材料"},
    ],
    "figures": [
        {"scope": "韶关市", "indicator": "高新技术企业数量", "value": 308, "unit": "家", "year": 2020, "kind": "actual"}
    ],
}
FOUND: dict[str, Any] = {
    "entities": [
        {"type": "Place", "name": "韶关市", "confidence": 0.97},
        {"type": "Enterprise", "name": "韶钢", "confidence": 0.92},
        {"type": "Technology", "name": "先进材料", "confidence": 0.55},
    ],
    "relations": [{"s": "韶钢", "p": "anchors", "o": "先进材料", "evidence": "以韶钢为龙头", "confidence": 0.9}],
    "figures": [
        {"scope": "韶关市", "indicator": "高新技术企业总量", "value": 308, "unit": "家", "year": 2019, "kind": "actual"}
    ],
}


def test_a_relation_counts_where_its_ends_are_paired_whatever_their_class() -> None:
    tallies = score(facts_of(GOLD), facts_of(FOUND)).tallies()
    assert tallies["relation anchors"] == Tally(1, 1, 1)
    assert tallies["entity Industry"] == Tally(0, 1, 0)
    assert tallies["entity Technology"] == Tally(0, 0, 1)
    assert tallies["ENTITIES"] == Tally(2, 3, 3)
    assert tallies["RELATIONS listed"] == Tally(0, 1, 0)


def test_a_figure_of_another_year_is_wrong_and_both_are_listed() -> None:
    row = score(facts_of(GOLD), facts_of(FOUND)).rows["figures"]
    assert (row.tally, len(row.missed), len(row.excess)) == (Tally(0, 1, 1), 1, 1)
    assert "308家 (2019, actual)" in str(row.excess[0])


def test_totals_over_plans_add_the_counts() -> None:
    one = score(facts_of(GOLD), facts_of(FOUND))
    both = total([one, one])
    assert both["ENTITIES"] == Tally(4, 6, 6)
    assert both["ENTITIES"].f1 == pytest.approx(2 / 3)


def test_tallies_of_nothing_are_zero() -> None:
    assert (Tally().precision, Tally().recall, Tally().f1) == (0.0, 0.0, 0.0)


def test_the_curve_tells_how_many_of_the_sure_are_right() -> None:
    steps = curve([score(facts_of(GOLD), facts_of(FOUND))], "entity")
    assert [(step.low, step.count, step.right) for step in steps] == [(0.95, 1, 1), (0.9, 1, 1), (0.5, 1, 0)]
    assert at_least(steps, 0.9) == (2, 2)


def test_anchors_are_listed_by_industry() -> None:
    [line] = anchors([score(facts_of(GOLD), facts_of(FOUND))])
    assert (line.industry, line.right, line.missed, line.excess) == ("先进材料", ["广东韶关钢铁有限公司"], [], [])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“丹霞英才”", "丹霞英才"),
        ("中科院广化所（南雄）", "中科院广化所(南雄)"),
        ("2016—2020年", "2016-2020年"),
        ("Mini LED", "miniled"),
    ],
)
def test_names_that_differ_in_signs_alone_are_one(one: str, other: str) -> None:
    assert normal(one) == normal(other)


def test_amounts_of_other_scales_are_one() -> None:
    assert amount(1.6, "万个") == amount(16000, "个")
    assert amount(3.61, "亿") == amount(3.61, "亿元")
    assert amount(2, "个百分点") == amount(2, "百分点")


def test_indicators_of_other_levels_are_two() -> None:
    assert alike("国家级孵化器数量", "国家级孵化器")
    assert not alike("国家级孵化器数量", "省级孵化器数量")


def test_a_file_that_is_no_gold_is_a_data_error(tmp_path: Path) -> None:
    bad = tmp_path / "bad.json"
    with pytest.raises(DataError, match="no such file"):
        read_facts(bad)
    bad.write_text("{", encoding="utf-8")
    with pytest.raises(DataError, match="cannot be read as JSON"):
        read_facts(bad)
    bad.write_text('{"entities": [{"name": "韶关市"}]}', encoding="utf-8")
    with pytest.raises(DataError, match="not in the form"):
        read_facts(bad)
    bad.write_text("[]", encoding="utf-8")
    with pytest.raises(DataError, match="not an object"):
        read_facts(bad)


def test_floors_only_rise(tmp_path: Path) -> None:
    scores = [score(facts_of(GOLD), facts_of(FOUND))]
    assert below(scores, measured(scores)) == []
    high = {"plan": {"ENTITIES": 0.9, "RELATIONS": 0.1}, "total": {"ENTITIES": 0.9}}
    assert [message.split(" is ")[0] for message in below(scores, high)] == ["plan: ENTITIES", "total: ENTITIES"]
    lifted = raised(scores, high)
    assert (lifted["plan"]["ENTITIES"], lifted["plan"]["RELATIONS"]) == (0.9, 0.666)
    write_floors(tmp_path / "floors.json", lifted)
    assert read_floors(tmp_path / "floors.json") == lifted


def test_the_total_is_not_held_against_a_part_of_the_plans() -> None:
    scores = [score(facts_of(GOLD), facts_of(FOUND))]
    floors = {"plan": {"ENTITIES": 0.1}, "other": {"ENTITIES": 0.9}, "total": {"ENTITIES": 0.99}}
    assert below(scores, floors) == []
    assert raised(scores, floors)["total"] == {"ENTITIES": 0.99}
