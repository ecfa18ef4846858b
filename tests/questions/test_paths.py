"""Paths in the databases: against networkx on the shipped graph, both alike, told in words, with evidence."""

from __future__ import annotations

import random

import networkx as nx
import pytest

from plangraph.errors import UnknownName, UsageError
from plangraph.questions import Hop, Path, find_class_paths, find_paths
from plangraph.questions.walking import HUBS
from plangraph.records import Entity, Graph, Relation
from plangraph.store.view import View
from plangraph.terms import RELATIONS
from tests.named import id_of, shipped_graph

SHAOGUAN, QINGYUAN = (id_of(shipped_graph(), f"Place/{name}") for name in ("韶关市", "清远市"))
FIRM_AND_INDUSTRY = [id_of(shipped_graph(), name) for name in ("Enterprise/东阳光集团", "Industry/高端电子材料")]
MOST = 300  # paths of a pair that are compared


def network(graph: Graph) -> nx.Graph:
    """Entities and whether they are tied; `hub` marks those that are not walked through."""
    tied = nx.Graph()
    tied.add_nodes_from(entity.id for entity in graph.entities)
    degree = dict.fromkeys(tied, 0)
    for relation in graph.relations:
        tied.add_edge(relation.subject, relation.object)
        degree[relation.subject] += 1
        degree[relation.object] += 1
    for entity in graph.entities:
        tied.nodes[entity.id]["hub"] = degree[entity.id] > HUBS.get(entity.cls.lower(), HUBS["other"])
    return tied


def expected(tied: nx.Graph, start: str, goal: str, longest: int, through_hubs: bool) -> set[tuple[str, ...]]:
    """Every simple path of the least length and of one more."""
    open_ = [node for node, is_hub in tied.nodes(data="hub") if through_hubs or not is_hub or node in (start, goal)]
    allowed = tied.subgraph(open_)
    if start == goal or not nx.has_path(allowed, start, goal):
        return set()
    bound = min(nx.shortest_path_length(allowed, start, goal) + 1, longest)
    return {tuple(path) for path in nx.all_simple_paths(allowed, start, goal, cutoff=bound)}


@pytest.mark.parametrize("through_hubs", [False, True])
def test_paths_are_those_of_networkx(loaded: View, shipped: Graph, through_hubs: bool) -> None:
    tied = network(shipped)
    chance = random.Random(5)
    ends = sorted(node for node, degree in tied.degree if degree > 1)
    compared = 0
    for _ in range(40):
        start, goal = chance.sample(ends, 2)
        wanted = expected(tied, start, goal, 4, through_hubs)
        if len(wanted) <= MOST:
            found = find_paths(loaded, start, goal, max_length=4, through_hubs=through_hubs, limit=MOST)
            assert {tuple(node.id for node in path.nodes) for path in found} == wanted
            compared += bool(wanted)
    assert compared > 5


def test_both_databases_say_the_same(both: tuple[View, View]) -> None:
    for start, goal in ((SHAOGUAN, id_of(shipped_graph(), "Place/粤港澳大湾区")), (SHAOGUAN, QINGYUAN)):
        one, other = (find_paths(view, start, goal, limit=50) for view in both)
        assert one == other
        assert one
    one, other = (find_class_paths(view, "Enterprise", "Platform", limit=50) for view in both)
    assert one == other


def test_each_hop_has_its_relation_and_its_words(loaded: View, shipped: Graph) -> None:
    relations = {relation.id: relation for relation in shipped.relations}
    found = find_paths(loaded, SHAOGUAN, QINGYUAN)
    assert [path.score for path in found] == sorted((path.score for path in found), reverse=True)
    for path in found:
        assert len(path.hops) == len(path.nodes) - 1
        for here, there, hop in zip(path.nodes, path.nodes[1:], path.hops, strict=False):
            assert hop.excerpts
            for relation in hop.relations:
                assert relations[relation.id] == relation
                assert {relation.subject, relation.object} == {here.id, there.id}


def test_a_path_is_told_in_both_languages(loaded: View) -> None:
    path = find_paths(loaded, *FIRM_AND_INDUSTRY, via=["anchors"])[0]
    assert path.pattern == ("anchors",)
    assert path.sentence("zh") == "“东阳光集团”带动“高端电子材料”。"
    assert path.sentence("en") == "东阳光集团 anchors 高端电子材料."


