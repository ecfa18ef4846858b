MATCH (e:Entity)
WHERE e.longitude IS NOT NULL AND e.latitude IS NOT NULL
RETURN properties(e) AS record, labels(e) AS labels
ORDER BY record.id
