"""Which decisions a word of a reviewer makes, and which it cannot make."""

from __future__ import annotations

from pathlib import Path

import pytest

from plangraph.errors import UnknownName, UsageError
from plangraph.review.deciding import assigned
from plangraph.why import Collection
from tests.compare.builders import figure, graph, plan

COLLECTION = Collection(
    Path(),
    graph(
        plan("甲", 2021, 2025), figure("甲", "云上驿站数量", 3, "座"), figure("甲", "云上服务点数量", 5, "座"),
        figure("甲", "云上用地", 8, "亩"),
    ),
)  # fmt: skip


def test_an_indicator_of_plans_is_said_to_be_another_of_theirs() -> None:
    (decision,) = assigned(COLLECTION, "云上服务点数量", "云上驿站数量", "王五")
    assert (decision.indicator, decision.means, decision.who) == ("云上服务点数量", "云上驿站数量", "王五")


@pytest.mark.parametrize(
    ("means", "error", "said"),
    [
        ("全市云上驿站数量", UsageError, "one indicator already"),
        ("云上用地", UsageError, "is given in 座, and “云上用地” in 亩"),
        ("水下驿站数量", UnknownName, "The list has no indicator"),
    ],
)
def test_an_indicator_is_not_said_to_be_what_it_cannot_be(means: str, error: type[Exception], said: str) -> None:
    with pytest.raises(error, match=said):
        assigned(COLLECTION, "云上驿站数量", means, "王五")
