"""Names of industries that say only a kind, and the steps that leave them out."""

from __future__ import annotations

import pytest

from plangraph.questions.chains import particular_first, unled
from plangraph.questions.kinds import is_kind
from plangraph.store.view import View

NO_VIEW: View = None  # type: ignore[assignment]  # these steps read rows alone


@pytest.mark.parametrize(
    "name",
    [
        "农业", "传统制造业", "传统型农业", "十大战略性新兴产业集群", "“3+3”产业", "新型生活性服务业", "绿色低碳新型工业",
        "高新技术产业", "不砍树也能富的产业", "优势传统产业", "2+N产业集群", "智能制造",
    ],
)  # fmt: skip
def test_a_kind_is_no_industry(name: str) -> None:
    assert is_kind(name)


@pytest.mark.parametrize(
    "name", ["精细化工", "智慧农业", "林业经济", "新材料产业", "旅游产业", "竹产业", "装备制造业", "生物医药", "的", ""]
)
def test_an_industry_is_no_kind(name: str) -> None:
    assert not is_kind(name)


def test_a_part_of_which_nothing_more_is_told_goes_with_its_chain() -> None:
    row = {"number": 1, "technologies": 0, "firms": [], "wholes": []}
    rows = [
        {**row, "industry": "a", "called": "竹产业"},
        {**row, "industry": "b", "called": "竹家具", "wholes": ["a"]},
        {**row, "industry": "c", "called": "竹炭", "wholes": ["a"], "technologies": 2},
        {**row, "industry": "d", "called": "特色农业"},
        {**row, "industry": "e", "called": "油茶", "wholes": ["d"]},
    ]
    assert [one["industry"] for one in unled(NO_VIEW, {}, rows)] == ["a", "c", "e"]


def test_kinds_come_last_among_those_of_one_number() -> None:
    rows = [{"called": "传统产业", "number": 2}, {"called": "竹产业", "number": 2}, {"called": "油茶", "number": 1}]
    assert [one["called"] for one in particular_first(NO_VIEW, {}, rows)] == ["竹产业", "传统产业", "油茶"]
