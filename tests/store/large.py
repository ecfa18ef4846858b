"""A graph of one plan with as many relations as asked for, made up."""

from __future__ import annotations

from plangraph.ids import content_hash
from plangraph.records import Entity, Excerpt, Graph, Plan, Relation

PLAN = "large"


def large_graph(relations: int, *, hubs: int = 20) -> Graph:
    """Firms, a tenth as many as relations, each in some of the industries, of which the first `hubs` are in most."""
    firms = [f"Enterprise/企业{number}" for number in range(max(relations // 10, 1))]
    industries = [f"Industry/产业{number}" for number in range(max(relations // 50, hubs))]
    excerpt = Excerpt(f"{PLAN}:0-10", PLAN, "第一章", "以企业为龙头发展产业", 0, 10)
    entity = "PolicyDocument/规划"
    names = [entity, *firms, *industries]
    ends = (
        (firms[number % len(firms)], industries[(number * 7919) % (hubs if number % 2 else len(industries))], number)
        for number in range(relations)
    )
    return Graph(
        plans=(Plan(PLAN, "large.txt", "0" * 64, 10, entity, title="规划"),),
        entities=tuple(
            Entity(name, name.partition("/")[0], name.partition("/")[2], (), (PLAN,), (excerpt.id,), 0.9)
            for name in sorted(names)
        ),
        relations=tuple(
            Relation(content_hash(firm, industry, number), firm, "anchors", industry, (PLAN,), (excerpt.id,), 0.9)
            for firm, industry, number in ends
        ),
        figures=(),
        excerpts=(excerpt,),
    )
