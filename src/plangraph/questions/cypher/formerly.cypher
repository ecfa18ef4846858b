MATCH (e:Entity) WHERE $id IN e.formerly
RETURN properties(e) AS record, labels(e) AS labels
ORDER BY record.id
