"""Growth: of two amounts a year, and a growth given in %, 倍, 番 or 成 as per cent."""

from __future__ import annotations

from plangraph.measures.amounts import Amount, amount, comparable


def growth_per_year(start: Amount, end: Amount, years: float) -> float | None:
    """The growth a year from one amount to another in per cent, compounded.

    None where the units differ, no time lies between, or the amounts have no common sign.

    >>> round(growth_per_year(amount(100, "亿元"), amount(1_210_000, "万元"), 2), 6)
    10.0
    """
    if not comparable(start, end).same or years <= 0 or start.value <= 0 or end.value < 0:
        return None
    return float(f"{((end.value / start.value) ** (1 / years) - 1) * 100:.10g}")


def change_per_year(start: Amount, end: Amount, years: float) -> float | None:
    """The change a year in units of the base, for shares in percentage points; None where it cannot be told."""
    if not comparable(start, end).same or years <= 0:
        return None
    return float(f"{(end.value - start.value) / years:.10g}")


def as_per_cent(value: float, unit: str, *, ratio: bool = False) -> float | None:
    """A growth in per cent: 1 番 is 100, 2 番 are 300, 1.5 倍 are 150; None where the unit gives no growth.

    With `ratio` the value in 倍 is what the new amount is of the old (是2020年的1.5倍 is a growth of 50 %).

    >>> as_per_cent(1, "番"), as_per_cent(2, "番"), as_per_cent(1.5, "倍"), as_per_cent(1.5, "倍", ratio=True)
    (100.0, 300.0, 150.0, 50.0)
    """
    moved = amount(value, unit)
    if moved.base == "percent":
        return moved.value
    if moved.base == "doubling":
        return float(f"{(2**moved.value - 1) * 100:.10g}")
    if moved.base == "fold":
        return float(f"{(moved.value - ratio) * 100:.10g}")
    return None
