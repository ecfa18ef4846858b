"""Answers against the records of the shipped graph: what Cypher says is what a loop over the tables finds."""

from __future__ import annotations

from collections import defaultdict

import pytest

from plangraph.compare.overview import overview as compare
from plangraph.questions import ask
from plangraph.questions.kinds import is_kind
from plangraph.records import Graph
from plangraph.store.view import View
from tests.named import id_of, shipped_graph

SHAOGUAN, GUANGDONG, QINGYUAN = (id_of(shipped_graph(), f"Place/{name}") for name in ("韶关市", "广东省", "清远市"))


def pairs(graph: Graph, predicate: str) -> set[tuple[str, str]]:
    """Subject and object of every relation of a name."""
    return {(one.subject, one.object) for one in graph.relations if one.predicate == predicate}


def below(graph: Graph, predicates: set[str], top: str, steps: int) -> set[str]:
    """`top` and all from which so many of these relations lead to it."""
    found = {top}
    for _ in range(steps):
        found |= {r.subject for r in graph.relations if r.predicate in predicates and r.object in found}
    return found


def within(graph: Graph, place: str) -> set[str]:
    """All that lies in a place, by its code and by what the plans say."""
    code = next((entity.code for entity in graph.entities if entity.id == place), None) or "x"
    coded = {entity.id for entity in graph.entities if (entity.code or "").startswith(code.rstrip("0"))}
    return set().union(*(below(graph, {"locatedIn", "partOf"}, one, 4) for one in {place, *coded}))


def test_anchors(loaded: View, shipped: Graph) -> None:
    answer = ask(loaded, "anchors")
    assert {(row["firm"], row["industry"]) for row in answer.rows} == pairs(shipped, "anchors")


@pytest.mark.parametrize("place", [SHAOGUAN, GUANGDONG])
def test_anchors_of_a_place_stand_in_it_or_are_told_of_by_its_plans(loaded: View, shipped: Graph, place: str) -> None:
    inside = within(shipped, place)
    own = {plan.id for plan in shipped.plans if plan.jurisdiction in inside}
    assert own
    wanted = {r for r in shipped.relations if r.predicate == "anchors" and (r.subject in inside or own & set(r.plans))}
    answer = ask(loaded, "anchors", place=place)
    assert {(row["firm"], row["industry"]) for row in answer.rows} == {(r.subject, r.object) for r in wanted}


def test_chains_without_anchor(loaded: View, shipped: Graph) -> None:
    anchored = {industry for _, industry in pairs(shipped, "anchors")}
    unled = {
        industry
        for _, industry in pairs(shipped, "prioritizes")
        if not below(shipped, {"subIndustryOf"}, industry, 3) & anchored
    }
    names = {entity.id: entity.name for entity in shipped.entities}
    chains = {industry for industry in unled if not is_kind(names[industry])}
    rows = ask(loaded, "chains-without-anchor").rows
    found = {row["industry"] for row in rows}
    assert found <= chains
    wholes = {part: whole for part, whole in pairs(shipped, "subIndustryOf") if whole in chains}
    assert chains - found <= wholes.keys()  # what is left out goes with its chain
    assert not {names[one] for one in found} & {"农业", "传统制造业", "“3+3”产业", "生产性服务业"}
    numbers = [row["number"] for row in rows]
    assert numbers == sorted(numbers, reverse=True)
    assert all(row["number"] == len(row["plans"]) for row in rows)


def test_the_chain_of_steel_is_led_through_its_parts(loaded: View, shipped: Graph) -> None:
    steel = id_of(shipped, "Industry/钢铁产业")
    firms = {row["firm"] for row in ask(loaded, "anchors", industry=steel).rows}
    assert id_of(shipped, "Enterprise/韶钢") in firms
    assert steel not in {row["industry"] for row in ask(loaded, "chains-without-anchor").rows}


def test_what_an_industry_is_part_of_is_told_by_the_plans_of_its_row(loaded: View, shipped: Graph) -> None:
    told = {(r.subject, r.object): set(r.plans) for r in shipped.relations if r.predicate == "subIndustryOf"}
    for row in ask(loaded, "anchors").rows:
        assert all(told[row["industry"], chain] & set(row["plans"]) for chain in row["chains"])
    plan = next(one.id for one in shipped.plans if one.jurisdiction == QINGYUAN)
    for row in ask(loaded, "priorities", plan=plan).rows:
        assert all(plan in told[row["industry"], chain] for chain in row["chains"])


def test_an_industry_and_its_part_count_once(loaded: View, shipped: Graph) -> None:
    parts = pairs(shipped, "subIndustryOf")
    for row in ask(loaded, "firms-in-several").rows:
        own = {*row["anchored"], *row["worked_on"]}
        assert row["number"] <= len(own)
        assert (row["number"] == len(own)) == (not any(one in own and other in own for one, other in parts))


def test_programmes_of_one_name_stand_in_one_row(loaded: View, shipped: Graph) -> None:
    names = {entity.id: entity.name for entity in shipped.entities}
    rows = ask(loaded, "shared-programmes").rows
    assert len({names[row["programme"]] for row in rows}) == len(rows)
    several = [row for row in rows if len(row["things"]) > 1]
    assert several
    for row in rows:
        assert {names[one] for one in row["things"]} == {names[row["programme"]]}
        assert row["number"] == len(row["plans"]) >= 2


