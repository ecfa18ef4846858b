"""Figures as lines that can be compared: each with its plan and place, under one indicator and in one unit, with its words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from plangraph.compare.ground import Ground
from plangraph.measures import Doubt, Key, Stated, doubt, is_multiple, key_of, on_scale, stated
from plangraph.measures.reading import of_use, read
from plangraph.records import Excerpt, Figure, Plan

SHORT = 2  # characters of a name that says too little
_COUNTED = re.compile(r"\d[^\d]*?、[^\d]*\d")  # 254个项目、总投资2800亿元


@dataclass(frozen=True, slots=True)
class Line:
    """A figure made comparable.

    `value` and `value_max` are in `unit`, the usual one of the indicator, or the plan's own where that cannot be converted
    (`converted` tells). `notes` are those of its table that its asterisk stands for. `own` says that it is about the plan's
    own place; `quote` are the words that state it; `doubt` is what speaks against it, empty for nothing.
    """

    figure: Figure
    plan: Plan
    place: str
    scope: str
    own: bool
    key: Key
    value: float
    value_max: float | None
    unit: str
    quote: str
    doubt: Doubt
    converted: bool = True
    notes: tuple[Excerpt, ...] = ()

    @property
    def year(self) -> int | None:
        """The year that the value is of."""
        return self.figure.year

    @property
    def target(self) -> bool:
        """Whether it is a target and no outcome."""
        return self.figure.kind == "target"

    @property
    def start(self) -> int:
        """Where the words stand in the plan's text."""
        return int(self.figure.evidence.rpartition(":")[2].partition("-")[0] or 0)


def lines(ground: Ground) -> tuple[Line, ...]:
    """Every figure of a graph as a line, in the order of plans and of the text."""
    figures = [figure for figure in ground.graph.figures if figure.plan in ground.plans]
    keys = _named((figure, key_of(stated(figure))) for figure in figures)
    units = _units(zip(figures, keys, strict=True))
    found = [_line(ground, figure, key, units[key.id]) for figure, key in zip(figures, keys, strict=True)]
    order = {plan: place for place, plan in enumerate(ground.plans)}
    return tuple(sorted(found, key=lambda one: (order[one.plan.id], one.start, one.figure.year or 0, one.figure.id)))


def _named(pairs: Iterable[tuple[Figure, Key]]) -> list[Key]:
    """The keys in their order, those of indicators that are not listed by the wording of most figures, targets before all."""
    told = list(pairs)
    words: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for figure, key in told:
        words[key.id][figure.indicator] += 2 if figure.kind == "target" else 1
    best = {id_: min(counts, key=lambda word: (-counts[word], len(word), word)) for id_, counts in words.items()}
    return [key if key.concept else replace(key, zh=best[key.id], en=best[key.id]) for _, key in told]


def _units(pairs: Iterable[tuple[Figure, Key]]) -> dict[str, str]:
    """The unit in which the values of each indicator are given: the listed one, else the one that most figures have."""
    usual: dict[str, str] = {}
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for figure, key in pairs:
        usual[key.id] = key.unit
        counts[key.id][figure.unit] += 1
    return {id_: unit or min(counts[id_], key=lambda one: (-counts[id_][one], one)) for id_, unit in usual.items()}


def _line(ground: Ground, figure: Figure, key: Key, unit: str) -> Line:
    plan = ground.plans[figure.plan]
    multiple = is_multiple(figure.words, figure.value)
    value = on_scale(figure.value, figure.unit, figure.indicator, unit, multiple=multiple)
    upper = figure.value_max
    most = None if upper is None else on_scale(upper, figure.unit, figure.indicator, unit, multiple=multiple)
    excerpt = ground.excerpts.get(figure.evidence)
    return Line(
        figure=figure,
        plan=plan,
        place=ground.place(plan),
        scope=ground.name(figure.scope),
        own=figure.scope == plan.jurisdiction,
        key=key,
        value=figure.value if value is None else value,
        value_max=upper if value is None else most,
        unit=figure.unit if value is None else unit,
        quote=figure.words or (excerpt.text if excerpt else ""),
        doubt=doubt(figure, plan),
        converted=value is not None,
        notes=tuple(_notes(ground, figure)),
    )


def is_loose(line: Line) -> bool:
    """Whether the words may be of anything: a noun of two characters (学校), or a bare measure (总投资) of what its clause
    has told before, all of the plan's place.
    """
    if line.key.concept:
        return False
    core = read(line.figure.indicator).core
    if core in {word for word, _ in of_use("bare")}:
        return line.own or bool(_COUNTED.search(line.quote))
    return line.own and len(core) <= SHORT


def _notes(ground: Ground, figure: Figure) -> Iterator[Excerpt]:
    for one in figure.context:
        why, _, excerpt = one.partition(":")
        if why == "note" and excerpt in ground.excerpts:
            yield ground.excerpts[excerpt]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which lines are wanted; empty for all. `indicator` is an id of the ontology, words in its name, or the plan's words."""

    plans: tuple[str, ...] = ()
    indicator: str = ""
    level: str = ""
    period: str = ""
    place: str = ""
    year: int | None = None
    kind: str = ""

    def plan(self, plan: Plan, place: str, period: str) -> bool:
        """Whether a plan is among the wanted ones."""
        return (
            (not self.plans or plan.id in self.plans)
            and (not self.level or plan.level == self.level)
            and (not self.period or period == self.period)
            and (not self.place or self.place in (place, plan.jurisdiction))
        )


def matching(found: Sequence[Line], indicator: str) -> tuple[Line, ...]:
    """The lines of an indicator: of its key, of what the ontology lists for the words, or whose name has the words.

    All of them where `indicator` is empty.
    """
    if not indicator:
        return tuple(found)
    meant = key_of(Stated(indicator))
    assigned = {one.key.id for one in found if one.figure.means and read(one.figure.indicator) == read(indicator)}
    for ids in ({indicator}, {meant.id} | assigned):
        if exact := tuple(one for one in found if one.key.id in ids):
            return exact
    listed = tuple(one for one in found if one.key.concept and one.key.concept in (indicator, meant.concept))
    return listed or tuple(one for one in found if _has(one, indicator.lower()))


def _has(one: Line, words: str) -> bool:
    return any(words in text.lower() for text in (one.key.zh, one.key.en, one.figure.indicator))
