"""How much of what readers found in the plans of a built graph is in it, plan by plan, and who says the facts.

    .venv/bin/python benchmarks/read.py [GRAPH] [--shared DIR] [--misses]

It asks for the gold standard beside the project, and pairs one to one as the referee does. What is missing is a finding of
the build where its words name no end; with --misses every such fact is listed.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from plangraph.evaluation import Score, read_facts, score
from plangraph.evaluation.in_graph import facts_in
from plangraph.graph.speakers import counts
from plangraph.graph.tables import read_tables
from plangraph.records import Graph

TOP = Path(__file__).parents[1]
COLUMNS = ("ENTITIES", "RELATIONS told", "RELATIONS", "FIGURES")
FOLDERS = ("gold", "readers")


def scores(graph: Graph, shared: Path) -> Iterator[tuple[str, Score]]:
    """The score of each plan of a graph that readers have read."""
    for plan in graph.plans:
        for folder in FOLDERS:
            gold = shared / folder / f"{Path(plan.file).stem}.json"
            if gold.is_file():
                yield plan.id, score(read_facts(gold), facts_in(graph, plan.id))


def main() -> None:
    """Print the share of the gold that is in the graph."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("graph", nargs="?", type=Path, default=TOP / "graphs")
    parser.add_argument("--shared", type=Path, default=TOP.parent / "shared")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    graph = read_tables(options.graph)
    for plan, one in scores(graph, options.shared):
        tallies = one.tallies()
        told = (f"{name} {tallies[name].hit}/{tallies[name].gold} {tallies[name].recall:.3f}" for name in COLUMNS)
        print(f"{plan}: {', '.join(told)}")
        for label, row in one.rows.items() if options.misses else ():
            for fact in row.missed:
                print(f"    {label}: {fact}")
    for kind, by in counts(graph).items():
        print(f"{kind}: {', '.join(f'{name} {number}' for name, number in by.items())}")


if __name__ == "__main__":
    main()
