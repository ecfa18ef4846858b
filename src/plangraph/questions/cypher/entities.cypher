UNWIND $ids AS wanted
MATCH (e:Entity {id: wanted})
RETURN properties(e) AS record, labels(e) AS labels
ORDER BY record.id