def test_names_in_a_sentence_are_quoted_once() -> None:
    programme = Entity("Initiative/扬帆计划", "Initiative", "“扬帆计划”", (), (), (), 1.0)
    contest = Entity("Initiative/b", "Initiative", "“先进智造·新材料”大赛", (), (), (), 1.0)
    plan = Entity("PolicyDocument/p", "PolicyDocument", "韶关市科技创新“十四五”规划", (), (), (), 1.0)
    told = []
    for one in (programme, contest):
        relation = Relation("r", one.id, "basedOn", plan.id, (), (), 1.0)
        told.append(Path((one, plan), (Hop((relation,), ()),), 1.0).sentence("zh"))
    assert told == [
        "“扬帆计划”依据《韶关市科技创新“十四五”规划》。",
        "“‘先进智造·新材料’大赛”依据《韶关市科技创新“十四五”规划》。",
    ]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_relation_can_be_told(language: str) -> None:
    for predicate in RELATIONS:
        ends = tuple(Entity(f"Place/{name}", "Place", name, (), (), (), 1.0) for name in "甲乙")
        hop = Hop((Relation("r", ends[0].id, predicate, ends[1].id, (), (), 1.0),), ())
        told = Path(ends, (hop,), 1.0).sentence(language)
        assert "甲" in told
        assert "乙" in told


def test_only_what_is_asked_for_is_walked(loaded: View) -> None:
    ends = (SHAOGUAN, QINGYUAN)
    for path in find_paths(loaded, *ends, via=["prioritizes"]):
        assert {relation.predicate for hop in path.hops for relation in hop.relations} == {"prioritizes"}
    for path in find_paths(loaded, *ends, exclude=["prioritizes"], max_length=5):
        assert "prioritizes" not in {relation.predicate for hop in path.hops for relation in hop.relations}
    for path in find_paths(loaded, *ends, plan="韶关市-科技创新规划-2021-2025", max_length=5):
        assert all("韶关市-科技创新规划-2021-2025" in relation.plans for hop in path.hops for relation in hop.relations)


def test_classes_are_tied_by_their_kinds_of_ways(loaded: View) -> None:
    found = find_class_paths(loaded, "Enterprise", "Industry")
    assert found[0].pattern == ("anchors",)
    first = [path.pattern for path in found]
    assert len(set(first)) > 1
    assert {path.nodes[0].cls for path in found} == {"Enterprise"}
    assert {path.nodes[-1].cls for path in found} == {"Industry"}


@pytest.mark.parametrize("classes", [("Enterprise", "Park"), ("Institution", "Industry"), ("Platform", "Platform")])
def test_paths_between_classes_are_those_of_networkx(loaded: View, shipped: Graph, classes: tuple[str, str]) -> None:
    tied = network(shipped)
    starts, goals = ({one.id for one in shipped.entities if one.cls == cls} for cls in classes)
    inner = {node for node, is_hub in tied.nodes(data="hub") if not is_hub} - starts - goals
    wanted: set[tuple[str, ...]] = set()
    for start in starts:
        for goal in goals - {start}:
            if starts != goals or start < goal:
                part = tied.subgraph(inner | {start, goal})
                wanted |= {tuple(path) for path in nx.all_simple_paths(part, start, goal, cutoff=2)}
    shortest = min(map(len, wanted))
    wanted = {path for path in wanted if len(path) <= shortest + 1}
    assert 0 < len(wanted) <= MOST
    found = find_class_paths(loaded, *classes, max_length=2, limit=MOST)
    assert {tuple(node.id for node in path.nodes) for path in found} == wanted


@pytest.mark.parametrize(
    ("options", "error", "says"),
    [
        ({"via": ["anchor"]}, UnknownName, "There is no relation anchor; near it: anchors"),
        ({"via": ["龙头"]}, UnknownName, "near it: 龙头带动"),
        ({"exclude": ["partof"]}, UnknownName, "near it: partOf"),
        ({"plan": "韶关市-科技规划"}, UnknownName, "near it: 韶关市-"),
        ({"max_length": 0}, UsageError, "1 to 10 relations, not 0"),
        ({"via": ["anchors"], "exclude": ["龙头带动"]}, UsageError, "Nothing is left to walk by: anchors"),
    ],
)
def test_bad_input(loaded: View, options: dict[str, object], error: type[UsageError], says: str) -> None:
    with pytest.raises(error, match=says):
        find_paths(loaded, SHAOGUAN, QINGYUAN, **options)  # type: ignore[arg-type]


def test_unknown_ends(loaded: View) -> None:
    with pytest.raises(UsageError, match=f"both of these are {SHAOGUAN}"):
        find_paths(loaded, SHAOGUAN, SHAOGUAN)
    with pytest.raises(UnknownName, match="no entity Place/无"):
        find_paths(loaded, SHAOGUAN, "Place/无")
    with pytest.raises(UnknownName, match="no class Firm"):
        find_class_paths(loaded, "Firm", "Industry")
