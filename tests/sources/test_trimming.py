"""What is left of an object as the name of a topic."""

from __future__ import annotations

import pytest

from plangraph.sources.topics.trimming import trim


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("五百亿竹木加工产业", "竹木加工产业"),
        ("千亿级光纤光缆产业集群", "千亿级光纤光缆产业集群"),
        ("1000亿元级不锈钢产业", "不锈钢产业"),
        ("百亿元的渔业", "渔业"),
        ("千亿级产业集群", "千亿级产业集群"),
    ],
)
def test_the_size_that_a_plan_wishes_an_industry_is_no_part_of_its_name(said: str, topic: str | None) -> None:
    bounds = trim(said, 0, len(said))
    assert (said[slice(*bounds)] if bounds else None) == topic
