UNWIND $pairs AS pair
MATCH (a:Entity {id: pair[0]})-[r]->(b:Entity {id: pair[1]})
WHERE ($types IS NULL OR type(r) IN $types) AND ($plan IS NULL OR $plan IN r.plans)
RETURN properties(r) AS record, a.id AS subject, type(r) AS type, b.id AS object
UNION
UNWIND $pairs AS pair
MATCH (a:Entity {id: pair[0]})<-[r]-(b:Entity {id: pair[1]})
WHERE ($types IS NULL OR type(r) IN $types) AND ($plan IS NULL OR $plan IN r.plans)
RETURN properties(r) AS record, b.id AS subject, type(r) AS type, a.id AS object
