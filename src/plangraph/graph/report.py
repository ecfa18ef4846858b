"""The report of a build: what came of each plan, what there is of each class and relation, and every finding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from plangraph.graph.checks import LOW
from plangraph.graph.judged import Reviewed
from plangraph.graph.speakers import speakers
from plangraph.records import Finding, Graph
from plangraph.terms import ENTITY_CLASSES, RELATIONS, label

SEVERITIES = (("error", "错误 Errors"), ("warning", "警告 Warnings"), ("info", "提示 Notes"))
NAMES = {"entities": "实体 entities", "relations": "关系 relations", "figures": "指标值 figures"}
SHOWN = 200  # findings of one severity; the rest is counted


def report(
    graph: Graph,
    data: Sequence[Finding],
    shapes: Sequence[Finding] | None = None,
    reviewed: Reviewed | None = None,
) -> str:
    """The report as Markdown: `data` are the findings of the checks, `shapes` of SHACL or None where it did not run,
    `reviewed` what came of decisions."""
    return "\n".join(
        (
            "# 构建报告 Build report",
            "",
            *_plans(graph),
            *_counts(graph),
            *_speakers(graph, reviewed),
            *_confidence(graph),
            *_findings("文件的发现 Findings of the documents", graph.findings),
            *_findings("数据的发现 Findings of the data", data),
            *_shapes(shapes),
            "",
        )
    )


def cell(text: object) -> str:
    """Text that cannot end a cell of a Markdown table or begin markup."""
    return " ".join(str(text).split()).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """A Markdown table, line by line, with an empty line after it."""
    yield f"| {' | '.join(columns)} |"
    yield f"|{' --- |' * len(columns)}"
    for row in rows:
        yield f"| {' | '.join(cell(value) for value in row)} |"
    yield ""


def _plans(graph: Graph) -> Iterator[str]:
    yield "## 规划 Plans\n"
    entities = Counter(plan for entity in graph.entities for plan in entity.plans)
    relations = Counter(plan for relation in graph.relations for plan in relation.plans)
    figures = Counter(figure.plan for figure in graph.figures)
    yield from table(
        ("规划 plan", "题名 title", "起止 period", "状态 status", "字数 characters", "实体", "关系", "指标值"),
        (
            (p.id, p.title or "–", f"{p.start_year or '?'}–{p.end_year or '?'}", p.status or "–", p.characters, *told)
            for p in graph.plans
            for told in [(entities[p.id], relations[p.id], figures[p.id])]
        ),
    )


def _counts(graph: Graph) -> Iterator[str]:
    classes = Counter(entity.cls for entity in graph.entities)
    relations = Counter(relation.predicate for relation in graph.relations)
    kinds = Counter(figure.kind for figure in graph.figures)
    for title, terms, counts in (
        ("实体 Entities", ENTITY_CLASSES, classes),
        ("关系 Relations", RELATIONS, relations),
    ):
        yield f"## {title}: {counts.total()}\n"
        yield from table(("名称", "term", "数量 count"), ((label(t, "zh"), t, counts[t]) for t in terms if counts[t]))
    yield f"## 指标值 Figures: {kinds.total()}\n"
    yield from table(("类型 kind", "数量 count"), sorted(kinds.items()))


def _speakers(graph: Graph, reviewed: Reviewed | None) -> Iterator[str]:
    """Who says the facts; each counts once."""
    yield "## 由谁而来 Who says it\n"
    columns = ("仅机器 machine alone", "仅读者 readers alone", "二者 both", "经审核 reviewed", "仅意指 only meant")
    rows = (
        (NAMES[kind], one.machine, one.readers, one.both, one.reviewed, one.meant)
        for kind, one in speakers(graph, reviewed.by if reviewed else ()).items()
    )
    yield from table(("事实 facts", *columns), rows)
    if reviewed is not None and reviewed.decisions:
        yield (
            f"决定 {reviewed.decisions} 条：机器所得的事实中 {reviewed.accepted} 条被认可，{reviewed.rejected} 条被否定；"
            f"{reviewed.lost} 条已找不到对象。\n"
        )
        yield (
            f"{reviewed.decisions} decisions: of the machine's facts {reviewed.accepted} were accepted and "
            f"{reviewed.rejected} rejected; {reviewed.lost} decisions find their place no more.\n"
        )


def _confidence(graph: Graph) -> Iterator[str]:
    yield "## 可信度 Confidence\n"
    groups = (("实体 entities", graph.entities), ("关系 relations", graph.relations), ("指标值 figures", graph.figures))
    rows = []
    for name, facts in groups:
        low = sum(fact.confidence < LOW for fact in facts)
        rows.append((name, len(facts), low, f"{low / len(facts):.1%}" if facts else "–"))
    yield from table(("事实 facts", "数量 count", f"低于 below {LOW}", "比例 share"), rows)


def _findings(title: str, findings: Sequence[Finding]) -> Iterator[str]:
    yield f"## {title}: {len(findings)}\n"
    for severity, heading in SEVERITIES:
        chosen = [finding for finding in findings if finding.severity == severity]
        if chosen:
            yield f"### {heading}: {len(chosen)}\n"
            rows = ((f.place, f.told("zh"), f.message if f.kind else "") for f in chosen[:SHOWN])
            yield from table(("位置 place", "内容", "message"), rows)
        if len(chosen) > SHOWN:
            yield f"… 另有 {len(chosen) - SHOWN} 条 more.\n"


def _shapes(shapes: Sequence[Finding] | None) -> Iterator[str]:
    if shapes is None:
        yield "## SHACL\n"
        yield "未运行，数据检查已按同样的规则进行；完整检查：`plangraph validate`。"
        yield "Not run here; the checks of the data apply the same rules. `plangraph validate` runs the shapes."
    else:
        yield from _findings("SHACL", shapes)
