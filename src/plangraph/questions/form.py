"""A question as the catalogue holds it: what it is asked with, what its answer shows, an example."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

EVIDENCE = "evidence"  # the column of every answer that no header names: ids of excerpts
BY = "by"  # of a row: who says what it rests on
Words = Mapping[str, str]  # by language, zh and en


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question can be asked with. `classes` are those of an entity (empty: any); None is "all".

    A place with `inside` comes into the query three times: as itself, as `$inside` (its id and the ids of all that lies
    in it) and as `$own` (the ids of the plans made there).
    """

    name: str
    kind: str
    label: Words
    classes: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    default: Any = None
    required: bool = False
    inside: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the answer. `terms` are the words for the values of a column of kind `term`."""

    name: str
    kind: str
    label: Words
    terms: Mapping[str, Words]


@dataclass(frozen=True, slots=True)
class Example:
    """A way to ask, how many rows the shipped graph answers with, and the first of these as `examples.py` has them."""

    parameters: Mapping[str, Any]
    count: int
    rows: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the catalogue. `step` names what Python adds to the rows (`steps.py`), empty for most."""

    id: str
    title: Words
    explanation: Words
    sentence: Words
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    chart: str
    example: Example
    cypher: str
    step: str = ""
