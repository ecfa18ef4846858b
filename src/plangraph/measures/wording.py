"""A figure in words: 研发投入强度 2025年 ≥2.5%（目标）."""

from __future__ import annotations

from plangraph.measures.quoted import is_multiple
from plangraph.measures.reading import read
from plangraph.measures.units import unit_of
from plangraph.records import Figure

SIGNS = {"=": "", ">=": "≥", "<=": "≤", "~": "≈"}
KINDS = {"target": {"zh": "目标", "en": "target"}, "actual": {"zh": "实际", "en": "outcome"}}
CHANGES = {"growth": {"zh": "增长", "en": "growth of "}, "increment": {"zh": "增加", "en": "increase of "}}


def figure_words(figure: Figure, language: str = "zh") -> str:
    """Indicator, year, value and kind of a figure in a language, "zh" or "en"; the indicator stays as the plan words it.

    >>> figure_words(Figure("1", "p", "s", "研发投入强度", 2.5, "%", "target", ">=", False, "x", 0.9, year=2025))
    '研发投入强度 2025年 ≥2.5%（目标）'
    """
    kind = KINDS[figure.kind][language] if figure.kind in KINDS else figure.kind
    when = f"{figure.year}年" if figure.year and language == "zh" else str(figure.year or figure.period or "")
    words = " ".join(filter(None, (figure.indicator, when, value_words(figure, language))))
    return f"{words}（{kind}）" if language == "zh" else f"{words} ({kind})"


def value_words(figure: Figure, language: str = "zh") -> str:
    """The value of a figure with its sign, range and unit; a change is said where the indicator does not say it.

    >>> value_words(Figure("1", "p", "s", "新增孵化器", 2, "家", "target", "=", True, "x", 0.9, value_max=3))
    '2–3家'
    """
    upper = f"–{figure.value_max:.12g}" if figure.value_max is not None else ""
    space = " " if language == "en" and unit_of(figure.unit).kind not in ("share", "") else ""
    value = f"{SIGNS.get(figure.comparator, figure.comparator)}{figure.value:.12g}{upper}{space}{figure.unit}"
    return _change(figure, language) + value


def _change(figure: Figure, language: str) -> str:
    if not figure.change or read(figure.indicator).kind != "level" or unit_of(figure.unit).base == "doubling":
        return ""
    if is_multiple(figure.words, figure.value):
        return ""
    return CHANGES["growth" if unit_of(figure.unit).base in ("percent", "fold") else "increment"][language]
