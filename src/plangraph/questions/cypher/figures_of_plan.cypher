MATCH (f:Figure)-[:OF]->(e:Entity)
WHERE $plan IS NULL OR f.plan = $plan
MATCH (f)-[:STATED_IN]->(p:Passage)
RETURN properties(f) AS record, e.id AS scope, p.id AS evidence
ORDER BY record.plan, record.indicator, record.year, record.id
