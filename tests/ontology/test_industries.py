"""The table of industries is the one that the ontology gives, and a wording stands under one concept."""

from __future__ import annotations

from collections import defaultdict

import pytest

from plangraph.ids import fold
from plangraph.lexicon import rows
from plangraph.ontology.industries import TABLE, table
from plangraph.resolution.scheme import concept, wider


def test_the_table_is_made_from_the_ontology() -> None:
    assert TABLE.read_text(encoding="utf-8") == table(), "run python -m plangraph.ontology.industries"


def test_a_wording_of_plans_is_of_one_concept() -> None:
    found: dict[str, set[str]] = defaultdict(set)
    for word, label, *_ in rows("industries"):
        if label.startswith("PLAN-"):
            found[fold(word)].add(label)
    assert {word: labels for word, labels in found.items() if len(labels) > 1} == {}


def test_no_concept_hangs_below_itself() -> None:
    labels = {row[1] for row in rows("industries")}
    assert [label for label in labels if label in wider(label)] == []
    assert {above for label in labels for above in wider(label)} <= labels


@pytest.mark.parametrize(
    ("wordings", "other"),
    [
        (("生物医药", "生物医药产业", "生物医药业", "生物医药行业", "生物医药产业链", "生物医药产业集群"), "生物农业"),
        (("装备制造", "装备制造业", "装备制造产业", "装备产业", "装备制造产业集群"), "先进装备制造业"),
        (("新材料", "新材料产业", "新材料行业", "新材料产业链", "新材料产业集群"), "化工新材料"),
        (("电子信息", "电子信息产业", "电子信息业", "电子信息行业", "电子信息产业链"), "电子信息制造业"),
        (("稀土", "稀土产业", "稀土行业"), "稀土功能材料"),
        (("中药", "中药产业", "现代中药"), "中药材"),
        (("智慧农业", "智慧型农业", "智能农业"), "农业"),
    ],
)
def test_equal_wordings_are_one_concept_and_others_another(wordings: tuple[str, ...], other: str) -> None:
    [found] = {concept(fold(word)) for word in wordings}
    assert found
    assert concept(fold(other)) not in ("", found)


def test_what_is_narrower_hangs_below() -> None:
    assert concept("农业") in wider(concept("智慧农业"))
    assert concept("装备制造业") in wider(concept("工程机械"))
    assert concept("稀土") in wider(concept("稀土永磁材料"))
