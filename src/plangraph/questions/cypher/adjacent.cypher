UNWIND $ids AS wanted
MATCH (a:Entity {id: wanted})-[r]-(b:Entity)
WHERE type(r) IN $types AND ($plan IS NULL OR $plan IN r.plans)
RETURN a.id AS here, collect(DISTINCT b.id) AS there
