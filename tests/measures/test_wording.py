"""A figure in words of both languages."""

from __future__ import annotations

from typing import Any

import pytest

from plangraph.measures import figure_words, value_words

from .builders import figure, outcome


@pytest.mark.parametrize(
    ("one", "zh", "en"),
    [
        (
            figure("研发投入强度", 2.5, "%", comparator=">="),
            "研发投入强度 2025年 ≥2.5%（目标）",
            "研发投入强度 2025 ≥2.5% (target)",
        ),
        (
            outcome("高新技术企业数量", 308, "家", 2020),
            "高新技术企业数量 2020年 308家（实际）",
            "高新技术企业数量 2020 308 家 (outcome)",
        ),
        (
            figure("孵化器", 2, "家", None, period="“十四五”期间", value_max=3.0, change=True),
            "孵化器 “十四五”期间 增加2–3家（目标）",
            "孵化器 “十四五”期间 increase of 2–3 家 (target)",
        ),
        (
            figure("冷库库容", 8, "%", None, change=True, comparator="~"),
            "冷库库容 增长≈8%（目标）",
            "冷库库容 growth of ≈8% (target)",
        ),
    ],
)
def test_a_figure_in_words(one: Any, zh: str, en: str) -> None:
    assert (figure_words(one), figure_words(one, "en")) == (zh, en)


def test_a_change_that_the_indicator_says_is_not_said_twice() -> None:
    assert value_words(figure("新增孵化器", 2, "家", change=True)) == "2家"
    assert value_words(figure("GDP增速", 6, "%", change=True)) == "6%"
    assert value_words(figure("产值", 1, "番", change=True)) == "1番"
