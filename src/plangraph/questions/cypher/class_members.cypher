MATCH (e:Entity)
WHERE $class IN labels(e) AND ($plan IS NULL OR $plan IN e.plans)
RETURN e.id AS id
ORDER BY size(e.plans) DESC, id
