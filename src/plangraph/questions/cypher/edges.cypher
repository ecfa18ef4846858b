MATCH (a:Entity)-[r]->(b:Entity)
WHERE $plan IS NULL OR $plan IN r.plans
RETURN DISTINCT a.id AS subject, b.id AS object
