"""Queries to begin with. They are text for the editor: the pages themselves ask `plangraph.questions`."""

EXAMPLES = {
    "anchors": """MATCH (e:Enterprise)-[r:ANCHORS]->(i:Industry)
RETURN e.id AS id, e.name AS enterprise, i.id AS chain, i.name AS industry, r.evidence AS evidence
ORDER BY industry, enterprise LIMIT 100""",
    "platforms": """MATCH (p:Platform)-[:LOCATED_IN]->(k:Park)
RETURN k.id AS id, k.name AS park, count(p) AS platforms, collect(p.name) AS names
ORDER BY platforms DESC LIMIT 50""",
    "targets": """MATCH (f:Figure {kind: 'target'})-[:OF]->(e:Entity)
RETURN e.name AS scope, f.indicator AS indicator, f.value AS value, f.unit AS unit, f.year AS year, f.plan AS plan
ORDER BY scope, indicator LIMIT 200""",
    "shared": """MATCH (e:Entity) WHERE size(e.plans) > 1
RETURN e.id AS id, e.name AS name, e.plans AS plans
ORDER BY size(e.plans) DESC, name LIMIT 100""",
    "technologies": """MATCH (i:Industry)-[:USES_TECHNOLOGY]->(t:Technology)
RETURN i.id AS industry_id, i.name AS industry, t.id AS technology_id, t.name AS technology
ORDER BY industry LIMIT 150""",
    "passages": """MATCH (f:Figure)-[:STATED_IN]->(p:Passage)
RETURN f.indicator AS indicator, f.value AS value, f.unit AS unit, p.section AS section, p.text AS words LIMIT 50""",
}
