UNWIND $ids AS wanted
MATCH (p:Passage {id: wanted})
RETURN properties(p) AS record
ORDER BY record.id
