"""Every pattern that meets the text of documents, found by walking the modules: none has to be listed.

A pattern is a constant of a module, one in a table of it, what a function without arguments gives back, or the words of a
call of `re` within a function. How it is asked, at one place or all along the text, is read from the sources.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import plangraph

ROOMS = (
    "documents",
    "language",
    "sources",
    "weighing",
    "resolution",
    "naming",
    "measures",
    "quoting",
    "ids",
    "encoder",
)
ALONG = ("search", "finditer", "findall", "sub", "subn", "split")  # asked at every place of a text
HERE = ("match", "fullmatch")  # asked at one place


@dataclass(frozen=True)
class Asked:
    """A pattern, where it stands, and whether it is asked all along a text."""

    where: str
    pattern: re.Pattern[str]
    along: bool


@cache
def modules() -> tuple[str, ...]:
    """The names of all modules of the rooms, imported."""
    top = Path(plangraph.__file__).parent
    files = [file for room in ROOMS for file in (top / f"{room}.py", *sorted((top / room).rglob("*.py")))]
    found = [".".join(("plangraph", *file.relative_to(top).with_suffix("").parts)) for file in files if file.is_file()]
    for name in found:
        importlib.import_module(name)
    return tuple(name.removesuffix(".__init__") for name in found)


@cache
def patterns() -> list[Asked]:
    """Every pattern once; one that is asked in both ways all along."""
    found: dict[str, Asked] = {}
    for name in modules():
        for one in (*_held(name), *_written(name)):
            known = found.get(one.pattern.pattern)
            if known is None or (one.along and not known.along):
                found[one.pattern.pattern] = one
    return list(found.values())


def _held(module: str) -> Iterator[Asked]:
    """The patterns that a module holds by a name, in a table, or behind a function without arguments."""
    for name, value in vars(importlib.import_module(module)).items():
        behind = _given(value) if callable(value) else value
        for pattern in _inside(behind):
            alone = isinstance(behind, re.Pattern)
            yield Asked(f"{module}.{name}", pattern, along=not alone or _is_asked_along(module, name))


def _given(function: object) -> object:
    """The pattern that a function without arguments gives back; None for every other."""
    inner = inspect.unwrap(function)  # type: ignore[arg-type]
    if not inspect.isfunction(inner) or not inner.__module__.startswith("plangraph."):
        return None
    if "Pattern" not in str(inner.__annotations__.get("return", "")) or inspect.signature(inner).parameters:
        return None
    return inner()


def _inside(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield value
    elif isinstance(value, tuple | list | set | frozenset):
        for part in value:
            yield from _inside(part)
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _inside(part)


@cache
def _source(module: str) -> str:
    return Path(sys.modules[module].__file__ or "").read_text(encoding="utf-8")


def _is_asked_along(module: str, name: str) -> bool:
    """Whether a module that has a pattern by that name, or what a function of that name gives, asks it all along a text."""
    having = [one for one in modules() if name in vars(sys.modules[one])]
    held = vars(sys.modules[module])[name]
    having = [one for one in having if vars(sys.modules[one])[name] is held]
    asked = {method for one in having for method in re.findall(rf"\b{re.escape(name)}(?:\(\))?\.(\w+)\(", _source(one))}
    if not asked & {*ALONG, *HERE}:  # it is one of a row that a loop goes through
        asked = set(re.findall(r"\b(?!re\b)[a-z]\w*\.(\w+)\(", _source(module))) - {"split"}
    return bool(asked & set(ALONG)) or not asked & set(HERE)


def _written(module: str) -> Iterator[Asked]:
    """The patterns that stand as words in a call of `re` in a module, within its functions too."""
    for node in ast.walk(ast.parse(_source(module))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or not node.args:
            continue
        words = node.args[0]
        of_re = isinstance(node.func.value, ast.Name) and node.func.value.id == "re"
        if of_re and node.func.attr in (*ALONG, *HERE) and isinstance(words, ast.Constant):
            place = f"{module}:{node.lineno}"
            yield Asked(place, re.compile(str(words.value)), along=node.func.attr in ALONG)
