"""How long a pair takes: paths in a graph of a million relations, on the database that is given.

    python benchmarks/paths.py [--url bolt://…] [--entities 100000] [--relations 1000000] [--pairs 50]

The graph is made up, the same at each run: twenty places that everything hangs on, and entities of which some are tied
far more often than others. It is loaded under the plan `benchmark` and taken out again at the end.
"""

from __future__ import annotations

import argparse
import os
import random
from collections.abc import Iterator
from statistics import median, quantiles
from time import perf_counter

from plangraph.questions import find_paths
from plangraph.records import Entity, Excerpt, Graph, Plan, Relation
from plangraph.store import connect
from plangraph.store.view import View

PLAN = "benchmark"
HUBS = 20  # places, each an end of one relation in a hundred of them all
SHAPES = (
    ("Enterprise", "anchors", "Industry"),
    ("Industry", "usesTechnology", "Technology"),
    ("Platform", "worksOn", "Technology"),
    ("Enterprise", "worksOn", "Technology"),
    ("Platform", "builtBy", "Enterprise"),
)
CLASSES = ("Enterprise", "Industry", "Technology", "Platform")


def made_up(entities: int, relations: int) -> Graph:
    """A graph of so many entities and relations."""
    chance = random.Random(7)
    excerpt = Excerpt(f"{PLAN}:0-4", PLAN, "", "测试文字", 0, 4)
    ids = {cls: [f"{cls}/{PLAN}{n}" for n in range(entities // len(CLASSES))] for cls in CLASSES}
    ids["Place"] = [f"Place/{PLAN}{n}" for n in range(HUBS)]
    named = [(id_, cls, f"{id_.split('/')[1]}{cls}") for cls, all_ in ids.items() for id_ in all_]
    nodes = [Entity(id_, cls, name, (), (PLAN,), (excerpt.id,), 0.9) for id_, cls, name in named]
    edges = list(_relations(chance, ids, relations, excerpt.id))
    plan = Plan(PLAN, "benchmark.txt", "0" * 64, 4, "PolicyDocument/benchmark", title="Benchmark")
    return Graph((plan,), tuple(sorted(nodes, key=lambda e: e.id)), tuple(edges), (), (excerpt,), ())


def _relations(chance: random.Random, ids: dict[str, list[str]], count: int, evidence: str) -> Iterator[Relation]:
    for number in range(count):
        if number % 100 < HUBS // 2:
            subject, predicate, object_ = chance.choice(ids["Enterprise"]), "locatedIn", chance.choice(ids["Place"])
        else:
            start, predicate, end = chance.choice(SHAPES)
            subject, object_ = chance.choice(ids[start]), ids[end][int(len(ids[end]) * chance.random() ** 1.5)]
        yield Relation(f"{number:016x}", subject, predicate, object_, (PLAN,), (evidence,), 0.5 + chance.random() / 2)


def measure(view: View, graph: Graph, pairs: int) -> list[float]:
    """Seconds a pair, for pairs of any entities but the places."""
    chance = random.Random(11)
    ids = [entity.id for entity in graph.entities if entity.cls != "Place"]
    ends = [chance.sample(ids, 2) for _ in range(pairs + 3)]
    times, lengths = [], []
    for start, goal in ends:
        began = perf_counter()
        found = find_paths(view, start, goal)
        times.append(perf_counter() - began)
        lengths.append(len(found[0].hops) if found else 0)
    print(f"shortest found: {sorted(lengths)}")
    return times[3:]  # the first few warm the database


def main() -> None:
    """Load, measure, print, clean up."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--url", default=os.environ.get("PLANGRAPH_URL"))
    for name, default in (("entities", 100_000), ("relations", 1_000_000), ("pairs", 50)):
        parser.add_argument(f"--{name}", type=int, default=default)
    given = parser.parse_args()
    graph = made_up(given.entities, given.relations)
    view = connect(given.url)
    try:
        began = perf_counter()
        view.load(graph)
        print(f"{view.name}: loaded in {perf_counter() - began:.0f} s")
        times = measure(view, graph, given.pairs)
        print(f"{len(times)} pairs: median {median(times):.3f} s, 90th percentile {quantiles(times, n=10)[-1]:.3f} s")
    finally:
        view.remove(PLAN)
        view.close()


if __name__ == "__main__":
    main()
