"""Searching: what is cut out of a paragraph, what is marked, and what the results page offers, over the shipped graph."""

from __future__ import annotations

import json
import sys

import pytest

from plangraph.records import Graph
from tests.app.conftest import APP, Open
from tests.app.seen import texts

sys.path.insert(0, str(APP))

from parts.fulltext import AROUND, cut, marked

LONG = "甲。" * 60 + "这里说到光电产业的事，" + "乙丙丁" * 80 + "。"


def test_a_paragraph_is_cut_around_the_words_from_the_beginning_of_a_sentence() -> None:
    shown = cut(LONG, ["光电产业"])
    assert shown.startswith("这里说到光电产业")
    assert shown.endswith("…")
    assert len(shown) <= 3 * AROUND + 2
    assert cut("短句光电。", ["光电"]) == "短句光电。"


def test_every_hit_is_marked_and_nothing_is_markup() -> None:
    assert marked("光电与<b>光电", ["光电"]) == "<mark>光电</mark>与&lt;b&gt;<mark>光电</mark>"
    assert marked("5G 与 5g", ["5g"]) == "<mark>5G</mark> 与 <mark>5g</mark>"
    assert marked("光电产业", ["光电", "光电产业"]) == "<mark>光电产业</mark>"
    assert marked("(a+b)", ["("]) == "<mark>(</mark>a+b)"


@pytest.mark.embedded
@pytest.mark.parametrize(
    ("typed", "meant"), [("武理工", "武汉理工大学"), ("东阳先", "东阳光集团"), ("清元市", "清远市"), ("華南", "华南")]
)
def test_what_was_meant_is_found_or_offered(page: Open, typed: str, meant: str) -> None:
    test = page("entity", q=typed)
    assert not test.exception
    assert meant in texts(test)


@pytest.mark.embedded
def test_without_the_plans_it_says_what_was_searched(page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PLANGRAPH_DOCUMENTS", raising=False)
    assert "--documents" in texts(page("entity", q="技术"))


@pytest.mark.embedded
def test_the_list_of_names_has_every_entity_and_how_it_is_read(filled: Graph) -> None:
    from parts.namelist import name_list

    told, mark = name_list()
    rows = {row[0]: row for row in json.loads(told)}
    assert rows.keys() == {entity.id for entity in filled.entities}
    assert mark.startswith('"')
    city = next(entity for entity in filled.entities if entity.name == "清远市")
    assert rows[city.id][4][0] == ["qingyuanshi", "qys"]
