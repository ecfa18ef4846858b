"""Reports that a linguist works from: everything escaped, sentences beside the facts."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from typing import Any

from plangraph.evaluation import facts_of, score
from plangraph.evaluation.context import Text
from plangraph.evaluation.markdown import escaped, to_markdown
from plangraph.evaluation.report import report
from plangraph.evaluation.webpage import to_html

TEXT = "一、基础。我市以甲厂<b>为\n龙头，发展新材料 & 装备。二、目标。"
GOLD: dict[str, Any] = {
    "doc": "plan",
    "entities": [{"type": "Enterprise", "name": "甲厂<b>"}, {"type": "Industry", "name": "新材料|钢"}],
    "relations": [{"s": "甲厂<b>", "p": "anchors", "o": "新材料|钢", "evidence": "以甲厂<b>为龙头"}],
    "figures": [],
}
FOUND: dict[str, Any] = {"entities": [], "relations": [], "figures": []}


def _report() -> Any:
    return report([score(facts_of(GOLD), facts_of(FOUND))], {"plan": TEXT})


def test_the_html_is_well_formed_and_escapes_the_plans_words() -> None:
    html = to_html(_report())
    page = html.removeprefix("<!doctype html>\n").replace('<meta charset="utf-8">', "").replace("<br>", "<br/>")
    page = page.replace("<details open>", "<details>")
    root = ElementTree.fromstring(page)
    assert "甲厂<b> —anchors→ 新材料|钢" in "".join(root.itertext())
    assert "<mark>以甲厂&lt;b&gt;为龙头</mark>" in html


def test_the_markdown_escapes_bars_and_angle_brackets() -> None:
    text = to_markdown(_report())
    assert "甲厂\\<b\\> —anchors→ 新材料\\|钢" in text
    assert "### 遗漏 missed (1)" in text
    assert escaped("a|b\n*c*") == "a\\|b \\*c\\*"


def test_the_table_of_anchors_names_the_missed_firm() -> None:
    [table] = [table for table in _report().tables if "龙头" in table.heading]
    assert table.rows == (("新材料|钢", "plan", "", "甲厂<b>", ""),)


def test_the_sentence_is_found_across_line_breaks() -> None:
    text = Text(TEXT)
    assert text.sentence("甲厂<b>为龙头") == "我市以甲厂<b>为龙头，发展新材料&装备。"
    assert text.sentence("乙厂") == ""
    assert text.sentence("") == ""
    assert len(Text("长" * 900).sentence("长长")) == 160
