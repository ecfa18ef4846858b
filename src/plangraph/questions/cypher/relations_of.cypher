UNWIND $ids AS wanted
MATCH (a:Entity {id: wanted})-[r]->(b:Entity)
RETURN properties(r) AS record, a.id AS subject, type(r) AS type, b.id AS object
UNION
UNWIND $ids AS wanted
MATCH (b:Entity {id: wanted})<-[r]-(a:Entity)
RETURN properties(r) AS record, a.id AS subject, type(r) AS type, b.id AS object
