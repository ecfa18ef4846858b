"""A figure in words: 高新技术企业数量 ≥ 130 家（2020年目标）."""

from __future__ import annotations

from plangraph.records import Figure

SIGNS = {"=": "=", ">=": "≥", "<=": "≤", "~": "≈"}
KINDS = {"target": {"zh": "目标", "en": "target"}, "actual": {"zh": "实际", "en": "outcome"}}
CHANGE = {"zh": "增量 ", "en": "a change of "}


def figure_words(figure: Figure, language: str = "zh") -> str:
    """Indicator, value, unit, year and kind of a figure; the indicator stays as the plan words it."""
    upper = f"–{figure.value_max:.12g}" if figure.value_max is not None else ""
    change = CHANGE[language] if figure.change else ""
    value = f"{SIGNS.get(figure.comparator, figure.comparator)} {change}{figure.value:.12g}{upper} {figure.unit}"
    kind = KINDS[figure.kind][language] if figure.kind in KINDS else figure.kind
    year = figure.year or figure.period
    if language == "zh":
        when = f"{year}年" if figure.year else year or ""
        return f"{figure.indicator} {value.strip()}（{when}{kind}）"
    return f"{figure.indicator} {value.strip()} ({kind}{f' {year}' if year else ''})"
