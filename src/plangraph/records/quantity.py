"""An indicator's value: what a figure says, whoever says it and of what."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quantity:
    """An indicator's value, as the plan gives it.

    `value_max` is the upper end of a range; `kind` actual or target; `comparator` =, >=, <= or ~; `change` marks a growth
    or an increment; `binding` is 约束性 (True) or 预期性 (False), None where the plan says neither.
    """

    indicator: str
    value: float
    unit: str
    kind: str
    value_max: float | None = None
    year: int | None = None
    period: str | None = None
    comparator: str = "="
    change: bool = False
    binding: bool | None = None
