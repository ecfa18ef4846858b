MATCH (p:Plan)
RETURN properties(p) AS record
ORDER BY record.id
