"""No line, however long and whatever is in it, keeps a pattern busy: each is linear in the length of what it reads."""

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import plangraph.documents

LENGTH = 100_000
PIECES = [
    " ",
    "\u3000",
    "\t",
    "1",
    "(",
    "（",
    "（一",
    "、",
    "“",
    '"',
    "a",
    "一",
    "一 ",
    ".",
    "1.",
    "- ",
    "— 1 ",
    "![",
    "](",
]
PIECES += [
    "*",
    "<a",
    "`",
    "_",
    "2025",
    "年",
    "第一",
    "规划",
    "| ",
    "…",
    "> ",
    "#",
    "title:",
    "\x1b[",
    "①",
    "1 ",
    "。",
    "一：",
]


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every compiled pattern over text that a module of the documents holds, in a table or alone; metadata/ has its own."""
    for module in pkgutil.walk_packages(plangraph.documents.__path__, "plangraph.documents."):
        if ".metadata" not in module.name:
            for name, value in vars(importlib.import_module(module.name)).items():
                yield from ((f"{module.name}.{name}", found) for found in inside(value))


def inside(value: object) -> Iterator[re.Pattern[str]]:
    """The patterns that a value is or holds."""
    if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield value
    elif isinstance(value, tuple | list):
        for part in value:
            yield from inside(part)


ALL = {pattern.pattern: (name, pattern) for name, pattern in patterns()}


@pytest.mark.timeout(60)
@pytest.mark.parametrize("name", sorted({name for name, _ in ALL.values()}))
def test_every_pattern_is_linear(name: str) -> None:
    chosen = [pattern for other, pattern in ALL.values() if other == name]
    assert chosen
    for pattern in chosen:
        for piece in PIECES:
            line = (piece * LENGTH)[:LENGTH]
            pattern.match(line)
            pattern.match("一、" + line + "规")
            pattern.search(line[: LENGTH // 10] + "规")
