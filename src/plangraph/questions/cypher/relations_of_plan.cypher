MATCH (a:Entity)-[r]->(b:Entity)
WHERE $plan IN r.plans
RETURN properties(r) AS record, a.id AS subject, type(r) AS type, b.id AS object
ORDER BY record.id
