UNWIND $ids AS wanted
MATCH (e:Entity {id: wanted})
OPTIONAL MATCH (e)-[r]-(:Entity)
RETURN e.id AS id, labels(e) AS labels, count(r) AS degree
