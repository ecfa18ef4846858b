"""A value as it is told: in the unit that it is compared in, and a growth in doublings or times as the plan gives it."""

from __future__ import annotations

from plangraph.compare.lines import Line
from plangraph.compare.wording import word
from plangraph.measures import is_multiple, unit_of

SIGNS = {">=": "≥", "<=": "≤", "~": "≈"}


def value_of(line: Line, language: str = "zh") -> str:
    """A value with its sign, range, unit and year: `≥2%（2025）`, `翻一番（2025）`."""
    year = f"（{line.year}）" if line.year else ""
    return f"{SIGNS.get(line.figure.comparator, '')}{amount_of(line, language)}{year}"


def amount_of(line: Line, language: str = "zh") -> str:
    """The value with its range and unit; that of a growth in 番 or 倍 as the plan has it, which per cent would hide."""
    if not as_given(line):
        return f"{_range(line.value, line.value_max)}{line.unit}"
    figure = line.figure
    given = _range(figure.value, figure.value_max)
    if unit_of(figure.unit).base != "doubling":
        multiple = is_multiple(figure.words, figure.value)
        return word("multiple", "of", language).format(times=given) if multiple else f"{given}{figure.unit}"
    said = word("doubling", given, language)
    return said if said != given else word("doubling", "more", language).format(times=given)


def as_given(line: Line) -> bool:
    """Whether a value is told in the plan's own unit, though it is compared in another one."""
    return line.figure.unit != line.unit and unit_of(line.figure.unit).base in ("doubling", "fold")


def _range(value: float, most: float | None) -> str:
    return f"{value:.10g}" + ("" if most is None else f"–{most:.10g}")
