UNWIND $ids AS wanted
MATCH (f:Figure {id: wanted})-[:OF]->(e:Entity)
MATCH (f)-[:STATED_IN]->(p:Passage)
RETURN properties(f) AS record, e.id AS scope, p.id AS evidence
ORDER BY record.id
