UNWIND $ids AS wanted
MATCH (e:Entity {id: wanted})<-[:OF]-(f:Figure)
MATCH (f)-[:STATED_IN]->(p:Passage)
RETURN properties(f) AS record, e.id AS scope, p.id AS evidence
ORDER BY record.indicator, record.year, record.id
