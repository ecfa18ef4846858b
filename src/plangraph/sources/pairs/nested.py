"""Names that hold other names (赣州市稀土研究院 holds 赣州市 and 稀土): what the one says of the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from plangraph.language.layers import Pair, PlanLayers
from plangraph.records import Link, Mention
from plangraph.sources.pairs.denied import fits
from plangraph.sources.pairs.fitting import fitting, same

LEAST, SHORT, LONG = 4, 14, 60  # characters of a name that holds another, of the one held, of one that is looked at


def mentions(plan: PlanLayers) -> tuple[dict[tuple[str, str], Mention], Counter[tuple[str, str]]]:
    """The first mention of every thing, by class and name, and how often each stands."""
    first: dict[tuple[str, str], Mention] = {}
    count: Counter[tuple[str, str]] = Counter()
    for state in plan.passages:
        for m in (*state.names, *(t.mention for t in state.topics)):
            first.setdefault((m.cls, m.name), m)
            count[m.cls, m.name] += 1
    return first, count


def held(first: Iterable[Mention]) -> Iterator[tuple[Mention, list[Mention]]]:
    """Every name of a thing that is no topic, with the shorter names inside it."""
    known = list(first)
    short: dict[str, list[Mention]] = {}
    for m in known:
        if 2 <= len(m.name) <= SHORT:
            short.setdefault(m.name, []).append(m)
    for m in known:
        name = m.name
        if m.cls not in ("Technology", "Industry") and LEAST <= len(name) <= LONG:
            parts = {name[a:b] for a in range(len(name)) for b in range(a + 2, min(len(name), a + SHORT) + 1)}
            yield m, [one for part in sorted(parts - {name}) for one in short.get(part, ())]


def inside(whole: Mention, part: Mention, parts: Iterable[Mention], count: int) -> Iterator[str]:
    """How a name stands in another: where, what follows, how the other ends."""
    name, inner = whole.name, part.name
    at = name.find(inner)
    rest = name[at + len(inner) :]
    yield f"inside-at:{min(at, 3)}"
    yield f"inside-rest:{rest[:2]}"
    yield f"inside-left:{min(len(rest), 6)}"
    yield f"inside-before:{name[max(0, at - 1) : at]}"
    yield f"whole-end2:{name[-2:]}"
    yield f"whole-end3:{name[-3:]}"
    yield f"part-end2:{inner[-2:]}"
    yield f"count:{min(count, 3)}"
    yield f"longest:{not any(inner != other.name and inner in other.name for other in parts)}"


def at_home(whole: Mention, home: Mention, parts: Iterable[Mention], count: int) -> Iterator[str]:
    """What a name says of the jurisdiction as its place."""
    name, short = whole.name, home.name[:-1]
    yield f"holds-home:{home.name in name or (len(short) >= 2 and short in name)}"
    yield f"begins-home:{name.startswith(short)}"
    yield f"whole-end2:{name[-2:]}"
    yield f"whole-end3:{name[-3:]}"
    yield f"whole-first:{name[:2]}"
    yield f"holds:{next((m.cls for m in parts if m.cls in ('Place', 'Park')), '')}"
    yield f"count:{min(count, 3)}"
    yield f"rule:{whole.rule}"


def of_names_within(plan: PlanLayers) -> Iterator[list[Pair]]:
    """What the name of a thing says of the things in it, and of the jurisdiction as its place."""
    if not plan.passages:
        return
    first, count = mentions(plan)
    home = plan.home(0, 0, 1)
    for whole, parts in held(first.values()):
        often = count[whole.cls, whole.name]
        found: list[Pair] = []
        for part in parts:
            said = (tuple(inside(whole, part, parts, often)),)
            found += _in_name(whole, part, fitting(whole.cls, part.cls), "name", said)
        placed = [p for p in fitting(whole.cls, home.cls) if p in ("locatedIn", "partOf")]
        if placed and not same(whole, home):
            found += _in_name(whole, home, placed, "name-home", (tuple(at_home(whole, home, parts, often)),))
        yield found


def _in_name(
    whole: Mention, part: Mention, found: Iterable[str], how: str, said: tuple[tuple[str, ...], ...]
) -> Iterator[Pair]:
    for predicate in (p for p in found if fits(p, whole, part)):
        object_ = replace(part, span=whole.span)
        yield Pair(Link(whole, predicate, object_, whole.span, "weighed-name", 0.5), how, said)
