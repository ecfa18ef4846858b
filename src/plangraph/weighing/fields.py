"""The fields of things by their names: which stretch of the name of a platform, programme, document or park is what it is
for (a laboratory for 区块链应用 works on it, a plan for 白酒产业 aims at it).

A linear model over features that a reader can read; `models/field-model.tsv` is made by
`python -m plangraph.training.held_out`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from plangraph.language.kinds import INDUSTRY, TECHNOLOGY
from plangraph.language.layers import Held, PlanLayers
from plangraph.records import Link, Mention, Span
from plangraph.weighing.models import Weights
from plangraph.weighing.pairs import fact_of
from plangraph.weighing.topics import softmax, weigh

THRESHOLD = 0.35  # chosen by leaving folds out, see docs/evaluation.md
RULE = "field-in-name"
# what a thing of a class says of the industry or technology that its name holds; the ontology has no word for the rest
SAYS = {
    ("Platform", INDUSTRY): "worksOn",
    ("Platform", TECHNOLOGY): "worksOn",
    ("Initiative", INDUSTRY): "targets",
    ("Initiative", TECHNOLOGY): "worksOn",
    ("PolicyDocument", INDUSTRY): "targets",
    ("PolicyDocument", TECHNOLOGY): "targets",
    ("Park", INDUSTRY): "prioritizes",
}


def with_fields(plan: PlanLayers, names: Iterable[Sequence[Held]], table: Weights) -> PlanLayers:
    """The plan with links from things to the fields that their names hold, where no link says so already."""
    said = {fact_of(link) for link in plan.links}
    found = [link for name in names for link in _fields(name, table) if fact_of(link) not in said]
    return replace(plan, links=(*plan.links, *found))


def _fields(stretches: Sequence[Held], table: Weights) -> Iterator[Link]:
    """The likely fields of one name, the surest first where stretches overlap."""
    taken: list[Held] = []
    for sure, cls, held in sorted(((*decide(one, table), one) for one in stretches), key=_rank):
        if sure < THRESHOLD:
            return
        if any(held.start < other.end and other.start < held.end for other in taken):
            continue
        taken.append(held)
        if predicate := SAYS.get((held.host.cls, cls)):
            span = Span(held.host.span.passage, held.start, held.end)
            field = Mention(cls, held.name, span, RULE, sure)
            yield Link(held.host, predicate, field, held.host.span, RULE, sure)


def _rank(one: tuple[float, str, Held]) -> tuple[float, int, int]:
    sure, _, held = one
    return -sure, held.start - held.end, held.start


def decide(held: Held, table: Weights) -> tuple[float, str]:
    """How likely a stretch is the field of its thing, and its class: the one that the string has in the plan, if any."""
    none, industry, technology = softmax(weigh(held.said, table))
    return round(1 - none, 3), held.topic or (INDUSTRY if industry >= technology else TECHNOLOGY)
