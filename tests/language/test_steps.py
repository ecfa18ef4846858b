"""Steps declare what they read and write, and the declarations are true: what is not declared cannot be read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plangraph.build.steps import steps
from plangraph.documents import parse_text
from plangraph.language.layers import PlanLayers, read_plan
from plangraph.language.steps import Step, UndeclaredLayer
from plangraph.weighing.models import shipped_models
from tests.weighing.sights import Eye

TEXT = """合肥市智能制造产业发展规划（2021—2025年）

一、智能语音产业

以科大讯飞股份有限公司（以下简称“科大讯飞”）为龙头，重点发展语音芯片、语音合成等技术。依托A1、昊方机电等企业，发展机器人产业。
支持科大讯飞与合肥工业大学共建安徽省智能语音重点实验室。到2025年，全市规模以上企业达到120家。

二、重点项目

| 企业 | 产业 | 产品 |
| 安徽江淮汽车集团股份有限公司 | 新能源汽车 | 电动乘用车 |
"""
EYE = Eye({"科大讯飞": ("Enterprise", 0.9), "语音芯片": ("Technology", 0.9), "全市规模": ("Industry", 0.9)})
STEPS = steps(replace(shipped_models(), encoder=EYE))  # type: ignore[arg-type]


def before(name: str) -> PlanLayers:
    """The plan as the last step of a name sees it."""
    plan = read_plan(parse_text(TEXT))
    last = max(i for i, step in enumerate(STEPS) if step.name == name)
    for step in STEPS[:last]:
        plan = step(plan)
    return plan


def test_a_step_that_reads_what_it_does_not_declare_fails() -> None:
    def peeking(plan: PlanLayers) -> PlanLayers:
        return replace(plan, aliases=tuple((m.cls, m.name, m.name) for p in plan.passages for m in p.names))

    with pytest.raises(UndeclaredLayer, match=r"peeking reads the layer names"):
        Step("peeking", "sources", (), ("aliases",), peeking)(before("topics"))


def test_a_step_changes_only_what_it_declares() -> None:
    plan = before("topics")
    emptied = Step("emptying", "sources", (), ("names",), lambda p: p.over(lambda q: replace(q, names=(), frames=())))(
        plan
    )
    assert not any(p.names for p in emptied.passages)
    assert [p.frames for p in emptied.passages] == [p.frames for p in plan.passages]


def test_a_layer_that_does_not_exist_cannot_be_declared() -> None:
    with pytest.raises(UndeclaredLayer, match="is no layer"):
        Step("wrong", "sources", ("spans",), (), lambda plan: plan)


@pytest.mark.parametrize(
    ("name", "layer"),
    sorted({(step.name, layer) for step in STEPS for layer in step.reads if layer not in step.writes}),
)
def test_every_declared_layer_is_read(name: str, layer: str) -> None:
    plan, step = before(name), next(step for step in STEPS if step.name == name)
    blind = replace(step, reads=tuple(one for one in step.reads if one != layer))
    with pytest.raises(UndeclaredLayer, match=layer):
        blind(plan)


def test_what_a_step_reads_was_written_before_it() -> None:
    written: set[str] = set()
    for step in STEPS:
        assert set(step.reads) <= written, step.name
        written |= set(step.writes)


def test_the_rooms_of_the_steps_are_in_order() -> None:
    assert {step.room for step in STEPS} == {"language", "sources", "weighing"}
    weighed = [step.name for step in STEPS if step.room == "weighing"]
    assert weighed == ["names", "topics", "pairs", "links", "fields"]


def test_without_an_encoder_nothing_is_seen() -> None:
    alone = steps(replace(shipped_models(), encoder=None))
    assert not any("seen" in (*step.reads, *step.writes) for step in alone)
    assert [step.name for step in alone if step.room == "weighing"] == ["topics", "links"]
