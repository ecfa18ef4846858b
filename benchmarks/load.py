"""How fast a graph is loaded, beside a bare driver that sends the same rows with UNWIND, turn about in one run.

    .venv/bin/python -m benchmarks.load [GRAPH] [--copies N] [--rounds N] [--on embedded] [--on neo4j]

Both databases are made for the run, in a temporary folder, and end with it; Neo4j is the one of the tests (Maven). The
rows of the bare driver are those that a load into the empty database sends, taken down beforehand, in batches of the
same size, a transaction each; its time begins with the first row, that of the loader with the graph in memory, so that
what the loader makes of it counts. Before each turn the database is emptied. With `--copies` the graph is laid N times
side by side: each copy is plans of its own, which share the industries and technologies with all others. A ratio is the
bare driver's time by the loader's, of each the quickest round. The aim: at least 0.7.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import Any

from tests.store.neo4j_server import Neo4jServer

from plangraph.graph.tables import read_tables
from plangraph.ids import record_id
from plangraph.records import Entity, Graph, Relation
from plangraph.store import statements as cypher
from plangraph.store.bolt import BoltView
from plangraph.store.changes import apply
from plangraph.store.held import Row
from plangraph.store.loading import Loader
from plangraph.store.local import EmbeddedView
from plangraph.store.parts import parts
from plangraph.store.server import ServerView

TOP = Path(__file__).parents[1]
AIM = 0.7
SHARED = ("Industry/", "Technology/")
PLAIN_PASSAGES = "UNWIND $rows AS row CREATE (p:Passage) SET p = row"
EMPTY = "MATCH (n) WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS n"


class Recorder:
    """Takes down what a load into an empty database sends."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, list[Any]]] = []

    def rows(self, statement: str, **parameters: Any) -> list[Row]:
        return []

    def send(self, statement: str, rows: Sequence[Any]) -> None:
        if statement == cypher.CREATE_PASSAGES:  # as anyone would send them
            statement, rows = PLAIN_PASSAGES, [dict(zip(cypher.PASSAGE, row, strict=True)) for row in rows]
        self.sent.append((statement, list(rows)))


def copied(graph: Graph, copies: int) -> Graph:
    """`graph` laid so many times side by side; the first is the graph itself."""
    found = [graph, *(_copy(graph, f"~{number}") for number in range(2, copies + 1))]
    merged = {kind: _merged(one for part in found for one in getattr(part, kind)) for kind in ("entities", "relations")}
    kinds = ("plans", "figures", "excerpts")
    return Graph(**merged, **{kind: tuple(one for part in found for one in getattr(part, kind)) for kind in kinds})


def _merged(records: Iterable[Any]) -> tuple[Any, ...]:
    by_id: dict[str, Any] = {}
    for one in records:
        old = by_id.get(one.id)
        kept = ("plans", "evidence", "words", "context") if isinstance(one, Relation) else ("plans", "evidence")
        more = {key: getattr(old, key) + getattr(one, key) for key in kept} if old else {}
        if old and isinstance(one, Entity):
            more["wordings"] = {**old.wordings, **one.wordings}
        by_id[one.id] = replace(one, **more)
    return tuple(by_id.values())


