"""Which passages relations are looked for in: those that name a thing, and those that govern others."""

from plangraph.build.steps import before_names
from plangraph.documents import parse_text
from plangraph.sources.outline import Outline
from plangraph.sources.relations.scene import scenes

TEXT = """一、目标任务

渔业稳步发展，水平进一步提高。

韶关市做强渔业。

指标\t单位\t2025年
产量\t吨\t20
产值\t亿元\t60
"""


def test_headings_and_names_of_columns_are_looked_at_and_passages_that_name_nothing_are_not() -> None:
    plan = before_names(parse_text(TEXT), None)
    seen = [scene.state.reading.text.split("\t")[0] for scene in scenes(plan, Outline(plan))]
    assert "一、目标任务" in seen
    assert "指标" in seen
    assert "韶关市做强渔业。" in seen
    assert "渔业稳步发展，水平进一步提高。" not in seen
