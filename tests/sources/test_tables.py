"""What the columns of a table say of its rows; the texts are our own."""

from __future__ import annotations

from plangraph.sources.tables import roles_of

from .small_plans import BAOJI, classes, triples

CHAINS = (
    BAOJI + "| 产业链 | 链主企业 | 关键环节 | 主要配套企业 | 建设地点 |\n| --- | --- | --- | --- | --- |\n"
    "| 钛材加工产业链 | 宝钛集团 | 钛带卷、钛合金棒材 | 渭水锻造 | 渭滨区 |\n"
    "| 石油装备产业链 | （暂缺，正在遴选） | 海洋钻机 | 陈仓泵阀 | 陈仓区 |\n"
)


def test_columns_have_roles_by_their_heads() -> None:
    assert roles_of(["产业链", "龙头企业", "关键环节", "拟引进企业"]) == [
        "industry",
        "leader",
        "technology",
        "supplier",
    ]
    assert roles_of(["环节", "重点企业", "2025年产值"]) == ["industry", "firm", ""]


def test_leaders_anchor_the_line_of_business_of_their_row_and_nothing_else() -> None:
    anchored = {(s, o) for s, p, o in triples(CHAINS) if p == "anchors"}
    assert anchored == {("宝钛集团", "钛材加工")}


def test_a_cell_that_names_nothing_is_no_firm() -> None:
    assert not [name for name in classes(CHAINS) if "暂缺" in name or "遴选" in name]
