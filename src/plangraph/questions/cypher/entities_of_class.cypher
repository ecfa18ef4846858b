MATCH (e:Entity)
WHERE $class IN labels(e) AND ($plan IS NULL OR $plan IN e.plans)
RETURN properties(e) AS record, labels(e) AS labels
ORDER BY size(record.plans) DESC, record.id
