"""A plan by its key, its title or a clear part of it."""

from __future__ import annotations

import pytest

from plangraph.errors import UnknownName, UsageError
from plangraph.lookup import plan_named
from tests.named import small_graph

PLANS = small_graph().plans


@pytest.mark.parametrize(
    "text", ["example-2021", "韶关市科技创新“十四五”规划", "韶关市科技创新十四五规划", "十四五", "Example-2021"]
)
def test_what_a_plan_is_called(text: str) -> None:
    assert plan_named(PLANS, text) == "example-2021"


@pytest.mark.parametrize(
    ("text", "error", "says"),
    [
        ("科技创新", UsageError, r"may mean the plans example-2017 \(韶关市科技创新发展行动计划"),
        ("example-2022", UnknownName, "near it: example-20"),
        ("无", UnknownName, "There is no plan 无; there are: example-2017, example-2021"),
    ],
)
def test_what_it_is_not_called(text: str, error: type[UsageError], says: str) -> None:
    with pytest.raises(error, match=says):
        plan_named(PLANS, text)
