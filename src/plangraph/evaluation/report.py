"""What a report says, before it is given a form: tables of text, and the facts to look at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from plangraph.evaluation.anchors import anchors
from plangraph.evaluation.confidence import curve
from plangraph.evaluation.context import Text
from plangraph.evaluation.facts import Fact
from plangraph.evaluation.scoring import Score, Tally, total
from plangraph.terms import ENTITY_CLASSES, RELATIONS
from plangraph.terms import label as label_of

KINDS = (("entity", "实体", "Entities"), ("relation", "关系", "Relations"), ("figures", "数据", "Figures"))
TALLY_HEAD = ("", "准确率 P", "召回率 R", "F1", "正确 right", "标准 gold", "抽取 found")


@dataclass(frozen=True, slots=True)
class Table:
    """A heading, the names of columns, and rows of text; all columns but the first are numbers where `numeric`."""

    heading: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """A fact that was missed or found in excess, its evidence, and the sentence that it stands in ("" if unknown)."""

    fact: str
    evidence: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Listing:
    """The missed and the excess facts of one row of one document."""

    heading: str
    missed: tuple[Line, ...]
    excess: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that a report shows, in order."""

    title: str
    tables: tuple[Table, ...]
    listings: tuple[Listing, ...] = field(default=())


def report(scores: Sequence[Score], texts: Mapping[str, str] | None = None) -> Report:
    """The report on scores; `texts` are the plans' texts by document, for the sentences."""
    tables = [tally_table("合计 All plans", total(scores))]
    if len(scores) > 1:
        tables += [tally_table(each.doc, each.tallies()) for each in scores]
    tables += [*_confidence(scores), *_anchors(scores)]
    listings = [listing for each in scores for listing in _listings(each, Text((texts or {}).get(each.doc, "")))]
    return Report("抽取评测 Evaluation of extraction", tuple(tables), tuple(listings))


def tally_table(heading: str, tallies: Mapping[str, Tally]) -> Table:
    """Precision, recall, F1 and counts, one row a label."""
    rows = tuple(
        (named(label), *(f"{x:.3f}" for x in (t.precision, t.recall, t.f1)), str(t.hit), str(t.gold), str(t.found))
        for label, t in tallies.items()
    )
    return Table(heading, TALLY_HEAD, rows)


def named(label: str) -> str:
    """A row's label with the Chinese name of its class or relation, where it is a term of the ontology."""
    kind, _, term = label.partition(" ")
    known = kind in ("entity", "relation") and (term in ENTITY_CLASSES or term in RELATIONS)
    return f"{label} {label_of(term, 'zh')}" if known else label


def _confidence(scores: Sequence[Score]) -> Iterator[Table]:
    head = ("置信度 confidence", "数量 facts", "正确 right", "正确率 share", "平均置信度 mean")
    for kind, chinese, english in KINDS:
        rows = tuple(
            (f"{s.low:.2f}–{s.high:.2f}", str(s.count), str(s.right), f"{s.share:.3f}", f"{s.mean:.3f}")
            for s in curve(scores, kind)
        )
        if rows:
            yield Table(f"置信度与正确率：{chinese} Confidence: {english.lower()}", head, rows)


def _anchors(scores: Sequence[Score]) -> Iterator[Table]:
    head = ("产业 industry", "文档 document", "正确 right", "遗漏 missed", "多余 excess")
    rows = tuple(
        (line.industry, line.doc, *("、".join(firms) for firms in (line.right, line.missed, line.excess)))
        for line in anchors(scores)
    )
    if rows:
        yield Table("产业与龙头企业 Industries and the firms that anchor them", head, rows, numeric=False)


def _listings(score: Score, text: Text) -> Iterator[Listing]:
    for label, row in score.rows.items():
        if row.missed or row.excess:
            missed, excess = (tuple(_line(fact, text) for fact in facts) for facts in (row.missed, row.excess))
            yield Listing(f"{score.doc} · {named(label)}", missed, excess)


def _line(fact: Fact, text: Text) -> Line:
    confidence = f" [{fact.confidence:.2f}]" if fact.confidence is not None else ""
    return Line(f"{fact}{confidence}", fact.evidence, text.sentence(fact.evidence))
