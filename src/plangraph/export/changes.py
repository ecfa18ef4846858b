"""What two builds say differently, told: as lines, as JSON, as a page of HTML, each fact with its words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from html import escape
from typing import Any

from plangraph.export.html import STYLE
from plangraph.graph.difference import Change, Difference, Side
from plangraph.graph.index import Fact, Index, index
from plangraph.measures import figure_words
from plangraph.records import Entity, Figure, Graph, parts
from plangraph.terms import label

KINDS = {
    "entities": ("实体", "Entities"),
    "relations": ("关系", "Relations"),
    "figures": ("指标值", "Figures"),
}
SIGNS = {"+": ("新增", "gained"), "-": ("减少", "lost"), "~": ("改变", "changed")}
FIELDS = {
    "id": ("合并或拆分", "joined or taken apart"), "name": ("名称", "name"), "cls": ("类别", "class"),
    "aliases": ("别名", "other names"), "plans": ("规划", "plans"), "code": ("代码", "code"), "by": ("来源", "said by"),
    "indicator": ("指标", "indicator"), "value": ("数值", "value"), "value_max": ("上限", "upper end"),
    "unit": ("单位", "unit"), "comparator": ("比较", "comparator"), "period": ("时期", "period"),
    "binding": ("约束性", "binding"), "means": ("归入的指标", "taken for"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """A fact that differs: `sign` is +, - or ~; `said` in both languages; `changes` are (field, before, after); `words` the
    passages of the evidence, with where they stand."""

    sign: str
    kind: str
    id: str
    said: tuple[str, str]
    changes: tuple[tuple[str, str, str], ...]
    words: tuple[tuple[str, str], ...]


def told(found: Difference, first: Graph, second: Graph) -> tuple[Told, ...]:
    """Every difference: kind by kind what is gained, lost and changed."""
    before, after = index(first), index(second)
    every = [
        *_side("+", found.gained, after),
        *_side("-", found.lost, before),
        *_changed("entities", found.entities, after),
        *_changed("relations", found.relations, after),
        *_changed("figures", found.figures, after),
    ]
    return tuple(sorted(every, key=lambda one: (list(KINDS).index(one.kind), list(SIGNS).index(one.sign))))


def counts(every: Iterable[Told]) -> dict[str, dict[str, int]]:
    """How many are gained, lost and changed, by kind."""
    found = {kind: dict.fromkeys(SIGNS, 0) for kind in KINDS}
    for one in every:
        found[one.kind][one.sign] += 1
    return found


def lines(every: Iterable[Told], language: str = "zh") -> Iterator[str]:
    """A line a difference, then its words; one line where there is none."""
    which, empty = language == "en", True
    for one in every:
        empty = False
        yield f"{one.sign} {KINDS[one.kind][which]}  {one.said[which]}"
        yield from (f"    {FIELDS[name][which]}: {before} → {after}" for name, before, after in one.changes)
        yield from (f"    “{text}” ({place})" for text, place in one.words)
    if empty:
        yield ("两次构建没有差别。", "The two builds say the same.")[which]


def to_json(every: tuple[Told, ...]) -> str:
    """The counts and every difference as JSON."""
    objects: list[dict[str, Any]] = []
    for one in every:
        changes = [{"field": name, "before": before, "after": after} for name, before, after in one.changes]
        words = [{"text": text, "place": place} for text, place in one.words]
        said = dict(zip(("zh", "en"), one.said, strict=True))
        objects.append({**asdict(one), "said": said, "changes": changes, "words": words})
    return json.dumps({"counts": counts(every), "differences": objects}, ensure_ascii=False, indent=1)


def to_html(every: tuple[Told, ...], names: tuple[str, str]) -> bytes:
    """A page that needs nothing else; `names` are what the two builds are called."""
    return "\n".join(_page(every, names)).encode("utf-8")


def _page(every: tuple[Told, ...], names: tuple[str, str]) -> Iterator[str]:
    title = "两次构建的差别 Difference of two builds"
    yield '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>"
    yield f"<h1>{title}</h1>\n<p>{escape(names[0])} → {escape(names[1])}</p>"
    for kind, signs in counts(every).items():
        for sign, number in signs.items():
            yield f"<h2>{' '.join(KINDS[kind])}：{' '.join(SIGNS[sign])}（{number}）</h2>\n<ul>"
            yield from (_item(one) for one in every if (one.kind, one.sign) == (kind, sign))
            yield "</ul>"
    yield "</main>\n</body>\n</html>\n"


def _item(one: Told) -> str:
    changes = "".join(
        f"<br>{' '.join(FIELDS[name])}：<del>{escape(before)}</del> → <ins>{escape(after)}</ins>"
        for name, before, after in one.changes
    )
    quotes = "".join(
        f"<blockquote>{escape(text)} <cite>{escape(place)}</cite></blockquote>" for text, place in one.words
    )
    return f"<li>{one.sign} {escape(one.said[0])}{changes}{quotes}</li>"


def _side(sign: str, side: Side, known: Index) -> Iterator[Told]:
    for kind in KINDS:
        for fact in getattr(side, kind):
            yield Told(sign, kind, fact.id, _said(fact, known), (), _words(fact, known))


def _changed(kind: str, changes: Iterable[Change[Any]], known: Index) -> Iterator[Told]:
    for one in changes:
        fields = tuple(
            (name, _value(getattr(one.before, name)), _value(getattr(one.after, name))) for name in one.fields
        )
        yield Told("~", kind, one.after.id, _said(one.after, known), fields, _words(one.after, known))


def _said(fact: Fact, known: Index) -> tuple[str, str]:
    first, second = (_in(fact, known, language) for language in ("zh", "en"))
    return first, second


def _in(fact: Fact, known: Index, language: str) -> str:
    if isinstance(fact, Entity):
        return f"{fact.name} ({label(fact.cls, language)})"
    if isinstance(fact, Figure):
        return f"{known.name(fact.scope)}: {figure_words(fact, language)}"
    return f"{known.name(fact.subject)} — {label(fact.predicate, language)} → {known.name(fact.object)}"


def _words(fact: Fact, known: Index) -> tuple[tuple[str, str], ...]:
    found = (known.excerpts[part.excerpt] for part in parts(fact) if part.excerpt in known.excerpts)
    return tuple((one.text, known.place(one)) for one in found)


def _value(value: object) -> str:
    if isinstance(value, tuple):
        return "、".join(map(str, value)) or "—"
    if isinstance(value, float):
        return f"{value:.12g}"
    return "—" if value is None else str(value)
