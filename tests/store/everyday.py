"""Everyday Cypher, made up by chance from a seed: what somebody who looks at this graph would type, of many shapes.

A query is a chain of MATCH and OPTIONAL MATCH, conditions joined by AND, OR, XOR and NOT, and a RETURN with or without
aggregation. Every value that it names stands in the graph, so that most queries have an answer.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

from plangraph.records import Graph
from plangraph.terms import RELATIONS


@dataclass
class Chance:
    """A source of choices, and the values of a graph to choose from."""

    graph: Graph
    rng: random.Random
    nodes: list[tuple[str, str]] = field(default_factory=list)  # variable, class or "" of this query
    edges: list[str] = field(default_factory=list)
    made: int = 0

    def one(self, *choices: str) -> str:
        return self.rng.choice(choices)

    def likely(self, share: float) -> bool:
        return self.rng.random() < share

    def name(self, cls: str = "") -> str:
        found = [one for one in self.graph.entities if not cls or one.cls == cls] or list(self.graph.entities)
        return quoted(self.rng.choice(found).name)

    def part(self, cls: str = "") -> str:
        name = self.name(cls)[1:-1]
        start = self.rng.randrange(max(len(name) - 1, 1))
        return quoted(name[start : start + 2])

    def new(self, name: str) -> str:
        self.made += 1
        return f"{name}_{self.made}"

    def plan(self) -> str:
        return quoted(self.rng.choice(self.graph.plans).id)


def quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def queries(graph: Graph, seed: int, count: int) -> Iterator[str]:
    """`count` queries; the same for the same graph and seed."""
    for number in range(count):
        yield query(Chance(graph, random.Random(seed * 1_000_003 + number)))


def query(c: Chance) -> str:
    if c.likely(0.04):
        return _union(c)
    return _whole(c)


def _union(c: Chance) -> str:
    terms = [c.rng.choice(list(RELATIONS.values())) for _ in range(2)]
    parts = [
        f"MATCH (a:{c.rng.choice(sorted(t.domain))})-[:{t.neo4j}]->(b) WHERE {c.one('a', 'b')}.name CONTAINS {c.part()} "
        f"RETURN a.name AS one, b.name AS other"
        for t in terms
    ]
    return f" {c.one('UNION', 'UNION ALL')} ".join(parts)


def _whole(c: Chance) -> str:
    text = _match(c, optional=False)
    for _ in range(c.rng.choice((0, 0, 0, 1, 1, 2))):
        text += "\n" + c.rng.choice((_match_more, _optional, _with, _unwind, _call))(c)
    return f"{text}\n{_returned(c)}{c.one('', '', '', ';', '; ', ';  // so')}"


def _pattern(c: Chance, start: str | None = None) -> str:
    """A step from a new node, or from one that is there, to a new one."""
    term = c.rng.choice(list(RELATIONS.values()))
    a, b, r = start or f"a{len(c.nodes)}", f"b{len(c.nodes)}", f"r{len(c.edges)}"
    subject, object_ = c.rng.choice(sorted(term.domain)), c.rng.choice(sorted(term.range))
    if start is None:
        c.nodes.append((a, subject))
    left = a if start else f"{a}:{c.one(subject, subject, 'Entity')}"
    right = f"{b}:{object_}" if c.likely(0.7) else b
    c.nodes.append((b, object_))
    if c.likely(0.1):
        return f"({left})-[:{term.neo4j}*1..{c.one('2', '3')}]-{c.one('', '>')}({right})"
    c.edges.append(r)
    kind = f":{term.neo4j}" if c.likely(0.8) else c.one("", f":{term.neo4j}|PRIORITIZES")
    return f"({left})-[{r}{kind}]-{c.one('', '>', '>')}({right})"


def _match(c: Chance, *, optional: bool, start: str | None = None) -> str:
    if start is None and c.likely(0.25):
        cls = c.one("Enterprise", "Park", "Place", "Industry", "Platform", "Technology", "Initiative", "Entity")
        c.nodes.append((f"a{len(c.nodes)}", "" if cls == "Entity" else cls))
        a = c.nodes[-1][0]
        text = f"MATCH ({a}:{cls}" + (f" {{name: {c.name(cls)}}}" if c.likely(0.2) else "") + ")"
    else:
        text = f"{'OPTIONAL ' if optional else ''}MATCH {_pattern(c, start)}"
    return text + (f" WHERE {condition(c)}" if c.likely(0.75) else "")


def _known(c: Chance) -> str:
    return c.rng.choice(c.nodes)[0]


def _match_more(c: Chance) -> str:
    return _match(c, optional=False, start=_known(c))


def _optional(c: Chance) -> str:
    return _match(c, optional=True, start=_known(c))


def _with(c: Chance) -> str:
    if c.likely(0.5):
        return f"WITH *{f' WHERE {condition(c)}' if c.likely(0.7) else ''}"
    kept = _known(c)
    other = _known(c)
    c.nodes, c.edges = [one for one in c.nodes if one[0] == kept][:1], []
    number = f"WITH {kept}, count(DISTINCT {other}) AS number"
    return f"{number} WHERE number {c.one('>', '>=', '<', '<>')} {c.one('1', '2', '3')}"


def _unwind(c: Chance) -> str:
    node = _known(c)
    return f"UNWIND {node}.plans AS {c.new('plan')}"


def _call(c: Chance) -> str:
    node, term = _known(c), c.rng.choice(list(RELATIONS.values()))
    made = c.new("n")
    return f"CALL ({node}) {{ MATCH ({node})-[:{term.neo4j}]-(x) RETURN count(x) AS {made} }}"


def condition(c: Chance, depth: int = 0) -> str:
    """A condition on what is matched, up to three deep."""
    if depth < 2 and c.likely(0.5 if depth == 0 else 0.25):
        joined = c.one("AND", "OR", "OR", "XOR" if c.likely(0.3) else "OR")
        left, right = condition(c, depth + 1), condition(c, depth + 1)
        text = f"{left} {joined} {right}"
        return f"({text})" if depth else text
    text = c.rng.choice((_plain, _plain, _plain, _lists, _lists, _patterns, _cases, _edges))(c)
    return f"NOT {text}" if c.likely(0.1) else text


def _plain(c: Chance) -> str:
    node, cls = c.rng.choice(c.nodes)
    return c.one(
        f"{node}.name = {c.name(cls)}",
        f"{node}.name CONTAINS {c.part(cls)}",
        f"{node}.name STARTS WITH {c.part(cls)}",
        f"{node}.name ENDS WITH {c.part(cls)}",
        f"{node}.name IN [{c.name(cls)}, {c.name(cls)}]",
        f"{node}.name <> {c.name(cls)}",
        f"{node}.name =~ '.*{c.part(cls)[1:-1].replace('(', '.').replace(')', '.').replace('+', '.')}.*'",
        f"{node}.confidence {c.one('>', '>=', '<')} {c.one('0.5', '0.8', '0.9')}",
        f"{node}.code IS NOT NULL",
        f"{node}.name_en IS NULL",
        f"size({node}.name) > {c.one('3', '5', '8')}",
        f"size({node}.aliases) > 0",
        f"{c.plan()} IN {node}.plans",
        f"{node}:{cls or 'Park'}",
        f"{c.one('Park', 'Place', 'Enterprise')!r} IN labels({node})",
        f"toLower({node}.name) CONTAINS {c.part(cls)}",
        f"coalesce({node}.code, '0') STARTS WITH '4'",
        f"{node}['name'] = {c.name(cls)}",
        f"properties({node}).name = {c.name(cls)}",
        f"labels({node})[0] = {c.one('Entity', 'Enterprise', 'Award')!r}",
    )


def _lists(c: Chance) -> str:
    owner = c.rng.choice([name for name, _ in c.nodes] + c.edges)
    quantity = c.one("any", "any", "all", "none", "single")
    return c.one(
        f"{quantity}(p IN {owner}.plans WHERE p = {c.plan()})",
        f"{quantity}(p IN {owner}.plans WHERE p STARTS WITH {c.one('shao', 'gan', 'yuan', 'qing')!r})",
        f"{quantity}(e IN {owner}.evidence WHERE e STARTS WITH {c.plan()})",
        f"size([p IN {owner}.plans WHERE p = {c.plan()}]) > 0",
        f"reduce(s = 0, p IN {owner}.plans | s + size(p)) > {c.one('10', '14', '20')}",
        f"{owner}.plans[0] = {c.plan()}",
        f"size({owner}.plans) {c.one('=', '>')} 1",
        f"head({owner}.evidence) STARTS WITH {c.plan()}",
    )


def _patterns(c: Chance) -> str:
    node, term = _known(c), c.rng.choice(list(RELATIONS.values()))
    step = f"({node}){c.one('<', '')}-[:{term.neo4j}]-()"
    return c.one(
        step,
        f"NOT {step}",
        f"EXISTS {{ {step} }}",
        f"EXISTS {{ MATCH ({node})-[:{term.neo4j}]-(x) WHERE x.name CONTAINS {c.part()} }}",
        f"COUNT {{ ({node})--() }} > {c.one('1', '3', '6')}",
        f"NOT ({node})<--()",
        f"size([({node})--(x) | x.name]) > 2",
    )


def _cases(c: Chance) -> str:
    node, cls = c.rng.choice(c.nodes)
    return c.one(
        f"CASE WHEN {_plain(c)} THEN true ELSE false END",
        f"CASE {node}.name WHEN {c.name(cls)} THEN 1 ELSE 2 END = {c.one('1', '2')}",
        f"CASE WHEN {_lists(c)} THEN {node}.confidence ELSE 0 END > 0.5",
    )


def _edges(c: Chance) -> str:
    if not c.edges:
        return _plain(c)
    edge, ends = c.rng.choice(c.edges), [name for name, _ in c.nodes]
    return c.one(
        f"{edge}.confidence {c.one('>', '<=')} {c.one('0.6', '0.8', '0.9')}",
        f"type({edge}) = {c.rng.choice(list(RELATIONS.values())).neo4j!r}",
        f"startNode({edge}) = {c.rng.choice(ends)}",
        f"{c.rng.choice(ends)} = {c.rng.choice(ends)}",
        f"{c.rng.choice(ends)}.id = {c.rng.choice(ends)}.id",
        f"id({c.rng.choice(ends)}) = id({c.rng.choice(ends)})",
        f"{c.plan()} IN {edge}.plans",
        f"size({edge}.evidence) > 1",
    )


def _returned(c: Chance) -> str:
    node, other = _known(c), _known(c)
    if c.likely(0.35):
        made = c.one(
            f"count(*) AS n, count({other}.code) AS m",
            f"count(DISTINCT {other}) AS n",
            f"collect(DISTINCT {other}.name) AS names",
            f"max({other}.name) AS m, min({other}.confidence) AS n",
            f"sum({other}.confidence) AS s, avg(size({other}.name)) AS a",
        )
        key = c.one("", f"{node}.name AS key, ", f"{node}.name AS key, ", f"labels({node})[0] AS key, ")
        return f"RETURN {key}{made}"
    drawn = {value.rpartition(" ")[2]: value for value in (_value(c) for _ in range(c.rng.choice((1, 2, 2, 3))))}
    values = ", ".join(drawn.values())
    every = "".join(f", {name}.id AS {name}_id" for name in dict.fromkeys(name for name, _ in c.nodes))
    if c.likely(0.3):
        order = ", ".join(f"{name}_id" for name in dict.fromkeys(name for name, _ in c.nodes))
        cut = c.one("", f" SKIP {c.one('1', '2')}") + c.one("", " LIMIT 5") if not c.edges else ""
        return f"RETURN DISTINCT {values}{every} ORDER BY {order}{cut}"
    return f"RETURN {c.one('', 'DISTINCT ')}{values}{every}"


def _value(c: Chance) -> str:
    node, _ = c.rng.choice(c.nodes)
    values = [
        f"{node}.name AS v0",
        f"labels({node}) AS v1",
        f"labels({node})[0] AS v2",
        f"{node}.plans[0] AS v3",
        f"[({node})-[:LOCATED_IN]->(x) | x.name] AS v4",
        f"size([({node})--(x) | x]) AS v5",
        f"COUNT {{ ({node})--() }} AS v6",
        f"CASE WHEN {node}.confidence > 0.8 THEN 'sure' ELSE 'perhaps' END AS v7",
        f"[p IN {node}.plans WHERE p CONTAINS '2' | left(p, 4)] AS v8",
        f"{node} {{.name, .code}} AS v9",
        f"exists {{ ({node})-[:PART_OF]->() }} AS v10",
        f"{node} IS NULL AS v11",
        f"head(labels({node})) AS v12",
        f"coalesce({node}.name_en, {node}.name) AS v13",
        f"substring({node}.name, 0, 2) + '…' AS v14",
        f"{node} AS v15",
        *(f"type({edge}) AS v16" for edge in c.edges[:1]),
        *(f"startNode({edge}).name AS v17" for edge in c.edges[-1:]),
        *(f"{edge}.confidence AS v18" for edge in c.edges[-1:]),
    ]
    return c.rng.choice(values)
