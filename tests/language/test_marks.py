"""Marks that stand in pairs at the edges of a name."""

from __future__ import annotations

import pytest

from plangraph.language.marks import with_partners


@pytest.mark.parametrize(
    ("text", "seen", "whole"),
    [
        ("推进“智慧港航”建设", "“智慧港航", "“智慧港航”"),
        ("推进“智慧港航”建设", "智慧港航”", "“智慧港航”"),
        ("推进“智慧港航、绿色港航”建设", "绿色港航”", "绿色港航"),
        ("推进“智慧港航、绿色港航”建设", "“智慧港航", "智慧港航"),
        ("实施雏鹰计划（小微企业成长计划）。", "雏鹰计划（小微企业成长计划", "雏鹰计划（小微企业成长计划）"),
        ("实施雏鹰计划（小微企业成长计划）。", "小微企业成长计划）", "（小微企业成长计划）"),
        ("实施雏鹰计划", "雏鹰计划", "雏鹰计划"),
        ("“", "“", "“"),
    ],
)
def test_no_mark_is_alone_at_an_edge(text: str, seen: str, whole: str) -> None:
    start = text.index(seen)
    start, end = with_partners(text, start, start + len(seen))
    assert text[start:end] == whole
