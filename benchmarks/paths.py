"""How long a pair takes: paths in a graph of a million relations, on both databases.

    .venv/bin/python -m benchmarks.paths [--on embedded] [--on neo4j] [--relations N] [--entities N] [--pairs N]

The graph is made up, the same at each run: twenty places that everything hangs on, and entities of which some are tied
far more often than others. Both databases are made for the run, in a temporary folder, and end with it; Neo4j is the
one of the tests (Maven). The aim: a median of less than half a second.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from benchmarks.load import database

from plangraph.questions import find_paths
from plangraph.records import Entity, Excerpt, Graph, Plan, Relation
from plangraph.store.view import View

AIM = 0.5  # seconds
PLAN = "benchmark"
WARMING = 3  # pairs
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


def measure(view: View, graph: Graph, pairs: int) -> float:
    """The median of the seconds that a pair of any entities but the places takes; the first few warm the database."""
    chance = random.Random(11)
    ids = [entity.id for entity in graph.entities if entity.cls != "Place"]
    times: list[float] = []
    lengths: Counter[int] = Counter()
    for _ in range(WARMING + pairs):
        start, goal = chance.sample(ids, 2)
        began = perf_counter()
        found = find_paths(view, start, goal)
        times.append(perf_counter() - began)
        lengths[len(found[0].hops) if found else 0] += 1
    times = times[WARMING:]
    slow = quantiles(times, n=10)[-1]
    print(f"{view.name:9} {pairs} pairs: median {median(times):.3f} s, 90th percentile {slow:.3f} s", flush=True)
    print(f"{'':9} pairs by the length of the path that leads: {dict(sorted(lengths.items()))}", flush=True)
    return median(times)


def main() -> int:
    """Load, measure and print; 1 where the aim is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, default in (("entities", 100_000), ("relations", 1_000_000), ("pairs", 50)):
        parser.add_argument(f"--{name}", type=int, default=default)
    parser.add_argument("--on", action="append", choices=("embedded", "neo4j"), default=None)
    given = parser.parse_args()
    graph = made_up(given.entities, given.relations)
    met = True
    for name in given.on or ("embedded", "neo4j"):
        with tempfile.TemporaryDirectory() as folder, database(name, Path(folder)) as view:
            began = perf_counter()
            view.load(graph)
            print(f"{name:9} {given.relations} relations loaded in {perf_counter() - began:.0f} s", flush=True)
            met &= measure(view, graph, given.pairs) < AIM
    return 0 if met else 1


if __name__ == "__main__":
    raise SystemExit(main())
