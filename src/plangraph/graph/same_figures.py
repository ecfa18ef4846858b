"""Figures that a reader and the machine took from the same words: one figure, said by both.

Two are one where the plan, what they are about, the value, the unit, the kind and the year agree, where their words
overlap, and where their indicators are one or share half of their characters and every word of level (省级). The wording
is the reader's; what one of them leaves open (a period, 约束性) the other fills in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from plangraph.graph.gathered import Told
from plangraph.measures import Stated, amount, comparable, same_indicator, stated
from plangraph.measures.stating import known
from plangraph.records import MACHINE, Figure

SHARED = 0.5  # of the characters of the longer indicator
Gathered = tuple[Figure, Told]


def joined(figures: Iterable[Gathered]) -> Iterator[Gathered]:
    """The figures, each once; what is said twice in different words is joined, and has the smallest of the ids."""
    alike: defaultdict[tuple[object, ...], list[Gathered]] = defaultdict(list)
    for one in figures:
        f = one[0]
        alike[f.plan, f.scope, f.kind, f.change, f.year, f.value_max is None].append(one)
    for group in alike.values():
        yield from _joined(group)


def _joined(group: list[Gathered]) -> Iterator[Gathered]:
    machine = [i for i, (_, told) in enumerate(group) if told.by == {MACHINE}]
    others = [i for i, (_, told) in enumerate(group) if told.by != {MACHINE}]
    pairs = ((_likeness(group[i], group[j]), i, j) for i in machine for j in others)
    taken: set[int] = set()
    for _, i, j in sorted((-score, i, j) for score, i, j in pairs if score):
        if not {i, j} & taken:
            taken |= {i, j}
            yield _one(group[j], group[i])
    yield from (one for i, one in enumerate(group) if i not in taken)


def _likeness(one: Gathered, other: Gathered) -> float:
    """How like two figures are; 0 where they are not one."""
    (a, told), (b, told_too) = one, other
    if not _overlap(told.places, told_too.places) or not _equal(a, b):
        return 0.0
    x, y = stated(a), stated(b)
    if same_indicator(x, y).same:
        return 2.0 if a.indicator == b.indicator else 1.0
    share = _share(x, y)
    return share if share >= SHARED and known(x).levels == known(y).levels else 0.0


def _share(one: Stated, other: Stated) -> float:
    first, second = (set(known(side).reading.core) for side in (one, other))
    longer = max(len(first), len(second))
    return len(first & second) / longer if longer else 0.0


def _overlap(one: set[tuple[int, int]], other: set[tuple[int, int]]) -> bool:
    return any(a < d and c < b for a, b in one for c, d in other)


def _equal(one: Figure, other: Figure) -> bool:
    """Whether values and ends of ranges are the same amounts."""
    pairs = [(one.value, other.value)]
    if one.value_max is not None and other.value_max is not None:
        pairs.append((one.value_max, other.value_max))
    amounts = [(amount(a, one.unit), amount(b, other.unit)) for a, b in pairs]
    return comparable(*amounts[0]).same and all(abs(a.value - b.value) <= 1e-6 * abs(a.value) for a, b in amounts)


def _one(read: Gathered, found: Gathered) -> Gathered:
    figure, told = read
    told.join(found[1])
    first, *formerly = sorted({figure.id, found[0].id, *figure.formerly, *found[0].formerly})
    return replace(
        figure,
        id=first,
        formerly=tuple(formerly),
        period=figure.period or found[0].period,
        binding=found[0].binding if figure.binding is None else figure.binding,
    ), told