def test_priorities(loaded: View, shipped: Graph) -> None:
    plans: defaultdict[str, set[str]] = defaultdict(set)
    for relation in shipped.relations:
        if relation.predicate == "prioritizes":
            plans[relation.object].update(relation.plans)
    for show, least, most in (("all", 1, 99), ("shared", 2, 99), ("single", 1, 1)):
        wanted = {(one, tuple(sorted(told))) for one, told in plans.items() if least <= len(told) <= most}
        assert {(row["industry"], row["plans"]) for row in ask(loaded, "priorities", show=show).rows} == wanted


def test_parks_host(loaded: View, shipped: Graph) -> None:
    classes = {entity.id: entity.cls for entity in shipped.entities}
    held: defaultdict[str, set[str]] = defaultdict(set)
    for one, industry in pairs(shipped, "prioritizes"):
        held[one].add(industry)
    for one, park in pairs(shipped, "locatedIn"):
        if classes[one] in ("Enterprise", "Platform", "Institution"):
            held[park].add(one)
    wanted = {park: items for park, items in held.items() if classes[park] == "Park"}
    rows = ask(loaded, "parks-host").rows
    assert {row["park"]: {*row["industries"], *row["firms"], *row["platforms"]} for row in rows} == wanted


def test_figures(loaded: View, shipped: Graph) -> None:
    wanted = sorted((f.scope, f.indicator, f.value) for f in shipped.figures if f.kind == "target" and f.year == 2025)
    rows = ask(loaded, "figures", kind="target", year=2025).rows
    assert sorted((row["scope"], row["indicator"], row["value"]) for row in rows) == wanted


def test_an_entity_has_its_relations_and_its_figures(loaded: View, shipped: Graph) -> None:
    answer = ask(loaded, "entity", entity=SHAOGUAN)
    ends = [r for r in shipped.relations if SHAOGUAN in (r.subject, r.object)]
    own = {figure.id: figure for figure in shipped.figures if figure.scope == SHAOGUAN}
    assert own
    assert dict(answer.figures) == own
    assert sum(row["other"] is not None for row in answer.rows) == len(ends)
    assert sum(len(row["figures"]) for row in answer.rows) == len(own)


def test_a_park_has_what_is_told_of_its_parts(loaded: View, shipped: Graph) -> None:
    whole = next(target for part, target in sorted(pairs(shipped, "partOf")) if target.startswith("Park/"))
    parts = {one for one in below(shipped, {"partOf"}, whole, 2) if one.startswith("Park/")}
    assert len(parts) > 1
    wanted = {
        (part, one.object if one.subject == part else one.subject)
        for one in shipped.relations
        for part in parts & {one.subject, one.object}
    }
    rows = ask(loaded, "park-profile", park=whole).rows
    assert {(row["part"], row["item"]) for row in rows if row["item"]} == {
        (part, item) for part, item in wanted if part == whole or item != whole
    }


def test_outcomes_are_those_of_compare(loaded: View, shipped: Graph) -> None:
    found = compare(shipped, [plan.id for plan in shipped.plans]).outcomes
    wanted = {
        (o.target.scope, o.target.indicator, o.target.value, round(o.target.value + o.difference, 9), o.met)
        for o in found
    }
    assert wanted
    rows = ask(loaded, "outcomes").rows
    assert {(row["scope"], row["indicator"], row["target"], row["actual"], row["met"]) for row in rows} == wanted


def test_rivals_are_near_and_not_one_place(loaded: View, shipped: Graph) -> None:
    wants = pairs(shipped, "prioritizes")
    rows = ask(loaded, "rivalry", kilometres=150).rows
    assert rows
    names = {entity.id: entity.name for entity in shipped.entities}
    for row in rows:
        assert not is_kind(names[row["industry"]])
        assert {(row["one"], row["industry"]), (row["other"], row["industry"])} <= wants
        assert row["one"] not in within(shipped, row["other"])
        assert row["other"] not in within(shipped, row["one"])
        assert 0 < row["kilometres"] <= 150
    near = {frozenset((row["one"], row["other"])): row["kilometres"] for row in rows}
    assert near[frozenset((SHAOGUAN, QINGYUAN))] == pytest.approx(137, abs=2)  # from the two seats' coordinates


def test_cooperation_leaves_out_what_is_in_one_place(loaded: View, shipped: Graph) -> None:
    inside = {one: within(shipped, one) for pair in pairs(shipped, "cooperatesWith") for one in pair}
    found = {(row["one"], row["other"]) for row in ask(loaded, "cooperation").rows}
    assert found <= pairs(shipped, "cooperatesWith")
    assert not {(one, other) for one, other in found if one in inside[other] or other in inside[one]}


def test_a_platform_is_tied_to_the_place(loaded: View, shipped: Graph) -> None:
    inside = within(shipped, SHAOGUAN)
    started = {platform for actor, platform in pairs(shipped, "launches") if actor in inside}
    launched = set().union(*(below(shipped, {"partOf"}, one, 2) for one in started if one.startswith("Platform/")))
    ties = {row["platform"]: row["tie"] for row in ask(loaded, "platforms", place=SHAOGUAN).rows}
    standing = {one for one in inside - launched if one.startswith("Platform/")}
    assert {one for one, tie in ties.items() if tie == "has"} == standing
    assert {one for one, tie in ties.items() if tie == "builds"} == {p for p in launched if p.startswith("Platform/")}
    assert set(ties.values()) == {"has", "builds", "named"}
