"""Industries by plan: the plan's own words of rank, and only where they are the industry's."""

from __future__ import annotations

import pytest

from plangraph.compare import Comparison
from plangraph.compare.industries import only_a_rank, ranks_in
from plangraph.records import Excerpt, Relation
from tests.named import shipped_graph

from .builders import CITY, DISTRICT, compared, entity, plan

STEEL = "Industry/钢铁@x"


@pytest.mark.parametrize(
    ("text", "section", "rank"),
    [
        ("壮大钢铁、纺织等战略性支柱产业", "", "战略性支柱产业"),
        ("以钢铁、纺织等双首位产业为主导，建材并举", "", "双首位产业"),
        ("主导产业为钢铁、纺织", "", "主导产业"),
        ("战略性新兴产业：钢铁和纺织", "", "战略性新兴产业"),
        ("改造提升钢铁、纺织等传统产业", "", "传统产业"),
        ("钢铁产业。提升工艺水平", "第三章 › 一、 聚焦战略性新兴产业", "战略性新兴产业"),
        ("提升工艺水平", "（一）做强钢铁首位产业", "首位产业"),
        ("推动钢铁向传统产业延伸渗透", "", ""),
        ("提升钢铁、战略性新兴产业的物流水平", "", ""),
        ("形成新兴支柱产业和钢铁产业群", "", ""),
        ("发展钢铁。布局未来产业", "", ""),
        ("钢铁企业应用新技术", "服务战略性支柱产业", ""),
        ("发展钢铁", "", ""),
    ],
)
def test_whose_a_rank_is(text: str, section: str, rank: str) -> None:
    quote = Excerpt("甲:1-30", "甲", section, text, 1, 30)
    wants = Relation("r", CITY, "prioritizes", STEEL, ("甲",), ("甲:1-30",), 0.9, (text,))
    (industry,) = compared(plan("甲", 2021, 2025), entity(STEEL, "甲"), quote, wants).industries()
    (priority,) = industry.priorities
    said = priority.rank.words if priority.rank else ""
    assert (rank in said) if section and rank else said == rank
    assert priority.passages == ("甲:1-30",)


def test_ranks_in_the_plans_own_words() -> None:
    assert [(one.id, said) for one, said in ranks_in("三大战略性支柱产业、未来产业和传统优势产业")] == [
        ("pillar", "战略性支柱产业"),
        ("future", "未来产业"),
        ("strong", "传统优势产业"),
    ]
    assert ranks_in("传统观念") == []
    assert only_a_rank("十大战略性新兴产业集群")
    assert only_a_rank("先进材料产业") is None


def test_shared_and_single_industries() -> None:
    plans = (plan("甲", 2021, 2025), plan("丙", 2021, 2025, DISTRICT))
    quotes = [Excerpt(f"{id_}:1-9", id_, "", "重点发展钢铁", 1, 9) for id_ in ("甲", "丙")]
    both = Relation("r1", CITY, "prioritizes", STEEL, ("甲", "丙"), ("甲:1-9", "丙:1-9"), 0.9, ("", ""))
    one = Relation("r2", CITY, "prioritizes", "Industry/陶瓷@x", ("甲",), ("甲:1-9",), 0.9, ("",))
    rank = Relation("r3", CITY, "prioritizes", "Industry/传统产业@x", ("甲",), ("甲:1-9",), 0.9, ("",))
    things = [entity(id_, "甲") for id_ in (STEEL, "Industry/陶瓷@x", "Industry/传统产业@x")]
    found = compared(*plans, *quotes, *things, both, one, rank)
    assert [(each.entity.name, each.shared) for each in found.industries()] == [("钢铁", True), ("陶瓷", False)]
    assert [(row["industry"], row["place"]) for row in found.records("industries")] == [
        ("钢铁", "甲市"), ("钢铁", "丙区"), ("陶瓷", "甲市"),
    ]  # fmt: skip


def test_the_first_industry_of_a_park_in_the_shipped_graph() -> None:
    found = Comparison(shipped_graph()).industries()
    told = {
        (one.entity.name, each.place): [rank.rank.id for rank in each.ranks] for one in found for each in one.priorities
    }
    assert any("新能源汽车" in name and "first" in ranks for (name, place), ranks in told.items() if "赣州" in place)
    assert any(one.shared for one in found)
    assert all(each.passages for one in found for each in one.priorities)
