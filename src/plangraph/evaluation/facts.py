"""Files in the form of the gold standard, as records; what is not in that form is a DataError."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plangraph.errors import DataError
from plangraph.jsontext import read_json
from plangraph.whole import text_of


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing with its names; `confidence` is None where the file gives none."""

    cls: str
    name: str
    aliases: tuple[str, ...] = ()
    confidence: float | None = None

    def __str__(self) -> str:
        return f"{self.name}（{'、'.join(self.aliases)}）" if self.aliases else self.name

    @property
    def evidence(self) -> str:
        """What to look for in the text: the name."""
        return self.name


@dataclass(frozen=True, slots=True)
class Relation:
    """Subject, predicate, object by their names, and the words that say so."""

    subject: str
    predicate: str
    object: str
    evidence: str = ""
    confidence: float | None = None

    def __str__(self) -> str:
        return f"{self.subject} —{self.predicate}→ {self.object}"


@dataclass(frozen=True, slots=True)
class Figure:
    """An indicator's value for a scope and a year."""

    scope: str
    indicator: str
    value: float | None
    unit: str
    kind: str
    value_max: float | None = None
    year: int | None = None
    change: bool = False
    evidence: str = ""
    confidence: float | None = None

    def __str__(self) -> str:
        upper = f"–{self.value_max:g}" if self.value_max is not None else ""
        value = f"{self.value:g}" if self.value is not None else "?"
        change = ", change" if self.change else ""
        return f"{self.scope}: {self.indicator} {value}{upper}{self.unit} ({self.year or '—'}, {self.kind}{change})"


Fact = Entity | Relation | Figure


@dataclass(frozen=True, slots=True)
class Facts:
    """What one document says."""

    doc: str
    entities: tuple[Entity, ...]
    relations: tuple[Relation, ...]
    figures: tuple[Figure, ...]


def read_facts(path: Path) -> Facts:
    """The facts of a file. DataError where it is missing, no JSON, or not in the form of the gold standard."""
    try:
        data = read_json(text_of(path))
    except FileNotFoundError:
        raise DataError(f"{path}: no such file.") from None
    except (OSError, ValueError) as error:
        raise DataError(f"{path}: cannot be read as JSON ({error}).") from None
    return facts_of(data, name=str(path), doc=path.stem)


def facts_of(data: object, *, name: str = "facts", doc: str = "") -> Facts:
    """The facts of a JSON object; `name` is how an error calls it, `doc` the document where the object names none."""
    if not isinstance(data, Mapping):
        raise DataError(f"{name}: not an object with entities, relations and figures.")
    try:
        return Facts(
            str(data.get("doc") or doc),
            tuple(_entity(item) for item in data.get("entities", ())),
            tuple(_relation(item) for item in data.get("relations", ())),
            tuple(_figure(item) for item in data.get("figures", ())),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise DataError(f"{name}: not in the form of the gold standard ({type(error).__name__}: {error}).") from None


def _entity(item: Mapping[str, Any]) -> Entity:
    return Entity(item["type"], item["name"], tuple(item.get("aliases", ())), _number(item.get("confidence")))


def _relation(item: Mapping[str, Any]) -> Relation:
    return Relation(item["s"], item["p"], item["o"], item.get("evidence", ""), _number(item.get("confidence")))


def _figure(item: Mapping[str, Any]) -> Figure:
    return Figure(
        scope=item["scope"],
        indicator=item["indicator"],
        value=_number(item["value"]),
        unit=item.get("unit") or "",
        kind=item["kind"],
        value_max=_number(item.get("valueMax")),
        year=item.get("year"),
        change=bool(item.get("change")),
        evidence=item.get("evidence", ""),
        confidence=_number(item.get("confidence")),
    )


def _number(value: Any) -> float | None:
    return None if value is None else float(value)
