"""A graph as sheets: four CSV files that Excel opens with their Chinese intact and without running a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any

from plangraph.graph.index import SEPARATOR, Index, index
from plangraph.records import Figure, Graph, Relation
from plangraph.terms import label

BOM = "\ufeff"  # by which Excel knows UTF-8
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
Row = tuple[Any, ...]


def sheets(graph: Graph) -> Iterator[tuple[str, Iterator[bytes]]]:
    """Every sheet as the name of its file and its lines."""
    known = index(graph)
    for name, columns, rows in SHEETS:
        yield f"{name}.csv", _csv(columns, rows(graph, known))


def guard(value: Any) -> str:
    """The text of a cell; text that a spreadsheet would take for a formula gets an apostrophe before it.

    >>> guard("=1+1"), guard("东阳光集团"), guard(None), guard(-2.5), guard("=")
    ("'=1+1", '东阳光集团', '', '-2.5', '=')
    """
    if isinstance(value, str):
        return f"'{value}" if len(value) > 1 and value.lstrip(" ").startswith(FORMULA) else value
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else f"{value:.12g}" if isinstance(value, float) else str(value)


def _csv(columns: str, rows: Iterable[Row]) -> Iterator[bytes]:
    line = io.StringIO()
    writer = csv.writer(line, lineterminator="\r\n")
    yield BOM.encode()
    for row in chain([columns.split()], ([guard(cell) for cell in row] for row in rows)):
        writer.writerow(row)
        yield line.getvalue().encode()
        line.seek(0)
        line.truncate()


def _entities(graph: Graph, known: Index) -> Iterator[Row]:
    for e in graph.entities:
        names = (e.name, e.name_en, SEPARATOR.join(e.aliases))
        place = (e.code, e.longitude, e.latitude)
        yield (
            e.id,
            e.cls,
            label(e.cls, "zh"),
            *names,
            SEPARATOR.join(e.plans),
            *place,
            e.confidence,
            SEPARATOR.join(e.by),
            SEPARATOR.join(e.formerly),
            known.cited(e),
        )


def _relations(graph: Graph, known: Index) -> Iterator[Row]:
    for r in graph.relations:
        subject, object_ = (r.subject, known.name(r.subject)), (r.object, known.name(r.object))
        predicate = (r.predicate, label(r.predicate, "zh"))
        told = (SEPARATOR.join(r.plans), r.confidence, *_told(r), SEPARATOR.join(r.formerly), known.cited(r))
        yield (r.id, *subject, *predicate, *object_, *told)


def _figures(graph: Graph, known: Index) -> Iterator[Row]:
    for f in graph.figures:
        value = (f.indicator, f.comparator, f.value, f.value_max, f.unit, f.change, f.year, f.period, f.kind, f.binding)
        yield (
            f.id,
            f.plan,
            f.scope,
            known.name(f.scope),
            *value,
            f.confidence,
            *_told(f),
            SEPARATOR.join(f.formerly),
            known.cited(f),
        )


def _told(fact: Relation | Figure) -> Row:
    """Who said a fact, and in which words."""
    words = (fact.words,) if isinstance(fact, Figure) else fact.words
    return SEPARATOR.join(fact.by), SEPARATOR.join(filter(None, words))


def _passages(graph: Graph, _known: Index) -> Iterator[Row]:
    for x in graph.excerpts:
        yield (x.id, x.plan, x.section, x.text, x.start, x.end)


SHEETS: tuple[tuple[str, str, Callable[[Graph, Index], Iterator[Row]]], ...] = (
    (
        "entities",
        "id class class_zh name name_en aliases plans code longitude latitude confidence by formerly evidence",
        _entities,
    ),
    (
        "relations",
        "id subject_id subject predicate predicate_zh object_id object plans confidence by words formerly evidence",
        _relations,
    ),
    (
        "figures",
        "id plan scope_id scope indicator comparator value value_max unit change year period kind binding"
        " confidence by words formerly evidence",
        _figures,
    ),
    ("passages", "id plan section text start end", _passages),
)