def _copy(graph: Graph, mark: str) -> Graph:
    def own(id_: str) -> str:
        return id_ if id_.startswith(SHARED) else id_ + mark

    def excerpt(id_: str) -> str:
        plan, _, place = id_.rpartition(":")
        return f"{plan}{mark}:{place}"

    def told(one: Entity | Relation) -> dict[str, Any]:
        return {"plans": tuple(plan + mark for plan in one.plans), "evidence": tuple(map(excerpt, one.evidence))}

    def implied(context: tuple[str, ...]) -> tuple[str, ...]:
        parts = (one.partition(":") for one in context)
        return tuple(f"{why}:{excerpt(passage)}" for why, _, passage in parts)

    def wordings(one: Entity) -> dict[str, tuple[str, ...]]:
        return {plan + mark: names for plan, names in one.wordings.items()}

    relations = {r.id: record_id("r", own(r.subject), r.predicate, own(r.object)) for r in graph.relations}
    return Graph(
        plans=tuple(replace(p, id=p.id + mark, entity=p.entity + mark) for p in graph.plans),
        entities=tuple(replace(e, id=own(e.id), wordings=wordings(e), **told(e)) for e in graph.entities),
        relations=tuple(
            replace(
                r,
                id=relations[r.id],
                subject=own(r.subject),
                object=own(r.object),
                context=implied(r.context),
                **told(r),
            )
            for r in graph.relations
        ),
        figures=tuple(
            replace(
                f,
                id=record_id("f", f.id, mark),
                plan=f.plan + mark,
                scope=own(f.scope),
                evidence=excerpt(f.evidence),
                context=implied(f.context),
            )
            for f in graph.figures
        ),
        excerpts=tuple(replace(x, id=excerpt(x.id), plan=x.plan + mark) for x in graph.excerpts),
    )


def bare(loader: Loader, sent: list[tuple[str, list[Any]]]) -> float:
    """Seconds that the driver needs for the rows alone."""
    began = perf_counter()
    with loader.driver.session(database=loader.database) as session:
        for statement, rows in sent:
            session.execute_write(lambda tx, text, batch: tx.run(text, rows=batch).consume(), statement, rows)
    return perf_counter() - began


def whole(loader: Loader, graph: Graph) -> float:
    """Seconds of a load."""
    began = perf_counter()
    loader.load(graph, None)
    return perf_counter() - began


def emptied(loader: Loader) -> None:
    """Take everything out."""
    with loader.driver.session(database=loader.database) as session:
        while session.execute_write(lambda tx: tx.run(EMPTY).single(strict=True)["n"]):
            pass


def measure(view: BoltView, graph: Graph, rounds: int) -> float:
    """The ratio on a database; every time is printed. The first round warms the database and does not count."""
    recorder = Recorder()
    apply(recorder, parts(graph))
    ours, theirs = [], []
    with view.writing() as loader:
        for number in range(rounds + 1):
            for times, run in ((theirs, lambda: bare(loader, recorder.sent)), (ours, lambda: whole(loader, graph))):
                emptied(loader)
                seconds = run()
                if number:
                    times.append(seconds)
    ratio = min(theirs) / min(ours)
    told = [", ".join(f"{one:.2f}" for one in times) for times in (ours, theirs)]
    print(f"{view.name:9} ratio {ratio:.2f}   loader {told[0]} s   bare driver {told[1]} s", flush=True)
    return ratio


@contextmanager
def database(name: str, folder: Path) -> Iterator[BoltView]:
    """A new database of one kind in `folder`."""
    if name == "neo4j":
        server = Neo4jServer(folder / name)
        try:
            view: BoltView = ServerView(server.url, "neo4j", server.password)
            yield view
            view.close()
        finally:
            server.stop()
    else:
        from plangraph.store.embedded import stop

        view = EmbeddedView(folder / name)
        yield view
        view.close()
        stop(view.folder)


def main() -> int:
    """Measure and print; 1 where the aim is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("graph", nargs="?", type=Path, default=TOP / "graphs")
    parser.add_argument("--copies", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--on", action="append", choices=("embedded", "neo4j"), default=None)
    given = parser.parse_args()
    graph = copied(read_tables(given.graph), given.copies)
    counts = (len(graph.plans), len(graph.entities), len(graph.relations), len(graph.figures), len(graph.excerpts))
    print("{} plans, {} entities, {} relations, {} figures, {} passages".format(*counts))
    met = True
    for name in given.on or ("embedded", "neo4j"):
        with tempfile.TemporaryDirectory() as folder, database(name, Path(folder)) as view:
            met &= measure(view, graph, given.rounds) >= AIM
    return 0 if met else 1


if __name__ == "__main__":
    raise SystemExit(main())
