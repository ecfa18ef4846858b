MATCH (e:Entity)-[r]-(:Entity)
RETURN e.id AS id, count(r) AS number
