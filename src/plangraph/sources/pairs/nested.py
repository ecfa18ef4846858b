"""Names that hold other names (赣州市稀土研究院 holds 赣州市 and 稀土): what the one says of the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from plangraph.language.layers import PlanLayers
from plangraph.records import Mention

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
