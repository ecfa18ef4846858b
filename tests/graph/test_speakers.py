"""Who says the facts: three columns, and every fact in one of them."""

from __future__ import annotations

from dataclasses import replace

from plangraph.graph.report import report
from plangraph.graph.speakers import reviewers, speakers
from plangraph.records import Graph

from ..named import small_graph


def told() -> Graph:
    """The small graph, whose first relations a reader and a reviewer say."""
    small = small_graph()
    first, second, third, *rest = (replace(one, by=("machine",)) for one in small.relations)
    return replace(
        small,
        relations=(
            replace(first, by=("reader",), reasons=("reader",)),
            replace(second, by=("machine", "reader"), reasons=("example", "reader")),
            replace(third, by=("machine", "王五"), reasons=("example", "reviewer")),
            *rest,
        ),
        entities=(replace(small.entities[0], by=("王五",)), replace(small.entities[1], by=()), *small.entities[2:]),
    )


def test_every_fact_counts_once() -> None:
    graph = told()
    counted = speakers(graph)
    for kind, one in counted.items():
        assert one.total == len(getattr(graph, kind))
    relations = counted["relations"]
    assert (relations.readers, relations.both, relations.reviewed) == (1, 1, 1)
    assert relations.machine == len(graph.relations) - 3
    assert (counted["entities"].reviewed, counted["entities"].meant) == (1, 1)


def test_a_reviewer_is_told_by_the_reason() -> None:
    assert reviewers(told()) == {"王五"}
    assert reviewers(small_graph()) == frozenset()


def test_the_report_has_the_columns() -> None:
    text = report(told(), ())
    assert f"| 关系 relations | {len(told().relations) - 3} | 1 | 1 | 1 | 0 |" in text
