"""Addresses that nobody means well with: what stands in them, and for which parameter of which page."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from plangraph.records import Graph

Value = str | list[str]
# What each page reads of its address; every page reads those of EVERYWHERE.
READ: dict[str, tuple[str, ...]] = {
    "overview": (),
    "plans": ("id", "tab", "year", "part", "drawing"),
    "entity": ("id", "q", "tab", "drawing"),
    "questions": ("question", "q", "tab", "plan", "place", "year", "indicator", "industry", "firm", "kind"),
    "compare": ("view", "level", "period", "place", "year", "indicator", "tab"),
    "paths": ("mode", "from", "to", "via", "steps", "plan", "within", "hubs", "from_class", "to_class", "drawing"),
    "collect": ("id", "drawing"),
    "add": ("job",),
    "quality": (),
    "map": (),
    "evidence": ("id", "q"),
    "cypher": ("cypher",),
    "review": ("id", "kind"),
    "changes": ("first", "second"),
}
OTHERWISE = ("c", "lang", "drawing", "cypher")  # what is read by a rule of its own
EVERYWHERE = ("see", "row", "at", "lang", "c", "t.words", "nothing-reads-it")
MARKUP = (
    "<script>window.hurt = 1</script>",
    "\"><img src=x onerror='window.hurt = 1'>",
    "' onmouseover='window.hurt = 1",
    "javascript:window.hurt = 1",
    "[here](javascript:window.hurt) ![x](http://example.invalid/x.png) :material/home: $\\frac{1}{0}$ `a`",
    "</style><svg onload=window.hurt=1>",
)
CYPHER = (
    "'}) DETACH DELETE n //",
    "x' OR 1=1 WITH 1 AS a MATCH (n) SET n.name='' RETURN n //",
    "$name`) REMOVE n:Plan",
)
ESCAPES = ("\x1b[31mred\x1b]0;title\x07", "a\x00b", "\u202eabc\u200b", "line\r\nSet-Cookie: a=b", "\ufffd\ufffd")
LONG = ("市" * 50_000, "<b>" * 33_000, "x" * 100_000, "9" * 5_000, "x" * 301)
ODD = (
    "../../../../etc/passwd", "{0.__class__.__mro__}", "%s%n%d", "__proto__", "constructor", "-1", "0", "NaN", "1e309",
    "２０２５", "²", "true", "None", "  ", "%", "%zz", "%ff%fe", "a" * 8 + " " + "b" * 8, "..", "/", "😀👩‍👩‍👧",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hostile:
    """An address: a page and what stands behind it."""

    page: str
    values: dict[str, Value]

    def heard(self) -> bool:
        """Whether Streamlit takes notice of it: of more than half a megabyte it takes none."""
        return len(urlencode(self.values, doseq=True)) < 500_000

    def unreadable(self) -> bool:
        """Whether a parameter of it is none that a page could read, whatever it says."""
        given = {name: value if isinstance(value, str) else value[-1] for name, value in self.values.items()}
        told = [value for name, value in given.items() if name not in OTHERWISE and not name.startswith("t.")]
        return any(len(value) > 300 or not value.isprintable() for value in told)

    def __str__(self) -> str:
        return f"{self.page} " + " ".join(f"{name}={str(value)[:60]!r}" for name, value in self.values.items())


def of_another_kind(graph: Graph) -> tuple[str, ...]:
    """Ids that are there and are of another kind than most pages ask for."""
    return (graph.plans[0].id, graph.entities[0].id, graph.relations[0].id, graph.excerpts[0].id, "Place/无此地@000000")


def hostile(graph: Graph, chance: random.Random) -> Iterator[Hostile]:
    """Addresses without end: each page in turn, a parameter that it reads or several, a value of each kind in turn."""
    kinds = (MARKUP, CYPHER, ESCAPES, LONG, ODD, of_another_kind(graph))
    while True:
        for page, own in READ.items():
            for kind in chance.sample(kinds, len(kinds)):
                names = [*own, *EVERYWHERE]
                several = chance.sample(names, 3) if chance.random() < 0.3 else [chance.choice([*own, *own, *names])]
                values: dict[str, Value] = {name: chance.choice(kind) for name in several}
                if chance.random() < 0.15:  # a key that stands there again and again
                    values[several[0]] = [chance.choice(kind), *chance.choices(ODD, k=300)]
                yield Hostile(page, values)


def sent() -> Iterator[tuple[str, str]]:
    """Pages and what stands behind them as a browser sends it: percent signs without a meaning, keys without a value, pages that
    are none."""
    broken = (
        "id=%",
        "id=%zz&q=%e4%bd",
        "id=%ff%fe",
        "=&&&=",
        "id",
        "id=1" + "&id=1" * 2_000,
        "%00=%00",
        "lang=en;id=x",
        "?" * 500,
    )
    for page in ("entity", "plans", "evidence", "questions"):
        for one in broken:
            yield page, one
    yield "nothing-like-it", ""
    yield "../screens/entity.py", "id=%"
