"""Comparisons as tables: rows of plain values by the names of columns, for a frame, CSV, JSON and the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from plangraph.compare.ambition import Ambition
from plangraph.compare.bases import Target, by_subject, with_base
from plangraph.compare.contradictions import Contradiction
from plangraph.compare.ground import period
from plangraph.compare.industries import Industry
from plangraph.compare.lines import Line
from plangraph.compare.outcomes import Outcome
from plangraph.compare.side import Row
from plangraph.compare.succession import SORTS, Change
from plangraph.compare.wording import word
from plangraph.terms import label

Record = dict[str, Any]
SEPARATOR = " | "

TIDY = (
    "plan", "title", "place", "level", "period", "scope", "indicator", "words", "kind", "base", "base_year", "value",
    "value_max", "unit", "year", "change", "comparator", "growth", "growth_unit", "quote", "passage", "finding",
)  # fmt: skip
SIDE = ("plan", "title", "place", "level", "period", "indicator", "scope", "base", "base_year", "value", "value_max",
        "unit", "year", "comparator", "growth", "growth_unit", "quote", "passage")  # fmt: skip
OUTCOMES = (
    "plan", "place", "scope", "words", "comparator", "value", "value_max", "unit", "year", "state", "why", "outcome",
    "outcome_year", "difference", "reported_by", "reported_as", "quote", "passage", "outcome_quote", "outcome_passage",
)  # fmt: skip
CONTRADICTIONS = (
    "plan",
    "place",
    "scope",
    "indicator",
    "kind",
    "year",
    "unit",
    "values",
    "nature",
    "note",
    "notes_at",
    "quotes",
    "passages",
)
INDUSTRIES = (
    "industry",
    "shared",
    "part_of",
    "plan",
    "place",
    "period",
    "rank",
    "ranked",
    "mentions",
    "quote",
    "passage",
)
AMBITION = ("indicator", "plan", "place", "level", "period", "base", "base_year", "value", "unit", "year", "growth",
            "growth_unit", "place_in_order", "superior", "superior_growth", "above", "quote", "passage")  # fmt: skip
SUCCESSION = ("tie", "from", "to", "sort", "thing", "status", "before", "after", "quotes", "passages")
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "tidy": TIDY,
    "side": SIDE,
    "outcomes": OUTCOMES,
    "contradictions": CONTRADICTIONS,
    "industries": INDUSTRIES,
    "ambition": AMBITION,
    "succession": SUCCESSION,
}


def tidy(found: Sequence[Line], language: str = "zh") -> list[Record]:
    """One record a figure, targets with their base: the columns of `TIDY`."""
    outcomes = by_subject(one for one in found if not one.target)
    return [_tidy(with_base(one, outcomes) if one.target else Target(one), language) for one in found]


def _tidy(one: Target, language: str) -> Record:
    line = one.line
    return _plan(line, language) | {
        "scope": line.scope,
        "indicator": line.key.zh if language == "zh" else line.key.en,
        "words": line.figure.indicator,
        "kind": word("kind", line.figure.kind, language),
        **_value(one),
        "change": word("change", line.key.kind, language),
        "comparator": line.figure.comparator,
        "growth": one.growth,
        "growth_unit": one.growth_unit,
        "quote": line.quote,
        "passage": line.figure.evidence,
        "finding": word("doubt", line.doubt, language) if line.doubt else "",
    }


def side(found: Sequence[Row], language: str = "zh") -> list[Record]:
    """One record a plan and target; the values of a plan that gives none are None."""
    made = []
    for row in found:
        name = "" if row.key is None else row.key.zh if language == "zh" else row.key.en
        empty: Record = dict.fromkeys(SIDE)
        head = empty | {
            "plan": row.plan.id,
            "title": row.plan.name,
            "place": row.place,
            "level": word("level", row.plan.level or "", language),
            "period": period(row.plan),
            "indicator": name,
            "scope": row.subject,
        }
        made.append(
            head if row.target is None else head | _pick(_tidy(row.target, language), SIDE) | {"scope": row.subject}
        )
    return made


def outcome_records(found: Iterable[Outcome], language: str = "zh") -> list[Record]:
    """One record a target, with what became of it and why."""
    made = []
    for one in found:
        told = _tidy(Target(one.target), language)
        reported = one.reported
        made.append(
            _pick(told, OUTCOMES)
            | {
                "state": word("state", one.state, language),
                "why": one.zh if language == "zh" else one.en,
                "outcome": one.value,
                "outcome_year": reported.year if reported else None,
                "difference": one.difference,
                "reported_by": reported.plan.id if reported else "",
                "reported_as": reported.figure.indicator if reported else "",
                "outcome_quote": reported.quote if reported else "",
                "outcome_passage": reported.figure.evidence if reported else "",
            }
        )
    return [{name: record.get(name) for name in OUTCOMES} for record in made]


def contradiction_records(found: Iterable[Contradiction], language: str = "zh") -> list[Record]:
    """One record a contradiction: its values, and its quotes and passages in the same order."""
    return [
        {
            "plan": SEPARATOR.join(dict.fromkeys(side.plan.id for side in one.sides)),
            "place": one.first.place,
            "scope": one.first.scope,
            "indicator": one.first.key.zh if language == "zh" else one.first.key.en,
            "kind": word("kind", one.first.figure.kind, language),
            "year": one.first.year,
            "unit": one.first.unit,
            "values": SEPARATOR.join(f"{value:.10g}" for value in one.values),
            "nature": word("nature", one.nature, language),
            "note": SEPARATOR.join((*_starred(one, language), *(note.text for note in one.notes))),
            "notes_at": SEPARATOR.join(note.id for note in one.notes),
            "quotes": SEPARATOR.join(side.quote for side in one.sides),
            "passages": SEPARATOR.join(side.figure.evidence for side in one.sides),
        }
        for one in found
    ]


def _starred(one: Contradiction, language: str) -> Iterator[str]:
    """Which of the values a table marks with an asterisk."""
    if one.starred:
        values = "、".join(f"{side.value:.10g}" for side in one.starred)
        yield f"表中带星号：{values}" if language == "zh" else f"with an asterisk in its table: {values}"


def industry_records(found: Iterable[Industry], language: str = "zh") -> list[Record]:
    """One record an industry and plan."""
    return [
        {
            "industry": one.entity.name,
            "shared": len(one.priorities),
            "part_of": "、".join(one.part_of),
            "plan": each.plan.id,
            "place": each.place,
            "period": period(each.plan),
            "rank": (each.rank.rank.zh if language == "zh" else each.rank.rank.en) if each.rank else "",
            "ranked": "、".join(dict.fromkeys(rank.words for rank in each.ranks)),
            "mentions": len(each.passages),
            "quote": each.rank.quote if each.rank else each.quote,
            "passage": each.rank.passage if each.rank else each.passages[0] if each.passages else "",
        }
        for one in found
        for each in one.priorities
    ]


def ambition_records(found: Iterable[Ambition], language: str = "zh") -> list[Record]:
    """One record a target whose growth a year is known."""
    made = []
    for one in found:
        above = None if one.above is None else word("cell", "yes" if one.above else "no", language)
        superior = one.superior
        record = _tidy(one.target, language) | {
            "place_in_order": f"{one.place}/{one.of}",
            "superior": superior.line.plan.id if superior else "",
            "superior_growth": superior.growth if superior else None,
            "above": above,
        }
        made.append({name: record[name] for name in AMBITION})
    return made


def succession_records(found: Iterable[Change], language: str = "zh") -> list[Record]:
    """One record a thing of either plan of a pair."""
    return [
        {
            "tie": word("tie", one.pair.tie, language),
            "from": one.pair.first.id,
            "to": one.pair.second.id,
            "sort": sort_name(one.sort, language),
            "thing": one.name if language == "zh" or one.key is None else one.key.en,
            "status": word("status", one.status, language),
            "before": one.before,
            "after": one.after,
            "quotes": SEPARATOR.join(one.quotes) if any(one.quotes) else "",
            "passages": SEPARATOR.join(one.passages) if any(one.passages) else "",
        }
        for one in found
    ]


def sort_name(sort: str, language: str = "zh") -> str:
    """What a change is about: a target, or a class of the ontology."""
    return label(sort, language) if sort in ("Industry", *SORTS) else word("kind", sort, language)


def heads(columns: Iterable[str], language: str = "zh") -> dict[str, str]:
    """The titles of columns by their names."""
    return {name: word("column", name, language) for name in columns}


def _plan(line: Line, language: str) -> Record:
    return {
        "plan": line.plan.id,
        "title": line.plan.name,
        "place": line.place,
        "level": word("level", line.plan.level or "", language),
        "period": period(line.plan),
    }


def _value(one: Target) -> Record:
    return {
        "base": one.base.value if one.base else None,
        "base_year": one.base.year if one.base else None,
        "value": one.line.value,
        "value_max": one.line.value_max,
        "unit": one.line.unit,
        "year": one.line.year,
    }


def _pick(record: Mapping[str, Any], names: Iterable[str]) -> Record:
    return {name: record[name] for name in names if name in record}
