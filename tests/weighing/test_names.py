"""Names of rules and encoder weighed: taken in, turned, left out, and never across each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from plangraph.build.steps import before_names
from plangraph.documents import read_document
from plangraph.language.layers import PlanLayers
from plangraph.weighing.names import RULE, evidence, features, weigh_names
from tests.weighing.sights import Eye

# One weight a claim: the encoder's log odds decide, a rule by itself speaks for its class.
WEIGHTS = {"bias": (-1.0,), "best": (1.0,), "name-ending": (2.0,), "name-place": (2.0,), "other": (-0.5,)}
TEXT = "宝鸡市钛产业规划（2021—2025年）\n\n一、重点任务\n\n支持宝钛集团有限公司落户钛谷，对接蓝箭。宝鸡市金台区建设钛谷。\n"


def plan(tmp_path: Path, known: dict[str, tuple[str, float]]) -> PlanLayers:
    """The plan with its rules' names, and what an encoder sees that knows some strings."""
    path = tmp_path / "plan.txt"
    path.write_text(TEXT, encoding="utf-8")
    return before_names(read_document(path), Eye(known))  # type: ignore[arg-type]


def named(after: PlanLayers) -> dict[str, tuple[str, str]]:
    """Class and rule of every name."""
    return {m.name: (m.cls, m.rule) for state in after.passages for m in state.names}


@pytest.mark.parametrize(
    ("known", "name", "expected"),
    [
        ({"钛谷": ("Park", 0.95)}, "钛谷", ("Park", RULE)),
        ({"蓝箭": ("Enterprise", 0.9)}, "蓝箭", ("Enterprise", RULE)),
        ({"蓝箭": ("Enterprise", 0.2)}, "蓝箭", None),
        ({"宝钛集团有限公司": ("Enterprise", 0.99)}, "宝钛集团有限公司", ("Enterprise", "name-ending")),
        ({"宝钛集团有限公司": ("Platform", 0.99)}, "宝钛集团有限公司", ("Platform", "name-ending")),
        ({"宝钛集团有限公司": ("Industry", 0.99)}, "宝钛集团有限公司", None),
        ({}, "宝钛集团有限公司", None),
    ],
)
def test_what_becomes_of_a_string(
    tmp_path: Path, known: dict[str, tuple[str, float]], name: str, expected: tuple[str, str] | None
) -> None:
    assert named(weigh_names(plan(tmp_path, known), WEIGHTS)).get(name) == expected


def test_names_never_overlap_and_stand_in_the_order_of_the_text(tmp_path: Path) -> None:
    known = {"宝钛集团有限公司": ("Enterprise", 0.7), "集团有限公司落户": ("Initiative", 0.9), "钛谷": ("Park", 0.9)}
    for state in weigh_names(plan(tmp_path, known), WEIGHTS).passages:
        ends = [0, *(m.span.end for m in state.names)]
        assert all(m.span.start >= end for m, end in zip(state.names, ends, strict=False))


def test_a_string_has_the_evidence_of_all_its_places(tmp_path: Path) -> None:
    said = evidence(plan(tmp_path, {"钛谷": ("Park", 0.95)}))["钛谷"]
    assert [round(chances["Park"], 2) for chances in said.seen] == [0.95, 0.95]
    assert said.classes() == ["Park"]
    told = features(said, "Park")
    assert told["silent"] == told["Park"] == told["places|2"] == 1.0
    assert told["best"] == pytest.approx(2.94, abs=0.05)


def test_how_likely_a_name_is_says_its_confidence(tmp_path: Path) -> None:
    after = weigh_names(plan(tmp_path, {"钛谷": ("Park", 0.95)}), WEIGHTS)
    sure = {m.confidence for state in after.passages for m in state.names if m.name == "钛谷"}
    assert len(sure) == 1
    assert 0.4 < sure.pop() <= 1


def test_what_firms_are_said_to_be_is_no_topic(tmp_path: Path) -> None:
    path = tmp_path / "led.txt"
    path.write_text(
        "宝鸡市钛产业规划（2021—2025年）\n\n一、重点任务\n\n以拓锐克、宝钛集团为链主，发展钛产业。\n", encoding="utf-8"
    )
    seen = before_names(read_document(path), Eye({"拓锐克": ("Industry", 0.99)}))  # type: ignore[arg-type]
    assert named(weigh_names(seen, WEIGHTS))["拓锐克"] == ("Enterprise", "name-led")


def test_a_name_that_falls_into_a_body_and_its_branch_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "branch.txt"
    name = "宝钛集团有限公司钛合金检测中心"
    path.write_text(f"宝鸡市钛产业规划（2021—2025年）\n\n一、重点任务\n\n{name}启用。\n", encoding="utf-8")
    parts = {"宝钛集团有限公司": ("Enterprise", 0.99), "钛合金检测中心": ("Platform", 0.99)}
    seen = before_names(read_document(path), Eye(parts))  # type: ignore[arg-type]
    assert named(weigh_names(seen, WEIGHTS)).get(name, ("", ""))[0] == "Platform"


def test_an_organ_whose_name_is_seen_in_pieces_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "organ.txt"
    path.write_text(
        "宝鸡市钛产业规划（2021—2025年）\n\n一、重点任务\n\n责任单位：市文化广播电视和旅游局、市住房和城乡建设局。\n",
        encoding="utf-8",
    )
    pieces = dict.fromkeys(("市文化广播电视", "旅游局", "城乡建设局"), ("GovernmentBody", 0.99))
    found = named(weigh_names(before_names(read_document(path), Eye(pieces)), WEIGHTS))  # type: ignore[arg-type]
    assert {name for name, (cls, _) in found.items() if cls == "GovernmentBody"} == {
        "市文化广播电视和旅游局",
        "市住房和城乡建设局",
    }


def test_who_holds_an_office_is_no_organ_and_a_period_no_name(tmp_path: Path) -> None:
    path = tmp_path / "office.txt"
    path.write_text(
        "宝鸡市钛产业规划（2021—2025年）\n\n一、重点任务\n\n“十四五”期间，由市委常委牵头。\n", encoding="utf-8"
    )
    known = {"市委常委": ("GovernmentBody", 0.99), "“十四五”": ("PolicyDocument", 0.99)}
    seen = before_names(read_document(path), Eye(known))  # type: ignore[arg-type]
    assert not {"市委常委", "“十四五”"} & set(named(weigh_names(seen, WEIGHTS)))
