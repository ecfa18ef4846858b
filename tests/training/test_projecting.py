"""Names of a document at all their places."""

from __future__ import annotations

import pytest

from plangraph.training.encoder.projecting import project, strings_of

STRINGS = {
    "宝钛集团": "Enterprise",
    "钛": "Industry",
    "钛合金": "Technology",
    "金台": "Place",
    "AI": "Technology",
    "高新区": "Park",
    "宝鸡高新区": "Park",
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("宝钛集团在宝鸡高新区扩建钛合金产线", ["宝钛集团", "宝鸡高新区", "钛合金"]),
        ("宝钛 集团", ["宝钛 集团"]),
        ("用AI的AIoT平台", ["AI"]),
        ("高新区里的宝鸡高新区", ["高新区", "宝鸡高新区"]),
        ("没有名字", []),
        ("", []),
    ],
)
def test_the_longest_name_stands_and_none_inside_it(text: str, expected: list[str]) -> None:
    spans = project(STRINGS, [text])[0]
    assert [text[a:b] for a, b, _ in spans] == expected
    assert all(STRINGS["".join(text[a:b].split())] == cls for a, b, cls in spans)


def test_a_short_name_stands_where_words_begin_and_end() -> None:
    texts = ["在金台区建设", "到金台调研"]
    assert [len(spans) for spans in project({"金台": "Place"}, texts)] in ([0, 1], [1, 1])
    assert project({"台区": "Place"}, ["在金台区建设"]) == [[(2, 4, "Place")]]  # nowhere else: it stands all the same


def test_a_name_that_overlaps_itself_counts_once() -> None:
    assert project({"哈哈哈": "Enterprise"}, ["哈哈哈哈"]) == [[(0, 3, "Enterprise")]]


def test_a_name_counts_before_another_thing_s_alias() -> None:
    facts = {
        "entities": [
            {"type": "Park", "name": "钛谷 产业园", "aliases": ["钛谷"]},
            {"type": "Place", "name": "钛谷"},
        ]
    }
    assert strings_of(facts) == {"钛谷产业园": "Park", "钛谷": "Place"}
